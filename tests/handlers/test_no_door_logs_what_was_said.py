"""Marked words through the doors that the web tests don't open: Lambda's and the simulator's."""

from __future__ import annotations

import importlib.util
import logging
from pathlib import Path
from types import ModuleType

import pytest

from simulator.device import Device
from simulator.recogniser import Recogniser
from tests.support.requests import ended, intent, launch

LAMBDA = Path(__file__).parent.parent.parent / "lambda" / "lambda_function.py"
SAID = "my thumb twitches, said canarybird, and my speech is slurred"


@pytest.fixture
def lambda_function(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setenv("ALEXA_SKILL_ID", "application-canary")
    spec = importlib.util.spec_from_file_location("lambda_function", LAMBDA)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def logged(caplog: pytest.LogCaptureFixture) -> str:
    return "\n".join(
        f"{record.getMessage()} {record.args} {record.exc_text or ''}" for record in caplog.records
    )


def test_lambda_logs_nothing_of_what_was_said(
    lambda_function: ModuleType, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    said = intent("FreeSpeechIntent", {"words": SAID}, {})
    for request in (launch(), said, ended()):
        lambda_function.handler(request, None)
    assert "advice" in logged(caplog)
    for marked in ("canary", "thumb", "slurred"):
        assert marked not in logged(caplog)


def test_the_simulator_logs_nothing_of_what_was_said(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    device = Device(Recogniser.for_locale("en-GB"))
    device.launch()
    device.hear(SAID)
    device.hang_up()
    printed = capsys.readouterr()
    for marked in ("canary", "thumb", "slurred"):
        assert marked not in logged(caplog) + printed.out + printed.err
