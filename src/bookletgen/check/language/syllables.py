"""Counting the syllables of English words in careful British speech: a rule, and a table of exceptions.

Where a British dictionary gives a short and a long form, the long one counts ("medicine" has three), but
for words whose long form is hardly heard ("every" has two).
"""

import re
from functools import cache

from bookletgen.check.language.data import word_list
from bookletgen.check.language.spoken import spoken_words

_VOWELS = re.compile(r"[aeiouy]+")
_FIGURES_OR_LETTERS = re.compile(r"\d+|[^\W\d_]+")
_APOSTROPHES = str.maketrans({"’": "'", "\u2011": "-", "\u00ad": None, "\u00a0": " "})

# Written vowels that are said apart: each match adds a syllable to the vowel groups.
_APART = re.compile(
    r"""
    (?<![ct])ia(?!ge)            # dial, radiation; not special, marriage
  | [ct]iat                      # appreciate, initiate
  | (?:^|[^aeiouy])cian          # physician: the group before "n"
  | (?<![tscgxhn])i(?=o)(?!our$) # radio, biopsy, prior; not nation, region, union, behaviour
  | (?<=n)ior | (?<=i)oa         # senior, radioactive
  | (?<=[stg])i(?=o)(?!on|ous)   # physio, ratio, angiogram; not version, nation, region
  | iu                           # medium
  | iet | (?<![ctsh])ien[ct] | ^scien | (?<=[a-z]{2})i(?:er|est)$   # diet, client, science, carrier, easiest
  | (?<!g)(?<!ch)eo(?!ple)       # video; not surgeon, luncheon, people
  | (?<=[a-z]{2})(?<!o)ea$ | ^reali | [ng]eal$         # area, reality, peritoneal; not diarrhoea, tea
  | (?<![gq])ua(?!d[ei])         # usual; not guard, persuade
  | (?<![gq])uen | luid | (?<!g)uin | uit[iy] | uici   # fluent, fluid, ruin, intuition, suicide
  | uo                           # continuous
  | oe[mt] | ao | aic$           # poem, aorta, mosaic
  | ^coo[pr] | ^re(?:act|assess|assur|admi|in[fst]) | ^crea(?:t(?!ure)) | e(?:um|us)$
  | (?<=[^aeiouy])y[aou] | (?<=[^aeiouy])ye(?=.)       # myalgia, embryo, myeloma
  | [sz]m$ | thm$                # organism, rhythm
    """,
    re.VERBOSE,
)

# An "e" at the end is silent, but where only it lets the consonants before it be said.
_SILENT_END = re.compile(r"(?<=[gq])ue$|(?<![^aeiouyl]l)(?<![bct]r)(?<![aeiouy])e$")

# Words that stand first in a longer word; their "e" stays silent before a consonant.
_FIRST_WORDS = re.compile(
    r"(any|every|some|else|there|where|fore|care|home|life|side|time|face|bone|nose|note|house|safe|store|wide|like)"
    r"(?=[^aeiouy]|one|as)(.*[aeiouy].*)"
)
_ENDINGS = re.compile(r"(.*[aeiouy].*)(ful|less|ness|ment|ly|some)")
_SPELLED_LETTERS = 3
_SIBILANT_E = re.compile(r"(?:[cgsxz]|[cs]h)e$")


@cache
def count_syllables(word: str) -> int:
    """Count the syllables of one word, number or abbreviation; a hyphenated word is the sum of its parts."""
    word = word.translate(_APOSTROPHES)
    known = _known(word)
    if known is not None:
        return known
    if re.match(r"[£$€\d]", word):
        number, *others = re.split(r"-(?=[^\d])|'", word)
        return sum(map(count_syllables, [*_said(number), *others])) or 1
    parts = [part for part in re.split(r"[-& .]", word) if part]
    if len(parts) != 1:
        return sum(map(count_syllables, parts)) or 1
    return _one_word(parts[0])


def _known(word: str) -> int | None:
    table = word_list("syllables")
    for name in ("abbreviations", "capitals"):
        for ending in ("", "s", "'s"):
            if word.endswith(ending) and word.removesuffix(ending) in table[name]:
                return int(table[name][word.removesuffix(ending)])
    count: int | None = table["exceptions"].get(word.lower())
    return count


def _said(number: str) -> list[str]:
    return [said for said in spoken_words(number) if said]


def _one_word(word: str) -> int:
    if word.endswith("'s") and word[:-2].isupper():
        return _one_word(word[:-2])  # the GP's
    runs = _FIGURES_OR_LETTERS.findall(word.replace("'", ""))
    if len(runs) > 1 and any(run.isdecimal() for run in runs):
        return sum(map(count_syllables, runs))  # T2, BRCA1
    if word.isupper() and (len(word) <= _SPELLED_LETTERS or not _VOWELS.search(word.lower())):
        return sum(_letter(letter) for letter in word)
    if word[:-1].isupper() and word.endswith("s") and 1 < len(word) <= _SPELLED_LETTERS + 1:
        return sum(_letter(letter) for letter in word[:-1])  # GPs
    return _lower_word(word.lower())


def _letter(letter: str) -> int:
    return 3 if letter == "W" else 1


def _lower_word(word: str) -> int:
    """Count a word in small letters that the table may know, as it is or without its ending."""
    known: int | None = word_list("syllables")["exceptions"].get(word)
    if known is not None:
        return known
    if "'" in word:
        return _with_apostrophe(word)
    return _compound(word) or _inflected(word) or _by_rule(word)


def _with_apostrophe(word: str) -> int:
    stem, _, ending = word.rpartition("'")
    if not stem:
        return _lower_word(ending) if ending else 1
    if ending == "t" and stem.endswith("n"):
        verb = stem[:-1]
        return _lower_word(verb) + (verb[-1:] not in set("aeouyr") or verb.endswith("ve"))
    adds = {
        "s": r"(?:[sxz]|[cs]h|[cgs]e|ze)$",
        "ll": r"[^aeiouyrw]$",
        "ve": r"[^aeiouyrw]$",
        "d": r"[dt]$",
    }
    return _lower_word(stem) + bool(re.search(adds.get(ending, r"(?!)"), stem))


def _compound(word: str) -> int:
    match = _FIRST_WORDS.fullmatch(word) or _ENDINGS.fullmatch(word)
    return _lower_word(match[1]) + _lower_word(match[2]) if match else 0


def _inflected(word: str) -> int:
    """Count a plural or a form of a verb by its stem, so that the table need not hold them all."""
    if re.fullmatch(r".{2,}ie[sd]", word):
        return _lower_word(word[:-3] + "y")
    if re.fullmatch(r".*[aeiouy].*es", word):
        stem = word[:-2] if word[:-2] in word_list("syllables")["exceptions"] else word[:-1]
        return _lower_word(stem) + bool(_SIBILANT_E.search(word[:-1]))
    if re.fullmatch(r".*[aeiouy].*[^suir']s|.*[aeiouy].*[^u]rs", word):
        return _lower_word(word[:-1])
    if re.fullmatch(r".*[aeiouy].*[^e]ed", word):
        return _lower_word(_stem_with_e(word[:-2])) + (word[-3] in "dt")
    if re.fullmatch(r".*[aeiouy].*ing", word):
        return (
            _lower_word(_stem_with_e(word[:-3], lets_speak=r"(?!)")) + 1
        )  # "hand-ling" has no more than two
    return 0


def _stem_with_e(stem: str, *, lets_speak: str = r"[^aeiouyl]l$|[bct]r$") -> str:
    """Give a verb back the "e" it lost before its ending, where the table or the rule wants it."""
    table = word_list("syllables")["exceptions"]
    if stem in table:
        return stem
    return f"{stem}e" if f"{stem}e" in table or re.search(lets_speak, stem) else stem


def _by_rule(word: str) -> int:
    spelled = word.replace("qu", "q")
    spelled = re.sub(r"(?<=[aeiou])y(?=[aeiou])|^y(?=[aeiou])", "j", spelled)  # employer, you
    shown = _SILENT_END.sub("", spelled)
    return max(1, len(_VOWELS.findall(shown)) + len(_APART.findall(spelled)))
