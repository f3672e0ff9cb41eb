"""Join conditions that the search index can check with those that only rows can, as branches of a search."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import reduce

MOST_BRANCHES = 16
"""More than that come of searches such as (a OR year...) (b OR year...) over and over, which no reader types."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on the row ``n.id`` in SQL, with its parameters.

    ``is_set`` where it asks only whether the id is in a set that SQL makes once: many more records can be held against
    that than against what stands in their rows.
    """

    sql: str
    parameters: tuple[str | int, ...] = ()
    is_set: bool = False

    def negated(self) -> "Condition":
        return Condition(f"NOT coalesce(({self.sql}), 0)", self.parameters, self.is_set)


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Records that the index finds by all of ``found`` and by none of ``refused``, and for which conditions hold.

    Both are FTS5 expressions. Without any of the three, it is all records.
    """

    found: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = field(default=())

    def expression(self, everything: str) -> str:
        """Return the FTS5 expression; ``everything`` is one that finds all records."""
        found = " AND ".join(f"({each})" for each in self.found) or everything
        return f"({found}) NOT ({' OR '.join(f'({each})' for each in self.refused)})" if self.refused else found


Branches = tuple[Branch, ...]
EVERYTHING: Branches = (Branch(),)
NOTHING: Branches = ()


class TooManyBranchesError(ValueError):
    """A search that mixes texts and conditions in too many ways."""


def found_by(expression: str) -> Branches:
    """Return the branches of what the index finds."""
    return (Branch(found=(expression,)),)


def where(sql: str, *parameters: str | int) -> Branches:
    """Return the branches of the records for which a condition holds."""
    return (Branch(conditions=(Condition(sql, parameters),)),)


def in_set(sql: str, *parameters: str | int, is_in: bool = True) -> Branches:
    """Return the branches of the records whose ids SQL lists, or of all others."""
    return (Branch(conditions=(Condition(f"n.id {'' if is_in else 'NOT '}IN ({sql})", parameters, is_set=True),)),)


def all_of(each: Iterable[Branches]) -> Branches:
    """Return the branches of what is in all of these."""
    return reduce(_both, each, EVERYTHING)


def any_of(each: Iterable[Branches], everything: str) -> Branches:
    """Return the branches of what is in one of these or several: as few as can be."""
    branches = [branch for one in each for branch in one]
    if Branch() in branches:
        return EVERYTHING
    texts = [b for b in branches if not b.conditions]
    rows = [b.conditions for b in branches if b.conditions and not b.found and not b.refused]
    mixed = [b for b in branches if b.conditions and (b.found or b.refused)]
    joined = []
    if texts:
        expressions = [b.expression(everything) for b in texts]
        joined.append(texts[0] if len(texts) == 1 else Branch(found=(" OR ".join(f"({e})" for e in expressions),)))
    if rows:
        joined.append(Branch(conditions=_either(rows)))
    return _few((*joined, *mixed))


def none_of(branches: Branches, everything: str) -> Branches:
    """Return the branches of what is in none of these."""
    return all_of(any_of(_opposites(branch), everything) for branch in branches)


def _both(one: Branches, other: Branches) -> Branches:
    return _few(
        tuple(
            Branch(found=a.found + b.found, refused=a.refused + b.refused, conditions=a.conditions + b.conditions)
            for a in one
            for b in other
        )
    )


def _opposites(branch: Branch) -> Iterable[Branches]:
    yield from ((Branch(refused=(each,)),) for each in branch.found)
    yield from (found_by(each) for each in branch.refused)
    yield from ((Branch(conditions=(each.negated(),)),) for each in branch.conditions)


def _either(rows: Sequence[tuple[Condition, ...]]) -> tuple[Condition, ...]:
    if len(rows) == 1:
        return rows[0]
    sql = " OR ".join(f"({' AND '.join(f'({c.sql})' for c in conditions)})" for conditions in rows)
    every = [condition for conditions in rows for condition in conditions]
    return (Condition(sql, tuple(p for c in every for p in c.parameters), all(c.is_set for c in every)),)


def _few(branches: Branches) -> Branches:
    if len(branches) > MOST_BRANCHES:
        raise TooManyBranchesError
    return branches
