"""A folder of replies: numbered on, never overwritten, and clear about what is wrong with it."""

import os
from pathlib import Path

import pytest

from simulator.voice.errors import AudioFolderError
from simulator.voice.recordings import Recordings


@pytest.fixture
def reply(tmp_path: Path) -> Path:
    path = tmp_path / "reply.wav"
    path.write_bytes(b"sound")
    return path


def test_the_folder_is_made_with_those_above_it(tmp_path: Path, reply: Path) -> None:
    kept = Recordings(tmp_path / "a" / "b").keep(reply)
    assert kept == tmp_path / "a" / "b" / "turn-001.wav"
    assert kept.read_bytes() == b"sound"


@pytest.mark.parametrize(
    ("there", "next_name"),
    [
        ((), "turn-001.wav"),
        (("turn-001.wav", "turn-002.wav"), "turn-003.wav"),
        (("turn-007.wav",), "turn-008.wav"),
        (("turn-999.wav",), "turn-1000.wav"),
        (("turn-1000.wav", "turn-2.wav"), "turn-1001.wav"),
        (("TURN-004.WAV",), "turn-005.wav"),
        (("turn-x.wav", "turn-005.mp3", "my-turn-009.wav"), "turn-001.wav"),
    ],
)
def test_numbering_goes_on_from_what_is_there(
    there: tuple[str, ...], next_name: str, tmp_path: Path, reply: Path
) -> None:
    folder = tmp_path / "replies"
    folder.mkdir()
    for name in there:
        (folder / name).write_text("earlier", encoding="utf-8")
    assert Recordings(folder).keep(reply).name == next_name
    assert all((folder / name).read_text("utf-8") == "earlier" for name in there)


def test_two_conversations_in_one_folder_do_not_overwrite_each_other(
    tmp_path: Path, reply: Path
) -> None:
    first, second = Recordings(tmp_path / "both"), Recordings(tmp_path / "both")
    names = [recordings.keep(reply).name for recordings in (first, second, second, first)]
    assert names == [f"turn-00{number}.wav" for number in (1, 2, 3, 4)]


def test_a_file_in_the_folders_place_is_a_clear_error(reply: Path) -> None:
    with pytest.raises(AudioFolderError) as raised:
        Recordings(reply)
    assert str(raised.value).startswith(f"Cannot save sound files in {reply}: ")
    assert "Give --save-audio a folder that you may write to" in str(raised.value)
    with pytest.raises(AudioFolderError):
        Recordings(reply / "below")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="the administrator may write everywhere",
)
def test_a_folder_without_permission_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o500)
    with pytest.raises(AudioFolderError, match="Permission denied"):
        Recordings(tmp_path / "locked")


def test_a_folder_that_refuses_to_be_written_is_a_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    with pytest.raises(AudioFolderError, match="Permission denied"):
        Recordings(tmp_path / "locked")


def test_a_folder_that_vanishes_is_a_clear_error(tmp_path: Path, reply: Path) -> None:
    recordings = Recordings(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with pytest.raises(AudioFolderError, match="No such file or directory"):
        recordings.keep(reply)


def test_a_full_disk_leaves_no_half_file(
    tmp_path: Path, reply: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recordings = Recordings(tmp_path / "full")

    def half(_: Path, target: Path) -> None:
        target.write_bytes(b"so")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfile", half)
    with pytest.raises(AudioFolderError, match="No space left on device"):
        recordings.keep(reply)
    assert not list((tmp_path / "full").iterdir())
