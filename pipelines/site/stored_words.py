"""Show sentences that the archive keeps in English in the language of the request."""

import re
from functools import cache

from markupsafe import Markup, escape

from pipelines.site.field_names import FIELD_NAMES
from pipelines.site.language import ENGLISH, _, language, ngettext
from pipelines.site.source_words import COVERED, SCHEDULES, VERDICTS, issue_words
from pipelines.store.stored_sentences import SENTENCES, VALUES

_NAME = re.compile(r"%\((\w+)\)s")
_KIND = re.compile(r"(?P<kind>[^,:]+): (?P<count>\d+)")
_MOST = 4_000  # characters of a sentence that are looked at


def in_words(text: str | None) -> Markup:
    """Return stored sentences, joined by "; ", as HTML in the language of the request.

    What no sentence of the table fits, such as the message of a program, stays English and is marked as that.

    >>> in_words("3 of 20 items could not be read; it failed")
    Markup('3 of 20 items could not be read; it failed')
    """
    if not text or language() == ENGLISH:
        return escape(text or "")
    whole = _translated(text)
    return whole if whole is not None else Markup("; ").join(_part(part) for part in text.split("; "))


def _part(text: str) -> Markup:
    found = _translated(text)
    return found if found is not None else Markup('<span lang="en">{}</span>').format(text)


def _translated(text: str) -> Markup | None:
    if len(text) <= _MOST:
        for key, pattern in _patterns().items():
            if found := pattern.fullmatch(text):
                values = {name: _value(name, value) for name, value in found.groupdict().items()}
                return Markup(escape(_(SENTENCES[key]))) % values
    return None


def _value(name: str, value: str) -> Markup:
    if name == "reason":
        return in_words(value)
    if name == "kinds":
        kinds = [(found["kind"].strip(), found["count"]) for found in _KIND.finditer(value)]
        return escape(", ".join(f"{issue_words(kind)}: {count}" for kind, count in kinds) or value)
    if name == "field":
        return escape(COVERED.get(value) or FIELD_NAMES.get(value) or value)
    if name == "verdict":
        return escape(VERDICTS.get(value, value))
    if name == "schedule":
        return escape(SCHEDULES.get(value, value))
    if name == "span":
        return escape(_span(value))
    return escape(value)


def _span(value: str) -> str:
    number, unit = value.split()
    count = int(number.replace(",", ""))
    if unit.startswith("hour"):
        return ngettext("%(num)s hour", "%(num)s hours", count)
    return ngettext("%(num)s day", "%(num)s days", count)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Return what each sentence of the table looks like; those within which another can stand come last."""
    ordered = sorted(SENTENCES, key=lambda key: "%(reason)s" in SENTENCES[key])
    return {key: re.compile(_pattern(SENTENCES[key]), re.DOTALL) for key in ordered}


def _pattern(sentence: str) -> str:
    pieces = _NAME.split(sentence)  # text, name, text, ...
    return "".join(
        f"(?P<{piece}>{VALUES[piece]})" if place % 2 else re.escape(piece) for place, piece in enumerate(pieces)
    )
