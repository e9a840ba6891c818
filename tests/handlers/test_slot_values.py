from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from ask_sdk_model import Slot
from ask_sdk_model.slu.entityresolution import (
    Resolution,
    Resolutions,
    Status,
    StatusCode,
    Value,
    ValueWrapper,
)
from hypothesis import given
from hypothesis import strategies as st

from skill.handlers.slots import LONGEST_TEXT, SlotValue, slot_values


def resolved(code: str, *ids: str) -> dict[str, Any]:
    return {
        "resolutionsPerAuthority": [
            {
                "authority": "amzn1.er-authority.echo-sdk.some-skill.BODY_AREA",
                "status": {"code": code},
                "values": [{"value": {"name": name, "id": name}} for name in ids],
            }
        ]
    }


def test_a_filled_slot_gives_its_words_and_its_ids() -> None:
    slots = {
        "area": {
            "name": "area",
            "value": "lid",
            "resolutions": resolved("ER_SUCCESS_MATCH", "eyelid"),
        }
    }
    assert slot_values(slots) == {"area": SlotValue("lid", ("eyelid",))}


def test_several_matches_keep_their_order() -> None:
    slots = {"area": {"value": "leg", "resolutions": resolved("ER_SUCCESS_MATCH", "leg", "calf")}}
    assert slot_values(slots)["area"].ids == ("leg", "calf")


@pytest.mark.parametrize(
    "code", ["ER_SUCCESS_NO_MATCH", "ER_ERROR_TIMEOUT", "", "er_success_match"]
)
def test_without_a_match_there_are_words_and_no_ids(code: str) -> None:
    slots = {"area": {"value": "doodah", "resolutions": resolved(code, "eyelid")}}
    assert slot_values(slots) == {"area": SlotValue("doodah")}


def test_the_objects_of_the_sdk_are_read_like_the_json() -> None:
    slot = Slot(
        name="area",
        value="lid",
        resolutions=Resolutions(
            resolutions_per_authority=[
                Resolution(
                    authority="a",
                    status=Status(code=StatusCode.ER_SUCCESS_MATCH),
                    values=[ValueWrapper(value=Value(name="eyelid", id="eyelid"))],
                )
            ]
        ),
    )
    assert slot_values({"area": slot}) == {"area": SlotValue("lid", ("eyelid",))}


@pytest.mark.parametrize("value", [None, "", "  ", 7, True, ["lid"], {"lid": 1}])
def test_a_slot_without_words_is_not_filled(value: object) -> None:
    assert slot_values({"area": {"name": "area", "value": value}}) == {}


@pytest.mark.parametrize(
    "slots", [None, [], "area", 3, {"area": None}, {"area": "lid"}, {3: {"value": "lid"}}]
)
def test_what_is_no_slots_at_all_counts_as_none(slots: object) -> None:
    assert slot_values(slots) == {}


@pytest.mark.parametrize(
    "resolutions",
    [
        None,
        [],
        "yes",
        {"resolutionsPerAuthority": None},
        {"resolutionsPerAuthority": {"0": {}}},
        {"resolutionsPerAuthority": [None, 3, "x", {}]},
        {"resolutionsPerAuthority": [{"status": "ER_SUCCESS_MATCH", "values": [{}]}]},
        {
            "resolutionsPerAuthority": [
                {"status": {"code": "ER_SUCCESS_MATCH"}, "values": [None, {}]}
            ]
        },
        {
            "resolutionsPerAuthority": [
                {"status": {"code": "ER_SUCCESS_MATCH"}, "values": [{"value": {"id": 3}}]}
            ]
        },
    ],
)
def test_resolutions_of_another_shape_give_no_ids(resolutions: object) -> None:
    slots = {"area": {"value": "lid", "resolutions": resolutions}}
    assert slot_values(slots) == {"area": SlotValue("lid")}


def test_very_long_words_are_cut_to_what_is_listened_to() -> None:
    assert len(slot_values({"words": {"value": "a" * 20_000}})["words"].text) == LONGEST_TEXT


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "value",
                    "resolutions",
                    "resolutionsPerAuthority",
                    "status",
                    "code",
                    "values",
                    "id",
                    "x",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=5), json_like, max_size=4))
def test_no_shape_of_a_slot_raises(slots: dict[str, Any]) -> None:
    for value in slot_values(slots).values():
        assert value.text
        assert all(isinstance(identifier, str) for identifier in value.ids)


def test_an_object_of_another_kind_counts_as_not_filled() -> None:
    assert slot_values({"area": SimpleNamespace(name="area")}) == {}
