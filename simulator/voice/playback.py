"""The process that owns the loudspeaker: `python -m simulator.voice.playback`.

Each request names a WAV file: `{"id": 1, "path": "a.wav", "backend": null}`. The answer is
`{"id": 1, "frames": 22050}` once it has been played, or `{"id": 1, "error": "..."}`. A process of
its own, because sound servers can block for ever and sound libraries print on the terminal.
"""

import threading
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Any, Final

from simulator.voice import sound
from simulator.voice.helper import Handle, RefusedError, UnusableError, serve

NULL_BACKEND: Final = "null"
"""Plays at the right speed into nothing: for machines without a sound card, and only on request."""
_BUFFER: Final = 100
"""Milliseconds that the device holds; they must run out before it is closed."""
_GRACE: Final = 3.0


def play(request: Mapping[str, Any]) -> Mapping[str, object]:
    """Plays a file to its end.

    Raises:
        RefusedError: there is no loudspeaker, it stopped on the way, or the file is no sound.
    """
    import miniaudio  # noqa: PLC0415 - `prepare` has seen that it is there

    try:
        speech = sound.read(Path(request["path"]))
    except sound.SoundError as error:
        raise RefusedError(str(error)) from error
    ended = threading.Event()
    stream = _stream(sound.join([speech, _BUFFER * 3 / 1000], speech.rate), ended)
    next(stream)
    backends = [
        backend
        for backend in miniaudio.Backend
        # Left to itself the library "plays" into nothing where there is no sound card.
        if (backend is miniaudio.Backend.NULL) == (request.get("backend") == NULL_BACKEND)
    ]
    try:
        with miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=speech.rate,
            buffersize_msec=_BUFFER,
            backends=backends,
        ) as device:
            device.start(stream)
            if not ended.wait(speech.seconds + _GRACE):
                raise RefusedError("the loudspeaker stopped before the end")
    except miniaudio.MiniaudioError as error:
        raise RefusedError("no loudspeaker was found") from error
    return {"frames": len(speech.samples)}


def _stream(speech: sound.Sound, ended: threading.Event) -> Generator[bytes, int, None]:
    """Hands the device as many samples as it asks for; its thread may not be kept waiting."""
    samples = memoryview(speech.samples)
    position, wanted = 0, 0
    while position < len(samples):
        piece = samples[position : position + wanted].tobytes()
        position += wanted
        wanted = yield piece
    ended.set()


def prepare() -> Handle:
    """Loads the sound library.

    Raises:
        UnusableError: it is not installed, or not made for this machine.
    """
    try:
        import miniaudio  # noqa: F401, PLC0415 - its absence is an answer of its own
    except (ImportError, OSError) as error:
        raise UnusableError(
            "the package miniaudio is not installed; run: pip install miniaudio"
        ) from error
    return play


if __name__ == "__main__":
    serve(prepare)
