"""Hold what a reader searches for, and read it from an address."""

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from pipelines.normalize.text import one_line
from pipelines.site.bounded_search import SORTS
from pipelines.site.language import _, ngettext
from pipelines.site.search_dates import YEARS, read_span
from pipelines.site.search_fields import KINDS, STATUSES
from pipelines.site.search_plan import source_ids
from pipelines.site.search_tree import All, Narrow, Node

PAGE_SIZE = 20
LONGEST = 1_000  # characters: the time that a word takes grows with the square of its length
FACETS = ("kind", "source", "year", "language", "status", "topic", "creator", "target", "recognized_by")
"""Filters by a value of a list."""
FILTERS = (*FACETS, "after", "before")
_LEFT_OUT = {"sort": "relevance", "page": 1}  # of addresses
RECOGNIZED = ("label", "category", "text")


class WrongSearchError(ValueError):
    """An argument of an address that cannot be right; the message is one sentence for the reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the reader searched for. Filters that are empty filter nothing; pages count from 1.

    ``language`` is "en" or "es"; ``year`` may be "unknown"; ``after`` and ``before`` are a year, a month or a day.
    ``recognized_by`` ("label", "category" or "text") leaves the alerts that were recognized in that way, no petitions.
    ``status``, ``topic``, ``creator`` and ``target`` leave petitions, by the whole value. ``sort`` is one of ``SORTS``.
    """

    words: str
    kind: str = ""
    source: str = ""
    year: str = ""
    language: str = ""
    status: str = ""
    topic: str = ""
    creator: str = ""
    target: str = ""
    recognized_by: str = ""
    after: str = ""
    before: str = ""
    sort: str = "relevance"
    page: int = 1

    @property
    def filters(self) -> dict[str, str]:
        return {name: getattr(self, name) for name in FILTERS}

    def query_string(self, **changes: Any) -> str:
        """Return this search with ``changes`` as a URL's query string; any change starts at the first page again."""
        new = _arguments(self) | changes
        new["q"] = new.pop("words", self.words)
        shown = (_argument(name, str(value)) for name, value in new.items() if value and value != _LEFT_OUT.get(name))
        return "&".join(shown)

    def tree(self, typed: Node | None, *, without: str = "") -> Node | None:
        """Join what was typed with the filters, but for one of them."""
        filters = [(name, value) for name, value in self.filters.items() if value and name != without]
        parts = [Narrow(field=name, value=value, is_exact=True) for name, value in filters]
        nodes: tuple[Node, ...] = (*((typed,) if typed else ()), *parts)
        return All(parts=nodes) if len(nodes) > 1 else nodes[0] if nodes else None


@lru_cache(maxsize=16)  # a page asks for those of one search a hundred times
def _arguments(query: Query) -> dict[str, Any]:
    return {"q": query.words, **query.filters, "sort": query.sort, "page": 1}


@lru_cache(maxsize=4_000)  # a page has hundreds of addresses of few arguments
def _argument(name: str, value: str) -> str:
    return urlencode({name: value})


def read_query(conn: sqlite3.Connection, arguments: Mapping[str, str]) -> Query:
    """Read a search from the arguments of an address; other arguments are ignored."""
    given = {name: (arguments.get(name) or "").strip() for name in (*FILTERS, "sort", "page")}
    _check_lengths({"q": arguments.get("q") or "", **given})
    _check_choices(given)
    _check_times(given)
    if given["source"] and not source_ids(conn, given["source"], exact=True):
        raise WrongSearchError(
            _("There is no source named “%(name)s”. The page of sources lists all.", name=given["source"])
        )
    page = given.pop("page") or "1"
    if not re.fullmatch(r"[1-9]\d{0,6}", page):
        raise WrongSearchError(_("“%(page)s” is not a page of results: pages are numbers from 1.", page=page))
    sort = given.pop("sort") or "relevance"
    # As texts are stored: without the soft hyphens and spaces of no width that copied words may have.
    typed = (arguments.get("q") or "").strip()
    return Query(words=one_line(typed) or typed, **given, sort=sort, page=int(page))


def no_such_page(page: int, pages: int) -> str:
    """Tell that a search has fewer pages."""
    return ngettext(
        "There is no page %(page)s: this search has %(num)s page.",
        "There is no page %(page)s: this search has %(num)s pages.",
        max(pages, 1),
        page=page,
    )


def _check_lengths(given: Mapping[str, str]) -> None:
    longest = max(map(len, given.values()))
    if longest > LONGEST:
        raise WrongSearchError(
            _(
                "A search can have at most %(most)s characters; this one has %(found)s. Leave out some of its words.",
                most=f"{LONGEST:,}",
                found=f"{longest:,}",
            )
        )


def _check_choices(given: Mapping[str, str]) -> None:
    choices = {"kind": KINDS, "status": STATUSES, "recognized_by": RECOGNIZED, "sort": SORTS}
    for name, values in choices.items():
        if given[name] and given[name] not in values:
            raise WrongSearchError(
                _(
                    "“%(value)s” is not a value of %(name)s. Use one of these: %(values)s.",
                    value=given[name],
                    name=name,
                    values=", ".join(values),
                )
            )
    if given["language"] and not re.fullmatch(r"[a-z]{2,3}", given["language"]):
        raise WrongSearchError(
            _("“%(value)s” is not a language code. Use two letters, such as en or es.", value=given["language"])
        )


def _check_times(given: Mapping[str, str]) -> None:
    year = given["year"]
    if year and year != "unknown" and not (re.fullmatch(r"\d{4}", year) and int(year) in YEARS):
        raise WrongSearchError(_("“%(value)s” is not a year. Use four digits, such as 2018, or unknown.", value=year))
    for name in ("after", "before"):
        if given[name] and read_span(given[name]) is None:
            raise WrongSearchError(
                _("“%(value)s” is not a date. Write it as 2018-03-05, 2018-03 or 2018.", value=given[name])
            )
