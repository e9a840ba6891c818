"""The questions' names, in a module of their own so that findings may name them too."""

from enum import StrEnum


class QuestionId(StrEnum):
    """The questions of the interview, in the order in which they are asked."""

    SPEECH_SIGHT_THINKING = "speech_sight_thinking"
    MOVEMENT = "movement"
    BLACKOUT_SEIZURE_INJURY = "blackout_seizure_injury"
    HEAD_FEVER_VOMITING = "head_fever_vomiting"
    BREATH_AND_PULSE = "breath_and_pulse"
    WHERE_AND_HOW_LONG = "where_and_how_long"
    WHERE = "where"
    HOW_LONG = "how_long"
    ELSEWHERE = "elsewhere"
    WEAK_STIFF_SEVERE = "weak_stiff_severe"
    MEDICINE = "medicine"
    LIFESTYLE = "lifestyle"
    READ_BACK = "read_back"
    MORE = "more"


RED_FLAG_QUESTIONS = frozenset(
    {
        QuestionId.SPEECH_SIGHT_THINKING,
        QuestionId.MOVEMENT,
        QuestionId.BLACKOUT_SEIZURE_INJURY,
        QuestionId.HEAD_FEVER_VOMITING,
        QuestionId.BREATH_AND_PULSE,
    }
)
"""The questions that ask about red flags."""
