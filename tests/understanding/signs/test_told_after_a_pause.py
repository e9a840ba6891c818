"""What follows a denial after nothing but a pause: told, denied like the rest, or asked again.

One "no" reaches over a list of plain names. What says how it is, how much or how long is told; so
is what has another form than the thing denied. Where nobody could be sure it is never a no.
"""

from __future__ import annotations

import pytest

from skill.triage import QUESTIONS, Answer, QuestionId, Sign
from skill.understanding import understand

_DENIED = {
    Sign.SPEECH: ("no slurring", "not slurring", "never slurred", "haven't slurred"),
    Sign.VISION: ("no double vision", "not blind", "never gone blind", "haven't gone blind"),
    Sign.CONFUSION: ("no confusion", "not confused", "never been confused"),
    Sign.ONE_SIDED: ("no numbness", "not numb", "never gone numb", "haven't gone numb"),
    Sign.CONSCIOUSNESS: ("no blackouts", "not fainted", "never passed out", "haven't fainted"),
    Sign.SEIZURE: ("no seizures", "not had a fit", "never had a fit", "haven't had a seizure"),
    Sign.FEVER: ("no fever", "not feverish", "never had a fever", "haven't had a temperature"),
    Sign.VOMITING: ("no vomiting", "not sick", "never vomited", "haven't vomited"),
    Sign.BREATH_AND_LEG: ("no leg pain", "not breathless", "never been breathless"),
}
_TOLD = {
    Sign.SPEECH: ("words all jumbled", "speech really slurred", "slurring like a drunk"),
    Sign.VISION: ("sight gone in one eye", "eyesight gone", "suddenly can't see"),
    Sign.CONFUSION: ("totally confused", "all muddled"),
    Sign.ONE_SIDED: ("dead down one side", "left arm numb", "one side of my face dropped"),
    Sign.PARALYSIS: ("completely paralysed", "arm won't move", "hand just won't work"),
    Sign.COORDINATION: ("legs gone to jelly", "balance gone", "stumbling all over the place"),
    Sign.CONSCIOUSNESS: ("out cold", "went out cold"),
    Sign.SEIZURE: ("a massive fit", "fitting on the floor", "shaking all over and foaming"),
    Sign.HEADACHE: ("splitting headache", "head killing me", "worst headache of my life"),
    Sign.FEVER: ("burning up", "temperature of 40", "temperature through the roof"),
    Sign.VOMITING: ("throwing up everywhere", "vomiting nonstop", "can't keep anything down"),
    Sign.PULSE: ("pulse weak", "pulse barely there", "can barely feel my pulse"),
}
_QUESTION = {sign: question.id for question in QUESTIONS.values() for sign in question.signs}
_PAIRS = [
    (f"{denial}, {told}", sign, denied)
    for sign, forms in _TOLD.items()
    for told in forms
    for denied, denials in _DENIED.items()
    if denied is not sign
    for denial in denials
]


def _said(text: str, sign: Sign, asking: QuestionId | None) -> Answer:
    return understand(text, asking).findings.answer(sign)


@pytest.mark.parametrize("sign", _TOLD)
def test_what_is_told_after_any_denial_is_heard_whatever_was_asked(sign: Sign) -> None:
    unheard = [
        (text, asking)
        for text, told, denied in _PAIRS
        if told is sign
        for asking in (None, _QUESTION[sign], _QUESTION[denied])
        if _said(text, sign, asking) is not Answer.YES
    ]
    assert unheard == []


ALONE = [
    ("no headache, throwing up", Sign.VOMITING),
    ("no fever, throwing up", Sign.VOMITING),
    ("no weakness, stumbling", Sign.COORDINATION),
    ("no numbness, dropping things", Sign.COORDINATION),
    ("no headache, passing out", Sign.CONSCIOUSNESS),
    ("no fever, collapsed", Sign.CONSCIOUSNESS),
    ("no fits, blacked out", Sign.CONSCIOUSNESS),
    ("no slurring, gibberish", Sign.SPEECH),
    ("no seizure, out cold", Sign.CONSCIOUSNESS),
    ("not weak, gone dead on the left", Sign.ONE_SIDED),
    ("not numb, fainted twice", Sign.CONSCIOUSNESS),
    ("haven't fainted, a blow to the head", Sign.HEAD_INJURY),
    ("no vomiting head killing me", Sign.HEADACHE),
    ("no fever splitting headache", Sign.HEADACHE),
    ("no double vision, keep falling over", Sign.COORDINATION),
    ("no fever, throwing up three or four times a day", Sign.VOMITING),
    # What he or she does, with no subject.
    ("no clumsiness, stumbles a lot", Sign.COORDINATION),
    ("no eye pain, sees double", Sign.VISION),
    ("no slurring, forgets her own name", Sign.MEMORY),
    ("no weakness, drops things", Sign.COORDINATION),
    ("no fever, throws up every morning", Sign.VOMITING),
]


@pytest.mark.parametrize(("text", "sign"), ALONE)
def test_another_form_than_that_of_what_is_denied_is_told(text: str, sign: Sign) -> None:
    for asking in (None, _QUESTION[sign], QuestionId.BREATH_AND_PULSE):
        assert _said(text, sign, asking) is Answer.YES


LISTED = [
    "no fever, vomiting",
    "no fever, headache, vomiting",
    "no headache, fits, blackouts",
    "no headache, throwing up, passing out",
    "no severe headache, high fever, vomiting",
    "no fits, fainting, head injury",
    "no numbness, weakness on one side",
    "no slurred speech, blurred vision, confusion",
    "no fever, splitting headache or vomiting",
    "no fever, throwing up or anything",
    "never fainted, fitted, banged my head",
    "never been confused, numb, unsteady",
    "haven't fainted, collapsed, had a fit",
    "not weak, numb, clumsy",
    "no paralysis, loss of balance",
    "no seizures, convulsions",
    "no fits, falls",
    "no weakness, trips",
]


@pytest.mark.parametrize("text", LISTED)
def test_a_list_of_one_form_is_denied_whatever_was_asked(text: str) -> None:
    for asking in (None, *dict.fromkeys(_QUESTION.values())):
        assert not understand(text, asking).findings.signs


UNSURE = [
    ("never fainted, banged my head", Sign.HEAD_INJURY),
    ("never banged my head, blacked out", Sign.CONSCIOUSNESS),
    ("haven't had a fit, keeled over", Sign.CONSCIOUSNESS),
    ("no stumbling, throwing up", Sign.VOMITING),
    ("no fever, vomiting since Tuesday", Sign.VOMITING),
]


@pytest.mark.parametrize(("text", "sign"), UNSURE)
def test_what_may_be_told_or_denied_is_asked_again(text: str, sign: Sign) -> None:
    for asking in (None, _QUESTION[sign]):
        assert _said(text, sign, asking) is Answer.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "no fever, 39.5",
        "no fever, 103",
        "no headache, 39.5",
        "no, 39.5",
        "no, felt hot, 39 and a half",
    ],
)
def test_a_high_figure_is_told_and_never_denied(text: str) -> None:
    assert _said(text, Sign.FEVER, QuestionId.HEAD_FEVER_VOMITING) is Answer.YES


@pytest.mark.parametrize(
    "text",
    ["no fever, 37.2", "no, not 39", "no fever of 39.5", "no fever over 39", "not 38, 39 or 40"],
)
def test_a_figure_that_was_not_reached_is_no_fever(text: str) -> None:
    assert _said(text, Sign.FEVER, QuestionId.HEAD_FEVER_VOMITING) is not Answer.YES


@pytest.mark.parametrize(
    "text",
    ["I've not had a headache like this before", "haven't had a headache like this in my life"],
)
def test_a_headache_as_never_before_is_severe(text: str) -> None:
    for asking in (None, QuestionId.HEAD_FEVER_VOMITING):
        assert _said(text, Sign.HEADACHE, asking) is Answer.YES


@pytest.mark.parametrize(
    ("asking", "said", "sign"),
    [
        (QuestionId.BLACKOUT_SEIZURE_INJURY, "no, bumped my head on the boot", Sign.HEAD_INJURY),
        (QuestionId.BLACKOUT_SEIZURE_INJURY, "no, blacked out on the tram", Sign.CONSCIOUSNESS),
        (QuestionId.BLACKOUT_SEIZURE_INJURY, "no, came to on the floor", Sign.CONSCIOUSNESS),
        (QuestionId.SPEECH_SIGHT_THINKING, "no, went blind in one eye", Sign.VISION),
        (QuestionId.MOVEMENT, "no, dropped my mug twice this morning", Sign.COORDINATION),
    ],
)
def test_what_happened_is_told_after_a_bare_no(asking: QuestionId, said: str, sign: Sign) -> None:
    assert understand(said, asking).findings.answer(sign) is Answer.YES


@pytest.mark.parametrize(
    ("asking", "said"),
    [
        (QuestionId.BLACKOUT_SEIZURE_INJURY, "no, never passed out"),
        (QuestionId.BLACKOUT_SEIZURE_INJURY, "no, passed my driving test"),
        (QuestionId.HEAD_FEVER_VOMITING, "no, vomiting, fever"),
        (QuestionId.SPEECH_SIGHT_THINKING, "no, talking fine"),
        (QuestionId.SPEECH_SIGHT_THINKING, "no sir, talking fine, seeing fine, thinking fine"),
        (QuestionId.MOVEMENT, "no, walked five miles fine"),
    ],
)
def test_a_bare_no_before_a_list_or_what_went_well_denies_all(
    asking: QuestionId, said: str
) -> None:
    answers = understand(said, asking).findings.answers
    assert {answers[sign] for sign in QUESTIONS[asking].signs} == {Answer.NO}
