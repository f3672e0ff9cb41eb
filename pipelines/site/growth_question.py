"""Read what a reader asks the growth page for from an address."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

from pipelines.site.language import _

SPANS = ("day", "week", "month", "ever")
MEASURES = ("signatures", "share")
_PLACE = re.compile(r"(-?\d{1,15}(?:\.\d{1,4})?),(\d{1,15})")
_LONGEST = 200  # characters: no source, topic or name is longer

Place = tuple[float, int]
"""Where a page ends in a ranking: the figure of its last petition, and its tie."""


class WrongQuestionError(Exception):
    """An argument of an address that means nothing; its text is a sentence for readers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Which ranking is asked for, by what it is narrowed, and after which place it goes on.

    Filters are empty where all are wanted; ``creator`` is the beginning of each word of a name.
    """

    span: str = "week"
    by: str = "signatures"
    source: str = ""
    language: str = ""
    topic: str = ""
    creator: str = ""
    after: Place | None = None

    @property
    def is_narrowed(self) -> bool:
        """Whether any filter is set."""
        return bool(self.source or self.language or self.topic or self.creator)

    def query_string(self, **changed: Any) -> str:
        """Return this question, with some changes, as the part of an address after "?".

        >>> Question(source="site").query_string(span="day", after=(12.5, 7))
        'span=day&source=site&after=12.5%2C7'
        """
        wanted = replace(self, **{"after": None, **changed})
        pairs = []
        for field in fields(wanted):
            value = getattr(wanted, field.name)
            if value != field.default:
                pairs.append((field.name, f"{value[0]:.10g},{value[1]}" if field.name == "after" else value))
        return urlencode(pairs)


def read_question(get: Callable[[str], str | None]) -> Question:
    """Read a question from the arguments of an address; raises WrongQuestionError where one means nothing.

    >>> read_question({"span": "day", "after": "12.5,7"}.get)
    Question(span='day', by='signatures', source='', language='', topic='', creator='', after=(12.5, 7))
    """
    return Question(
        span=one_of(get, "span", SPANS),
        by=one_of(get, "by", MEASURES),
        source=_short(get("source")),
        language=_short(get("language")),
        topic=_short(get("topic")),
        creator=" ".join(_short(get("creator")).split()),
        after=read_place(get("after")),
    )


def one_of(get: Callable[[str], str | None], name: str, allowed: Collection[str]) -> str:
    """Return an argument that has a few values; the default of ``Question`` where it is missing."""
    value = get(name)
    if value is None:
        return str(next(field.default for field in fields(Question) if field.name == name))
    if value not in allowed:
        raise WrongQuestionError(
            _("“%(value)s” is not a value of %(name)s. Use one of these: %(allowed)s.")
            % {"value": value[:_LONGEST], "name": name, "allowed": ", ".join(allowed)}
        )
    return value


def read_place(value: str | None) -> Place | None:
    """Read where a page goes on; None for the first page."""
    if not value:
        return None
    match = _PLACE.fullmatch(value)
    if not match:
        raise WrongQuestionError(_("The address of this page was cut or altered. Start again from the first page."))
    return float(match[1]), int(match[2])


def _short(value: str | None) -> str:
    if value is not None and len(value) > _LONGEST:
        raise WrongQuestionError(_("A filter is too long. Use a name of at most 200 characters."))
    return (value or "").strip()
