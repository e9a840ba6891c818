"""The simulator's voice: reads a reply's SSML aloud, or into a sound file. Never deployed.

The console needs `speaker.open_speaker` and `ssml.plain_text`; the rest serves them.
docs/decisions/0004-speech-output.md says why it is built this way.
"""
