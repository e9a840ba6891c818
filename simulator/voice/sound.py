"""Reads what speech engines write, joins it with silence, and writes WAV files.

One voice, 16 bits a sample. Windows and Linux engines write WAV; Apple's writes AIFF whatever the
file is called, and the standard library's reader for it left with Python 3.13.
"""

import struct
import sys
import wave
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_SAMPLE_BYTES: Final = 2
_QUIET: Final = 40
"""Of 32,767: what an engine leaves at the end of a run, and nobody hears."""
_KEPT_TAIL: Final = 0.05
"""Seconds kept after the last audible sample, so that no consonant is cut off."""


class SoundError(Exception):
    """A file holds no sound that can be read."""


@dataclass(frozen=True, slots=True)
class Sound:
    """Speech in memory: signed 16-bit samples in the machine's own byte order, one channel."""

    rate: int
    """Samples a second (hertz)."""
    samples: "array[int]"

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate


def read(path: Path) -> Sound:
    """The sound in a WAV or AIFF file, its channels reduced to the first.

    Raises:
        SoundError: the file is missing, cut short, empty or of another kind.
    """
    try:
        data = path.read_bytes()
        sound = _from_aiff(data) if data[:4] == b"FORM" else _from_wav(path)
    except (OSError, EOFError, wave.Error, struct.error, ValueError, KeyError) as error:
        raise SoundError(f"{path.name} holds no readable sound: {error}") from error
    if not sound.samples or sound.rate <= 0:
        raise SoundError(f"{path.name} is empty")
    return sound


def seconds_of(path: Path) -> float:
    """How long a sound file lasts, in seconds.

    Raises:
        SoundError: as `read`.
    """
    return read(path).seconds


def without_tail(sound: Sound) -> Sound:
    """The same sound without the silence that the engine put at its end."""
    end = len(sound.samples)
    while end and abs(sound.samples[end - 1]) <= _QUIET:
        end -= 1
    keep = min(len(sound.samples), end + int(_KEPT_TAIL * sound.rate))
    return Sound(sound.rate, sound.samples[:keep])


def join(parts: Iterable[Sound | float], default_rate: int) -> Sound:
    """Sounds and silences (seconds), one after another, at the rate of the first sound."""
    pieces = list(parts)
    rate = next((piece.rate for piece in pieces if isinstance(piece, Sound)), default_rate)
    samples = array("h")
    for piece in pieces:
        if isinstance(piece, Sound):
            samples.extend(_at_rate(piece, rate).samples)
        else:
            samples.frombytes(bytes(int(piece * rate) * _SAMPLE_BYTES))
    return Sound(rate, samples)


def write(path: Path, sound: Sound) -> None:
    """Writes a WAV file.

    Raises:
        OSError: the file cannot be written.
    """
    with path.open("wb") as file, wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(_SAMPLE_BYTES)
        out.setframerate(sound.rate)
        out.writeframes(_little_endian(sound.samples).tobytes())


def _from_wav(path: Path) -> Sound:
    with wave.open(str(path), "rb") as source:
        if source.getsampwidth() != _SAMPLE_BYTES:
            raise ValueError(f"{source.getsampwidth() * 8} bits a sample instead of 16")
        samples = array("h")
        samples.frombytes(source.readframes(source.getnframes()))
        rate, channels = source.getframerate(), source.getnchannels()
    return Sound(rate, _little_endian(samples)[::channels])


def _from_aiff(data: bytes) -> Sound:
    """AIFF and AIFF-C with plain 16-bit samples (Apple, "Audio Interchange File Format")."""
    chunks = dict(_chunks(data))
    channels, _, bits = struct.unpack(">hIh", chunks[b"COMM"][:8])
    exponent, mantissa = struct.unpack(">HQ", chunks[b"COMM"][8:18])
    coding = chunks[b"COMM"][18:22] or b"NONE"
    if bits != _SAMPLE_BYTES * 8 or coding not in {b"NONE", b"twos", b"sowt"}:
        raise ValueError(f"AIFF coding {coding!r} with {bits} bits")
    offset = struct.unpack(">I", chunks[b"SSND"][:4])[0]
    body = chunks[b"SSND"][8 + offset :]
    samples = array("h")
    samples.frombytes(body[: len(body) - len(body) % _SAMPLE_BYTES])
    if (coding == b"sowt") != (sys.byteorder == "little"):
        samples.byteswap()
    # An 80-bit extended number; rates are small whole numbers, so integers carry it exactly.
    return Sound(mantissa >> (16383 + 63 - exponent), samples[::channels])


def _chunks(data: bytes) -> Iterable[tuple[bytes, bytes]]:
    position = 12
    while position + 8 <= len(data):
        name, size = struct.unpack(">4sI", data[position : position + 8])
        yield name, data[position + 8 : position + 8 + size]
        position += 8 + size + size % 2


def _little_endian(samples: "array[int]") -> "array[int]":
    if sys.byteorder == "little":
        return samples
    swapped = array("h", samples)
    swapped.byteswap()
    return swapped


def _at_rate(sound: Sound, rate: int) -> Sound:
    """The nearest sample at each new moment: plain, and only for engines that change their rate."""
    if sound.rate == rate:
        return sound
    count = len(sound.samples) * rate // sound.rate
    return Sound(rate, array("h", (sound.samples[i * sound.rate // rate] for i in range(count))))
