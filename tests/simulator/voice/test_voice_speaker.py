"""The console's voice: it never stops a conversation, and says once what is missing."""

from pathlib import Path

import pytest

from simulator.voice import speaker as speaker_module
from simulator.voice.errors import AudioFolderError
from simulator.voice.recordings import Recordings
from simulator.voice.speaker import Speaker, open_speaker

from .conftest import FakePlayer, FakeSynthesiser

REPLY = "<speak>Is your speech slurred?</speak>"


@pytest.fixture
def notices() -> list[str]:
    return []


def test_a_reply_is_spoken_in_its_language_and_played(notices: list[str]) -> None:
    voice, player = FakeSynthesiser(), FakePlayer()
    with Speaker(synthesiser=voice, player=player, recordings=None, notice=notices.append) as s:
        s.say(REPLY, "en-IN")
    assert voice.said == [(REPLY, "en-IN")]
    assert player.played == [pytest.approx(0.1)]
    assert (voice.closed, player.closed, notices) == (True, True, [])


@pytest.mark.parametrize("nothing", ["", "<speak></speak>", "<speak><break time='3s'/></speak>"])
def test_a_reply_without_words_starts_nothing(nothing: str, notices: list[str]) -> None:
    voice = FakeSynthesiser()
    s = Speaker(synthesiser=voice, player=FakePlayer(), recordings=None, notice=notices.append)
    s.say(nothing, "en-GB")
    assert not voice.said


def test_without_a_voice_the_conversation_goes_on_and_the_reason_is_told_once(
    notices: list[str],
) -> None:
    voice, player = FakeSynthesiser(failures=100), FakePlayer()
    s = Speaker(synthesiser=voice, player=player, recordings=None, notice=notices.append)
    for _ in range(5):
        s.say(REPLY, "en-GB")
    assert notices == [
        (
            "The voice is off: the speech engine did not answer in time. "
            "The conversation goes on as text."
        )
    ]
    # Nobody is kept waiting for an engine that failed twice in a row.
    assert len(voice.said) == 2
    assert voice.closed
    assert player.closed


def test_a_voice_that_fails_now_and_then_goes_on_speaking(notices: list[str]) -> None:
    voice, player = FakeSynthesiser(), FakePlayer()
    s = Speaker(synthesiser=voice, player=player, recordings=None, notice=notices.append)
    for failures in (1, 0, 1, 0, 1, 0):
        voice.failures = failures
        s.say(REPLY, "en-GB")
    assert len(player.played) == 3
    assert len(notices) == 1


def test_without_a_loudspeaker_no_engine_is_kept_busy(notices: list[str]) -> None:
    voice, player = FakeSynthesiser(), FakePlayer(failures=100)
    s = Speaker(synthesiser=voice, player=player, recordings=None, notice=notices.append)
    for _ in range(5):
        s.say(REPLY, "en-GB")
    assert notices == [
        "Nothing is played aloud: no loudspeaker was found. The conversation goes on as text."
    ]
    assert (player.attempts, player.closed, len(voice.said)) == (2, True, 2)


def test_without_a_loudspeaker_every_reply_is_still_saved(
    notices: list[str], tmp_path: Path
) -> None:
    player = FakePlayer(failures=100)
    s = Speaker(
        synthesiser=FakeSynthesiser(),
        player=player,
        recordings=Recordings(tmp_path / "replies"),
        notice=notices.append,
    )
    for _ in range(3):
        s.say(REPLY, "en-GB")
    names = sorted(path.name for path in (tmp_path / "replies").iterdir())
    assert names == ["turn-001.wav", "turn-002.wav", "turn-003.wav"]
    assert len(notices) == 1
    assert f"Each reply is saved in {tmp_path / 'replies'}." in notices[0]


def test_when_a_folder_is_lost_the_conversation_goes_on_aloud(
    notices: list[str], tmp_path: Path
) -> None:
    player = FakePlayer()
    recordings = Recordings(tmp_path / "replies")
    s = Speaker(
        synthesiser=FakeSynthesiser(), player=player, recordings=recordings, notice=notices.append
    )
    (tmp_path / "replies").rmdir()
    for _ in range(3):
        s.say(REPLY, "en-GB")
    assert len(player.played) == 3
    assert len(notices) == 1
    assert str(tmp_path / "replies") in notices[0]
    assert "No such file or directory" in notices[0]


def test_when_a_folder_is_lost_and_nothing_is_played_no_engine_is_kept_busy(
    notices: list[str], tmp_path: Path
) -> None:
    voice = FakeSynthesiser()
    recordings = Recordings(tmp_path / "replies")
    s = Speaker(synthesiser=voice, player=None, recordings=recordings, notice=notices.append)
    (tmp_path / "replies").rmdir()
    for _ in range(3):
        s.say(REPLY, "en-GB")
    assert len(voice.said) == 1
    assert len(notices) == 1


def test_a_full_disk_does_not_end_the_conversation(
    notices: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryDirectory", full)
    s = Speaker(
        synthesiser=FakeSynthesiser(), player=FakePlayer(), recordings=None, notice=notices.append
    )
    s.say(REPLY, "en-GB")
    assert "No space left on device" in notices[0]


def test_hushing_reaches_the_loudspeaker_and_needs_none(notices: list[str]) -> None:
    player = FakePlayer()
    s = Speaker(
        synthesiser=FakeSynthesiser(), player=player, recordings=None, notice=notices.append
    )
    s.hush()
    s.close()
    s.hush()
    s.say(REPLY, "en-GB")
    assert player.stops == 1
    assert not player.played


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What `open_speaker` makes, with nothing real behind it."""
    made: list[str] = []

    def synthesiser() -> FakeSynthesiser:
        made.append("engine")
        return FakeSynthesiser()

    def player() -> FakePlayer:
        made.append("loudspeaker")
        return FakePlayer()

    monkeypatch.setattr(speaker_module, "Pyttsx3Synthesiser", synthesiser)
    monkeypatch.setattr(speaker_module, "MiniaudioPlayer", player)
    return made


@pytest.mark.parametrize(
    ("mute", "save", "parts", "files"),
    [
        (False, False, ["engine", "loudspeaker"], 0),
        (False, True, ["engine", "loudspeaker"], 1),
        (True, False, [], 0),
        (True, True, ["engine"], 1),
    ],
)
def test_only_what_is_wanted_is_started(  # noqa: PLR0913 - a row of the table and two fixtures
    *,
    mute: bool,
    save: bool,
    parts: list[str],
    files: int,
    made: list[str],
    notices: list[str],
    tmp_path: Path,
) -> None:
    folder = tmp_path / "replies" if save else None
    with open_speaker(mute=mute, save_audio_dir=folder, notice=notices.append) as s:
        s.say(REPLY, "en-GB")
    assert made == parts
    assert len(list(tmp_path.glob("replies/*.wav"))) == files
    assert not notices


def test_a_folder_that_cannot_be_used_is_told_before_the_conversation(
    made: list[str], notices: list[str], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(AudioFolderError):
        open_speaker(save_audio_dir=tmp_path / "file", notice=notices.append)
    assert not made
