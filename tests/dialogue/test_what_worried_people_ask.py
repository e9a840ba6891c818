"""What worried people ask, from their words to the reply: illnesses, medicines, short breath.

Each row is what is said while the first question about red flags is open, and what the reply must
say and must not say. Each conversation goes all the way, through the interaction model.
"""

from __future__ import annotations

import pytest

from skill.speech import LOCALES, word
from tests.support.talking import talk

LID = "my left eyelid has been twitching for five days"
CAUSES = "what could be causing it"
SIGHT = "slurred speech, eye pain or sight change"
NOT_NAMED = "My sources do not name that as a cause of a twitch."
DO_NOT_STOP = "Do not stop a prescribed medicine on your own."
HARMLESS = "ost twitches do not come from an illness"
CALL = "Call 999 now, on your phone"


@pytest.mark.parametrize("locale", sorted(LOCALES))
@pytest.mark.parametrize(
    "said",
    [
        "is it lupus",
        "could it be Lyme disease",
        "is it fibromyalgia",
        "do I have sarcoidosis",
        "have I got Wilson's disease",
        "could it be Bell's palsy",
        "is it a virus",
        "might it be Kennedy's disease",
        "what if I've got polio",
        "I think I've got lupus",
        "could it be gremlins",
        "can shingles cause a twitch",
    ],
)
def test_an_illness_that_no_source_names_is_answered_honestly(said: str, locale: str) -> None:
    exchange = talk(LID, said, locale=locale)
    assert exchange.speech.startswith(NOT_NAMED)
    assert HARMLESS in exchange.speech
    assert f"Do ask your {word('term.doctor', locale)}." in exchange.speech
    assert "stroke" not in exchange.speech
    assert exchange.asking == "speech_sight_thinking"
    assert exchange.findings.get("red_flags", {}) == {}


@pytest.mark.parametrize(
    "said",
    [
        "is it sepsis",
        "what if it's a blood clot",
        "could this be a heart attack",
        "could it be an overdose",
    ],
)
def test_one_that_can_not_wait_is_answered_with_the_number_first(said: str) -> None:
    exchange = talk(LID, said)
    call = "If you think you may have it, call 999 now, on your phone."
    assert exchange.speech.startswith(call)
    assert exchange.speech.index(call) < exchange.speech.index("Do ask your GP.")


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("is it multiple sclerosis", "Healthgrades lists multiple sclerosis"),
        ("could it be coffee", "Drinks with caffeine or alcohol can do it too."),
        ("is it stress", "The NHS says a twitch often goes with stress"),
        ("is it normal", HARMLESS),
        ("could it be my statin", "My sources do not name that one."),
        ("could it be exhaustion", "It can also come when you are very tired."),
        ("could it be fatigue", "It can also come when you are very tired."),
        ("could it be my thyroid", "how a gland called the thyroid works."),
        ("could it be diabetes", "High blood pressure and diabetes can bring it on."),
        ("could it be tics", "A tic comes again and again"),
        ("could it be fluid loss", "Dehydration means too little fluid in the body."),
        ("could it be glomerulonephritis", "If you think you have it, call 999 now"),
        ("is it a trapped nerve", "Healthgrades says that a trapped nerve"),
    ],
)
def test_what_the_sources_do_name_is_not_taken_for_unnamed(said: str, instead: str) -> None:
    exchange = talk(LID, said)
    assert instead in exchange.speech
    assert NOT_NAMED not in exchange.speech


@pytest.mark.parametrize(
    "said",
    [
        "is it lupus, my face has gone numb on one side",
        "could it be Lyme disease, my speech is slurred",
        "I'm terrified it's lupus, I can't move my arm",
        "is it a stroke, I passed out this morning",
    ],
)
def test_a_red_flag_told_with_such_a_question_is_an_emergency(said: str) -> None:
    exchange = talk(LID, said)
    assert exchange.ended
    assert "call 999 now, on your phone" in exchange.speech


@pytest.mark.parametrize(
    ("said", "what_it_is"),
    [
        ("is it a stroke", "Healthgrades says that a twitch is now and then a sign of a stroke."),
        ("what if it's a stroke", "Healthgrades says that a twitch is now and then"),
        ("is it a brain tumour", "Healthgrades says that in some cases a brain tumour"),
        ("could it be a mini stroke", "A mini-stroke passes"),
        ("is it Guillain Barre", "In Guillain-Barré, the immune system harms the nerves."),
    ],
)
def test_an_emergency_that_is_only_asked_about_is_answered_calmly_and_then_with_its_signs(
    said: str, what_it_is: str
) -> None:
    speech = talk(LID, said).speech
    assert speech.startswith(what_it_is)
    assert HARMLESS in speech or "It is rarely a sign of something serious." in speech
    assert speech.index("more than two weeks") < speech.index(CALL)


@pytest.mark.parametrize(
    ("said", "about_it"),
    [
        ("could it be my inhaler", "Healthgrades says that drugs which open up the airways"),
        ("could Sudafed do it", "Healthgrades says that drugs for a blocked nose"),
        ("can Ritalin make you twitch", "Healthgrades says that stimulants can cause a twitch."),
        ("could my water tablets set it off", "A health page on twitching says that water tablets"),
        ("can steroids make you twitch", "A web health guide says that steroids"),
        ("is it my HRT", "A web health guide says that oestrogen"),
        ("could it be coming off my Valium", "A health page on twitching says that coming off"),
        ("does sertraline make you twitch", "My sources do not name that one."),
        ("could statins do it, I'm on them", "My sources do not name that one."),
        ("what medicines cause it", "Some medicines can cause a twitch, the NHS says."),
    ],
)
def test_a_medicine_is_answered_with_what_the_sources_say_of_its_own_kind(
    said: str, about_it: str
) -> None:
    speech = talk(LID, said).speech
    assert speech.startswith(about_it)
    assert speech.count(DO_NOT_STOP) == 1


@pytest.mark.parametrize(
    ("said", "medicines"),
    [
        ("could it be my inhaler", ["inhaler"]),
        ("could statins do it, I'm on them", ["statin"]),
        ("is it the ramipril, I take that", ["ramipril"]),
        ("could it be Ritalin", ["ritalin"]),
        ("could it be the pill", ["contraceptive_pill"]),
        ("my doctor just put me on lithium could that be it", ["lithium"]),
    ],
)
def test_a_medicine_of_ones_own_that_is_asked_about_is_suspected(
    said: str, medicines: list[str]
) -> None:
    findings = talk(LID, said).findings
    assert findings["medicine"] == "yes"
    assert findings["medicines"] == medicines


@pytest.mark.parametrize(
    "said",
    [
        "what medicines cause it",
        "can inhalers cause twitching",
        "could it be an inhaler",
        "does Ventolin give you the twitches",
        "can Ritalin make you twitch",
    ],
)
def test_a_question_about_medicines_in_general_tells_of_nobodys(said: str) -> None:
    findings = talk(LID, said).findings
    assert "medicine" not in findings
    assert "medicines" not in findings


@pytest.mark.parametrize(
    "said",
    [
        "no, I don't use one",
        "it isn't the inhaler",
        "it's not my inhaler",
        "I don't take an inhaler",
        "I've never used an inhaler",
        "I don't think it's the inhaler",
        "actually I don't take any medicine",
        "I'm not on any tablets",
    ],
)
def test_a_medicine_can_be_taken_back_and_denies_no_red_flag(said: str) -> None:
    exchange = talk(LID, "could it be my inhaler", said)
    assert "medicines" not in exchange.findings
    assert exchange.findings.get("medicine") in {None, "no"}
    assert exchange.findings.get("red_flags", {}) == {}
    assert exchange.asking == "speech_sight_thinking"


@pytest.mark.parametrize(
    "said", ["I don't take it every day", "I don't take it anymore", "I only use it now and then"]
)
def test_a_medicine_that_is_taken_now_and_then_or_no_more_is_not_taken_back(said: str) -> None:
    assert talk(LID, "could it be my inhaler", said).findings["medicine"] == "yes"


def test_whoever_takes_one_back_is_still_asked_about_others() -> None:
    denied = ["no"] * 7
    exchange = talk(LID, "could it be my inhaler", "no, I don't use one", *denied)
    assert "Could a prescribed medicine be behind it" in exchange.speech


@pytest.mark.parametrize("said", ["I don't take an inhaler", "I don't take any medicine"])
def test_it_can_be_taken_back_when_it_is_read_back(said: str) -> None:
    told = (LID, "could it be my inhaler", *["no"] * 5)
    assert "An inhaler may play a part." in talk(*told).speech
    findings = talk(*told, said).findings
    assert findings["medicine"] == "no"
    assert "medicines" not in findings


def test_what_is_told_beside_it_at_the_read_back_is_noted_as_well() -> None:
    told = (LID, "could it be my inhaler", *["no"] * 5)
    exchange = talk(*told, "it isn't the inhaler, it's getting worse and it's in both eyes now")
    assert "medicines" not in exchange.findings
    assert exchange.findings["medicine"] == "no"
    assert exchange.findings["getting_worse"] == "yes"
    assert exchange.findings["multiple_places"] == "yes"
    assert exchange.asking == "read_back"
    assert "inhaler" not in exchange.speech
    assert "is getting worse" in exchange.speech


def test_what_is_told_beside_it_after_the_advice_changes_the_advice() -> None:
    harmless = (LID, *["no"] * 7, "no", "no", "yes")
    assert talk(*harmless).urgency == "SELF_CARE"
    worse = (*harmless, "I don't think it's my inhaler, it's getting worse")
    assert "It is getting worse." in talk(*worse).speech
    assert talk(*worse, "yes").urgency == "ROUTINE"


def test_another_medicine_stays_when_one_is_taken_back() -> None:
    exchange = talk(LID, "could it be my inhaler", "not the inhaler, the statin")
    assert exchange.findings["medicines"] == ["statin"]
    assert exchange.findings["medicine"] == "yes"


def test_a_stimulant_that_is_only_not_blamed_is_still_taken() -> None:
    exchange = talk(LID, "could it be my Ritalin", "it isn't the Ritalin")
    assert exchange.findings["medicines"] == ["ritalin"]
    exchange = talk(LID, "could it be my Ritalin", "I don't take Ritalin")
    assert "medicines" not in exchange.findings


@pytest.mark.parametrize(
    "said",
    [
        "what tests will the doctor do",
        "what tests are there",
        "will they do a blood test",
        "do I need an EMG",
        "will I need an MRI",
    ],
)
def test_whoever_asks_for_tests_hears_of_each_in_plain_words(said: str) -> None:
    speech = talk(LID, said).speech
    assert "A blood test looks at the salts in your blood" in speech
    assert "A test called EMG shows how a muscle works." in speech


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("I'm really scared it's MND", "The NHS says motor neurone disease may cause"),
        ("I'm terrified it's ALS", "Healthgrades lists ALS"),
        ("I'm worried it's lupus", NOT_NAMED),
        ("I'm frightened it's a stroke", "Healthgrades says that a twitch is now and then"),
    ],
)
def test_a_fear_is_heard_first_and_then_answered_calmly(said: str, answer: str) -> None:
    exchange = talk(LID, said)
    assert exchange.speech.startswith(f"I can hear how much this worries you. {answer}")
    known = set(exchange.findings) - {"lifestyle"}
    assert known == set(talk(LID).findings)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("what is myokymia", "My sources do not use that word"),
        ("what is paraesthesia", "My sources do not use that word"),
        ("what is a fasciculation", "A twitch is a small move that a muscle makes by itself"),
        ("what is a spasm", "In a twitch, only a small part of one muscle moves"),
        ("what is myoclonus", "In a twitch, only a small part of one muscle moves"),
    ],
)
def test_a_doctors_word_is_told_where_a_source_has_it_and_else_left_to_the_doctor(
    said: str, answer: str
) -> None:
    assert talk(LID, said).speech.startswith(answer)


ON_THE_WAY = {
    "what was done of late": (LID, CAUSES),
    "the offer": (LID, CAUSES, "no", "no"),
    "what else is noticed": (LID, CAUSES, "no", "no", "yes"),
}


@pytest.mark.parametrize("asked", ON_THE_WAY)
@pytest.mark.parametrize(
    "said",
    [
        "I'm short of breath",
        "breathless",
        "I get puffed",
        "I get puffed out",
        "out of breath when I climb stairs",
        "I get puffed walking up the hill",
    ],
)
def test_short_breath_is_no_workout_and_is_answered_with_what_calls_for_help(
    said: str, asked: str
) -> None:
    exchange = talk(*ON_THE_WAY[asked], said)
    assert exchange.speech.startswith("Healthgrades says to call for short breath with leg pain")
    assert "workout, Healthgrades" not in exchange.speech
    lifestyle = exchange.findings.get("lifestyle", {})
    assert lifestyle.get("exercise") != "yes"
    assert lifestyle.get("tired") != "yes"


@pytest.mark.parametrize("asked", ON_THE_WAY)
@pytest.mark.parametrize(
    "said", ["short of breath and my calf hurts", "breathless and both legs are swollen"]
)
def test_short_breath_with_a_bad_leg_is_an_emergency_on_the_way(said: str, asked: str) -> None:
    exchange = talk(*ON_THE_WAY[asked], said)
    assert exchange.ended
    assert "for the breath and leg trouble" in exchange.speech


@pytest.mark.parametrize("asked", ON_THE_WAY)
def test_no_breath_at_all_is_an_emergency_on_the_way(asked: str) -> None:
    assert "call 999 now" in talk(*ON_THE_WAY[asked], "I can't breathe").speech


@pytest.mark.parametrize(
    "said",
    [
        "I feel trapped in my job",
        "my stomach makes noises",
        "I got an upset stomach from a curry",
        "I had cramps last year",
        "no headache, tingling or cramps",
        "prickly heat",
    ],
)
def test_no_illness_is_named_for_what_its_source_does_not_say(said: str) -> None:
    speech = talk(LID, CAUSES, "no", "no", "yes", said).speech
    assert " lists " not in speech
    assert HARMLESS not in speech


def test_what_a_question_names_is_not_noticed_by_anybody() -> None:
    speech = talk(LID, "what is a tic", CAUSES, "no", "no", "yes", "my hands tingle").speech
    assert "Tourette" not in speech


def test_illnesses_are_named_each_with_only_a_doctor_can_tell_and_the_doctor_at_the_end() -> None:
    speech = talk(LID, CAUSES, "no", "no", "yes", "my hands tingle").speech
    assert speech.count("Only a doctor can tell.") == 2
    assert "Only a doctor can tell. See your GP about it." in speech
