"""Runs a helper process that may hang or crash, and always gets an answer or a reason in time.

Native sound and speech libraries do both. The helper reads one JSON object a line on its standard
input and answers with one a line on its standard output (`simulator.voice.helper` is its side).
"""

import contextlib
import itertools
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Final, Self

START_LIMIT: Final = 30.0
"""Seconds a helper has to load its library and say that it is ready."""
_END_LIMIT: Final = 2.0
_LONGEST_LINE: Final = 1 << 16

Reply = dict[str, Any]


class HelperError(Exception):
    """The helper process gave no good answer; the text says why, in plain words."""


class HelperLostError(HelperError):
    """The helper died or hung; a fresh one may do better."""


class HelperRefusedError(HelperError):
    """The helper is well, but this request can't be done."""


def python_command(module: str) -> tuple[str, ...]:
    """The command that runs a module of this program as a helper.

    `-P` keeps the current folder off the module path, where any `json.py` would be taken for ours.
    """
    return (sys.executable, "-P", "-m", module)


class Supervisor:
    """Owns one helper process at a time; safe to use from several threads."""

    def __init__(
        self, command: Sequence[str], *, name: str, start_limit: float = START_LIMIT
    ) -> None:
        self._command = tuple(command)
        self._name = name
        self._start_limit = start_limit
        self._numbers = itertools.count(1)
        self._turn = threading.Lock()
        self._helper: _Helper | None = None
        self._closed = False

    @property
    def process_id(self) -> int | None:
        """The running helper's process id, or None where none is running."""
        helper = self._helper
        return helper.process.pid if helper else None

    def request(self, message: Mapping[str, object], *, limit: float, attempts: int = 2) -> Reply:
        """The helper's reply; a helper that dies or hangs is replaced and asked again.

        Args:
            message: what to ask, as JSON values; kept off the command line, where others could see.
            limit: seconds one attempt may take.
            attempts: how many helpers may be tried.

        Raises:
            HelperError: every attempt failed, or the helper refused the request.
        """
        with self._turn:
            for left in reversed(range(attempts)):
                try:
                    return self._ask(message, limit)
                except HelperRefusedError:
                    raise
                except HelperLostError:
                    self._drop()
                    if not left or self._closed:
                        raise
                except BaseException:
                    # Interrupted by the keyboard, say: no late reply may be left in the pipe.
                    self._drop()
                    raise
        raise HelperError(f"the {self._name} was not asked")

    def interrupt(self) -> None:
        """Ends the helper at once, from any thread; a request under way fails."""
        helper = self._helper
        if helper:
            helper.kill()

    def close(self) -> None:
        """Ends the helper and waits for it; later requests fail."""
        self._closed = True
        self.interrupt()
        with self._turn:
            self._drop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(self, message: Mapping[str, object], limit: float) -> Reply:
        if self._closed:
            raise HelperError(f"the {self._name} has been closed")
        if self._helper is None:
            self._helper = _Helper(self._command, self._name)
            self._helper.wait_for("ready", self._start_limit)
        number = next(self._numbers)
        self._helper.send({**message, "id": number})
        reply = self._helper.wait_for(number, limit)
        if "error" in reply:
            raise HelperRefusedError(str(reply["error"]))
        return reply

    def _drop(self) -> None:
        helper, self._helper = self._helper, None
        if helper:
            helper.end()


class _Helper:
    """One process, and the thread that reads its answers."""

    def __init__(self, command: Sequence[str], name: str) -> None:
        self._name = name
        self._lines: queue.Queue[Reply | None] = queue.Queue()
        try:
            self.process = subprocess.Popen(  # noqa: S603 - this program's own module, no shell
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # Sound libraries chatter here about every device that they do not find.
                stderr=subprocess.DEVNULL,
                env=_environment(),
            )
        except OSError as error:
            raise HelperError(f"the {name} could not be started: {error.strerror}") from error
        self._reader = threading.Thread(target=self._read, name=f"{name} answers", daemon=True)
        self._reader.start()

    def send(self, message: Mapping[str, object]) -> None:
        try:
            self._stdin.write(json.dumps(message).encode("ascii") + b"\n")
            self._stdin.flush()
        except OSError as error:
            raise HelperLostError(f"the {self._name} stopped unexpectedly") from error

    def wait_for(self, number: object, limit: float) -> Reply:
        """The first answer with this id; anything else a library prints is passed over."""
        end = time.monotonic() + limit
        while True:
            try:
                line = self._lines.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                raise HelperLostError(f"the {self._name} did not answer in time") from None
            if line is None:
                raise HelperLostError(f"the {self._name} stopped unexpectedly")
            if "fatal" in line:
                raise HelperError(str(line["fatal"]))
            if line.get("id") == number:
                return line

    def kill(self) -> None:
        with contextlib.suppress(OSError):
            self.process.kill()

    def end(self) -> None:
        """Lets an idle process go, ends a busy one, and leaves nothing open."""
        with contextlib.suppress(OSError):
            self._stdin.close()
        try:
            self.process.wait(_END_LIMIT)
        except subprocess.TimeoutExpired:
            self.kill()
            self.process.wait()
        self._reader.join(_END_LIMIT)
        if not self._reader.is_alive():
            self._stdout.close()

    @property
    def _stdin(self) -> IO[bytes]:
        return _present(self.process.stdin)

    @property
    def _stdout(self) -> IO[bytes]:
        return _present(self.process.stdout)

    def _read(self) -> None:
        while line := self._stdout.readline(_LONGEST_LINE):
            with contextlib.suppress(ValueError, RecursionError):
                reply = json.loads(line)
                if isinstance(reply, dict):
                    self._lines.put(reply)
        self._lines.put(None)


def _present(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise HelperLostError("the helper has no open pipe")
    return stream


def _environment() -> dict[str, str]:
    """Ours, with this program on the module path: `-P` leaves the current folder out."""
    root = str(Path(__file__).resolve().parents[2])
    paths = [root, os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(path for path in paths if path)}
