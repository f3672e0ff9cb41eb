"""Fold accents and reduce words to their stems, in Spanish and in English."""

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

import Stemmer

LONGEST_WORD = 40  # letters: what is longer is an address or a mistake, and is found as it is written
_SHORTEST_STEM = 3  # "an" would join "ano" with "anular"
_MOST_ENYES = 4  # in one word, of which each may be an n: 16 spellings

# The rules of this module, stored with the words that they were applied to: where they differ, these are derived again.
RULES = {"words": "1", "stems": f"Snowball {Stemmer.version()}"}


def fold(word: str) -> str:
    """Put a word in lower case without accents. An ñ is a letter of its own.

    >>> fold("DETENCIÓN"), fold("pingüino"), fold("Año"), fold("an\\u0303o")
    ('detencion', 'pinguino', 'año', 'año')
    """
    word = unicodedata.normalize("NFC", word).lower()
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word.replace("ñ", "\0"))
    return "".join(c for c in parts if not unicodedata.combining(c)).replace("\0", "ñ")


def stems(word: str) -> frozenset[str]:
    """Return the stems of a word in both languages, folded; none of short words and of numbers.

    >>> sorted(stems("detenidos")), sorted(stems("strikes")), stems("2018")
    (['deten', 'detenido'], ['strik', 'strike'], frozenset())
    >>> [sorted(stems(word)) for word in ("deportación", "deportacion", "deported")]
    [['deport', 'deportacion'], ['deport', 'deportacion'], ['deport']]
    """
    if len(word) > LONGEST_WORD or not word.isalpha():
        return frozenset()
    return _stems(word)


@lru_cache(maxsize=65536)
def _stems(word: str) -> frozenset[str]:
    english, spanish = _stemmers()
    # "deportacion": the ending by which Spanish rules know it has an accent, which many people do not type.
    found = (english.stemWord(word), spanish.stemWord(re.sub(r"([au])cion$", r"\1ción", word)))
    return frozenset(stem for stem in map(fold, found) if len(stem) >= _SHORTEST_STEM)


def enye_twins(folded: str) -> Iterator[str]:
    """Yield the spellings of a folded word with n in place of ñ, or ñ in place of n.

    >>> list(enye_twins("ano")), list(enye_twins("nino")), list(enye_twins("huelga"))
    (['año'], ['niño', 'ñino', 'ñiño'], [])
    """
    places = [place for place, letter in enumerate(folded) if letter in "nñ"]
    if len(places) <= _MOST_ENYES:
        for letters in product("nñ", repeat=len(places)):
            twin = list(folded)
            for place, letter in zip(places, letters, strict=True):
                twin[place] = letter
            if (spelled := "".join(twin)) != folded:
                yield spelled


_local = threading.local()  # a stemmer may not be used by two threads at once


def _stemmers() -> tuple[Stemmer.Stemmer, Stemmer.Stemmer]:
    found: tuple[Stemmer.Stemmer, Stemmer.Stemmer] | None = getattr(_local, "stemmers", None)
    if found is None:
        found = _local.stemmers = (Stemmer.Stemmer("english"), Stemmer.Stemmer("spanish"))
    return found
