"""What plain people say raises nothing; the same words of a sign still do."""

from __future__ import annotations

import pytest

from skill.triage import QuestionId, Sign
from skill.understanding import understand

_THINKING = QuestionId.SPEECH_SIGHT_THINKING
_MOVEMENT = QuestionId.MOVEMENT
_BODY = QuestionId.HEAD_FEVER_VOMITING
_PULSE = QuestionId.BREATH_AND_PULSE
_BLACKOUT = QuestionId.BLACKOUT_SEIZURE_INJURY
_WEAK = QuestionId.WEAK_STIFF_SEVERE

HARMLESS: list[tuple[QuestionId | None, str]] = [
    (_BODY, "no, just a normal headache now and then"),
    (_BODY, "the in-laws are the only headache I've got, so no"),
    (_BODY, "hot flushes, yes, it's the menopause, but no temperature"),
    (_BODY, "hay fever's the only fever in this house"),
    (_BODY, "temperature's thirty six point nine and I had toast for breakfast, all fine"),
    (_BODY, "a touch queasy on the ferry, never actually sick"),
    (_BODY, "feeling cold and a sore head after one glass of wine"),
    (_PULSE, "my watch lost my pulse for a second because the strap was loose"),
    (_THINKING, "everything is fine only, I am speaking and seeing properly"),
    (_THINKING, "no, I talk funny because I'm from Boston"),
    (_THINKING, "no, the picture on my TV's fuzzy but my eyes are fine"),
    (_THINKING, "only seeing double the bills, mate, otherwise no"),
    (_THINKING, "grandad couldn't speak after his stroke, that was 1987"),
    (_THINKING, "lisp, but I've had that since second grade"),
    (_THINKING, "it goes away when I'm concentrating at work"),
    (_MOVEMENT, "I did that face arms speech thing off the advert and I passed"),
    (_MOVEMENT, "both hands go numb at night and I shake them out"),
    (_BLACKOUT, "the only fits are the ones when I turn the tablet off"),
    (_BLACKOUT, "slipped on the ice, but nowhere near my head"),
    (_WEAK, "I keep thinking it's weak and then I do ten push ups, so no"),
    (_WEAK, "it's an eyelid, it doesn't lift weights"),
    (QuestionId.WHERE, "top lip, just to one side"),
    (QuestionId.HOW_LONG, "five days, give or take, my memory for dates is rubbish"),
    (None, "I was paralysed with boredom in a meeting when I noticed it twitch"),
    (None, "my head's mush from revising and my eyelid's started up"),
    (None, "my mum thinks I'm having a seizure every time my knee bounces"),
    (None, "concussion in grade ten, I'm thirty now, and my eyelid's twitchy this week"),
    (None, "two years back also same thing happened, now again my finger is moving"),
    (None, "without coffee I'm comatose and my lid jumps"),
    (None, "we had a blackout on our street, I sat in the dark noticing my thigh jump"),
    (
        None,
        "the telly's picture went all blurry in the storm, my calf's been at it since Wednesday",
    ),
    (None, "are seizures something a twitch can turn into"),
    (_MOVEMENT, "balance problem is not there"),
    (_THINKING, "speech problem is not there"),
    (QuestionId.LIFESTYLE, "been on the turps a fair bit"),
]

TOLD: list[tuple[QuestionId | None, str, Sign]] = [
    (_BODY, "not a normal headache", Sign.HEADACHE),
    (_BODY, "this is no ordinary headache", Sign.HEADACHE),
    (_BODY, "mum's got a really really bad headache", Sign.HEADACHE),
    (_PULSE, "my watch says no pulse and I can't find one either", Sign.PULSE),
    (_THINKING, "I talk funny since this morning", Sign.SPEECH),
    (_THINKING, "the TV's fine but I'm seeing double", Sign.VISION),
    (_MOVEMENT, "my left arm and leg go numb at night", Sign.ONE_SIDED),
    (_MOVEMENT, "I can't lift my arms at all since breakfast", Sign.PARALYSIS),
    (_BLACKOUT, "slipped on the ice and my head took it", Sign.HEAD_INJURY),
    (_BLACKOUT, "last week I had a fit", Sign.SEIZURE),
    (QuestionId.WHERE, "my lip, it droops to one side", Sign.ONE_SIDED),
    (QuestionId.HOW_LONG, "I can't remember a thing since Tuesday", Sign.MEMORY),
    (None, "my eye's been twitching and it hurts when I look sideways", Sign.VISION),
    (_THINKING, "no, mouth droops", Sign.ONE_SIDED),
    (_MOVEMENT, "no, left foot drags", Sign.ONE_SIDED),
    (_MOVEMENT, "while walking I go here and there, balance is not coming", Sign.COORDINATION),
    (_PULSE, "pulse is not there", Sign.PULSE),
    (_MOVEMENT, "legs have packed it in, the pair of them, I can't shift them", Sign.PARALYSIS),
    (_WEAK, "weak? the whole right side of me is, arm and leg", Sign.ONE_SIDED),
    (QuestionId.ELSEWHERE, "no, but since you asked that I've started slurring", Sign.SPEECH),
    (None, "this morning I read the paper and can't understand a word of it", Sign.MEMORY),
    (None, "one side of my face has collapsed", Sign.ONE_SIDED),
    (None, "I had a blackout in the street and my thigh jumps", Sign.CONSCIOUSNESS),
    (_THINKING, "sounds like he's been on the booze, and he never drinks", Sign.SPEECH),
]


@pytest.mark.parametrize(("asking", "said"), HARMLESS)
def test_it_raises_nothing(asking: QuestionId | None, said: str) -> None:
    heard = understand(said, asking)
    assert (set(heard.findings.signs), heard.other_emergency) == (set(), None)


@pytest.mark.parametrize(("asking", "said", "sign"), TOLD)
def test_a_sign_in_like_words_is_raised(asking: QuestionId | None, said: str, sign: Sign) -> None:
    assert sign in understand(said, asking).findings.signs
