"""The command `twitch-helper`: talk to the skill, or let another program do so."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from simulator import commands, console
from simulator.device import Device
from simulator.lines import InputError
from simulator.recogniser import Recogniser, UnknownLocaleError
from simulator.screens import DISPLAYS
from simulator.voice.errors import AudioFolderError
from simulator.voice.speaker import open_speaker

_BAD_INPUT = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives 0, or 2 where something that was given can't be used."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except (InputError, UnknownLocaleError, AudioFolderError) as error:
        sys.stderr.write(f"twitch-helper: {error}\n")
        return _BAD_INPUT
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has left: there is nobody to tell, so leave quietly as well.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(options: argparse.Namespace) -> int:
    if options.command == "assess":
        commands.assess(options.file)
        return 0
    recogniser = Recogniser.for_locale(options.locale)
    if options.command == "understand":
        commands.understand(recogniser, options.file)
    elif options.command == "chat" and options.json:
        commands.chat(_device(recogniser, options), options.file, envelopes=options.envelopes)
    else:
        _talk(recogniser, options)
    return 0


def _talk(recogniser: Recogniser, options: argparse.Namespace) -> None:
    mute = options.command == "chat" or options.mute
    folder = None if options.command == "chat" else options.save_audio
    with open_speaker(mute=mute, save_audio_dir=folder, notice=console.notice) as speaker:
        try:
            console.talk(_device(recogniser, options), speaker, options.locale, options.file)
        except KeyboardInterrupt:
            # Whoever interrupts a reply hangs up: nothing went wrong.
            console.notice("You hung up.")


def _device(recogniser: Recogniser, options: argparse.Namespace) -> Device:
    return Device(recogniser, display=DISPLAYS.get(options.screen))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="twitch-helper",
        description="Muscle Twitch Helper, on a practice device: no account, no network.",
        epilog="In an emergency, call the emergency number on your phone; this can't.",
    )
    commands_of = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    talk = commands_of.add_parser("talk", help="talk to the skill, spoken aloud where possible")
    chat = commands_of.add_parser("chat", help="the same as text, or as JSON lines with --json")
    understand = commands_of.add_parser("understand", help="what utterances say, as JSON lines")
    assess = commands_of.add_parser("assess", help="decide on findings, as JSON lines")
    for command in (talk, chat, understand, assess):
        command.add_argument(
            "file", nargs="?", type=Path, help="read this file and not the standard input"
        )
    for command in (talk, chat, understand):
        command.add_argument("--locale", default="en-GB", help="en-GB (default), en-US, ...")
    for command in (talk, chat):
        command.add_argument(
            "--screen",
            choices=sorted(DISPLAYS),
            help="a device with a display: its buttons are listed, and typing [Yes] touches one",
        )
    talk.add_argument("--mute", action="store_true", help="speak nothing aloud")
    talk.add_argument(
        "--save-audio", type=Path, metavar="DIR", help="keep each reply as a WAV file in DIR"
    )
    chat.add_argument("--json", action="store_true", help="one JSON object for each utterance")
    chat.add_argument(
        "--envelopes", action="store_true", help="with --json: the Alexa requests and responses too"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
