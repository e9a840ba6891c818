"""Where AWS Lambda enters: the handler is `lambda_function.handler`."""

import os
from typing import Any

from skill.addressee import check_addressee, skill_id_from
from skill.app import build_door, prepare

SKILL_ID = skill_id_from(os.environ)
DOOR = build_door()
prepare()


def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """The response to an Alexa request. Raises WrongSkillError for another skill's."""
    check_addressee(event, SKILL_ID)
    return DOOR(event)
