"""Detect the language of a text: English, Spanish, or both ("en,es")."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from pipelines.normalize.text import split_paragraphs
from pipelines.records import PassageRecord

if TYPE_CHECKING:
    from lingua import Language, LanguageDetector

_ENGLISH = """
an and are as at been by for from her his in is it of on or our should than that the their them these they this those to
was we were which who will with would you your
"""
_SPANISH = """
al como con cuando de del desde donde el en es esta estas este estos están está fue ha han hasta hay la las le les lo
los muy más nos nuestra nuestras nuestro nuestros para pero por porque que quien quienes se ser sin su sus también
todos una y ya
"""
# "Free Juan de la Cruz", "Stop the raids in Los Angeles": in names they say nothing of the language around them
_IN_NAMES = "de del el en la las los y"
_english, _spanish, _in_names = (frozenset(words.split()) for words in (_ENGLISH, _SPANISH, _IN_NAMES))
_LEAST_WORDS = 3
_CLEARLY = 20  # times as many words of one language as of the other: less than 15 % of such a text are in the other

_LEAST_LETTERS = 12
_SHORT, _SURE = 60, 0.9  # below so many letters one language must be this likely
_PASSAGE = 120  # letters: names and borrowed words ("huelga" in an English text) mislead the detector in shorter ones
_LEAST_SHARE = 0.15  # of all letters: a line "en español abajo" does not make a text bilingual
_ENOUGH = 100_000  # characters: what a longer text is written in shows by then
_WORD = 400  # characters without a space: no address is longer that a text is full of
_LETTERS = re.compile(r"[^\W\d_]+")
_NOISE = re.compile(r"https?://\S+|(?<!\S)[^\s@]*+@\S+|[#@]\w+")  # "https://bit.ly/stay", "#Not1More"
_MARKS_OF_NOISE = ("@", "#", "http")
_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+|\n+")
_RULE = "----"
_SENTENCE_END_OR_RULE = re.compile(rf"{_SENTENCE_END.pattern}|\s*{_RULE}-*\s*")
_STATED = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", re.IGNORECASE)  # "es-MX", "en_US"


def stated_language(code: str) -> str | None:
    """Return the language that a page states, without its region.

    >>> stated_language("es-MX"), stated_language("en_US"), stated_language("English (US)")
    ('es', 'en', None)
    """
    match = _STATED.fullmatch(code.strip())
    return match[1].lower() if match else None


@lru_cache(maxsize=4_096)  # paragraphs and titles that recur; of petitions, ``process`` remembers whole texts
def detect_language(text: str) -> str | None:
    """Return "en", "es", or "en,es" for a text in both; None for one too short.

    >>> detect_language("Huelga de hambre en la cárcel de Tacoma"), detect_language("Stop the raids in Chicago")
    ('es', 'en')
    >>> detect_language("NWDC") is None, detect_language("Free Juan Lopez") is None
    (True, True)
    """
    text = text[:_ENOUGH]
    # Nearly every text shows here: the detector takes twenty times as long, and its models half a second to load.
    if language := by_function_words(text, clearly=_CLEARLY):
        return language
    # A page of 2 MB without a space must not take longer than any other.
    words = " ".join(re.findall(rf"[^ ]{{1,{_WORD}}}", text)) if len(text) > _WORD else text
    text = _NOISE.sub(" ", words) if any(mark in words for mark in _MARKS_OF_NOISE) else words
    passages = _passages(text)
    letters = sum(length for _, length in passages)
    if letters < _LEAST_LETTERS:
        return None
    if letters < _SHORT:
        best = _detector().compute_language_confidence_values(text)[0]
        return _code_of(best.language) if best.value >= _SURE else None
    least, left = _LEAST_SHARE * letters, letters
    share = {"en": 0, "es": 0}
    for passage, length in passages:
        language = by_function_words(passage) or _code_of(_detector().detect_language_of(passage))
        if language is not None:
            share[language] += length
        left -= length
        if all(count >= least or count + left < least for count in share.values()):
            break  # whatever the rest is in
    # Of a text in both, as "[ESPAÑOL ABAJO] ... ", each language has whole passages of its own.
    return ",".join(code for code, count in share.items() if count >= least) or None


def by_function_words(text: str, *, clearly: int = 4) -> str | None:
    """Return "en" or "es" where a text has ``clearly`` times as many function words of it as of the other; else None.

    They must be spread over it: a list of slogans in the one language may end in a sentence of the other.

    >>> by_function_words("We ask the board to let our neighbors stay in the city.")
    'en'
    >>> by_function_words("Pedimos que nuestros vecinos se queden en la ciudad.")
    'es'
    >>> by_function_words("Free Juan de la Cruz y Santos en Los Angeles") is None
    True
    >>> by_function_words("We are with you. Libertad Ana. Basta deportaciones. Marcha mediodía plaza central.") is None
    True
    """
    words = text.lower().split()
    english = [place for place, word in enumerate(words) if word in _english]
    spanish = [place for place, word in enumerate(words) if word in _spanish]
    if _is_clear(english, spanish, clearly):
        return "en" if _are_spread(english, words) else None
    if _is_clear(spanish, english, clearly) and not _in_names.issuperset(words[place] for place in spanish):
        return "es" if _are_spread(spanish, words) else None
    return None


def _is_clear(places: list[int], others: list[int], clearly: int) -> bool:
    return len(places) >= max(_LEAST_WORDS, clearly * len(others))


def _are_spread(places: list[int], words: list[str]) -> bool:
    """Return whether no long part of a text is without one of the words at these ``places``."""
    ends = list(accumulate(map(len, words), initial=0))  # letters before each word, and of all
    longest = max(ends[after] - ends[before + 1] for before, after in pairwise((-1, *places, len(words))))
    return longest <= max(_SHORT, _LEAST_SHARE * ends[-1])


def passages_of(language: str | None, texts: Mapping[str, str | None]) -> tuple[PassageRecord, ...]:
    """Return the language of each paragraph of ``texts`` (by field) in two languages; () where it is one, or unknown.

    A paragraph that is itself in both languages, or too short to tell, is left out.

    >>> why = "Alto a las redadas en nuestra ciudad.\\n\\nStop the raids in our city."
    >>> [(p.paragraph, p.language) for p in passages_of("en,es", {"title": "NWDC", "why": why})]
    [(0, 'es'), (1, 'en')]
    """
    if language is None or "," not in language:
        return ()
    return tuple(
        PassageRecord(field=field, paragraph=place, language=found)
        for field, text in texts.items()
        for place, paragraph in enumerate(split_paragraphs(text))
        if (found := detect_language(paragraph)) and "," not in found
    )


def _passages(text: str) -> list[tuple[str, int]]:
    """Join sentences into passages that are long enough to detect; a short rest joins the passage before.

    Returns each with the number of its letters.

    >>> passages = _passages("No one is illegal here. " * 8 + "Stay.")
    >>> len(passages), passages[-1][0].endswith(" Stay."), passages[-1][1]
    (1, True, 148)
    """
    passages = [("", 0)]
    end = _SENTENCE_END_OR_RULE if _RULE in text else _SENTENCE_END  # that of a rule is looked for at each blank
    for sentence in end.split(text):
        if passages[-1][1] >= _PASSAGE:
            passages.append(("", 0))
        passage, letters = passages[-1]
        passages[-1] = f"{passage} {sentence}", letters + _letters(sentence)
    if len(passages) > 1 and passages[-1][1] < _PASSAGE:
        short, few = passages.pop()
        passages[-1] = passages[-1][0] + short, passages[-1][1] + few
    return passages


def _letters(text: str) -> int:
    return sum(map(len, _LETTERS.findall(text)))


@cache
def _detector() -> "LanguageDetector":
    from lingua import Language, LanguageDetectorBuilder  # needed for few texts

    return LanguageDetectorBuilder.from_languages(Language.ENGLISH, Language.SPANISH).build()


def _code_of(language: "Language | None") -> str | None:
    return language.iso_code_639_1.name.lower() if language else None
