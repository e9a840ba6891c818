"""Muscle Twitch Helper: everything that runs behind the Alexa request."""
