"""Translate the site's own words into the language of the request that is being answered."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

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


def own_prefix() -> str:
    """Return the prefix of the address that names a page in its language for good: English needs none."""
    return prefix() if language() == SPANISH else ""


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
    return _fill(str(_translate(message)), values)


def ngettext(one: str, many: str, count: float, **values: Any) -> str:
    """Translate a message that counts; %(num)s is the count with separators of thousands.

    >>> ngettext("%(num)s row", "%(num)s rows", 1200), ngettext("%(num)s day", "%(num)s days", 1.0)
    ('1,200 rows', '1 day')
    """
    found = _translate((one, many))
    shown = f"{int(count):,}" if count == int(count) else str(count)
    return _fill(found[0 if count == 1 else 1], {"num": shown} | values)


def pgettext(context: str, message: str, **values: Any) -> str:
    """Translate a message that means different things; ``context`` says which."""
    return _fill(str(_translate(message, context)), values)


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


def _translate(message: str | tuple[str, str], context: str | None = None) -> str | tuple[str, str]:
    return _spanish().get((context, message), message) if language() == SPANISH else message


@cache
def _spanish() -> dict[tuple[str | None, str | tuple[str, str]], str | tuple[str, str]]:
    """Read all Spanish catalogs as one; nothing is compiled to files, so that no old translation can stay."""
    found: dict[tuple[str | None, str | tuple[str, str]], str | tuple[str, str]] = {}
    for path in sorted(FOLDER.glob(f"{SPANISH}/LC_MESSAGES/*.po")):
        with path.open("rb") as file:
            for message in read_po(file):
                if message.id and message.string and not message.fuzzy:
                    found[message.context, _hashable(message.id)] = _hashable(message.string)
    return found


def _hashable(text: str | Sequence[str]) -> str | tuple[str, str]:
    return text if isinstance(text, str) else (text[0], text[1])


def _fill(message: str, values: Mapping[str, Any]) -> str:
    # A title that turns its direction must not turn the sentence around it.
    return message % {name: isolate(value) for name, value in values.items()} if values else message
