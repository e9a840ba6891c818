"""Knowledge: every statement of the four sources, and the answers that rest on them.

What the skill says of itself rests on its own pages: see `promises`.

Pure: standard library only. Nothing here knows of Alexa, triage, words or screens.
"""

from types import MappingProxyType

from skill.knowledge.answers import GENERAL
from skill.knowledge.conditions import CONDITIONS
from skill.knowledge.fitting import CAUSES, LINKS, Cause, Link, Symptom, conditions_named_with
from skill.knowledge.medicine_kinds import MEDICINE_KIND, MEDICINE_KINDS
from skill.knowledge.promises import PROMISES, Promise
from skill.knowledge.sources import LeftOut, Source, Statement
from skill.knowledge.statements import STATEMENTS, statement
from skill.knowledge.topics import Breath, Topic, sources_of, statements_of

TOPICS: MappingProxyType[str, Topic] = MappingProxyType(
    {topic.id: topic for topic in (*GENERAL, *CONDITIONS, *MEDICINE_KINDS)}
)
"""Every topic by its id."""

NEAREST: MappingProxyType[str, str] = MappingProxyType(
    {
        "unnamed_illness": "serious_causes",
        "unnamed_emergency": "serious_causes",
        "unnamed_word": "what_is_twitch",
        **{each.id: "medicines" for each in MEDICINE_KINDS},
    }
)
"""The narrower topics, which are asked for as another and answered with more exactness -> it."""


def topic(topic_id: str) -> Topic | None:
    """The topic of an id; None where there is none."""
    return TOPICS.get(topic_id)


__all__ = [
    "CAUSES",
    "LINKS",
    "MEDICINE_KIND",
    "NEAREST",
    "PROMISES",
    "STATEMENTS",
    "TOPICS",
    "Breath",
    "Cause",
    "LeftOut",
    "Link",
    "Promise",
    "Source",
    "Statement",
    "Symptom",
    "Topic",
    "conditions_named_with",
    "sources_of",
    "statement",
    "statements_of",
    "topic",
]
