"""The interaction models hold to Alexa's limits, and to each other."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.build_models import MODELS, SourceError, build, locales, main, rendered
from skill.handlers import frames
from skill.handlers.reading import CONTROLS
from skill.knowledge import NEAREST, TOPICS
from skill.triage import MEDICINES, Area, Sign
from skill.understanding import OtherEmergency

LOCALES = ("en-AU", "en-CA", "en-GB", "en-IN", "en-US")
BUILTIN_ASKED_FOR = {
    f"AMAZON.{name}Intent"
    for name in (
        "Stop",
        "Cancel",
        "Help",
        "Fallback",
        "NavigateHome",
        "Yes",
        "No",
        "Repeat",
        "StartOver",
        "Next",
        "Previous",
    )
}
LAUNCH_WORDS = {
    *("run", "start", "play", "resume", "use", "launch"),
    *("ask", "open", "tell", "load", "begin", "enable"),
}
CONNECTING_WORDS = {
    *("to", "from", "in", "using", "with", "about"),
    *("for", "that", "by", "if", "and", "whether"),
}
AMAZONS_WORDS = {"alexa", "amazon", "echo", "skill", "app"}

Json = dict[str, Any]


@pytest.fixture(params=LOCALES)
def spoken(request: pytest.FixtureRequest) -> Json:
    model: Json = json.loads((MODELS / f"{request.param}.json").read_text(encoding="utf-8"))
    language: Json = model["interactionModel"]["languageModel"]
    return language


def samples(spoken: Json) -> Iterator[tuple[str, str]]:
    for intent in spoken["intents"]:
        for sample in intent["samples"]:
            yield intent["name"], sample


def names_of(value: Json) -> list[str]:
    return [value["name"]["value"], *value["name"].get("synonyms", ())]


def gaps(sample: str) -> list[str]:
    return re.findall(r"\{(\w+)\}", sample)


def test_the_five_locales_have_a_model_each() -> None:
    assert locales() == LOCALES
    assert tuple(sorted(path.stem for path in MODELS.glob("*.json"))) == LOCALES


def test_every_file_is_what_the_source_makes_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_a_file_edited_by_hand_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for locale in LOCALES:
        (tmp_path / f"{locale}.json").write_text(rendered(build(locale)), encoding="utf-8")
    monkeypatch.setattr("scripts.build_models.MODELS", tmp_path)
    assert main(["--check"]) == 0
    changed = tmp_path / "en-GB.json"
    changed.write_text(changed.read_text(encoding="utf-8").replace("eyelid", "eyeled", 1))
    (tmp_path / "fr-FR.json").write_text("{}", encoding="utf-8")
    assert main(["--check"]) == 1
    complaints = capsys.readouterr().out
    assert "en-GB.json is not what its source makes of it" in complaints
    assert "fr-FR.json has no source" in complaints


def test_writing_makes_stale_files_current_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.build_models.MODELS", tmp_path)
    assert main([]) == 0
    assert main(["--check"]) == 0
    assert len(list(tmp_path.glob("*.json"))) == len(LOCALES)


def test_a_carrier_phrase_without_a_meaning_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    meanings = {name: lead for name, lead in frames.LEADS.items() if name != "SayIAmIntent"}
    monkeypatch.setattr("scripts.build_models.LEADS", meanings)
    with pytest.raises(SourceError, match="no wording for SayIAmIntent"):
        build("en-GB")


def test_the_models_know_no_key_that_alexa_does_not(spoken: Json) -> None:
    """Closed sets of keys, after the definitions of Amazon's ask-smapi-model 1.24.0."""
    assert set(spoken) == {"invocationName", "intents", "types"}
    for intent in spoken["intents"]:
        assert set(intent) in ({"name", "samples"}, {"name", "samples", "slots"})
        for slot in intent.get("slots", ()):
            assert set(slot) == {"name", "type"}
    for kind in spoken["types"]:
        assert set(kind) == {"name", "values"}
        for value in kind["values"]:
            assert set(value) <= {"id", "name"}
            assert set(value["name"]) == {"value", "synonyms"}


def test_the_invocation_name_is_one_that_alexa_accepts(spoken: Json) -> None:
    name = spoken["invocationName"]
    words = set(name.split())
    assert name == "muscle twitch helper"
    assert re.fullmatch(r"[a-z]+( [a-z]+)+", name)
    assert not words & (LAUNCH_WORDS | CONNECTING_WORDS | AMAZONS_WORDS)


def test_every_name_is_of_letters_and_underscores(spoken: Json) -> None:
    names = [
        *(intent["name"] for intent in spoken["intents"]),
        *(slot["name"] for intent in spoken["intents"] for slot in intent.get("slots", ())),
        *(kind["name"] for kind in spoken["types"]),
    ]
    for name in names:
        plain = name.removeprefix("AMAZON.")
        assert re.fullmatch(r"[A-Za-z]([A-Za-z_]*[A-Za-z])?", plain), name


def test_no_intent_and_no_type_is_there_twice(spoken: Json) -> None:
    for names in (
        [intent["name"] for intent in spoken["intents"]],
        [kind["name"] for kind in spoken["types"]],
    ):
        assert len(names) == len(set(names))


def test_the_model_is_within_alexas_limits(spoken: Json) -> None:
    assert len(spoken["intents"]) <= 250
    assert len(spoken["intents"]) + len(spoken["types"]) <= 350
    longest = max(
        len(name) for kind in spoken["types"] for v in kind["values"] for name in names_of(v)
    )
    assert longest <= 140


@pytest.mark.parametrize("locale", LOCALES)
def test_the_file_is_within_alexas_limit(locale: str) -> None:
    assert (MODELS / f"{locale}.json").stat().st_size < 1_500_000


def test_the_intents_that_certification_asks_for_are_there(spoken: Json) -> None:
    assert {intent["name"] for intent in spoken["intents"]} >= BUILTIN_ASKED_FOR


def test_samples_are_of_letters_spaces_apostrophes_periods_and_slots(spoken: Json) -> None:
    for intent, sample in samples(spoken):
        assert re.fullmatch(r"[a-z'. ]*(\{[a-z_]+\}('s)?[a-z'. ]*)*", sample), (intent, sample)
        assert sample == " ".join(sample.split()), (intent, sample)


def test_values_are_of_letters_spaces_apostrophes_periods_and_hyphens(spoken: Json) -> None:
    for kind in spoken["types"]:
        for value in kind["values"]:
            for name in names_of(value):
                assert re.fullmatch(r"[a-z][a-z'. -]*", name), (kind["name"], name)


def test_no_sample_is_there_twice_in_one_intent_or_in_two(spoken: Json) -> None:
    counts = Counter(re.sub(r"\{other_area\}", "{area}", sample) for _, sample in samples(spoken))
    assert [sample for sample, count in counts.items() if count > 1] == []


def test_an_intent_that_is_not_alexas_own_has_samples(spoken: Json) -> None:
    empty = [intent["name"] for intent in spoken["intents"] if not intent["samples"]]
    assert all(name.startswith("AMAZON.") for name in empty)


def test_every_slot_of_a_sample_is_declared_and_every_declared_slot_is_used(spoken: Json) -> None:
    for intent in spoken["intents"]:
        declared = {slot["name"] for slot in intent.get("slots", ())}
        assert declared == {gap for sample in intent["samples"] for gap in gaps(sample)}


def test_a_slot_name_means_one_type_and_every_type_exists(spoken: Json) -> None:
    kinds: dict[str, str] = {}
    for intent in spoken["intents"]:
        for slot in intent.get("slots", ()):
            assert kinds.setdefault(slot["name"], slot["type"]) == slot["type"]
    custom = {kind for kind in kinds.values() if not kind.startswith("AMAZON.")}
    assert custom == {kind["name"] for kind in spoken["types"]}


def test_free_speech_is_alone_in_its_sample_and_never_without_a_carrier(spoken: Json) -> None:
    searched = [sample for _, sample in samples(spoken) if "{phrase}" in sample]
    assert len(searched) > 150
    for sample in searched:
        assert gaps(sample) == ["phrase"]
        assert re.fullmatch(r"[a-z'. ]+ \{phrase\}", sample), sample


def test_built_in_intents_have_no_slots(spoken: Json) -> None:
    for name, sample in samples(spoken):
        assert not (name.startswith("AMAZON.") and gaps(sample)), (name, sample)


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("BODY_AREA", {area.value for area in Area}),
        ("RED_FLAG", {sign.value for sign in Sign}),
        ("OTHER_EMERGENCY", {kind.value for kind in OtherEmergency}),
        ("MEDICINE", set(MEDICINES)),
    ],
)
def test_every_code_of_the_skill_is_a_value_and_every_value_a_code(
    spoken: Json, kind: str, codes: set[str]
) -> None:
    values = next(listed["values"] for listed in spoken["types"] if listed["name"] == kind)
    assert {value["id"] for value in values} == codes


def test_every_topic_can_be_asked_for_and_no_other(spoken: Json) -> None:
    types = {kind["name"]: kind["values"] for kind in spoken["types"]}
    asked = {value["id"] for value in types["TOPIC"]} | {
        f"specific_condition:{value['id']}" for value in types["CONDITION"]
    }
    assert asked == set(TOPICS) - set(NEAREST)


def test_no_name_belongs_to_two_values_of_a_type(spoken: Json) -> None:
    for kind in spoken["types"]:
        counts = Counter(name for value in kind["values"] for name in names_of(value))
        assert [name for name, count in counts.items() if count > 1] == []


def test_every_intent_has_a_meaning_in_the_skill(spoken: Json) -> None:
    meant = {*frames.FRAMES, *frames.FIXED, *CONTROLS, "AMAZON.FallbackIntent"}
    assert {intent["name"] for intent in spoken["intents"]} == meant


def test_the_wording_of_an_intent_is_its_first_sample(spoken: Json) -> None:
    first = {
        intent["name"]: intent["samples"][0] for intent in spoken["intents"] if intent["samples"]
    }
    assert {name: first[name] for name in frames.FRAMES} == dict(frames.FRAMES)


def test_countries_differ_in_words_only_and_never_in_intents() -> None:
    models = [build(locale)["interactionModel"]["languageModel"] for locale in LOCALES]
    names = [[intent["name"] for intent in model["intents"]] for model in models]
    assert all(other == names[0] for other in names)
