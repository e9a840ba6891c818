"""What is spoken and what is shown for each piece of SSML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.voice.ssml import Segment, plain_text, plan


def digits(text: str, how: str = "digits") -> str:
    return f'<say-as interpret-as="{how}">{text}</say-as>'


SPOKEN = [
    ("plain words", "Hello there.", "Hello there."),
    ("a spoken reply", "<speak>Hello there.</speak>", "Hello there."),
    ("nothing but spaces", "<speak>  \n </speak>", ""),
    ("no text at all", "", ""),
    ("digits, one by one", f"<speak>Call {digits('999')} now.</speak>", "Call 9 9 9 now."),
    (
        "a telephone number, in its groups",
        f"Call {digits('116 123', 'telephone')}.",
        "Call 1 1 6, 1 2 3.",
    ),
    ("letters, one by one", f"Your {digits('gp', 'spell-out')}.", "Your G P."),
    ("a whole number stays whole", f"{digits('14', 'cardinal')} days", "14 days"),
    ("an ordinal stays as written", f"the {digits('2nd', 'ordinal')} week", "the 2nd week"),
    ("digits in other tags", "<say-as interpret-as='digits'><w>11</w>1</say-as>", "1 1 1"),
    ("a substitute", '<sub alias="general practitioner">GP</sub>', "general practitioner"),
    ("a substitute without words", "<sub>GP</sub>", "GP"),
    ("a word in two parts", "un<emphasis level='none'>believ</emphasis>able", "unbelievable"),
    ("a part of speech", '<w role="amazon:VB">rest</w> now', "rest now"),
    ("the words for want of a sound", "<audio src='x'>ping</audio> Hello.", "ping Hello."),
    ("a phoneme's written word", '<phoneme ph="x">pecan</phoneme> pie', "pecan pie"),
    ("an ampersand", "<speak>Tom &amp; Jerry</speak>", "Tom & Jerry"),
    ("an ampersand that nobody escaped", "<speak>Tom & Jerry</speak>", "Tom & Jerry"),
    ("an HTML entity", "<speak>39&nbsp;&deg;C</speak>", "39 °C"),
    ("an effect without a declared prefix", "<amazon:effect>Hi</amazon:effect>", "Hi"),
    ("an XML declaration", '<?xml version="1.0"?><speak>Hi</speak>', "Hi"),
    ("a comment", "<speak>One <!-- two --> three</speak>", "One three"),
    ("a tag left open", "<speak>Call <emphasis>now</speak>", "Call now"),
    ("a tag never closed", "<speak>Call now", "Call now"),
    ("a sign that is no tag", "less < more", "less < more"),
    ("control characters", "Call\x00 now\x07", "Call now"),
    ("half a character", "Call \ud800now", "Call ?now"),
    ("words kept as data", "<speak><![CDATA[Call now]]></speak>", "Call now"),
    ("words kept as data in a broken reply", "<p><![CDATA[Call now]]>", "Call now"),
    ("a document type", '<!DOCTYPE a [<!ENTITY b "c">]><speak>Hi</speak>', "Hi"),
    ("very deep tags", "<p>" * 20_000 + "Call now" + "</p>" * 20_000, "Call now"),
]


@pytest.mark.parametrize(("what", "ssml", "words"), SPOKEN, ids=[row[0] for row in SPOKEN])
def test_these_words_are_spoken(what: str, ssml: str, words: str) -> None:
    spoken = " ".join(segment.text for segment in plan(ssml) if segment.text)
    assert spoken == words, what


PAUSES = [
    ("a break in milliseconds", 'One.<break time="500ms"/>Two.', [("One.", 0.5), ("Two.", 0)]),
    ("a break in seconds", 'One.<break time="1.5s"/>Two.', [("One.", 1.5), ("Two.", 0)]),
    ("a break by strength", 'One.<break strength="strong"/>Two.', [("One.", 0.6), ("Two.", 0)]),
    ("a break of no length", 'One.<break strength="none"/>Two.', [("One. Two.", 0)]),
    ("a plain break", "One.<break/>Two.", [("One.", 0.35), ("Two.", 0)]),
    ("a break that makes no sense", 'One.<break time="-3s"/>Two.', [("One.", 0.35), ("Two.", 0)]),
    ("a break longer than Alexa's", 'One.<break time="90s"/>Two.', [("One.", 10), ("Two.", 0)]),
    ("a break at the start", '<break time="1s"/>One.', [("", 1.0), ("One.", 0)]),
    ("two breaks", 'One.<break time="1s"/> <break time="2s"/>', [("One.", 3.0)]),
    ("sentences", "<s>One</s><s>Two</s>", [("One", 0.25), ("Two", 0.25)]),
    ("paragraphs", "<p>One.</p><p>Two.</p>", [("One.", 0.5), ("Two.", 0.5)]),
    (
        "a mark that is no word",
        "One.<break/>.<break/>Two.",
        [("One.", 0.35), ("", 0.35), ("Two.", 0)],
    ),
]


@pytest.mark.parametrize(("what", "ssml", "runs"), PAUSES, ids=[row[0] for row in PAUSES])
def test_these_pauses_are_made(what: str, ssml: str, runs: list[tuple[str, float]]) -> None:
    assert [(segment.text, segment.pause) for segment in plan(ssml)] == runs, what


MANNERS = [
    ('<prosody rate="slow">word</prosody>', Segment("word", rate=0.75)),
    ('<prosody rate="85%">word</prosody>', Segment("word", rate=0.85)),
    ('<prosody rate="+20%">word</prosody>', Segment("word", rate=1.2)),
    ('<prosody rate="1%">word</prosody>', Segment("word", rate=0.2)),
    ('<prosody rate="quick">word</prosody>', Segment("word")),
    ('<prosody pitch="high">word</prosody>', Segment("word", pitch=1.2)),
    ('<prosody pitch="-10%">word</prosody>', Segment("word", pitch=0.9)),
    ('<prosody volume="soft">word</prosody>', Segment("word", volume=0.65)),
    ('<prosody volume="-6dB">word</prosody>', Segment("word", volume=0.501)),
    ('<emphasis level="strong">word</emphasis>', Segment("word", rate=0.85, volume=1.2)),
    ("<emphasis>word</emphasis>", Segment("word", rate=0.93, volume=1.1)),
    ('<emphasis level="huge">word</emphasis>', Segment("word")),
    ('<lang xml:lang="fr-FR">mot</lang>', Segment("mot", locale="fr-FR")),
    ('<amazon:effect name="whispered">word</amazon:effect>', Segment("word", volume=0.5)),
    (
        '<prosody rate="slow"><prosody rate="slow">word</prosody></prosody>',
        Segment("word", rate=0.562),
    ),
]


@pytest.mark.parametrize(("ssml", "segment"), MANNERS, ids=[row[0] for row in MANNERS])
def test_the_manner_is_as_asked(ssml: str, segment: Segment) -> None:
    assert plan(f"<speak>{ssml}</speak>") == (segment,)


def test_words_in_one_manner_are_one_run_so_that_a_sentence_keeps_its_melody() -> None:
    reply = f"<speak>Call {digits('911')} <w>now</w>, on your <sub alias='phone'>tel</sub>.</speak>"
    assert plan(reply) == (Segment("Call 9 1 1 now, on your phone."),)


def test_a_change_of_manner_starts_a_run_and_ends_it() -> None:
    reply = '<speak>Call <prosody rate="slow">999</prosody> now.</speak>'
    assert plan(reply) == (Segment("Call"), Segment("999", rate=0.75), Segment("now."))


SHOWN = [
    ("<speak>Call <say-as interpret-as='digits'>999</say-as> now.</speak>", "Call 999 now."),
    ("<speak>Call <say-as interpret-as='digits'>999</say-as> .</speak>", "Call 999."),
    ("<speak>One.<break time='1s'/>Two.</speak>", "One. Two."),
    ("<speak><p>One.</p><p>Two.</p></speak>", "One. Two."),
    ("<speak><s>One.</s><s>Two.</s></speak>", "One. Two."),
    ("<speak>Your <sub alias='general practitioner'>GP</sub>.</speak>", "Your GP."),
    ("<speak>Tom &amp; Jerry &lt;3</speak>", "Tom & Jerry <3"),
    ("<speak>un<emphasis>believ</emphasis>able</speak>", "unbelievable"),
    ("<speak>\n  Two\n  lines  </speak>", "Two lines"),
    ("<speak>Call <emphasis>now</speak>", "Call now"),
    ("A temperature of 39.5 °C", "A temperature of 39.5 °C"),
    ("<speak></speak>", ""),
    ("Just words", "Just words"),
]


@pytest.mark.parametrize(("ssml", "text"), SHOWN)
def test_the_console_shows_what_is_written(ssml: str, text: str) -> None:
    assert plain_text(ssml) == text


PIECES = st.sampled_from(
    [
        "<speak>",
        "</speak>",
        "<p>",
        "</p>",
        "<break_time='",
        "1s'/>",
        "&",
        "&amp;",
        "<",
        ">",
        "]]>",
        "<say-as_interpret-as='digits'>",
        "</say-as>",
        "<!--",
        "-->",
        "<amazon:effect>",
        "xml:lang=",
        "<![CDATA[",
        "<?xml",
        "?>",
        "&#0;",
        "&#xD800;",
        "&#x110000;",
        "<prosody_rate='-9%'>",
    ]
).map(lambda piece: piece.replace("_", " "))


@given(st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join))
def test_no_text_however_broken_raises(ssml: str) -> None:
    assert all(segment.text or segment.pause for segment in plan(ssml))
    assert "  " not in plain_text(ssml)


@given(st.sampled_from([row[1] for row in SPOKEN]), st.integers(0, 30))
def test_a_reply_cut_short_still_speaks_its_words(ssml: str, lost: int) -> None:
    cut = f"<speak>Call now. {ssml}"[: -lost or None]
    if cut.startswith("<speak>Call now."):
        assert " ".join(segment.text for segment in plan(cut)).startswith("Call now.")
