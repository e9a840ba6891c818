"""The helper process's side of the conversation with `simulator.voice.supervisor`.

Libraries print on standard output, so the answers get a private copy of it and whatever else is
printed goes to standard error.
"""

import contextlib
import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from typing import IO, Any, Final, NoReturn

Handle = Callable[[Mapping[str, Any]], Mapping[str, object]]

_INPUT_CLOSED: Final = 0
_UNUSABLE: Final = 1


class UnusableError(Exception):
    """This helper can't do its work on this machine; the text says why and how to mend it."""


class RefusedError(Exception):
    """One request can't be done; the text says why, and the next may be."""


def serve(prepare: Callable[[], Handle]) -> NoReturn:
    """Answers requests until the input ends: `prepare` loads the library and gives the handler."""
    # Ctrl-C is meant for the conversation, which shares our terminal.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = _private_output()
    requests = _requests()
    try:
        handle = prepare()
    except UnusableError as error:
        _answer(answers, {"fatal": str(error)})
        os._exit(_UNUSABLE)
    _answer(answers, {"id": "ready"})
    while True:
        request = requests.get()
        try:
            reply = dict(handle(request))
        except RefusedError as error:
            reply = {"error": str(error)}
        _answer(answers, {**reply, "id": request.get("id")})


def _private_output() -> IO[bytes]:
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _requests() -> queue.Queue[Mapping[str, Any]]:
    """Requests, read beside the work: when the input ends this process ends, even if it hangs."""
    requests: queue.Queue[Mapping[str, Any]] = queue.Queue()

    def read() -> NoReturn:
        for line in sys.stdin.buffer:
            with contextlib.suppress(ValueError):
                request = json.loads(line)
                if isinstance(request, dict):
                    requests.put(request)
        # sys.exit would end this thread alone, or wait for a hung library. Nobody is left to ask.
        os._exit(_INPUT_CLOSED)

    threading.Thread(target=read, name="requests", daemon=True).start()
    return requests


def _answer(answers: IO[bytes], reply: Mapping[str, object]) -> None:
    answers.write(json.dumps(reply).encode("ascii") + b"\n")
    answers.flush()
