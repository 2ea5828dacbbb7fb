"""Sentences that open in the passive: "You will be given", "It is recommended that".

A plain sentence says who does what (CDC Clear Communication Index, item 6). The finder
looks only at how a sentence opens, and prefers to miss one: "You may be tired" is not passive, and "This
is called a biopsy" says nothing that would be plainer with a doer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bookletgen.check.language.data import word_list
from bookletgen.check.language.phrases import TextSpan
from bookletgen.check.language.words import Sentence, Word, sentences_in

_PRONOUNS = frozenset(
    {"you", "it", "they", "we", "i", "he", "she", "this", "these", "those", "patients", "people"}
)
_DETERMINERS = frozenset(
    {
        "the",
        "your",
        "a",
        "an",
        "our",
        "their",
        "some",
        "most",
        "all",
        "this",
        "these",
        "any",
        "each",
        "no",
        "many",
    }
)
_NOT_IN_A_SUBJECT = frozenset(
    {"who", "which", "that", "if", "when", "what", "and", "but", "because", "to", "you", "more"}
)
_LEADING = frozenset({"sometimes", "then", "usually", "often", "first", "next", "afterwards", "later", "now"})
_BETWEEN = frozenset(
    {"also", "always", "first", "never", "not", "now", "often", "only", "sometimes", "soon", "still", "then"}
    | {"usually", "normally", "probably", "generally", "carefully", "gently", "either", "both", "all", "just"}
)
_BE = frozenset({"is", "are", "was", "were"})
_MODALS = frozenset({"will", "may", "might", "can", "could", "should", "must", "would", "cannot"})
_HAVE = frozenset({"has", "have", "had"})
_LONGEST_SUBJECT = 5
_LONGEST_LEAD_IN = 12


@dataclass(frozen=True, slots=True)
class PassiveOpening:
    """The words a passive sentence opens with, from its subject to its participle."""

    span: TextSpan
    words: str


def find_passive_openings(text: str) -> Iterator[PassiveOpening]:
    """Go through the passive openings of a text: at most one a sentence."""
    for sentence in sentences_in(text):
        words = _opening(text, sentence)
        end = _participle_end(words)
        if end is not None:
            span = TextSpan(words[0].start, words[end].end)
            yield PassiveOpening(span, text[span.start : span.end])


def _opening(text: str, sentence: Sentence) -> Sequence[Word]:
    """Give the words from the subject on, up to the first mark between words."""
    runs = [[sentence.words[0]]]
    for one, other in pairwise(sentence.words):
        if text[one.end : other.start].isspace():
            runs[-1].append(other)
        else:
            runs.append([other])
    led_in = len(runs) > 1 and "," in text[runs[0][-1].end : runs[1][0].start]
    run = runs[1] if led_in and len(runs[0]) <= _LONGEST_LEAD_IN and not _has_verb_group(runs[0]) else runs[0]
    return run[1:] if _lower(run[0]) in _LEADING else run


def _has_verb_group(run: Sequence[Word]) -> bool:
    """Tell whether words before a comma are a passive opening themselves."""
    return _participle_end(run) is not None


def _participle_end(words: Sequence[Word]) -> int | None:
    """Give the place of the participle, where the words open a passive sentence."""
    lowered = [_lower(word) for word in words]
    at = _after_subject(lowered)
    if at is None:
        return None
    at = _after_verb_group(lowered, at)
    if at is None or at >= len(lowered) or not _is_participle(lowered[at]):
        return None
    is_of_parts = lowered[at] == "made" and lowered[at + 1 : at + 2] in (["of"], ["up"])
    return None if is_of_parts else at


def _after_subject(words: Sequence[str]) -> int | None:
    """Give the place after the subject: a pronoun, or a few words that begin with "the" and the like."""
    if not words:
        return None
    if words[0] in _PRONOUNS and len(words) > 1 and words[1] in _BE | _MODALS | _HAVE:
        return 1
    if words[0] not in _DETERMINERS:
        return None
    for at, word in enumerate(words[1 : _LONGEST_SUBJECT + 1], start=1):
        if word in _NOT_IN_A_SUBJECT:
            return None
        if word in _BE | _MODALS | _HAVE:
            return at if at > 1 else None
    return None


def _after_verb_group(words: Sequence[str], at: int) -> int | None:
    """Give the place after "are", "will be", "have been" or "is being", and after adverbs in between."""
    first = words[at]
    at = _after_adverbs(words, at + 1)
    following = words[at] if at < len(words) else ""
    if first in _MODALS:
        return _after_adverbs(words, at + 1) if following == "be" else None
    if first in _HAVE:
        return _after_adverbs(words, at + 1) if following == "been" else None
    return _after_adverbs(words, at + 1) if following == "being" else at


def _after_adverbs(words: Sequence[str], at: int) -> int:
    while at < len(words) and words[at] in _BETWEEN:
        at += 1
    return at


def _is_participle(word: str) -> bool:
    lists = word_list("passive")
    if word in lists["states"]:
        return False
    return word in lists["participles"] or (word.endswith("ed") and _has_stem(word))


def _has_stem(word: str) -> bool:
    """Tell "moved" from "red" and "need"."""
    return not word.endswith("eed") and not set("aeiouy").isdisjoint(word.removesuffix("ed"))


def _lower(word: Word) -> str:
    return word.text.lower()
