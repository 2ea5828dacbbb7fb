"""The simple forms of English words: plurals of nouns, and the regular forms of verbs.

Forms are made from the base form by the rules of spelling. A form that nobody writes does no harm in a
finder, so doubtful words get both ("commited", "committed").
"""

import re

_TAKES_ES = re.compile(r"(?:[sxz]|[cs]h|[^aeiou]o)$")  # boxes, stitches, undergoes
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLES = re.compile(r"[^aeiou][aeiou][^aeiouwxy]$")  # stop, refer, commit


def forms_of(phrase: str, kind: str) -> list[str]:
    """Give a phrase in all its forms, the base form first, always in the same order for a kind.

    A `verb` phrase changes in its first word, a `noun` phrase in its last, a `fixed` phrase nowhere.
    """
    words = phrase.split()
    match kind:
        case "verb":
            return [" ".join((form, *words[1:])) for form in verb_forms(words[0])]
        case "noun":
            return [" ".join((*words[:-1], form)) for form in noun_forms(words[-1])]
        case _:
            return [phrase]


def noun_forms(noun: str) -> list[str]:
    """Give singular and plural."""
    return [noun, _with_s(noun)]


def verb_forms(verb: str) -> list[str]:
    """Give base form, third person, past and -ing form, then the last two again with a doubled consonant."""
    forms = [verb, _with_s(verb), _past(verb), _continuous(verb)]
    if _DOUBLES.search(verb):
        doubled = verb + verb[-1]
        forms += [f"{doubled}ed", f"{doubled}ing"]
    return forms


def _with_s(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return f"{word[:-1]}ies"
    return f"{word}es" if _TAKES_ES.search(word) else f"{word}s"


def _past(verb: str) -> str:
    if _CONSONANT_Y.search(verb):
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def _continuous(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    return f"{verb}ing"
