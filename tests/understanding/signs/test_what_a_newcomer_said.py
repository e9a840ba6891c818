"""What somebody said who tried it for the first time, and was misheard; with what is like it."""

from __future__ import annotations

import pytest

from skill.triage import Answer, Circumstance, Course, Fact, Habit, QuestionId, Sign, YesNo
from skill.understanding import Guide, Heard, OtherEmergency, Remark, understand

_FACTS: dict[str, YesNo] = {
    fact.value: fact for group in (Sign, Fact, Habit, Circumstance) for fact in group
}
_SHORT = {
    "multiple": Fact.MULTIPLE_PLACES.value,
    "numb": Sign.ONE_SIDED.value,
    "memory": Sign.MEMORY.value,
    "confusion": Sign.CONFUSION.value,
    "headache": Sign.HEADACHE.value,
    "fever": Sign.FEVER.value,
    "breath": Sign.BREATH_AND_LEG.value,
    "pulse": Sign.PULSE.value,
}
_SPECIFIC = frozenset({Fact.AREAS, Fact.DURATION})


def _told(heard: Heard, asking: QuestionId | None) -> str:
    """What was heard in few words: "areas:thigh days:21 multiple:no", in this order."""
    names = {fact: name for name, fact in _SHORT.items()}
    findings = heard.findings
    said = []
    if findings.areas:
        said.append("areas:" + "+".join(sorted(area.value for area in findings.areas)))
    if findings.duration is not None:
        low, high = findings.duration.shortest, findings.duration.longest
        said.append(f"days:{low:g}" if low == high else f"days:{low:g}-{high:g}")
    facts = sorted(
        f"{names.get(fact.value, fact.value)}:{answer.value}"
        for fact, answer in findings.answers.items()
        if answer is not Answer.NOT_ASKED and fact not in _SPECIFIC
    )
    said += facts
    said += [f"medicine_name:{name}" for name in sorted(findings.medicines)]
    if heard.answer is not None and asking is not None:
        said.append(f"answer:{heard.answer.value}")
    if heard.control is not None:
        said.append(f"control:{heard.control.value}")
    if heard.topic is not None:
        said.append(f"topic:{heard.topic}")
    if heard.other_emergency is not None:
        said.append(f"emergency:{heard.other_emergency.value}")
    return " ".join(said)


MOVEMENT = QuestionId.MOVEMENT
SIGHT = QuestionId.SPEECH_SIGHT_THINKING
BODY = QuestionId.BREATH_AND_PULSE
WEAK = QuestionId.WEAK_STIFF_SEVERE
MEDICINE = QuestionId.MEDICINE
LIFESTYLE = QuestionId.LIFESTYLE
OPENING = QuestionId.WHERE_AND_HOW_LONG
HOW_LONG = QuestionId.HOW_LONG
ELSEWHERE = QuestionId.ELSEWHERE
READ_BACK = QuestionId.READ_BACK
MORE = QuestionId.MORE

ABILITY = [
    "my thumb has been twitching for 3 days, I can see it moving under the skin",
    "you can see it twitch",
    "it moves by itself",
    "it moves on its own",
    "it moves around",
    "I can feel it move",
    "it moves when I rest",
    "I can see the muscle jumping",
    "you can see the skin ripple",
    "I can actually see it pulse in the mirror",
    "the eyelid moves all by itself",
    "the leg moves without me doing anything",
    "my finger moves by itself",
    "my arm moves on its own",
    "can you speak slower",
    "can you speak up",
    "can you talk louder please",
    "can I speak to someone",
    "could I talk to a nurse",
    "I can speak to my doctor tomorrow",
    "I can talk to my GP about it",
    "who can I talk to",
    "I can see my doctor on Monday",
    "I can see a nurse tomorrow",
    "can I walk with this",
    "can I still drive and read",
    "can you read that again",
    "can you remember what I said",
    "loose motions",
    "I have loose motions",
    "is my speech ok",
    "is my vision fine",
    "can it move to the other side",
]


@pytest.mark.parametrize("text", ABILITY)
@pytest.mark.parametrize("asking", [None, ELSEWHERE, MORE])
def test_talk_of_the_twitch_or_a_request_denies_no_sign(
    text: str, asking: QuestionId | None
) -> None:
    findings = understand(text, asking).findings
    facts = (*Sign, Fact.WEAKNESS, Fact.STIFFNESS, Fact.SEVERE)
    assert not {fact for fact in facts if findings.answer(fact) is not Answer.NOT_ASKED}


@pytest.mark.parametrize(
    ("text", "asking", "signs"),
    [
        ("I can see fine", SIGHT, {"vision"}),
        ("my speech is fine", None, {"speech"}),
        ("I can speak normally", SIGHT, {"speech"}),
        ("I can speak and see fine", SIGHT, {"speech", "vision"}),
        ("I can move everything", MOVEMENT, {"paralysis"}),
        ("I can move my arms fine", MOVEMENT, {"paralysis"}),
        ("I can move it", MOVEMENT, {"paralysis"}),
        ("he can walk fine", MOVEMENT, {"coordination"}),
        ("she can talk okay", SIGHT, {"speech"}),
        ("my vision is normal", None, {"vision"}),
    ],
)
def test_the_person_s_own_function_is_well(
    text: str, asking: QuestionId | None, signs: set[str]
) -> None:
    findings = understand(text, asking).findings
    denied = {sign.value for sign in Sign if findings.answer(sign) is Answer.NO}
    assert signs <= denied


@pytest.mark.parametrize("asking", [None, BODY, MORE])
@pytest.mark.parametrize(
    "text",
    [
        "how do I take my pulse",
        "I don't know how to find my pulse",
        "what is a weak pulse",
        "how do I check my pulse",
        "where do I feel my pulse",
        "how can I tell if my pulse is weak",
        "what counts as a weak pulse",
        "how would I know my pulse is weak",
        "can you tell me how to take a pulse",
        "what should my pulse be",
        "I can't work out how to take my pulse",
    ],
)
def test_to_ask_about_the_pulse_says_nothing_of_it(text: str, asking: QuestionId | None) -> None:
    heard = understand(text, asking)
    assert heard.findings.answer(Sign.PULSE) is Answer.NOT_ASKED
    assert heard.findings.answer(Sign.BREATH_AND_LEG) is Answer.NOT_ASKED
    assert heard.topic == "emergency_signs"


TOLD = [
    # The last word counts.
    ("nah yeah nah", MEDICINE, "medicine:no answer:no"),
    ("yeah nah yeah", MEDICINE, "medicine:yes answer:yes"),
    ("yeah nah", MEDICINE, "medicine:no answer:no"),
    ("nah yeah", MEDICINE, "medicine:yes answer:yes"),
    ("no yeah no", MEDICINE, "medicine:no answer:no"),
    ("yeah no yeah", MEDICINE, "medicine:yes answer:yes"),
    ("yeah nah yeah nah", MEDICINE, "medicine:no answer:no"),
    ("yes no yes", MEDICINE, "medicine:yes answer:yes"),
    # A bare length.
    ("three weeks", None, "days:21"),
    ("2 days", None, "days:2"),
    ("a month", None, "days:30.4"),
    ("fortnight", None, "days:14"),
    ("a fortnight", None, "days:14"),
    ("for three weeks", None, "days:21"),
    ("about ten days", None, "days:10"),
    ("three weeks", OPENING, "days:21"),
    ("2 days", OPENING, "days:2"),
    ("three weeks", MOVEMENT, "days:21"),
    ("2 days", MEDICINE, "days:2"),
    ("five weeks", SIGHT, "days:35"),
    ("for about a fortnight", SIGHT, "days:14"),
    ("my eyelid, 3 days", MOVEMENT, "areas:eyelid days:3"),
    ("thumb, a week", MEDICINE, "areas:thumb days:7"),
    ("calf three weeks", BODY, "areas:calf days:21"),
    ("it started three weeks ago", MOVEMENT, "days:21"),
    ("it started three weeks ago", MEDICINE, "days:21"),
    ("I've had it three weeks", SIGHT, "days:21"),
    ("I've had it for three weeks", BODY, "days:21"),
    ("it's been three weeks", SIGHT, "days:21"),
    ("it began ten days ago", BODY, "days:10"),
    ("it's three weeks, not three days", None, "days:21"),
    ("it's three weeks, not three days", READ_BACK, "days:21"),
    ("no it's three weeks not three days", READ_BACK, "days:21 answer:no"),
    ("not three days, three weeks", READ_BACK, "days:21"),
    ("ten days not two", READ_BACK, "days:10"),
    ("for two weaks", None, "days:14"),
    ("twitching for two weaks", None, "days:14"),
    ("two weaks", HOW_LONG, "days:14"),
    ("eyelid for three weaks", None, "areas:eyelid days:21"),
    # One place, corrected.
    ("actually it's the thigh not the calf", None, "areas:thigh"),
    ("actually it's the thigh not the calf", READ_BACK, "areas:thigh"),
    ("no it's the thigh, not the calf", READ_BACK, "areas:thigh answer:no"),
    ("it's my eyelid not my eye", READ_BACK, "areas:eyelid"),
    ("not the calf, the thigh", READ_BACK, "areas:thigh"),
    # Habits.
    ("my son is 6", None, "child:yes"),
    ("my son keeps twitching", None, ""),
    ("my daughter has a twitch", None, ""),
    ("my baby keeps me up", LIFESTYLE, "child:no tired:yes"),
    ("no tension only", LIFESTYLE, "stress:yes"),
    (
        "I am taking one tablet for BP",
        MEDICINE,
        "medicine:yes medicine_name:blood_pressure_medicine answer:yes",
    ),
    (
        "tablet for my blood pressure",
        MEDICINE,
        "medicine:yes medicine_name:blood_pressure_medicine answer:yes",
    ),
    # Ordinary answers about medicines.
    ("I take ten tablets a day", MEDICINE, "medicine:yes answer:yes"),
    ("I take loads of pills", MEDICINE, "medicine:yes answer:yes"),
    ("I take lots of tablets", MEDICINE, "medicine:yes answer:yes"),
    ("I'm on loads of medication", MEDICINE, "medicine:yes answer:yes"),
    ("he takes a dozen pills every day", MEDICINE, "medicine:yes answer:yes"),
    ("I have twenty tablets every morning", MEDICINE, "medicine:yes answer:yes"),
]


@pytest.mark.parametrize(("text", "asking", "expected"), TOLD)
def test_it_is_told(text: str, asking: QuestionId | None, expected: str) -> None:
    said = _told(understand(text, asking), asking).split(" ")
    wanted = expected.split(" ")
    if expected in {"", "child:yes", "stress:yes"} or "tired" in expected:
        names = {"", *wanted}
        assert {one for one in said if "tired" in one or "stress" in one or "days" in one} <= names
        assert {one for one in wanted if "child:no" not in one} <= {"", *said}
        return
    # Whether a bare length also counts as an answer is the interview's matter.
    assert [one for one in said if "answer" not in one or one in wanted] == wanted


@pytest.mark.parametrize("asking", [None, MEDICINE, MOVEMENT])
@pytest.mark.parametrize(
    "text",
    [
        "I've been on these tablets for three years",
        "on these tablets for three years",
        "I've had a headache for two days",
        "headache for two days",
        "I've taken it for three weeks my sertraline",
        "my son is three weeks old",
        "I see the doctor in two weeks",
    ],
)
def test_the_length_of_something_else(text: str, asking: QuestionId | None) -> None:
    assert understand(text, asking).findings.duration is None


@pytest.mark.parametrize("asking", [None, OPENING])
def test_a_long_first_sentence(asking: QuestionId | None) -> None:
    heard = understand(
        "my eyelid 3 days no other problems no weakness no fever no vomiting no headache "
        "my speech is fine",
        asking,
    )
    assert _told(heard, None) == (
        "areas:eyelid days:3 fever:no headache:no speech:no vomiting:no weakness:no"
    )


@pytest.mark.parametrize("asking", [None, ELSEWHERE, READ_BACK, MORE, MOVEMENT, MEDICINE])
@pytest.mark.parametrize(
    "text",
    [
        "no it's my calf as well",
        "and my shoulder",
        "yes and my leg too",
        "no, also my calf",
        "you forgot my arm",
        "you missed my knee",
        "now my hand as well",
        "it's on both sides",
        "in both my legs now",
        "my other eye is doing it too",
        "my other leg does it too",
        "it's in my arm now as well",
        "it has spread to my calf",
        "plus my foot",
        "my thigh too",
    ],
)
def test_another_place_is_added(text: str, asking: QuestionId | None) -> None:
    found = understand(text, asking).findings
    assert found.answer(Fact.MULTIPLE_PLACES) is Answer.YES


def test_sometimes_the_other_one() -> None:
    for text in ("not really, well sometimes the other one", "no, well now and then the other eye"):
        found = understand(text, ELSEWHERE).findings
        assert found.answer(Fact.MULTIPLE_PLACES) is Answer.YES


@pytest.mark.parametrize("asking", [READ_BACK, MORE, MOVEMENT, None])
@pytest.mark.parametrize(
    "text", ["it's the thigh", "my calf", "the left one", "my leg is twitching"]
)
def test_one_place_stays_one(text: str, asking: QuestionId | None) -> None:
    assert understand(text, asking).findings.answer(Fact.MULTIPLE_PLACES) is not Answer.YES


ASKED = [
    ("how do I stop it", "topic:self_care"),
    ("how can I make it stop", "topic:self_care"),
    ("how do you stop it", "topic:self_care"),
    ("how can I stop the twitching", "topic:self_care"),
    ("what will stop it", "topic:self_care"),
    ("will it stop", "topic:how_long"),
    ("will it ever stop", "topic:how_long"),
    ("when will it stop", "topic:how_long"),
    ("does it stop by itself", "topic:how_long"),
    ("what do you mean", "control:repeat"),
    ("what does slurred mean", "control:repeat"),
    ("what is slurred", "control:repeat"),
    ("what's slurred speech", "control:repeat"),
    ("what do you mean by confusion", "control:repeat"),
    ("what do you mean by coordination", "control:repeat"),
    ("what does paralysis mean", "control:repeat"),
    ("what is coordination", "control:repeat"),
    ("what does that word mean", "control:repeat"),
    ("I don't understand the question", "control:repeat"),
    ("not understand", "control:repeat"),
    ("I not understand", "control:repeat"),
    ("say that in simple words", "control:repeat"),
    ("can you say it more simply", "control:repeat"),
    ("in plain English please", "control:repeat"),
    ("how many more questions", "control:why"),
    ("are we nearly done", "control:why"),
    ("is there much more", "control:why"),
    ("how much longer is this", "control:why"),
    ("I already told you", "control:why"),
    ("I just told you", "control:why"),
    ("I told you already", "control:why"),
    ("you already asked me that", "control:why"),
    ("am I ok", "topic:reassurance"),
    ("am I alright", "topic:reassurance"),
    ("will I be alright", "topic:reassurance"),
    ("will I be OK", "topic:reassurance"),
    ("am I going to be okay", "topic:reassurance"),
    ("am I going to die", "topic:reassurance"),
    ("am I dying", "topic:reassurance"),
    ("will I die", "topic:reassurance"),
    ("I'm scared", "stress:yes topic:reassurance"),
    ("I'm frightened", "topic:reassurance"),
    ("I'm really worried", "stress:yes topic:reassurance"),
    ("this is scaring me", "topic:reassurance"),
    ("is it serious", "topic:reassurance"),
    ("is this dangerous", "topic:reassurance"),
    ("it stopped now I'm fine", "topic:reassurance"),
    ("it's stopped now, am I fine", "topic:reassurance"),
    ("is coffee bad", "topic:causes"),
    ("can coffee cause it", "topic:causes"),
    ("is it the coffee", "topic:causes"),
    ("could it be stress", "topic:causes"),
    ("does alcohol cause it", "topic:causes"),
    ("could it be the vaccine", "topic:medicines"),
    ("can the covid jab cause it", "topic:medicines"),
    ("is it from the vaccine", "topic:medicines"),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
@pytest.mark.parametrize("asking", [None, SIGHT, MORE])
def test_it_is_asked(text: str, expected: str, asking: QuestionId | None) -> None:
    assert _told(understand(text, asking), None) == expected


@pytest.mark.parametrize("asking", [None, MEDICINE, MORE])
@pytest.mark.parametrize(
    "text",
    [
        "not sure, I take lots of tablets",
        "I take ten tablets a day",
        "I take loads of pills",
        "I take lots of tablets",
        "am I going to die",
        "am I dying",
        "this is killing me",
        "this twitch is killing me",
        "I'm dying to know what it is",
        "my back is killing me",
        "I'm on about twenty pills a day",
        "he has lots of tablets every day",
        "electric shock feeling in my leg",
        "a snake tattoo",
        "drowning in work",
        "food poisoning last year",
    ],
)
def test_no_other_emergency(text: str, asking: QuestionId | None) -> None:
    assert understand(text, asking).other_emergency is None


@pytest.mark.parametrize(
    "text",
    [
        "I took ten tablets",
        "I've taken too many",
        "I've taken too many tablets",
        "I took loads of pills",
        "he's taken all his tablets",
        "a snake bit me",
        "snake bite",
        "I've been bitten by a snake",
        "an adder bit my leg",
        "I got an electric shock",
        "electric shock",
        "I've been electrocuted",
        "he got a shock off the mains",
        "my son has been poisoned",
        "I think it's poisoning",
        "carbon monoxide poisoning",
        "my daughter is drowning",
        "he nearly drowned",
        "I'm badly burnt",
        "I burnt myself badly",
        "he's got bad burns",
        "boiling water all over her",
        "I'm bleeding heavily",
        "heavy bleeding",
        "the bleeding won't stop",
        "there's blood pouring out",
        "I am dying",
    ],
)
def test_another_emergency(text: str) -> None:
    assert understand(text).other_emergency is OtherEmergency.MEDICAL


WEAK_PARTS = [
    ("the grip has gone in my right hand", "areas:hand weakness:yes"),
    ("I've lost the grip in my left hand for two days", "areas:hand days:2 weakness:yes"),
    ("the strength has gone from my arm", "areas:arm weakness:yes"),
    ("my leg gave way", "areas:leg weakness:yes"),
    ("my leg keeps giving way", "areas:leg weakness:yes"),
]


@pytest.mark.parametrize(("text", "expected"), WEAK_PARTS)
@pytest.mark.parametrize("asking", [None, OPENING])
def test_a_part_that_has_lost_its_strength_is_one_weak_place(
    text: str, expected: str, asking: QuestionId | None
) -> None:
    assert _told(understand(text, asking), None) == expected


@pytest.mark.parametrize("asking", [None, OPENING, MOVEMENT])
@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("my arm just flops", Sign.PARALYSIS),
        ("my right arm keeps flopping down", Sign.PARALYSIS),
        ("her leg flopped", Sign.PARALYSIS),
        ("the baby is jerking and staring", Sign.SEIZURE),
        ("my son was staring and then jerking", Sign.SEIZURE),
        ("he's been jerking with a blank look", Sign.SEIZURE),
        ("I stepped on a rusty nail and now my jaw is locked", Sign.PARALYSIS),
    ],
)
def test_a_limp_limb_or_jerks_with_a_stare_are_red_flags(
    text: str, sign: Sign, asking: QuestionId | None
) -> None:
    assert sign in understand(text, asking).findings.signs


@pytest.mark.parametrize("asking", [None, OPENING, MOVEMENT])
@pytest.mark.parametrize(
    "text",
    [
        "my leg jerks while I'm staring at the screen",
        "he keeps jerking when staring at his phone",
        "I can't swallow pills",
        "it just won't go away",
        "no trouble swallowing",
    ],
)
def test_what_only_sounds_like_these_raises_no_alarm(text: str, asking: QuestionId | None) -> None:
    heard = understand(text, asking)
    assert not heard.findings.signs
    assert heard.other_emergency is None
    assert heard.findings.answer(Fact.WEAKNESS) is Answer.NOT_ASKED


@pytest.mark.parametrize("asking", [None, OPENING, SIGHT, MOVEMENT])
@pytest.mark.parametrize(
    "text", ["I can't swallow", "can't swallow anything", "she is unable to swallow her spit"]
)
def test_who_can_not_swallow_has_an_emergency_of_another_kind(
    text: str, asking: QuestionId | None
) -> None:
    assert understand(text, asking).other_emergency is OtherEmergency.MEDICAL


def test_a_twitch_that_does_not_stop_is_told_of() -> None:
    heard = understand("the twitch won't stop")
    assert heard.findings.answer(Course.CONSTANT) is Answer.YES
    assert heard.is_understood


@pytest.mark.parametrize("asking", [None, SIGHT, LIFESTYLE, MORE])
@pytest.mark.parametrize(
    ("text", "topic", "guide"),
    [
        ("can we do the breathing exercise", None, Guide.BREATHING),
        ("do the breathing exercise please", None, Guide.BREATHING),
        ("what about coffee?", "causes", None),
        ("how about stress", "causes", None),
        ("and what about alcohol", "causes", None),
    ],
)
def test_what_is_asked_for_or_about_is_no_habit(
    text: str, topic: str | None, guide: Guide | None, asking: QuestionId | None
) -> None:
    heard = understand(text, asking)
    assert (heard.topic if guide is None else topic, heard.guide) == (topic, guide)
    assert not heard.findings.habits


@pytest.mark.parametrize("asking", [None, MOVEMENT, LIFESTYLE, READ_BACK])
@pytest.mark.parametrize(
    "text",
    [
        "can I drive",
        "is it safe to drive",
        "is it contagious",
        "can my kids catch it",
        "can I go to work",
        "is it ok to fly",
    ],
)
def test_what_no_source_answers_is_said_to_be_so(text: str, asking: QuestionId | None) -> None:
    heard = understand(text, asking)
    assert heard.remark is Remark.NOT_COVERED
    assert heard.findings.is_empty
    assert heard.answer is None


@pytest.mark.parametrize("asking", [None, OPENING, SIGHT, MOVEMENT, READ_BACK])
@pytest.mark.parametrize(
    "text",
    [
        "I have trouble swallowing",
        "it's hard to swallow",
        "swallowing is getting difficult",
        "my sugar's low and I'm shaking",
        "sugar's low and I'm sweating",
        "I think I'm having a hypo",
        "my eyelid twitches and I have trouble swallowing",
    ],
)
def test_trouble_that_no_source_speaks_of_is_not_lost(text: str, asking: QuestionId | None) -> None:
    assert understand(text, asking).remark is Remark.OTHER_TROUBLE


@pytest.mark.parametrize(
    "text",
    ["no trouble swallowing", "I'm on a low sugar diet", "my sugar isn't low", "a hard pill"],
)
def test_trouble_that_is_denied_or_none_is_not_told(text: str) -> None:
    assert understand(text).remark is not Remark.OTHER_TROUBLE
