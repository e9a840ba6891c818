"""The commands, as another program or a newcomer runs them: in a process of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from simulator.cli import main

ROOT = Path(__file__).parent.parent.parent


def run(*arguments: str, given: str | bytes = "") -> subprocess.CompletedProcess[bytes]:
    """Run `twitch-helper` with something on its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "simulator.cli", *arguments],
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
        cwd=ROOT,
        timeout=100,
        check=False,
    )


def objects(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    """The JSON objects that were printed, one a line, and nothing else."""
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_assess_decides_line_by_line_and_survives_bad_ones() -> None:
    lines = [
        '{"red_flags": {"speech": "yes"}}',
        "not json",
        '{"areas": ["elbow"]}',
        "[]",
        "",
        '{"areas": ["thumb"], "duration_days": 3}',
    ]
    emergency, no_json, bad_area, no_object, empty, self_care = objects(
        run("assess", given="\n".join(lines) + "\n")
    )
    assert emergency["urgency"] == "EMERGENCY"
    assert emergency["complete"] is True
    assert emergency["next_question"] is None
    assert "Line 2 is no JSON" in no_json["error"]
    assert "Line 3: areas: unknown id 'elbow'; known: eyelid" in bad_area["error"]
    assert "Line 4: Findings must be a JSON object, not a list" in no_object["error"]
    assert "Line 5 is no JSON" in empty["error"]
    assert self_care["urgency"] == "SELF_CARE"


@pytest.mark.parametrize("command", ["assess", "understand"])
def test_binary_input_costs_one_line_and_no_more(command: str) -> None:
    first, second = objects(run(command, given=b"\xff\xfe\x00\n[]\n"))
    assert "Line 1 is no UTF-8 text" in first["error"]
    assert "error" in second


def test_deeply_nested_input_is_an_error_on_its_line() -> None:
    (only,) = objects(run("assess", given="[" * 200_000 + "\n"))
    assert "error" in only


def test_understand_shows_what_an_utterance_says() -> None:
    lines = [
        {"text": "My speech is slurred", "asking": None},
        {"text": "no", "asking": "movement"},
        {"text": "play the news", "asking": None},
        {"text": "thumb", "asking": "favourite_colour"},
        {"words": "thumb"},
        {"text": "thumb", "colour": "red"},
    ]
    given = "".join(json.dumps(line) + "\n" for line in lines)
    red_flag, denial, elsewhere, unknown, no_text, extra = objects(
        run("understand", "--locale", "en-US", given=given)
    )
    assert red_flag["findings"]["red_flags"] == {"speech": "yes"}
    assert denial["answer"] == "no"
    assert denial["findings"]["red_flags"]["paralysis"] == "no"
    assert elsewhere["intent"] == "AMAZON.FallbackIntent"
    assert "favourite_colour" in unknown["error"]
    assert "Expected an object such as" in no_text["error"]
    assert "Unknown key 'colour'" in extra["error"]
    assert {"intent", "slots", "findings", "answer", "control", "topic", "other_emergency"} <= set(
        red_flag
    )


def test_understand_says_how_sure_the_recognition_was() -> None:
    said = ("yes", "my left eyelid", "it wibbles by the brook", "play the news")
    given = "".join(json.dumps({"text": text}) + "\n" for text in said)
    sample, filled, vague, refused = (
        each["confidence"] for each in objects(run("understand", given=given))
    )
    assert sample == 1.0 > filled > 0.7 > vague > 0
    assert refused > 0.7


def test_chat_gives_the_launch_and_then_one_object_for_each_line() -> None:
    given = "my thumb has been twitching for three weeks\nmy speech is slurred\nhello\n"
    launch, told, emergency, anew = objects(run("chat", "--json", given=given))
    assert launch["heard"] == ""
    assert launch["asking"] is None
    assert launch["reprompt"]
    assert told["findings"]["duration_days"] == 21
    assert told["asking"] == "speech_sight_thinking"
    assert emergency["urgency"] == "EMERGENCY"
    assert emergency["ended"] is True
    assert emergency["reprompt"] is None
    assert "999" in emergency["speech"]
    assert anew["findings"] == {}
    assert "request" not in launch


def test_chat_shows_the_envelopes_when_asked() -> None:
    launch, told = objects(run("chat", "--json", "--envelopes", given="my thumb twitches\n"))
    assert launch["request"]["request"]["type"] == "LaunchRequest"
    assert told["request"]["request"]["type"] == "IntentRequest"
    assert told["response"]["response"]["shouldEndSession"] is False


def test_a_silence_is_met_with_the_reprompt_and_a_second_one_with_the_end() -> None:
    launch, first, second = objects(run("chat", "--json", given="\n\n"))
    assert first["speech"] == launch["reprompt"]
    assert first["ended"] is False
    assert second["ended"] is True
    assert second["speech"] == ""


def test_a_word_after_a_silence_is_heard_in_the_same_session() -> None:
    given = "my thumb has been twitching for three weeks\n\nno\n\n"
    *_, denied, silence = objects(run("chat", "--json", given=given))
    assert denied["asking"] == "movement"
    assert silence["ended"] is False


def test_chat_survives_a_line_that_is_no_text() -> None:
    _, broken, fine = objects(run("chat", "--json", given=b"\xff\xff\nmy thumb twitches\n"))
    assert "Line 1 is no UTF-8 text" in broken["error"]
    assert fine["heard"] == "my thumb twitches"


@pytest.mark.parametrize("command", [["assess"], ["understand"], ["chat", "--json"], ["talk"]])
def test_a_missing_file_is_told_with_status_two(command: list[str]) -> None:
    done = run(*command, "no-such-file.txt")
    assert done.returncode == 2
    assert "no-such-file.txt can't be read: No such file" in done.stderr.decode()


@pytest.mark.parametrize("command", [["understand"], ["chat", "--json"], ["talk", "--mute"]])
def test_an_unknown_locale_is_told_with_those_that_are_known(command: list[str]) -> None:
    done = run(*command, "--locale", "fr-FR")
    assert done.returncode == 2
    assert "fr-FR" in done.stderr.decode()
    assert "en-GB" in done.stderr.decode()
    assert done.stdout == b""


def test_an_unknown_command_or_option_is_told_with_status_two() -> None:
    assert run("listen").returncode == 2
    assert run("assess", "--loud").returncode == 2


def test_a_talk_from_a_pipe_reads_like_a_conversation_and_ends_cleanly() -> None:
    given = "my thumb has been twitching for three weeks\n" + "no\n" * 5 + "yes\nstop\n"
    done = run("talk", "--mute", given=given)
    shown = done.stdout.decode()
    assert done.returncode == 0
    assert done.stderr == b""
    assert "practice device" in shown
    assert "You:   my thumb has been twitching for three weeks" in shown
    assert "GP" in shown
    assert "<" not in shown
    assert shown.endswith("[The session is closed.]\n")


def test_a_talk_that_breaks_off_is_hung_up() -> None:
    done = run("talk", "--mute", given="my thumb twitches")
    assert done.stdout.decode().endswith("[You hung up.]\n")


def test_a_talk_can_be_kept_as_sound(tmp_path: Path) -> None:
    done = run("talk", "--mute", "--save-audio", str(tmp_path), given="stop\n")
    assert done.returncode == 0
    recordings = sorted(path.name for path in tmp_path.iterdir())
    assert recordings == ["turn-001.wav", "turn-002.wav"]
    assert all((tmp_path / name).stat().st_size > 10_000 for name in recordings)


def test_a_folder_that_cannot_be_made_is_told_with_status_two(tmp_path: Path) -> None:
    file = tmp_path / "taken"
    file.write_text("")
    done = run("talk", "--mute", "--save-audio", str(file), given="stop\n")
    assert done.returncode == 2
    assert "taken" in done.stderr.decode()


def test_a_reader_who_leaves_early_is_no_trouble() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "simulator.cli", "assess"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    process.stdin.write(b"{}\n" * 5000)
    process.stdin.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 0
    assert errors == b""


def test_on_a_device_with_a_display_the_buttons_are_listed_and_can_be_touched() -> None:
    done = run("chat", "--screen", "hub_round", given="[thumb]\n[No]\nmy speech is slurred\n")
    text = done.stdout.decode()
    assert done.returncode == 0
    assert text.count("Screen: [Yes] [No] [Not sure]") == 2
    assert "Please call 999 now, on your phone, for the trouble speaking." in text


def test_the_json_of_a_device_with_a_display_has_what_is_shown() -> None:
    welcome, asked = objects(run("chat", "--json", "--screen", "tv", given="[Thumb]\n"))
    assert "Thumb" in welcome["screen"]["buttons"]
    assert asked["findings"] == {"areas": ["thumb"]}
    assert " ".join(asked["screen"]["words"]) == asked["speech"]


def test_without_a_display_nothing_is_shown_and_brackets_are_mere_words() -> None:
    welcome, asked = objects(run("chat", "--json", given="[Thumb]\n"))
    assert "screen" not in welcome
    assert asked["findings"] == {"areas": ["thumb"]}
    assert asked["intent"] is not None


def test_an_unknown_display_is_refused_with_those_that_are_known() -> None:
    done = run("chat", "--screen", "watch")
    assert done.returncode == 2
    assert b"hub_landscape" in done.stderr


@pytest.mark.parametrize("leaving", [EOFError, KeyboardInterrupt])
def test_ctrl_c_and_ctrl_d_at_the_keyboard_hang_up_and_nothing_went_wrong(
    leaving: type[BaseException],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def press(_prompt: str) -> str:
        raise leaving

    monkeypatch.setattr("builtins.input", press)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert main(["talk", "--mute"]) == 0
    assert "[You hung up.]" in capsys.readouterr().out


def test_interrupting_a_reply_hangs_up_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("simulator.console.talk", interrupted)
    assert main(["talk", "--mute"]) == 0
    assert "[You hung up.]" in capsys.readouterr().out
