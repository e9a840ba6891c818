"""Draw docs/screens/*.png: four screens of real conversations, on three devices.

Needs Node.js, Chromium and what `tools/apl/package.json` names; `make screens` says how.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from simulator.device import Device, Exchange
from simulator.recogniser import Recogniser
from simulator.screens import DISPLAYS, Display

ROOT = Path(__file__).parent.parent
TOOLS = ROOT / "tools" / "apl"
PICTURES = ROOT / "docs" / "screens"
LOCALE = "en-GB"
LARGE = 1.5
"""How many times larger letters can be chosen on a device."""

_EYELID = ("my left eyelid has been fluttering for five days, I drink loads of coffee", *["no"] * 8)
SAID: dict[str, tuple[str, ...]] = {
    "question": ("my eyelid has twitched for five days",),
    "emergency": ("my hand keeps twitching", "my words have been coming out all jumbled"),
    "advice": (*_EYELID, "yes", "yes"),
    "summary": (*_EYELID, "what should I tell the doctor?"),
}
"""Screen -> what is said until it is shown."""


_FONT_SCALE = "environment.fontScale"


def enlarged(document: dict[str, Any], scale: float) -> dict[str, Any]:
    """A document on a device whose owner has chosen larger letters.

    The view host has no setting for it, so that the size takes the place of the expression.
    """
    text = json.dumps(document)
    changed: dict[str, Any] = json.loads(text.replace(_FONT_SCALE, str(scale)))
    return changed


def job(said: tuple[str, ...], display: Display, scale: float = 1) -> dict[str, Any]:
    """What `tools/apl/render.mjs` draws: the screen to which a conversation leads."""
    device = Device(Recogniser.for_locale(LOCALE), display=display)
    exchange: Exchange = device.launch()
    for text in said:
        exchange = device.hear(text)
    if exchange.shown is None:
        msg = f"Nothing is shown after {said[-1]!r}."
        raise SystemExit(msg)
    return {
        "document": enlarged(exchange.shown.directive["document"], scale),
        "datasources": exchange.shown.directive["datasources"],
        "viewport": {
            "width": display.width,
            "height": display.height,
            "dpi": 160,
            "shape": display.shape.lower(),
            "mode": display.mode.lower(),
        },
        "theme": "dark",
    }


def draw(jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Draw screens as a device would; gives what was sent to the skill from each."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "jobs.json"
        file.write_text(json.dumps(jobs), encoding="utf-8")
        done = subprocess.run(  # noqa: S603  our own script, in fixed words
            ["node", str(TOOLS / "render.mjs"), str(file)],  # noqa: S607  wherever Node.js is
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise SystemExit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main() -> int:
    """Draw them all."""
    PICTURES.mkdir(exist_ok=True)
    draw(
        [
            {**job(said, display), "picture": str(PICTURES / f"{name}-{display.name}.png")}
            for name, said in SAID.items()
            for display in DISPLAYS.values()
        ]
        + [
            {
                **job(SAID[name], display, LARGE),
                "picture": str(PICTURES / f"{name}-{display.name}-large.png"),
            }
            for name in ("question", "emergency")
            for display in DISPLAYS.values()
        ]
    )
    drawn = (len(SAID) + 2) * len(DISPLAYS)
    print(f"{drawn} screens drawn in {PICTURES.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
