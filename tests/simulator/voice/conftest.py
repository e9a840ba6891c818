"""Stand-ins for a speech engine, a loudspeaker and the processes that hold them."""

import json
import sys
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.voice import sound
from simulator.voice.errors import VoiceUnavailable

FAKE_HELPER = """
import json, os, pathlib, sys, time, wave
behaviours, seen = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])

def next_behaviour():
    waiting = json.loads(behaviours.read_text())
    behaviours.write_text(json.dumps(waiting[1:]))
    return waiting[0] if waiting else "good"

def say(reply):
    print(json.dumps(reply), flush=True)

start = next_behaviour()
if start == "dies at its start":
    sys.exit(3)
if start == "cannot work here":
    say({"fatal": "the package pyttsx3 is not installed"})
    sys.exit(1)
if start == "never gets ready":
    time.sleep(600)
say({"id": "ready"})
for line in sys.stdin:
    request = json.loads(line)
    # Before the request shows in the log: a test that sees it there may end this process at once,
    # and a list of behaviours cut off in mid-writing would crash the next helper.
    behaviour = next_behaviour()
    with seen.open("a") as log:
        log.write(json.dumps({**request, "process": os.getpid()}) + "\\n")
    if behaviour == "hangs":
        time.sleep(600)
    if behaviour == "crashes":
        os._exit(9)
    if behaviour == "refuses":
        say({"id": request["id"], "error": "no loudspeaker was found"})
        continue
    if behaviour == "chatters":
        print("Audio saved to somewhere")
        print("[1, 2]")
        print("\\x00" * 70000)
        say({"id": request["id"] - 1, "error": "an answer that comes too late"})
    with wave.open(request["path"], "wb") as out:
        out.setnchannels(1); out.setsampwidth(2); out.setframerate(22050)
        if behaviour != "writes nothing":
            out.writeframes(b"\\x00\\x10" * 2205)
    say({"id": request["id"]})
"""


class FakeHelper:
    """A helper process that behaves as it is told, start by start and request by request."""

    def __init__(self, folder: Path, behaviours: tuple[str, ...]) -> None:
        script = folder / "helper.py"
        script.write_text(FAKE_HELPER, encoding="utf-8")
        (folder / "behaviours.json").write_text(json.dumps(behaviours), encoding="utf-8")
        self.seen_file = folder / "seen.jsonl"
        self.command = (
            sys.executable,
            str(script),
            str(folder / "behaviours.json"),
            str(self.seen_file),
        )

    @property
    def seen(self) -> list[dict[str, object]]:
        if not self.seen_file.exists():
            return []
        return [json.loads(line) for line in self.seen_file.read_text("utf-8").splitlines()]


@pytest.fixture
def fake_helper(tmp_path: Path) -> Callable[..., FakeHelper]:
    def make(*behaviours: str) -> FakeHelper:
        folder = tmp_path / "helper"
        folder.mkdir()
        return FakeHelper(folder, behaviours)

    return make


class FakeSynthesiser:
    """Writes a tenth of a second for each reply, or fails as often as it is told."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.said: list[tuple[str, str]] = []
        self.closed = False

    def to_wav(self, ssml: str, path: Path, locale: str) -> None:
        self.said.append((ssml, locale))
        if self.failures:
            self.failures -= 1
            raise VoiceUnavailable("the speech engine did not answer in time")
        sound.write(path, sound.Sound(22_050, array("h", [4096] * 2205)))

    def close(self) -> None:
        self.closed = True


class FakePlayer:
    """Remembers how long each played file was, or fails as often as it is told."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.played: list[float] = []
        self.attempts = 0
        self.stops = 0
        self.closed = False

    def play(self, path: Path) -> None:
        self.attempts += 1
        if self.failures:
            self.failures -= 1
            raise VoiceUnavailable("no loudspeaker was found")
        self.played.append(sound.seconds_of(path))

    def stop(self) -> None:
        self.stops += 1

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def fake_synthesiser() -> type[FakeSynthesiser]:
    return FakeSynthesiser


@pytest.fixture
def fake_player() -> type[FakePlayer]:
    return FakePlayer


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "engine: uses the real speech engine, in its own process")
