"""Whom a request is for. Amazon signs the requests of every skill: only the id tells them apart.

Both doors to the outside (Lambda and the web endpoint) ask here. Pure, standard library only.
"""

from collections.abc import Iterator, Mapping
from typing import Any

VARIABLE = "ALEXA_SKILL_ID"

_PLACES = (
    ("session", "application", "applicationId"),
    ("context", "System", "application", "applicationId"),
)


class MissingSkillIdError(Exception):
    """The skill does not know its own id, so it could not tell its requests from others'."""


class WrongSkillError(Exception):
    """A request that is meant for another skill."""


def skill_id_from(environment: Mapping[str, str]) -> str:
    """The skill's own id, from the variable ALEXA_SKILL_ID.

    Raises MissingSkillIdError when it is absent or blank.
    """
    skill_id = environment.get(VARIABLE, "").strip()
    if not skill_id:
        raise MissingSkillIdError(
            f"the skill's id is missing: set {VARIABLE} to the id that the Alexa developer console "
            "shows for the skill (it begins with amzn1.ask.skill.)"
        )
    return skill_id


def is_addressed_to(envelope: Mapping[str, Any], skill_id: str) -> bool:
    """Whether a request names this skill, exactly, wherever it names one, and at least once."""
    named = list(_application_ids(envelope))
    return bool(named) and all(application_id == skill_id for application_id in named)


def check_addressee(envelope: object, skill_id: str) -> None:
    """Let an event pass that is meant for this skill. Raises WrongSkillError for any other."""
    if not isinstance(envelope, Mapping) or not is_addressed_to(envelope, skill_id):
        raise WrongSkillError("the event is not meant for this skill")


def _application_ids(envelope: Mapping[str, Any]) -> Iterator[object]:
    """Every application id in the envelope, and None where its surroundings are misshapen.

    Events carry no session, so a part that is absent or null names nobody.
    """
    for place in _PLACES:
        *surroundings, name = place
        found: object = envelope
        for key in surroundings:
            found = found.get(key) if isinstance(found, Mapping) else found
        if isinstance(found, Mapping):
            if name in found:
                yield found[name]
        elif found is not None:
            yield None
