"""Alexa's requests: read, decide, word, respond. Everything else is decided in the pure rooms."""
