"""Write many rows into an archive at once, as this project's schema has them; everything that knows its SQL is here."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from pipelines.records import AlertRecord, Columns, Count, PassageRecord, PetitionRecord, version_columns
from pipelines.store.current import current_alert, current_petition
from pipelines.store.derive import rebuild_all
from pipelines.store.identity import stem
from pipelines.store.measures import measure_tables
from pipelines.store.run_digests import sum_all
from pipelines.store.snapshot_batch import stored_count
from pipelines.store.vocabulary import derive_vocabulary
from scrapers.urls import url_key

Sighting = tuple[int, str]  # a capture and its time
Seen = tuple[int, str, int, Count]  # a capture, its time, the petition's place on its page, and its count
Row = Sequence[Any]
_CHUNK = 20_000  # rows that wait to be written together
_SNAPSHOT = (
    *("petition_id", "capture_id", "version_id", "signatures", "goal", "goal_kind"),
    *("form", "signatures_text", "goal_text", "place"),
)
_ORGANIZATION = ("alert_id", "organization_id", "role", "position", "as_written")
_LINK = ("petition_id", "alert_id", "url", "url_key", "url_text", "text", "role", "to_petition_id", "capture_id")


@contextmanager
def without_indexes(db: Connection) -> Iterator[None]:
    """Leave out the indexes that a statement made while rows are written, and make them when all are there."""
    made = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    db.execute("PRAGMA foreign_keys = OFF")
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000", "temp_store = MEMORY"):
        db.execute(f"PRAGMA {pragma}")
    for name, _ in made:
        db.execute(f"DROP INDEX {name}")
    yield
    for _, sql in made:
        db.execute(sql)
    db.commit()


def derive(db: Connection, migrated_at: str) -> None:
    """Derive everything that follows from the rows, sum them, and measure them for the query planner."""
    rebuild_all(db)
    derive_vocabulary(db)
    db.commit()
    db.execute("UPDATE _sqlite_migrations SET applied_at = ?", (migrated_at,))
    db.execute("DELETE FROM run_digests")  # of the empty archive, by the true time
    db.execute("INSERT OR IGNORE INTO capture_seals (capture_id) SELECT id FROM captures")
    sum_all(db)
    measure_tables(db, nullcontext)
    db.commit()


def keep_a_log(path: Path) -> None:
    """Let what is written into an archive from now on go to a log first, as in every archive."""
    with closing(sqlite3.connect(path)) as db:  # of its own: no statement may be open
        db.execute("PRAGMA journal_mode = WAL")


class BulkRows:
    """Rows that wait to be written, by table and columns."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._waiting: dict[tuple[str, tuple[str, ...]], list[Row]] = {}
        self._number = 0
        self._names: dict[tuple[str, str], int] = {}
        self._versions = {"petition": 0, "alert": 0}

    def add(self, table: str, columns: Iterable[str], rows: Iterable[Row]) -> None:
        """Let rows of a table be written."""
        waiting = self._waiting.setdefault((table, tuple(columns)), [])
        before = len(waiting)
        waiting.extend(rows)
        self._number += len(waiting) - before
        if self._number >= _CHUNK:
            self.write()

    def write(self) -> None:
        """Write the rows that wait."""
        for (table, columns), rows in self._waiting.items():
            marks = ", ".join("?" * len(columns))
            self._db.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)
            rows.clear()
        self._db.commit()
        self._number = 0

    def petition(self, number: int, source: int, wordings: Sequence[tuple[PetitionRecord, Sequence[Seen]]]) -> None:
        """A petition with each of its texts, and where it was seen in that text with which count."""
        versions = []
        for record, looks in wordings:
            columns = version_columns(record) | {"stem": stem(record.title)}
            versions.append(self._version("petition", number, "controlshift.listing", columns, looks))
            version = versions[-1]["id"]
            self._passages("petition", version, record.passages)
            rows = [(number, capture, version, *stored_count(count), place) for capture, _, place, count in looks]
            self.add("snapshot_rows", _SNAPSHOT, rows)
        record, looks = wordings[-1]
        capture, at, _, last = looks[-1]
        current = current_petition(versions) | {"url_key": record.url and url_key(record.url)}
        current.pop("creators")
        current |= {"id": number, "source_id": source, "slug": record.slug, "capture_id": capture, "observed_at": at}
        for name in ("signatures", "goal", "goal_kind", "signatures_text", "goal_text"):
            current[name] = getattr(last, name)
        self.add("petition_rows", current, [tuple(current.values())])
        people = [(self._named("creators", c.name, c.kind, int(c.masked)), n) for n, c in enumerate(record.creators)]
        written = [(number, creator, place, record.creator_text) for creator, place in people]
        self.add("petition_creators", ("petition_id", "creator_id", "position", "as_written"), written)
        self._links((number, None), versions[0], None)

    def alert(
        self,
        number: int,
        source: int,
        wordings: Sequence[tuple[AlertRecord, Sequence[Sighting]]],
        linked: Mapping[str, int],
    ) -> None:
        """An alert with each of its texts; ``linked`` are ids of petitions by the address that an alert links."""
        versions = []
        for record, sightings in wordings:
            columns = version_columns(record)
            versions.append(self._version("alert", number, "wordpress.posts", columns, sightings))
            self._passages("alert", versions[-1]["id"], record.passages)
            version, modified, how = versions[-1]["id"], record.modified_at, record.recognized_by
            rows = [(number, capture, version, at, modified, how) for capture, at in sightings]
            names = ("alert_id", "capture_id", "version_id", "observed_at", "modified_at", "recognized_by")
            self.add("alert_sightings", names, rows)
        record, sightings = wordings[-1]
        current = current_alert(versions) | {"id": number, "source_id": source, "slug": record.slug}
        current.pop("cosponsors")
        current |= {"capture_id": sightings[-1][0], "modified_at": record.modified_at}
        current["recognized_by"] = record.recognized_by
        self.add("action_alerts", current, [tuple(current.values())])
        roles = [(name, "cosponsor", place) for place, name in enumerate(record.cosponsors)]
        roles += [(record.sponsor, "sponsor", 0)] if record.sponsor else []
        named = [(number, self._named("organizations", name), role, place, name) for name, role, place in roles]
        self.add("alert_organizations", _ORGANIZATION, named)
        self._links((None, number), versions[0], linked)

    def _version(
        self, kind: str, owner: int, page: str, columns: Columns, sightings: Sequence[Sighting | Seen]
    ) -> dict[str, Any]:
        self._versions[kind] += 1
        version = {
            "id": self._versions[kind],
            f"{kind}_id": owner,
            "page": page,
            **columns,
            "first_seen_at": sightings[0][1],
            "last_seen_at": sightings[-1][1],
            "capture_id": sightings[0][0],
        }
        self.add(f"{kind}_versions", version, [tuple(version.values())])
        return version

    def _passages(self, kind: str, version: int, passages: Iterable[PassageRecord]) -> None:
        rows = [(version, each.field, each.paragraph, each.language) for each in passages]
        self.add(f"{kind}_segments", ("version_id", "field", "paragraph", "language"), rows)

    def _named(self, table: str, name: str, *more: object) -> int:
        """The id of a creator or an organization, whose row is written the first time."""
        known = self._names.get((table, name))
        if known is None:
            known = self._names[table, name] = len(self._names) + 1
            columns = ("id", "name", "kind", "masked")[: 2 + len(more)]
            self.add(table, columns, [(known, name, *more)])
        return known

    def _links(
        self, owner: tuple[int | None, int | None], first: Mapping[str, Any], linked: Mapping[str, int] | None
    ) -> None:
        rows = [
            (*owner, url, url_key(url), url_text, text, role, linked.get(url) if linked else None, first["capture_id"])
            for url, url_text, text, role in json.loads(first["links"])
        ]
        self.add("links", _LINK, rows)
