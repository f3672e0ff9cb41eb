"""Translate the site's own words into the language of the request that is being answered."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from pipelines.site.bidi import isolate

ENGLISH, SPANISH = "en", "es"
# The prefix that an address has for a language; an address without one is in English, unless the browser asks for
# Spanish (see language_addresses).
PREFIXES = {"/en": ENGLISH, "/es": SPANISH}
# Names of languages in themselves, as the switch on each page shows them.
NAMES = {ENGLISH: "English", SPANISH: "Español"}
# Numbers and days are written as readers in the United States and Mexico write them: 1,234.5 in both languages,
# "May 3, 2026" and "3 de mayo de 2026".
LOCALES = {ENGLISH: "en_US", SPANISH: "es_MX"}
FOLDER = Path(__file__).parent / "translations"
_prefix: ContextVar[str] = ContextVar("prefix", default="")


def prefix() -> str:
    """Return the prefix of the address that is being answered: "", "/en" or "/es"."""
    return _prefix.get()


def language() -> str:
    """Return the language that the request is answered in: "en" or "es"; "en" outside of requests."""
    return PREFIXES.get(_prefix.get(), ENGLISH)


def locale() -> str:
    """Return the locale that numbers and days are written by."""
    return LOCALES[language()]


@contextmanager
def answering_in(prefix: str) -> Iterator[None]:
    """Answer in the language of an address's prefix.

    >>> with answering_in("/es"):
    ...     language()
    'es'
    """
    token = _prefix.set(prefix)
    try:
        yield
    finally:
        _prefix.reset(token)


def _(message: str, **values: Any) -> str:
    """Translate a message and put ``values`` into its %(names)s.

    >>> _("Text of %(name)s", name="Ana")
    'Text of Ana'
    """
    return _fill(_translations().gettext(message), values)


def ngettext(one: str, many: str, count: float, **values: Any) -> str:
    """Translate a message that counts; %(num)s is the count with separators of thousands.

    >>> ngettext("%(num)s row", "%(num)s rows", 1200)
    '1,200 rows'
    """
    # Spanish and English have one and many; half a day is many.
    shown = f"{count:,}" if isinstance(count, int) else str(count)
    which = int(count) if count == int(count) else 2
    return _fill(_translations().ngettext(one, many, which), {"num": shown} | values)


def pgettext(context: str, message: str, **values: Any) -> str:
    """Translate a message that means different things; ``context`` says which."""
    return _fill(str(_translations().pgettext(context, message)), values)


def N_(message: str) -> str:  # the name that gettext's tools know
    """Mark a message that is translated later, where it is shown."""
    return message


class Translated(Mapping[Any, str]):
    """Words by keys of the archive, in the language of the request."""

    def __init__(self, words: Mapping[Any, str]) -> None:
        self._words = words

    def __getitem__(self, key: Any) -> str:
        return _(self._words[key])

    def __iter__(self) -> Iterator[Any]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


@cache
def joined_catalog(language: str) -> Catalog:
    """Read all catalogs of a language as one; nothing is compiled, so that no old translation can stay."""
    joined = Catalog(locale=language)
    for path in sorted(FOLDER.glob(f"{language}/LC_MESSAGES/*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=language):
                if message.id and message.string and not message.fuzzy:
                    joined[message.id] = message
    return joined


def _translations() -> NullTranslations:
    return _read(language())


@cache
def _read(language: str) -> NullTranslations:
    if language == ENGLISH:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, joined_catalog(language))
    compiled.seek(0)
    return Translations(compiled)


def _fill(message: str, values: Mapping[str, Any]) -> str:
    # A title that turns its direction must not turn the sentence around it.
    return message % {name: isolate(value) for name, value in values.items()} if values else message
