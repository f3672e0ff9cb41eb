"""Reduce the observations of a petition to one row a day."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from json import dumps
from operator import itemgetter
from sqlite3 import Connection

from pipelines.store.derived.derivation import Row

ORIGINS = ("live", "file", "warc", "wayback", "commoncrawl")
"""Where a capture came from, by the code that ``growth_daily`` stores in its place."""

# Sorted by what is observed alone, and never by ids: these follow from the order in which captures arrived.
_COUNTED = """
SELECT s.petition_id, unixepoch(c.captured_at) / 86400, s.signatures, c.origin
FROM signature_snapshots AS s CROSS JOIN captures AS c ON c.id = s.capture_id
WHERE s.petition_id IN (SELECT value FROM json_each(?)) AND c.captured_at IS NOT NULL AND s.signatures IS NOT NULL
ORDER BY s.petition_id, c.captured_at, s.signatures, c.origin
"""


def growth_days(db: Connection, petition_ids: Sequence[int]) -> Iterable[Row]:
    """Yield a row for each UTC day with an observation that has a time and a count.

    Its columns: petition, day (days since 1970-01-01), the last count of the day, the number of observations, and the
    code of the last one's origin. Of several at the same time the highest count is the last.
    """
    cursor = db.cursor()
    cursor.row_factory = None
    cursor.execute(_COUNTED, (dumps(list(petition_ids)),))
    for (petition_id, day), rows in groupby(cursor, itemgetter(0, 1)):
        looks = list(rows)
        _, _, signatures, origin = looks[-1]
        yield petition_id, day, signatures, len(looks), ORIGINS.index(origin)
