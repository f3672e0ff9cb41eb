"""Describe a derived table: what its rows follow from."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any, Literal

from pipelines.store.derived.looks import Looks

Owner = Literal["petition", "alert"]
Row = tuple[Any, ...]

OWNERS: dict[Owner, str] = {"petition": "petition_rows", "alert": "action_alerts"}
"""The table of the rows that own derived rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """A table whose rows follow, petition by petition or alert by alert, from rows that are stored elsewhere.

    Its first column is the id of the petition or alert (``of``) that a row belongs to. ``rows`` is a pure function: it
    takes a connection and some of these ids, and returns the rows of them all, in any order. Each is a tuple of the
    columns in the order of the table, without generated ones. An id that does not exist has no rows.
    """

    table: str
    of: Owner
    rows: Callable[[Connection, Sequence[int]], Iterable[Row]]


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthDerivation:
    """A table whose rows follow from every observation of a petition, so that it takes long where these are many.

    As ``Derivation``, but ``rows`` takes the observations, which are read once for all such tables.
    """

    table: str
    rows: Callable[[Connection, Looks], Iterable[Row]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aggregate:
    """A table whose rows follow from the rows of derived tables as a whole, as totals and rankings do.

    ``of`` names these tables. ``apply`` brings the aggregate up to date with a change of one of them: it takes a
    connection, the name of the table, the rows that were deleted, and those that were inserted (a row that changed is
    in both); the change itself is made already. ``rows`` computes all rows of the aggregate from nothing but the
    tables; it only reads. ``adds_up``: the last column is a number that ``apply`` only adds to, the others are the key.
    """

    table: str
    of: tuple[str, ...]
    apply: Callable[[Connection, str, Sequence[Row], Sequence[Row]], None]
    rows: Callable[[Connection], Iterable[Row]]
    adds_up: bool = False
