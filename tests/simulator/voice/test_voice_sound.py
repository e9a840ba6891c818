"""Sound files: what engines write is read, joined and written again."""

import struct
import wave
from array import array
from pathlib import Path

import pytest

from simulator.voice import sound
from simulator.voice.sound import Sound, SoundError

TONE = [1000, -2000, 3000, -4000]


def wav(path: Path, samples: list[int], *, channels: int = 1, rate: int = 22_050) -> Path:
    with wave.open(str(path), "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return path


def chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack(">I", len(body)) + body + b"\0" * (len(body) % 2)


def aiff(samples: list[int], *, rate: int = 22_050, order: str = ">", coding: bytes = b"") -> bytes:
    exponent = rate.bit_length() - 1
    extended = struct.pack(">HQ", 16383 + exponent, rate << (63 - exponent))
    common = struct.pack(">hIh", 1, len(samples), 16) + extended + coding
    data = struct.pack(">II", 0, 0) + struct.pack(f"{order}{len(samples)}h", *samples)
    body = (b"AIFC" if coding else b"AIFF") + chunk(b"COMM", common)
    return chunk(b"FORM", body + chunk(b"FVER", b"odd") + chunk(b"SSND", data))


def test_a_wav_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    sound.write(tmp_path / "a.wav", Sound(16_000, array("h", TONE)))
    read = sound.read(tmp_path / "a.wav")
    assert (read.rate, list(read.samples)) == (16_000, TONE)
    assert sound.seconds_of(tmp_path / "a.wav") == 4 / 16_000


def test_of_two_channels_the_first_is_kept(tmp_path: Path) -> None:
    assert list(sound.read(wav(tmp_path / "a.wav", TONE, channels=2)).samples) == [1000, 3000]


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("AIFF", aiff(TONE)),
        ("AIFF-C, big-endian", aiff(TONE, coding=b"twos")),
        ("AIFF-C, little-endian", aiff(TONE, order="<", coding=b"sowt")),
    ],
)
def test_apples_files_are_read_whatever_they_are_called(
    kind: str, data: bytes, tmp_path: Path
) -> None:
    (tmp_path / "a.wav").write_bytes(data)
    read = sound.read(tmp_path / "a.wav")
    assert (read.rate, list(read.samples)) == (22_050, TONE), kind


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("nothing", b""),
        ("text", b"This is no sound."),
        ("a cut header", b"RIFF\x24\x00\x00\x00WAVEfmt "),
        ("a cut AIFF", aiff(TONE)[:30]),
        ("an AIFF without a format", chunk(b"FORM", b"AIFF" + chunk(b"SSND", bytes(12)))),
        ("a compressed AIFF", aiff(TONE, coding=b"ima4")),
        ("an AIFF at no speed", aiff(TONE).replace(struct.pack(">H", 16383 + 14), b"\0\0")),
    ],
)
def test_what_is_no_sound_is_refused(what: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(data)
    with pytest.raises(SoundError):
        pytest.fail(f"{what} was read as {sound.read(tmp_path / 'a.wav')}")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SoundError, match=r"gone\.wav"):
        sound.read(tmp_path / "gone.wav")


def test_a_file_without_samples_is_refused_as_empty(tmp_path: Path) -> None:
    with pytest.raises(SoundError, match="empty"):
        sound.read(wav(tmp_path / "a.wav", []))


def test_eight_bits_a_sample_are_refused(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "a.wav"), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(8000)
        out.writeframes(b"\x80" * 10)
    with pytest.raises(SoundError, match="8 bits"):
        sound.read(tmp_path / "a.wav")


def test_silence_between_sounds_lasts_as_long_as_asked() -> None:
    part = Sound(1000, array("h", TONE))
    joined = sound.join([part, 0.5, part], default_rate=8000)
    assert joined.rate == 1000
    assert list(joined.samples) == TONE + [0] * 500 + TONE


def test_silence_alone_takes_the_usual_rate() -> None:
    joined = sound.join([0.25], default_rate=8000)
    assert (joined.rate, joined.seconds) == (8000, 0.25)


def test_a_sound_at_another_rate_keeps_its_length() -> None:
    joined = sound.join([Sound(1000, array("h", TONE)), Sound(2000, array("h", TONE))], 8000)
    assert list(joined.samples) == [*TONE, 1000, 3000]


def test_the_silence_at_the_end_of_a_run_is_taken_off_but_for_a_moment() -> None:
    spoken = Sound(1000, array("h", [0] * 100 + TONE + [3] * 500))
    assert list(sound.without_tail(spoken).samples) == [0] * 100 + TONE + [3] * 50
