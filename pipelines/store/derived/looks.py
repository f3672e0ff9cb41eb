"""Read the observations of petitions that growth is derived from, once for all tables that follow from them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from json import dumps
from sqlite3 import Connection
from typing import NamedTuple

from pipelines.store.derived.growth_figures import Point

# Sorted by what is observed alone, and never by ids: these follow from the order in which captures arrived.
_LOOKS = """
SELECT s.petition_id, unixepoch(c.captured_at), s.signatures, c.origin
FROM json_each(?) AS w CROSS JOIN snapshot_rows AS s ON s.petition_id = w.value
CROSS JOIN captures AS c ON c.id = s.capture_id
WHERE c.captured_at IS NOT NULL AND s.signatures IS NOT NULL
ORDER BY s.petition_id, c.captured_at, s.signatures, c.origin
"""


class Look(NamedTuple):
    """A count at a time (seconds since 1970-01-01, UTC), and where its capture came from."""

    at: int
    signatures: int
    origin: str


Looks = Mapping[int, Sequence[Look]]
"""By petition, its observations that have a time and a count: by time, and at the same time by their counts."""


def read_looks(db: Connection, petition_ids: Sequence[int]) -> Looks:
    """Read the observations of petitions; those without any are left out."""
    cursor = db.cursor()
    cursor.row_factory = None
    found: dict[int, list[Look]] = defaultdict(list)
    for petition_id, *look in cursor.execute(_LOOKS, (dumps(list(petition_ids)),)):
        found[petition_id].append(Look._make(look))
    return found


def points_of(looks: Sequence[Look]) -> list[Point]:
    """Return the counts by time; of several at the same time only the highest.

    >>> points_of([Look(1, 100, "live"), Look(5, 120, "live"), Look(5, 130, "live")])
    [(1, 100), (5, 130)]
    """
    return list({at: count for at, count, _ in looks}.items())
