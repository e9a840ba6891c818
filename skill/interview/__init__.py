"""The interview: where the conversation stands, and what one turn makes of it.

Pure: a state and what was heard in, a new state and the keys of what to say out. It names what
triage, understanding and knowledge define, and knows neither words nor Alexa.
"""

from skill.interview.codec import from_attributes, to_attributes
from skill.interview.outcome import Turn
from skill.interview.reply import (
    Arg,
    Clauses,
    Fragments,
    Line,
    Names,
    Reply,
    Sheet,
    Words,
)
from skill.interview.state import Aside, Stage, State
from skill.interview.turn import advance, begin

__all__ = [
    "Arg",
    "Aside",
    "Clauses",
    "Fragments",
    "Line",
    "Names",
    "Reply",
    "Sheet",
    "Stage",
    "State",
    "Turn",
    "Words",
    "advance",
    "begin",
    "from_attributes",
    "to_attributes",
]
