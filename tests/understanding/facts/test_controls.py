"""Controls: whole utterances that ask something of the conversation, never fragments of others."""

from __future__ import annotations

import pytest

from skill.triage import QuestionId
from skill.understanding.controls import find_control
from skill.understanding.words import Words

SAID = {
    "repeat": [
        "say that again",
        "pardon",
        "come again",
        "what was that",
        "huh",
        "sorry?",
        "repeat that please",
        "what?",
        "can you say that again please",
        "I didn't catch that",
        "one more time",
        "could you repeat the question",
        "say it slower",
        "what did you say",
        "sorry I missed that",
        "beg your pardon",
        "can you repeat that for me",
        "what was the question again",
        "I didn't hear you",
        "you're going too fast for me",
    ],
    "why": [
        "why",
        "why do you ask",
        "why does that matter",
        "why are you asking about my speech",
        "what's that got to do with it",
        "why do you need to know that",
        "how come you're asking",
        "is that important",
        "how is that relevant",
        "what has my head got to do with my eyelid",
        "why would you want to know if I fainted",
        "why does it matter if I had a fit",
    ],
    "go_back": [
        "go back",
        "back up",
        "previous question",
        "undo that",
        "I made a mistake on the last one",
        "go back one please",
        "the one before",
        "take me back",
        "can I change my answer",
        "I got that wrong",
        "hang on, go back",
        "last question",
        "that was the wrong answer",
        "can we go back a step",
    ],
    "start_over": [
        "start over",
        "restart",
        "begin again",
        "start again please",
        "from the beginning",
        "let's start from scratch",
        "can we start over",
        "start all over again",
        "back to the start",
    ],
    "help": [
        "help",
        "what can I say",
        "how does this work",
        "help me please",
        "what are my options",
        "how do I use this",
        "I need some help",
        "can you help me",
        "what can you do",
        "instructions",
    ],
    "stop": [
        "stop",
        "exit",
        "quit",
        "cancel",
        "that's enough",
        "goodbye",
        "never mind",
        "leave it there",
        "bye",
        "stop it please",
        "I'm done",
        "alexa stop",
        "that's all thanks",
        "shut up",
        "I want to stop",
        "ok stop now",
        "turn it off",
        "see you later",
        "I've had enough",
        "no more questions",
        "end session",
    ],
    "skip": [
        "skip",
        "pass",
        "rather not say",
        "I'd rather not say",
        "skip this one",
        "skip that question please",
        "I don't want to answer that",
        "no comment",
        "can we skip it",
        "I'll pass on that",
    ],
    "next": [
        "next",
        "more",
        "go on",
        "carry on",
        "continue",
        "keep going",
        "next question",
        "move on",
        "go ahead",
        "tell me more",
        "next one please",
        "what's next",
        "let's move on",
    ],
}


@pytest.mark.parametrize(
    ("control", "said"), [(control, said) for control, listed in SAID.items() for said in listed]
)
def test_a_control_is_known_however_it_is_said(control: str, said: str) -> None:
    found = find_control(Words.of(said))
    assert found is not None
    assert found.value == control


NONE = [
    "it won't stop",
    "I can't stop it",
    "my arm goes back and forth",
    "it keeps starting over",
    "help, my face is drooping",
    "my back",
    "lower back",
    "it stops and starts",
    "the twitch came back",
    "it stopped yesterday",
    "I can't help it",
    "it starts again every night",
    "no",
    "yes",
    "not sure",
    "my eyelid won't stop",
    "why is my eye twitching",
    "why do muscles twitch",
    "it goes on and on",
    "I passed out",
    "next week",
    "more than two weeks",
    "what is a twitch",
    "my hand keeps going",
    "I was sick again",
    "he won't stop shaking",
    "I want it to stop",
    "start of the week",
    "end of last month",
    "it comes back",
    "I feel lost and confused",
    "how long will it go on",
    "the last two weeks",
    "it's getting more and more",
    "how do I make it stop",
    "no more than a week",
    "I pass out",
    "I want to end it",
    "I want it to end",
    "it helps if I rest",
    "my leg keeps going",
    "when will it stop",
    "stop the twitching",
]


@pytest.mark.parametrize("said", NONE)
def test_a_fragment_of_something_else_is_no_control(said: str) -> None:
    assert find_control(Words.of(said)) is None


@pytest.mark.parametrize(
    ("asking", "said"),
    [
        (QuestionId.WHERE, "back"),
        (QuestionId.HOW_LONG, "more"),
        (QuestionId.ELSEWHERE, "no more"),
        (QuestionId.ELSEWHERE, "that's all"),
    ],
)
def test_an_answer_to_the_question_is_no_control(asking: QuestionId, said: str) -> None:
    assert find_control(Words.of(said), asking) is None
