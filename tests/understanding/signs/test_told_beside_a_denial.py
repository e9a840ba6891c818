"""What is told in place of something denied, beside a request, or after it was only read about."""

from __future__ import annotations

import pytest

from skill.triage import QUESTIONS, Answer, Fact, QuestionId, Sign, YesNo
from skill.understanding import Control, understand

MIND = QuestionId.SPEECH_SIGHT_THINKING
MOVEMENT = QuestionId.MOVEMENT
BLOWS = QuestionId.BLACKOUT_SEIZURE_INJURY
BODY = QuestionId.HEAD_FEVER_VOMITING

INSTEAD = [
    ("not numb, weak", MOVEMENT, Sign.ONE_SIDED),
    ("not numb, just weak", MOVEMENT, Sign.ONE_SIDED),
    ("not numb, just weak on the left", MOVEMENT, Sign.ONE_SIDED),
    ("not numb but weak", MOVEMENT, Sign.ONE_SIDED),
    ("no numbness but it's weak", MOVEMENT, Sign.ONE_SIDED),
    ("not weak, numb", MOVEMENT, Sign.ONE_SIDED),
    ("not numb, weak all down my left", None, Sign.ONE_SIDED),
    ("not weak, numb down one side", None, Sign.ONE_SIDED),
    ("not slurred, muddled", MIND, Sign.CONFUSION),
    ("no headache, burning up", BODY, Sign.FEVER),
    ("no headache, boiling", BODY, Sign.FEVER),
    ("no headache, roasting hot", BODY, Sign.FEVER),
    ("no headache, a temperature of 40", BODY, Sign.FEVER),
    ("no spells, a seizure", BLOWS, Sign.SEIZURE),
    ("no spells a seizure", BLOWS, Sign.SEIZURE),
    ("no spells but a seizure", None, Sign.SEIZURE),
    ("no fits, a faint", BLOWS, Sign.CONSCIOUSNESS),
    ("no fits, a bang on the head", BLOWS, Sign.HEAD_INJURY),
    ("no faints, a fit yesterday", BLOWS, Sign.SEIZURE),
    ("no slurring, confused", MIND, Sign.CONFUSION),
    ("no slurring, seeing double", MIND, Sign.VISION),
    ("never fainted, banged my head on Tuesday", BLOWS, Sign.HEAD_INJURY),
    ("never fainted banged my head on Tuesday", BLOWS, Sign.HEAD_INJURY),
    ("never passed out, cracked my skull on Sunday", BLOWS, Sign.HEAD_INJURY),
    ("never had a fit, passed out at work", BLOWS, Sign.CONSCIOUSNESS),
    ("never fainted, banged my head on the car door", BLOWS, Sign.HEAD_INJURY),
    ("no headache burning up", BODY, Sign.FEVER),
    ("no slurring seeing double", MIND, Sign.VISION),
    ("no fever worst headache of my life", BODY, Sign.HEADACHE),
    ("no vomiting temperature thirty nine point five", BODY, Sign.FEVER),
    ("no cough fever of 103", BODY, Sign.FEVER),
    ("not a faint a seizure", BLOWS, Sign.SEIZURE),
]
LISTED = [
    ("no headache, temperature", BODY),
    ("no headache, vomiting", BODY),
    ("no headache vomiting or fever", BODY),
    ("no headache burning up or vomiting", BODY),
    ("no slurring seeing double or anything", MIND),
    ("not numb, weak or clumsy", MOVEMENT),
    ("not numb, not weak", MOVEMENT),
    ("no numbness, no weakness in my arm", MOVEMENT),
    ("no loss of strength in my arm", MOVEMENT),
    ("no fits, faints or knocks to the head", BLOWS),
    ("not a fit, a faint or a blackout", BLOWS),
    ("no sign of a fit, a faint, a blackout", BLOWS),
    ("never fainted, never banged my head", BLOWS),
    ("never fainted or banged my head on anything", BLOWS),
    ("no slurring, blurred sight or confusion", MIND),
]
MISSING = [
    "no strength in my right arm",
    "no pain, no strength in my right arm",
    "no pain no strength in my right arm",
    "no numbness, no strength in my left leg",
    "no power in my left leg",
    "no pain, no power in the left leg",
    "no tingling, no real strength in that hand",
    "no strength left in it",
    "no cramp, no grip",
]
ANOTHER = [
    ("I know where I am but my husband doesn't", Sign.CONFUSION),
    ("I know what day it is but my wife doesn't", Sign.CONFUSION),
    ("I'm making sense but he isn't", Sign.CONFUSION),
    ("I can talk fine but my husband can't", Sign.SPEECH),
    ("my speech is fine but my wife's isn't", Sign.SPEECH),
    ("I can see but my dad can't", Sign.VISION),
    ("my face is fine but his isn't", Sign.ONE_SIDED),
    ("I'm steady but my mum isn't", Sign.COORDINATION),
]
NO_OTHER = [
    "I know where the keys are but my husband doesn't",
    "I know what it is but my doctor doesn't",
    "I can see the twitch but my husband can't",
    "I can feel it but my wife can't",
    "I can drive but my husband can't",
    "I know where I am and so does my husband",
]
PASSED = [
    ("no longer numb", MOVEMENT, Sign.ONE_SIDED),
    ("it's no longer numb", MOVEMENT, Sign.ONE_SIDED),
    ("my arm is no longer numb", MOVEMENT, Sign.ONE_SIDED),
    ("no longer weak", MOVEMENT, Sign.ONE_SIDED),
    ("no longer paralysed", MOVEMENT, Sign.PARALYSIS),
    ("no longer slurring", MIND, Sign.SPEECH),
    ("no longer confused", MIND, Sign.CONFUSION),
    ("I no longer see double", MIND, Sign.VISION),
    ("no longer fainting", BLOWS, Sign.CONSCIOUSNESS),
    ("no longer vomiting", BODY, Sign.VOMITING),
]
HAPPENED = [
    ("it knocked me out", Sign.CONSCIOUSNESS),
    ("walked into a lamppost and it knocked me out", Sign.CONSCIOUSNESS),
    ("that knocked him out", Sign.CONSCIOUSNESS),
    ("took a tablet, then a shelf fell on me and knocked me out", Sign.CONSCIOUSNESS),
    ("read up on seizures after I had one", Sign.SEIZURE),
    ("reading about seizures and had one this morning", Sign.SEIZURE),
    ("reading about fits and then had one", Sign.SEIZURE),
    ("reading about blackouts and then had one at work", Sign.CONSCIOUSNESS),
    ("I've been researching seizures and had one", Sign.SEIZURE),
    ("did my homework on seizures, mine was on Tuesday", Sign.SEIZURE),
    ("read up on strokes and now my face has dropped", Sign.ONE_SIDED),
    ("looked into fainting after I fainted on Sunday", Sign.CONSCIOUSNESS),
    ("read up on double vision because I'm seeing double", Sign.VISION),
    ("repeat the question about headaches because mine is the worst ever", Sign.HEADACHE),
    ("go back to the headache one, mine is unbearable", Sign.HEADACHE),
]
NOT_HAPPENED = [
    "I took a sleeping tablet and it knocked me out",
    "it knocks me out working nights",
    "it knocked me out of the cup",
    "the flu knocked me out for a week",
    "I read up on seizures",
    "I read up on seizures but never had one",
    "I've been looking into seizures",
    "I did some reading on seizures",
    "swotted up on seizures",
    "repeat the question about headaches",
    "repeat the question about seizures because I wasn't listening",
]


def _answers(text: str, asking: QuestionId | None = None) -> dict[YesNo, Answer]:
    return dict(understand(text, asking).findings.answers)


@pytest.mark.parametrize(("text", "asking", "sign"), INSTEAD)
def test_what_is_told_in_place_of_what_is_denied_is_heard(
    text: str, asking: QuestionId | None, sign: Sign
) -> None:
    assert _answers(text, asking)[sign] is Answer.YES


@pytest.mark.parametrize(("text", "asking"), LISTED)
def test_a_list_stays_denied(text: str, asking: QuestionId) -> None:
    assert not understand(text, asking).findings.signs


@pytest.mark.parametrize("text", MISSING)
def test_missing_strength_is_no_denial(text: str) -> None:
    answers = _answers(text, MOVEMENT)
    assert answers[Sign.ONE_SIDED] is Answer.YES
    assert answers[Fact.WEAKNESS] is Answer.YES
    assert _answers(text, QuestionId.WEAK_STIFF_SEVERE)[Fact.WEAKNESS] is Answer.YES


@pytest.mark.parametrize(("text", "sign"), ANOTHER)
def test_who_is_well_tells_of_somebody_who_is_not(text: str, sign: Sign) -> None:
    for asking in (None, MIND, MOVEMENT):
        assert _answers(text, asking)[sign] is Answer.YES


@pytest.mark.parametrize("text", NO_OTHER)
def test_what_another_does_not_do_may_be_no_sign(text: str) -> None:
    assert not understand(text, MIND).findings.signs


@pytest.mark.parametrize(("text", "asking", "sign"), PASSED)
def test_what_has_passed_counts(text: str, asking: QuestionId, sign: Sign) -> None:
    assert _answers(text, asking)[sign] is Answer.YES


@pytest.mark.parametrize(("text", "sign"), HAPPENED)
def test_what_happened_is_heard_beside_reading_and_asking(text: str, sign: Sign) -> None:
    assert _answers(text)[sign] is Answer.YES


@pytest.mark.parametrize("text", NOT_HAPPENED)
def test_what_was_read_about_or_slept_off_is_no_sign(text: str) -> None:
    for asking in (None, BLOWS):
        assert not understand(text, asking).findings.signs


def test_what_was_so_this_morning_is_asked_again() -> None:
    answers = _answers("it's not numb now, it was this morning", MOVEMENT)
    assert answers[Sign.ONE_SIDED] is Answer.UNKNOWN


SAYINGS = [
    "Couldn't tell you, I've a memory like a sieve",
    "no idea, memory like a sieve me",
    "I've got a memory like a goldfish",
    "I can't remember, my memory's like a sieve",
    "dunno, got a memory like a sieve at my age",
]
NO_SAYINGS = [
    "my memory has gone like a sieve since Tuesday",
    "I've a memory like a sieve since Tuesday",
    "I've had a memory like a sieve lately",
    "I've got a memory like a sieve all of a sudden",
    "my memory's like a sieve these days",
    "my brain has become a sieve",
    "couldn't tell you, my memory has gone",
]


@pytest.mark.parametrize("text", SAYINGS)
def test_a_saying_about_ones_memory_is_no_sign_where_the_length_is_asked(text: str) -> None:
    for asking in (QuestionId.HOW_LONG, QuestionId.WHERE_AND_HOW_LONG):
        assert not understand(text, asking).findings.signs
    assert understand("I've a memory like a sieve", MIND).findings.signs == {Sign.MEMORY}


@pytest.mark.parametrize("text", NO_SAYINGS)
def test_a_memory_that_has_changed_is_a_sign_wherever_it_is_told(text: str) -> None:
    assert _answers(text, QuestionId.HOW_LONG)[Sign.MEMORY] is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "I had a Caesar salad for lunch",
        "a chicken Caesar and chips",
        "drank two Caesars last night",
        "we had Caesars on the patio",
        "we went to Caesars Palace",
    ],
)
def test_what_is_called_a_caesar_is_no_seizure(text: str) -> None:
    for asking in (None, QuestionId.LIFESTYLE):
        assert not understand(text, asking).findings.signs


@pytest.mark.parametrize(
    "text",
    [
        "i had a caesar this morning",
        "he has caesars",
        "she had two caesars last night",
        "had a caesar at work",
        "ate lunch and then had a caesar",
    ],
)
def test_a_seizure_is_heard_where_a_recogniser_wrote_caesar(text: str) -> None:
    assert _answers(text)[Sign.SEIZURE] is Answer.YES


COMES_AND_GOES = [
    ("it comes and goes", Answer.UNKNOWN),
    ("comes and goes", Answer.UNKNOWN),
    ("it just comes and goes", Answer.UNKNOWN),
    ("yes it comes and goes", Answer.YES),
    ("yeah, comes and goes", Answer.YES),
    ("they come and go", Answer.YES),
    ("the numbness comes and goes", Answer.YES),
    ("my arm goes numb, it comes and goes", Answer.YES),
    ("it comes and goes, I drop things", Answer.YES),
    ("the twitch comes and goes", None),
]


@pytest.mark.parametrize(("text", "answer"), COMES_AND_GOES)
def test_what_comes_and_goes_may_be_the_twitch_where_movement_is_asked_about(
    text: str, answer: Answer | None
) -> None:
    """Cautious: the twitch is a movement too, so the question is asked again."""
    assert understand(text, MOVEMENT).answer is answer


@pytest.mark.parametrize("asking", [MIND, BODY, BLOWS])
def test_what_comes_and_goes_is_a_yes_where_signs_are_asked_about(asking: QuestionId) -> None:
    assert understand("it comes and goes", asking).answer is Answer.YES


ANSWERED_AND_ASKED = [
    "no, why do you ask",
    "no why do you ask",
    "No. Why do you ask?",
    "nope, why are you asking me that",
    "none of those, why do you ask",
    "none of those why do you ask",
    "nah, why?",
    "no, why does that matter",
]


@pytest.mark.parametrize("text", ANSWERED_AND_ASKED)
def test_a_whole_no_beside_why_is_kept_and_so_is_why(text: str) -> None:
    heard = understand(text, BLOWS)
    assert (heard.answer, heard.control) == (Answer.NO, Control.WHY)
    assert {heard.findings.answer(sign) for sign in QUESTIONS[BLOWS].signs} == {Answer.NO}


@pytest.mark.parametrize("text", ["no, why do you ask", "no idea why", "not sure, why do you ask"])
def test_a_no_to_the_talk_itself_or_a_doubt_denies_nothing(text: str) -> None:
    asking = QuestionId.READ_BACK if text.startswith("no,") else BLOWS
    assert understand(text, asking).answer is not Answer.NO
    assert Answer.NO not in understand(text, asking).findings.answers.values()


@pytest.mark.parametrize(
    "text",
    [
        "hot and cold all night, can we move on",
        "sore leg, can we move on",
        "can't we move on",
        "I feel rough can we just move on",
        "could we not move along",
    ],
)
def test_who_wants_to_move_on_is_not_paralysed(text: str) -> None:
    for asking in (None, MOVEMENT, BODY):
        heard = understand(text, asking)
        assert heard.control is Control.NEXT
        assert not heard.findings.signs


@pytest.mark.parametrize(
    "text",
    [
        "can we move on, I can't move my arm",
        "can't move on my own",
        "she couldn't move on the floor",
        "he can't move on one side",
        "my leg won't move, can we move on",
    ],
)
def test_who_cannot_move_is_heard_beside_it(text: str) -> None:
    assert _answers(text)[Sign.PARALYSIS] is Answer.YES


@pytest.mark.parametrize(
    "text", ["should I go to the ER", "do I need the e. r.", "should I call the ER"]
)
def test_the_er_is_no_hesitation(text: str) -> None:
    assert understand(text).topic == understand(text.replace("e. r.", "ER")).topic
    assert understand(text).topic == "emergency_signs"


@pytest.mark.parametrize("text", ["it's in the er left leg", "to the er right of my leg"])
def test_er_is_a_hesitation_elsewhere(text: str) -> None:
    assert {area.value for area in understand(text).findings.areas} == {"leg"}


@pytest.mark.parametrize(
    "text", ["went to the shops", "I went to the gp on Monday", "I went to the ER last night"]
)
def test_where_somebody_went_is_no_second_place(text: str) -> None:
    assert Fact.MULTIPLE_PLACES not in _answers(text)


@pytest.mark.parametrize(
    "text", ["it went to the other eye", "gone to the other leg", "it has moved to my back"]
)
def test_where_the_twitch_went_is_a_second_place(text: str) -> None:
    assert _answers(text)[Fact.MULTIPLE_PLACES] is Answer.YES


@pytest.mark.parametrize(
    ("text", "days"),
    [("'bout an hour", 0.04), ("bout two weeks", 14), ("oh 'bout ten days", 10)],
)
def test_bout_is_about_before_a_length(text: str, days: float) -> None:
    duration = understand(text, QuestionId.HOW_LONG).findings.duration
    assert duration is not None
    assert duration.longest == days
    assert _answers("I had a bout of vomiting")[Sign.VOMITING] is Answer.YES
