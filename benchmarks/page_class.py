"""Describe the addresses of one class of page, none of which comes twice."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from random import Random
from typing import Any

SAMPLE = 3_000
"""Rows that addresses of a class are made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageClass:
    """Pages of one kind: ``addresses`` never end, and none comes twice; ``sql`` (with its values) asks the same.

    ``aim`` is the most that the 95th percentile may be, in milliseconds; None where that depends on the rows asked for.
    """

    name: str
    addresses: Iterator[str]
    aim: int | None = 100
    sql: str = ""
    values: Iterator[Sequence[Any]] = field(default_factory=lambda: cycle([()]))


def unasked(addresses: Iterable[str]) -> Iterator[str]:
    """Repeat addresses, numbered so that none comes twice: "_" is what scripts add so that no cache answers."""
    for number, address in enumerate(cycle(addresses)):
        yield f"{address}{'&' if '?' in address else '?'}_={number}"


def some(db: sqlite3.Connection, query: str, random: Random) -> list[Any]:
    """Rows of a query, at random from the first ones of all of its result."""
    rows = db.execute(f"SELECT * FROM ({query}) LIMIT {20 * SAMPLE}").fetchall()
    return random.sample(rows, min(SAMPLE, len(rows)))
