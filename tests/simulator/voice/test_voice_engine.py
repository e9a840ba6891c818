"""The real engine, a few times only: it needs no system package, and really makes sound."""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.voice import sound
from simulator.voice.ssml import plan
from simulator.voice.synthesiser import Pyttsx3Synthesiser

pytestmark = [
    pytest.mark.engine,
    pytest.mark.skipif(
        importlib.util.find_spec("pyttsx3") is None,
        reason="the speech library pyttsx3 is not installed (extra: simulator)",
    ),
    pytest.mark.skipif(
        sys.platform.startswith("linux") and importlib.util.find_spec("espeakng_loader") is None,
        reason="eSpeak NG is not installed (package espeakng-loader, extra: simulator)",
    ),
]


@pytest.fixture(scope="module")
def voice() -> Iterator[Pyttsx3Synthesiser]:
    made = Pyttsx3Synthesiser()
    yield made
    made.close()


def spoken(voice: Pyttsx3Synthesiser, ssml: str, path: Path, locale: str = "en-GB") -> sound.Sound:
    voice.to_wav(ssml, path, locale)
    return sound.read(path)


@pytest.mark.parametrize("locale", ["en-GB", "en-US", "en-AU", "en-CA", "en-IN"])
def test_a_sentence_makes_sound(voice: Pyttsx3Synthesiser, locale: str, tmp_path: Path) -> None:
    speech = spoken(voice, "<speak>Where is the twitch?</speak>", tmp_path / "a.wav", locale)
    assert speech.seconds > 0.5
    assert max(speech.samples) > 1000


def test_the_emergency_number_is_heard_digit_by_digit(
    voice: Pyttsx3Synthesiser, tmp_path: Path
) -> None:
    without = spoken(voice, "Call now.", tmp_path / "a.wav")
    number = '<speak>Call <say-as interpret-as="digits">999</say-as> now.</speak>'
    assert [segment.text for segment in plan(number)] == ["Call 9 9 9 now."]
    assert spoken(voice, number, tmp_path / "b.wav").seconds > without.seconds + 0.5


def test_slow_speech_takes_longer_and_a_pause_adds_its_length(
    voice: Pyttsx3Synthesiser, tmp_path: Path
) -> None:
    sentence = "Look at the twitch in a mirror."
    plain = spoken(voice, sentence, tmp_path / "a.wav").seconds
    slow = spoken(voice, f'<prosody rate="slow">{sentence}</prosody>', tmp_path / "b.wav").seconds
    paused = spoken(voice, f'{sentence}<break time="2s"/>', tmp_path / "c.wav").seconds
    quick = spoken(voice, f'<prosody rate="fast">{sentence}</prosody>', tmp_path / "d.wav").seconds
    assert quick < plain * 0.9 < plain * 1.2 < slow
    assert paused == pytest.approx(plain + 2, abs=0.2)


def test_the_engine_never_prints_into_its_answers(tmp_path: Path) -> None:
    request = (
        '{"id": 7, "text": "Hello.", "locale": "en-GB", "rate": 1, "pitch": 1, "volume": 1, '
        f'"path": "{(tmp_path / "a.wav").as_posix()}"}}\n'
    )
    with subprocess.Popen(
        [sys.executable, "-m", "simulator.voice.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).parents[3],
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(request.encode())
        process.stdin.flush()
        assert process.stdout.readline() == b'{"id": "ready"}\n'
        assert process.stdout.readline() == b'{"id": 7}\n'
        process.stdin.close()
        assert process.stdout.read() == b""
        assert process.wait() == 0
