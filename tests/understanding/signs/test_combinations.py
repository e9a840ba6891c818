"""Denials and red flags in one breath: nothing is lost, and nothing denied is raised."""

from __future__ import annotations

import pytest

from skill.triage import Sign
from skill.understanding import understand

_DENIED = [
    ("fever", Sign.FEVER),
    ("headache", Sign.HEADACHE),
    ("vomiting", Sign.VOMITING),
    ("numbness", Sign.ONE_SIDED),
    ("trouble walking", Sign.COORDINATION),
    ("slurring", Sign.SPEECH),
]
_HELD = [
    ("my speech is slurred", Sign.SPEECH),
    ("I passed out", Sign.CONSCIOUSNESS),
    ("I've been throwing up", Sign.VOMITING),
    ("I can't move my leg", Sign.PARALYSIS),
    ("my left side is numb", Sign.ONE_SIDED),
    ("he's confused", Sign.CONFUSION),
    ("I keep stumbling", Sign.COORDINATION),
    ("my temperature is 39.6", Sign.FEVER),
    ("I can't find a pulse", Sign.PULSE),
    ("my wife says I sounded drunk", Sign.SPEECH),
    ("one side of his face has dropped", Sign.ONE_SIDED),
]


@pytest.mark.parametrize(
    "frame",
    [
        "no {denied} but {held}",
        "no {denied} and {held}",
        "no {denied}, {held}",
        "no {denied}. {held}",
        "no {denied} or anything, although {held}",
        "no {denied}, just that {held}",
        "I haven't got any {denied}, though {held}",
        "no, no {denied}, only {held}",
        "{held} but no {denied}",
        "{held} and no {denied}",
        "{held}, no {denied}",
    ],
)
def test_a_red_flag_beside_a_denial_is_raised_alone(frame: str) -> None:
    for denied, other in _DENIED:
        for held, sign in _HELD:
            if sign is not other:
                text = frame.format(denied=denied, held=held)
                for said in (text, text.lower().replace(",", "").replace(". ", " ")):
                    signs = understand(said).findings.signs
                    assert sign in signs, said
                    assert other not in signs, said


@pytest.mark.parametrize(
    "frame",
    [
        "fine except {held}",
        "all good, other than {held}",
        "no, apart from the fact that {held}",
        "nothing, it's just {held}",
        "stop, {held}",
        "is it bad that {held}",
        "I thought I was fine until {held}",
        "it may be nothing but {held}",
        "not sure if it matters, {held}",
        "nothing to worry about I think, {held}",
    ],
)
def test_a_red_flag_in_passing_is_raised(frame: str) -> None:
    for held, sign in _HELD:
        text = frame.format(held=held)
        for said in (text, text.lower().replace(",", "")):
            assert sign in understand(said).findings.signs, said


_WELL = (
    "memory",
    "speech",
    "vision",
    "balance",
    "coordination",
    "walking",
    "pulse",
    "face",
    "head",
)
_NOT_DONE = (
    "passed out",
    "had a seizure",
    "been sick",
    "hit my head",
    "lost my balance",
    "been confused",
    "gone blind",
    "had trouble speaking",
    "had any numbness down one side",
)


@pytest.mark.parametrize(
    "frame",
    [
        "no problems with my {well}",
        "no trouble with my {well}",
        "no loss of {well}",
        "no {well} problems",
        "nothing wrong with my {well}",
        "my {well} is fine",
        "my {well} hasn't changed",
        "{well} isn't affected",
        "my {well} isn't bad",
    ],
)
def test_what_is_well_raises_nothing(frame: str) -> None:
    for well in _WELL:
        assert not understand(frame.format(well=well)).findings.signs, well


@pytest.mark.parametrize(
    "frame",
    [
        "I haven't {done}",
        "I've never {done}",
        "no I haven't {done} or anything like that",
        "I don't think I've {done}",
        "it's not like I've {done}",
        "at no point have I {done}",
        "mum hasn't {done}",
        "I wouldn't say I've {done}",
    ],
)
def test_what_has_not_happened_raises_nothing(frame: str) -> None:
    for done in _NOT_DONE:
        assert not understand(frame.format(done=done)).findings.signs, done
