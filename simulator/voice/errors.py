"""What can go wrong with the voice, in words that can be shown to a person."""


class VoiceUnavailable(Exception):  # noqa: N818 - a condition of the machine, not a programming error
    """Nothing can be spoken or played now; the conversation goes on as text.

    Attributes:
        reason: what is missing and how to mend it, in plain words, without a full stop.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class AudioFolderError(Exception):
    """The folder for sound files cannot be made or written: says what, where and how to mend it."""
