"""The documents: readable, reachable, free of any host, and valid by Amazon's own tools."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.draw_screens import LARGE, SAID, draw, job
from simulator.device import Device
from simulator.recogniser import Recogniser
from simulator.screens import DISPLAYS
from skill.screens import Choice, Choices, Question, Summary, render
from skill.screens.directive import DOCUMENTS, document

TOOLS = Path(__file__).parents[2] / "tools" / "apl"
COMMON = json.loads(
    (Path(__file__).parents[2] / "skill" / "screens" / "documents" / "common.json").read_text(
        encoding="utf-8"
    )
)
SMALLEST_TARGET = 48
"""Display-independent pixels that a finger needs: 9 mm."""
ENHANCED, PLAIN = 7.0, 4.5
"""Contrast ratios of WCAG 2.2: enhanced, and minimum."""

every_document = pytest.mark.parametrize("name", sorted(DOCUMENTS.values()))


def themes() -> dict[str, dict[str, str]]:
    """The colours of each theme."""
    dark, light, *_ = (part["colors"] for part in COMMON["resources"] if "colors" in part)
    return {"dark": dark, "light": {**dark, **light}}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG 2.2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour written #RRGGBB."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def parts(node: object) -> Iterator[dict[str, Any]]:
    """Every object within a document."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from parts(value)
    elif isinstance(node, list):
        for item in node:
            yield from parts(item)


def of_type(name: str, kind: str) -> list[dict[str, Any]]:
    """The components of one type in a document."""
    return [part for part in parts(document(name)) if part.get("type") == kind]


def test_contrast_is_measured_as_it_is_defined() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize(
    ("ink", "paper", "least"),
    [
        ("alarmInk", "alarm", ENHANCED),
        ("ink", "paper", ENHANCED),
        ("soft", "paper", ENHANCED),
        ("buttonInk", "button", ENHANCED),
        ("quiet", "paper", ENHANCED),
        ("buttonInk", "pressed", PLAIN),
        ("focus", "paper", PLAIN),
    ],
)
def test_everything_that_is_read_stands_out(ink: str, paper: str, least: float, theme: str) -> None:
    colours = themes()[theme]
    assert contrast(colours[ink], colours[paper]) >= least


@every_document
def test_every_colour_is_one_whose_contrast_is_known(name: str) -> None:
    text = json.dumps(document(name)["mainTemplate"]) + json.dumps(document(name)["layouts"])
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", text)


@every_document
def test_a_document_names_no_host_image_font_or_package(name: str) -> None:
    text = json.dumps(document(name))
    assert not re.search(r"https?:|//|\bsrc\b|fontFamily|\"url\"", text, re.IGNORECASE)
    assert document(name)["import"] == []
    kinds = {part.get("type") for part in parts(document(name))}
    assert not kinds & {"Image", "Video", "VectorGraphic", "OpenURL", "PlayMedia"}


@every_document
def test_the_devices_own_theme_is_followed(name: str) -> None:
    assert "theme" not in document(name)


@every_document
def test_every_button_can_be_read_aloud_and_says_that_it_is_one(name: str) -> None:
    for button in of_type(name, "TouchWrapper"):
        assert button["role"] == "button"
        assert button["accessibilityLabel"] == "${label}"


@every_document
def test_a_touch_sends_codes_and_never_words(name: str) -> None:
    for command in of_type(name, "SendEvent"):
        assert command["arguments"] == ["answer", "${payload.screen.question}", "${code}"]
        assert "components" not in command


@every_document
def test_letters_follow_the_size_of_text_that_the_person_has_chosen(name: str) -> None:
    sizes = {text["fontSize"] for text in of_type(name, "Text")}
    named = re.compile(
        r"@(large|row|heading|item|medium|small|figures|label|call|callNote)\b|\$\{size\}"
    )
    assert all(named.search(size) for size in sizes)
    lettered = [part["dimensions"] for part in COMMON["resources"] if "dimensions" in part]
    for dimensions in lettered:
        for size in (
            *("large", "row", "heading", "item", "medium", "small", "label"),
            *("call", "callNote"),
        ):
            assert "@letters" in dimensions.get(size, "@letters")


def test_the_number_to_call_is_as_large_as_the_screen_allows_and_never_broken_in_two() -> None:
    """Larger letters would not fit: "99" and "9" in the next line would be read as a "99"."""
    lettered = [part["dimensions"] for part in COMMON["resources"] if "dimensions" in part]
    sizes = [dimensions["figures"] for dimensions in lettered if "figures" in dimensions]
    assert len(sizes) > 1
    assert all(size.startswith("${@side *") for size in sizes)


@pytest.mark.parametrize("display", DISPLAYS.values(), ids=lambda display: str(display.name))
def test_every_target_is_large_enough_for_a_finger(display: Any) -> None:  # noqa: ANN401  parametrized
    side = min(display.width, display.height)
    target = 0.13 * side if display.shape == "ROUND" else max(0.105 * side, 56)
    assert target * 0.8 >= SMALLEST_TARGET or display.mode == "TV"


# Amazon's own tools


def tool(*needed: Path | str | None) -> None:
    """Skip where a tool is missing; where it must be there (SCREEN_TOOLS=1, as in CI), fail."""
    if all(each and Path(each).exists() for each in needed):
        return
    reason = "needs Node.js, Chromium and `npm ci` in tools/apl: see `make screens`"
    if os.environ.get("SCREEN_TOOLS") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


def faults(documents: dict[str, Any], folder: Path) -> dict[str, list[str]]:
    """What Amazon's suggester finds wrong with documents."""
    file = folder / "documents.json"
    file.write_text(json.dumps(documents), encoding="utf-8")
    done = subprocess.run(
        ["node", str(TOOLS / "validate.mjs"), str(file)],  # noqa: S607  wherever Node.js is
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, list[str]] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def test_amazons_suggester_finds_no_fault_in_any_document(tmp_path: Path) -> None:
    tool(shutil.which("node"), TOOLS / "node_modules" / "apl-suggester")
    found = faults({name: document(name) for name in DOCUMENTS.values()}, tmp_path)
    assert found == {name: [] for name in DOCUMENTS.values()}


def test_amazons_suggester_does_name_faults(tmp_path: Path) -> None:
    tool(shutil.which("node"), TOOLS / "node_modules" / "apl-suggester")
    broken = json.loads(json.dumps(document("question")))
    broken["layouts"]["Words"]["items"][0] |= {"fontSise": 3, "textAlign": "middle"}
    assert len(faults({"broken": broken}, tmp_path)["broken"]) == 2


@pytest.mark.parametrize("code", ["yes", "not_sure", "why"])
def test_a_press_in_amazons_renderer_sends_what_the_practice_device_sends(code: str) -> None:
    tool(
        shutil.which("node"),
        os.environ.get("CHROMIUM") or shutil.which("chromium"),
        TOOLS / "node_modules" / "apl-viewhost-web",
    )
    answers = (Choice("yes", "Yes"), Choice("no", "No"), Choice("not_sure", "Not sure"))
    choices = Choices("movement", answers, (Choice("why", "Why?"),))
    label = {choice.code: choice.label for choice in (*choices.answers, *choices.controls)}[code]
    directive = render(Question(("Told.",), "Asked?", choices))
    viewport = {"width": 1280, "height": 800, "dpi": 160, "shape": "rectangle", "mode": "hub"}
    job = {
        "document": directive["document"],
        "datasources": directive["datasources"],
        "viewport": viewport,
        "theme": "dark",
        "press": label,
    }
    (done,) = draw([job])
    (event,) = done["sent"]
    assert event["arguments"] == ["answer", "movement", code]


@pytest.mark.parametrize("scale", [1, LARGE])
def test_the_buttons_that_the_practice_device_lists_are_those_that_are_drawn(scale: float) -> None:
    """On each display; with large letters a round screen scrolls, and has room for more."""
    tool(
        shutil.which("node"),
        os.environ.get("CHROMIUM") or shutil.which("chromium"),
        TOOLS / "node_modules" / "apl-viewhost-web",
    )
    displays = [*DISPLAYS.values()]
    drawn = draw([job(SAID["summary"], display, scale) for display in displays])
    for display, done in zip(displays, drawn, strict=True):
        device = Device(Recogniser.for_locale("en-GB"), display=display)
        device.launch()
        for text in SAID["summary"]:
            device.hear(text)
        listed = {button.label for button in device.buttons}
        assert listed == {"Yes", "No"} | ({"Repeat"} if display.shape != "ROUND" else set())
        assert listed <= set(done["words"]), display.name
        assert ("Repeat" in done["words"]) is ("Repeat" in listed or scale > 1), display.name


def test_in_large_letters_few_answers_stay_in_sight_below_the_words_that_scroll() -> None:
    (page,) = document("question")["mainTemplate"]["items"]
    scrolls, *below = page["item"]["items"]
    inside = [part for part in parts(scrolls) if part.get("type") == "Choices"]
    assert scrolls["type"] == "ScrollView"
    assert inside
    assert all("payload.screen.many &&" in part["when"] for part in inside)
    assert any(
        part["type"] == "Choices" and part["when"] == "${@big && !payload.screen.many}"
        for part in below
    )


def test_a_summary_fits_the_same_directive_as_every_screen() -> None:
    directive = render(Summary("What to tell your GP.", ("It is in the thumb.",)))
    assert directive["datasources"]["screen"]["heading"] == "What to tell your GP."


def test_the_lock_of_the_tools_has_hashes_and_no_addresses() -> None:
    text = (TOOLS / "package-lock.json").read_text(encoding="utf-8")
    packages = [name for name in json.loads(text)["packages"] if name]
    assert text.count('"integrity": "sha512-') == len(packages) > 1
    assert not re.search(r"https?://|\"resolved\"", text)


def test_the_tools_are_no_part_of_the_package() -> None:
    project = (TOOLS.parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    assert 'packages = ["skill", "simulator", "interaction_models"]' in project
