"""The loudspeaker's process: it plays to the end, can be stopped, and never takes too long."""

import importlib.util
import os
import threading
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from simulator.voice import playback, sound
from simulator.voice.errors import VoiceUnavailable
from simulator.voice.helper import RefusedError
from simulator.voice.player import MiniaudioPlayer

from .conftest import FakeHelper

MakeHelper = Callable[..., FakeHelper]
needs_miniaudio = pytest.mark.skipif(
    importlib.util.find_spec("miniaudio") is None,
    reason="the sound library miniaudio is not installed (extra: simulator)",
)


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    path = tmp_path / "tone.wav"
    sound.write(path, sound.Sound(22_050, array("h", [4096, -4096] * 2205)))
    return path


@needs_miniaudio
def test_a_file_is_really_played_without_a_sound_card(tone: Path) -> None:
    reply = playback.play({"path": str(tone), "backend": playback.NULL_BACKEND})
    assert reply == {"frames": 4410}


@needs_miniaudio
def test_files_are_played_one_after_another_by_one_process(tone: Path) -> None:
    player = MiniaudioPlayer(silent=True)
    try:
        player.play(tone)
        first = player.process_id
        player.play(tone)
        assert player.process_id == first
    finally:
        player.close()
    assert player.process_id is None


@needs_miniaudio
def test_playing_what_is_no_sound_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"no sound")
    with pytest.raises(RefusedError, match=r"a\.wav holds no readable sound"):
        playback.play({"path": str(tmp_path / "a.wav"), "backend": playback.NULL_BACKEND})


@needs_miniaudio
def test_a_real_loudspeaker_is_never_replaced_by_playing_into_nothing(
    tone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import miniaudio  # noqa: PLC0415 - skipped above where it is missing

    asked: list[list[Any]] = []

    def no_device(**options: Any) -> None:  # noqa: ANN401 - the library's own options
        asked.append(options["backends"])
        raise miniaudio.MiniaudioError("failed to init device", -401)

    monkeypatch.setattr(miniaudio, "PlaybackDevice", no_device)
    with pytest.raises(RefusedError, match="no loudspeaker was found"):
        playback.play({"path": str(tone), "backend": None})
    assert miniaudio.Backend.NULL not in asked[0]
    assert miniaudio.Backend.ALSA in asked[0]


def test_the_stream_hands_out_every_sample_once_and_says_when_it_ends() -> None:
    ended = threading.Event()
    stream = playback._stream(sound.Sound(8000, array("h", range(10))), ended)
    next(stream)
    pieces = [stream.send(4), stream.send(4)]
    assert not ended.is_set()
    pieces.append(stream.send(4))
    with pytest.raises(StopIteration):
        stream.send(4)
    assert ended.is_set()
    assert b"".join(pieces) == array("h", range(10)).tobytes()


def test_a_loudspeaker_that_hangs_is_given_up_in_time_and_not_asked_twice(
    fake_helper: MakeHelper, tone: Path
) -> None:
    helper = fake_helper("starts", "hangs")
    player = MiniaudioPlayer(command=helper.command, grace=0.5)
    with pytest.raises(VoiceUnavailable, match="did not answer in time"):
        player.play(tone)
    player.close()
    assert len(helper.seen) == 1


@pytest.mark.parametrize(
    ("behaviours", "reason"),
    [
        (("dies at its start",), "stopped unexpectedly"),
        (("cannot work here",), "not installed"),
        (("starts", "crashes"), "stopped unexpectedly"),
        (("starts", "refuses"), "no loudspeaker was found"),
    ],
)
def test_a_loudspeaker_that_fails_says_why(
    behaviours: tuple[str, ...], reason: str, fake_helper: MakeHelper, tone: Path
) -> None:
    player = MiniaudioPlayer(command=fake_helper(*behaviours).command)
    with pytest.raises(VoiceUnavailable, match=reason):
        player.play(tone)
    player.close()


def test_a_missing_file_is_refused_without_starting_anything(tmp_path: Path) -> None:
    player = MiniaudioPlayer(command=["no-such-program"])
    with pytest.raises(VoiceUnavailable, match=r"gone\.wav"):
        player.play(tmp_path / "gone.wav")
    player.close()


def test_playing_stops_when_the_person_begins_to_speak(fake_helper: MakeHelper, tone: Path) -> None:
    helper = fake_helper("starts", "hangs", "starts", "good")
    player = MiniaudioPlayer(command=helper.command, grace=100)
    failures: list[VoiceUnavailable] = []

    def play() -> None:
        try:
            player.play(tone)
        except VoiceUnavailable as error:
            failures.append(error)

    thread = threading.Thread(target=play)
    thread.start()
    while not helper.seen:
        thread.join(0.01)
    process = player.process_id
    player.stop()
    thread.join(60)
    assert not thread.is_alive()
    assert not failures
    player.play(tone)
    player.close()
    assert process is not None
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
