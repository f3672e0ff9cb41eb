"""Check the arguments of a table's address: SQLite takes a misspelled column for a text, and filters nothing by it."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from datasette.filters import Filters
from datasette.utils import urlsafe_components

from pipelines.site.language import N_, _

MOST_ARGUMENTS = 100  # all columns of the widest table, and filters
MOST_FILTERS = 20
MOST_FACETS = 10
LONGEST_ARGUMENT = 2_000  # characters
_FACETS = {"_facet", "_facet_array", "_facet_date"}
_NUMBERS = {"INTEGER", "REAL"}
_COMPARISONS = {"exact", "not", "gt", "gte", "lt", "lte"}


def too_much(arguments: Sequence[tuple[str, str]]) -> str | None:
    """Return a sentence about arguments that are too many or too long for one page, or None if they are not.

    >>> too_much([("_facet", "status")] * 11)
    'A page can count by at most 10 facets; this address has 11.'
    >>> too_much([("title__contains", "free")])
    """
    longest = max((len(value) for _, value in arguments), default=0)
    if longest > LONGEST_ARGUMENT:
        return _(
            "A value in an address can have at most %(most)s characters; one has %(found)s.",
            most=f"{LONGEST_ARGUMENT:,}",
            found=f"{longest:,}",
        )
    facets = sum(name.startswith("_facet") and name != "_facet_size" for name, _ in arguments)
    filters = sum(not name.startswith("_") or "__" in name for name, _ in arguments)
    for most, found, what in (
        (MOST_FACETS, facets, N_("A page can count by at most %(most)s facets; this address has %(found)s.")),
        (MOST_FILTERS, filters, N_("A page can have at most %(most)s filters; this address has %(found)s.")),
        (MOST_ARGUMENTS, len(arguments), N_("An address can have at most %(most)s arguments; this one has %(found)s.")),
    ):
        if found > most:
            return _(what, most=most, found=found)
    return None


def wrong_argument(arguments: Sequence[tuple[str, str]], types: Mapping[str, str], keys: Sequence[str]) -> str | None:
    """Return a sentence about the first argument that a table cannot use, or None if it can use all of them.

    ``types`` are those of its columns, by name; ``keys`` are the columns that identify a row.

    >>> wrong_argument([("signature__gt", "5")], {"signatures": "INTEGER"}, ["id"])
    'There is no column "signature" here to filter by; did you mean "signatures"?'
    >>> wrong_argument([("signatures__gt", "many")], {"signatures": "INTEGER"}, ["id"])
    'The column "signatures" holds numbers; "many" is not a number.'
    >>> wrong_argument([("signatures__over", "5")], {"signatures": "INTEGER"}, ["id"])
    'There is no filter "over"; the page of the table lists those that there are.'
    >>> wrong_argument([("_next", "zzz")], {"id": "INTEGER"}, ["id"])
    'The address of this page (_next) fits no page of this table in this order; begin at its first page.'
    >>> wrong_argument([("_facet", "state")], {"status": "TEXT"}, ["id"])
    'There is no column "state" here to count by; the page of the table lists them.'
    >>> wrong_argument([("signatures__gte", "5"), ("_next", "7,2")], {"signatures": "INTEGER"}, ["id"])
    """
    for name, value in arguments:
        if name == "_next" and value and not _is_place(value, types, keys):
            return _(
                "The address of this page (_next) fits no page of this table in this order; begin at its first page."
            )
        if name in _FACETS and not value.startswith("{") and value not in types and value != "rowid":
            return _(
                'There is no column "%(name)s" here to count by; the page of the table lists them.', name=value[:40]
            )
        if not name.startswith("_") or "__" in name:
            problem = _wrong_filter(name, value, types)
            if problem:
                return problem
    return None


def _wrong_filter(name: str, value: str, types: Mapping[str, str]) -> str | None:
    column, separator, lookup = name.rpartition("__") if "__" in name else (name, "", "exact")
    if column not in types and column != "rowid":
        near = get_close_matches(column, types, n=1)
        if near:
            return _(
                'There is no column "%(name)s" here to filter by; did you mean "%(near)s"?', name=column, near=near[0]
            )
        return _(
            'There is no column "%(name)s" here to filter by; the page of the table lists those that there are.',
            name=column,
        )
    if separator and lookup not in Filters._filters_by_key:
        return _('There is no filter "%(name)s"; the page of the table lists those that there are.', name=lookup)
    if lookup in _COMPARISONS and types.get(column, "").upper() in _NUMBERS and value and not _is_number(value):
        return _('The column "%(name)s" holds numbers; "%(value)s" is not a number.', name=column, value=value[:40])
    return None


def _is_place(token: str, types: Mapping[str, str], keys: Sequence[str]) -> bool:
    """Check that a token has the keys of a row, after its value of the column that the table is sorted by, if any."""
    parts = urlsafe_components(token)
    if len(parts) not in (len(keys), len(keys) + 1):
        return False
    numbers = [types.get(key, "INTEGER").upper() in _NUMBERS for key in keys]
    return all(_is_number(part) for part, is_number in zip(parts[-len(keys) :], numbers, strict=True) if is_number)


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True
