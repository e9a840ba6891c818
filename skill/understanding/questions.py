"""Whether an utterance asks something, by how it begins or by what follows a statement."""

from __future__ import annotations

from skill.understanding.phrases import phrase_list, words_of
from skill.understanding.words import Words

_LEXICON = "topics"


def has_phrase(words: Words, table: str) -> bool:
    """Whether one of the listed phrases is said, and nothing points to it: "is that normal"."""
    phrases = phrase_list(_LEXICON, table, words.language)
    tokens, pointing = words.tokens, _listed(words, "pointing")
    return any(
        phrases.at(tokens, at) is not None and (at == 0 or tokens[at - 1] not in pointing)
        for at in range(len(tokens))
    )


def begins_question(words: Words) -> bool:
    """Whether a question stands at the beginning, after words that lead into it."""
    starts, lead = _listed(words, "question_starts"), _listed(words, "question_leads")
    at = next((at for at, one in enumerate(words.tokens) if one not in lead), len(words))
    return at < len(words) and words.tokens[at] in starts and not _is_statement(words, at)


def is_question(words: Words) -> bool:
    """Whether something is asked, at the beginning of a thought or in so many words."""
    if words.asks:
        return True
    starts, lead = _listed(words, "question_starts"), _listed(words, "question_leads")
    tokens = words.tokens
    begins = {0, *words.commas, *words.stops}
    at = 0
    while at < len(tokens) and tokens[at] in lead:
        at += 1
    begins.add(at)
    if any(
        at < len(tokens) and tokens[at] in starts and not _is_statement(words, at) for at in begins
    ):
        return True
    return _asks_in_a_clause(words) or has_phrase(words, "question_phrases")


def _asks_in_a_clause(words: Words) -> bool:
    """Whether a question follows what is told, without a pause: "I'm fine but do they go away"."""
    leads, after = _listed(words, "clause_leads"), _listed(words, "clause_after")
    starts = _listed(words, "clause_starts")
    following = zip(words.tokens, words.tokens[1:], words.tokens[2:], strict=False)
    return any(one in leads and two in starts and three in after for one, two, three in following)


def _is_statement(words: Words, at: int) -> bool:
    """Whether a word that begins questions begins none here: "can not", "have been", "when I"."""
    tokens = words.tokens
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    if tokens[at] in _listed(words, "when_starts"):
        is_told = following in _listed(words, "when_told")
        return is_told and "should" not in tokens[at : at + 4]
    told = phrase_list(_LEXICON, "told_from_the_start", words.language)
    was_asked = _listed(words, "was_asked")
    if told.at(tokens, at) is not None or (
        tokens[at] in _listed(words, "was_starts") and following not in was_asked
    ):
        return True
    if tokens[at] in _listed(words, "told_starts"):
        is_named = tokens[at] in {"is", "are"} and following == "a"
        return following in _listed(words, "told_after") and not is_named
    return following == "not" and not (tokens[at + 2 : at + 3] and tokens[at + 2].endswith("ing"))


def asks_openly(words: Words) -> bool:
    """Whether a question stands at the beginning: "what's the doctor going to look at"."""
    return words.tokens[:1] != () and words.tokens[0] in _listed(words, "open_starts")


def _listed(words: Words, table: str) -> frozenset[str]:
    return words_of(_LEXICON, table, words.language)
