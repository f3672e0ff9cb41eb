"""Show sentences that the archive keeps in the words of pages, in the language of the request."""

import re
from functools import cache

from markupsafe import Markup, escape

from pipelines.site.field_names import FIELD_NAMES
from pipelines.site.language import ENGLISH, _, language, ngettext
from pipelines.site.source_words import COVERED, ISSUES, SCHEDULES, VERDICTS, issue_words
from pipelines.store.stored_sentences import SENTENCES, VALUES

_NAME = re.compile(r"%\((\w+)\)s")
_KIND = re.compile(r"(?P<kind>[^,:]+): (?P<count>\d+)")
_NOTED = re.compile(r"(?P<kind>[^,:]+): (?P<value>\d+|https?://\S+)")
_MOST = 4_000  # characters of a sentence that are looked at


def in_words(text: str | None) -> Markup:
    """Return stored sentences, joined by "; ", as HTML in the language of the request.

    Codes in them, such as kinds of issues, become the words of pages in both languages. What no sentence of the table
    fits, such as the message of a program, stays English and is marked as that.

    >>> in_words("3 of 20 items could not be read; the site did not answer (timeout: 3)")
    Markup('3 of 20 items could not be read; the site did not answer (pages that did not answer in time: 3)')
    """
    if not text:
        return Markup("")
    whole = _translated(text)
    return whole if whole is not None else Markup("; ").join(_part(part) for part in text.split("; "))


def _part(text: str) -> Markup:
    found = _translated(text)
    found = found if found is not None else _kinds_alone(text)
    if found is not None:
        return found
    return escape(text) if language() == ENGLISH else Markup('<span lang="en">{}</span>').format(text)


def _kinds_alone(text: str) -> Markup | None:
    """Return a text that is only kinds of issues in words: "timeout: 2, server error: 1", "robots: https://a.org/"."""
    pieces = [_NOTED.fullmatch(piece) for piece in text[:_MOST].split(", ")]
    noted = [(piece["kind"], piece["value"]) for piece in pieces if piece and piece["kind"] in ISSUES]
    if len(noted) < len(pieces):
        return None
    return escape(", ".join(f"{issue_words(kind)}: {value}" for kind, value in noted))


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
