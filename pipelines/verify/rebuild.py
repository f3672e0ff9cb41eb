"""Derive everything once more from the observations, and compare."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from pipelines.store.alerts import refresh_alerts
from pipelines.store.connection import immediately, open_database
from pipelines.store.derive import rebuild_all
from pipelines.store.derived.derivations import DERIVED_TABLES
from pipelines.store.identity import stem
from pipelines.store.petitions import refresh_petitions
from pipelines.store.versions import EARLIER, SIGHTINGS
from pipelines.verify.search_index import check_search, check_search_rules

# What is derived: the column that names a row in a message, and one that may differ (ids, and the mark of a run).
_DERIVED = {
    "petitions": ("slug", "is_stale"),
    "petition_creators": ("as_written", ""),
    "creators": ("name", "id"),
    "action_alerts": ("slug", ""),
    "alert_organizations": ("as_written", ""),
    "organizations": ("name", "id"),
    "links": ("url", "id"),
    "events": ("kind", "id"),
    "alert_events": ("kind", "id"),
    "run_verdicts": ("run_id", ""),
    "run_checks": ("run_id", ""),
    "crawl_spans": ("run_id", ""),
    "listed_petitions": ("petition_id", ""),
}
_REINSERTED = (
    "petition_creators",
    "alert_organizations",
    "links",
    "events",
    "alert_events",
    "run_checks",
    "run_verdicts",
    "crawl_spans",
    "listed_petitions",
)
REBUILT = (*_DERIVED, *DERIVED_TABLES)
"""The tables, by the names that readers know, whose rows are all derived once more, but for columns of ids."""
_OF_RUNS = ("run_verdicts", "run_checks", "crawl_spans")
_BY_RUNS = ("events", "listed_petitions")
# Petitions whose growth and events are derived when the run that observed them ends, or is resumed; and all of a source
# one of whose runs was killed in its end, or is in it.
AWAITED = """
    SELECT id FROM {db}.petitions WHERE is_stale = 1 AND EXISTS (SELECT 1 FROM {db}.runs WHERE status = 'running')
    UNION SELECT p.id FROM {db}.runs AS r JOIN {db}.petitions AS p ON r.source_id IS NULL OR p.source_id = r.source_id
    WHERE r.ending IS NOT NULL
"""
_AWAITED_ALERTS = """
    SELECT s.alert_id FROM given.alert_sightings AS s JOIN given.captures AS c ON c.id = s.capture_id
    JOIN given.runs AS r ON r.id = c.run_id WHERE r.status = 'running'
    UNION SELECT a.id FROM given.runs AS r
    JOIN given.action_alerts AS a ON r.source_id IS NULL OR a.source_id = r.source_id WHERE r.ending IS NOT NULL
"""
# Crawls whose judgment is still to be made, or made again.
_AWAITED_RUNS = """
    SELECT id FROM given.runs WHERE ending IS NOT NULL
    UNION SELECT r.id FROM given.to_derive AS t JOIN given.runs AS r ON r.source_id = t.id AND r.id >= t.since
    WHERE t.work = 'judge crawls' AND EXISTS (SELECT 1 FROM given.runs WHERE status = 'running')
"""
_NO_RUN = " AND NOT EXISTS (SELECT 1 FROM given.runs WHERE status = 'running')"
_BOTH_WAYS = (("given", "main", "does not follow from"), ("main", "given", "is missing, and follows from"))
_SPAN = """
    SELECT v.title FROM {kind}_versions AS v WHERE (v.first_seen_at, v.last_seen_at) IS NOT (
        SELECT min(c.captured_at), max(c.captured_at) FROM {sightings} AS s JOIN captures AS c ON c.id = s.capture_id
        WHERE s.{kind}_id = v.{kind}_id AND s.version_id = v.id
    )
"""
_FIRST = """
    SELECT v.title FROM {kind}_versions AS v WHERE v.capture_id IS NOT (
        SELECT c.id FROM {sightings} AS s JOIN captures AS c ON c.id = s.capture_id
        WHERE s.{kind}_id = v.{kind}_id AND s.version_id = v.id ORDER BY {earlier} LIMIT 1
    )
"""
_UNSEEN = """
    SELECT DISTINCT v.title FROM stated_counts AS t JOIN petition_versions AS v ON v.id = t.version_id
    WHERE NOT EXISTS (
        SELECT 1 FROM snapshot_rows AS s WHERE s.capture_id = t.capture_id AND s.petition_id = v.petition_id
        AND s.version_id = t.version_id)
"""
_NAMES = (
    ("creators", "petition_creators", "creator_id"),
    ("organizations", "alert_organizations", "organization_id"),
)


def rebuild_differences(archive: sqlite3.Connection) -> Iterator[str]:
    """Name current and derived rows that do not follow from the observations. Works on copies; writes nothing."""
    yield from check_search_rules(archive)
    with tempfile.TemporaryDirectory(prefix="queconste-verify-") as folder:
        copy, given = Path(folder) / "copy.db", Path(folder) / "given.db"
        with closing(sqlite3.connect(copy)) as target:
            archive.backup(target)
        shutil.copyfile(copy, given)  # not the archive itself: a run may be writing it
        with closing(open_database(copy, create=False)) as again:
            db = again.conn
            yield from check_search(db)
            with immediately(again):
                # Emptied first: a row that follows from nothing would otherwise just stay.
                for table in _REINSERTED:
                    db.execute(f"DELETE FROM {table}")
                refresh_petitions(db, [row["id"] for row in db.execute("SELECT id FROM petitions").fetchall()])
                refresh_alerts(db, [row["id"] for row in db.execute("SELECT id FROM action_alerts").fetchall()])
                rebuild_all(db, but={row["id"] for row in db.execute(AWAITED.format(db="main")).fetchall()})
            db.execute("ATTACH ? AS given", (str(given),))
            for table, (name, left_out) in _DERIVED.items():
                yield from _compare(db, table, name, left_out)
            for table in DERIVED_TABLES:
                yield from _compare_by_key(db, table)
            yield from _versions(db)
            for (slug,) in db.execute("SELECT slug FROM given.petitions WHERE is_stale <> 0" + _NO_RUN):
                yield f"petitions: growth and events of {slug!r} were never computed, and no run is under way"
            for table, names, owner in _NAMES:
                unused = f"SELECT name FROM {table} WHERE id NOT IN (SELECT {owner} FROM {names})"
                yield from (f"{table}: {name!r} is nobody's" for (name,) in db.execute(unused))


def _versions(db: sqlite3.Connection) -> Iterator[str]:
    """Name versions whose times, first capture or stem do not follow from their sightings and title."""
    for kind, sightings in SIGHTINGS.items():
        for (title,) in db.execute(_SPAN.format(kind=kind, sightings=sightings)):
            yield f"{kind}_versions: {title!r} was seen at other times than its row says"
        for (title,) in db.execute(_FIRST.format(kind=kind, sightings=sightings, earlier=EARLIER)):
            yield f"{kind}_versions: {title!r} was seen first in another capture than its row says"
    for (title,) in db.execute(_UNSEEN):
        yield f"stated_counts: {title!r} has a row whose capture does not show it"
    db.create_function("stem_of", 1, stem, deterministic=True)
    for (title,) in db.execute("SELECT title FROM petition_versions WHERE stem IS NOT stem_of(title)"):
        yield f"petition_versions: {title!r} has a stem that does not follow from its title"


def _compare(db: sqlite3.Connection, table: str, name: str, left_out: str) -> Iterator[str]:
    columns = [row["name"] for row in db.execute(f"SELECT name FROM pragma_table_xinfo('{table}')")]
    compared = ", ".join(f'"{column}"' for column in columns if column != left_out)
    if table == "petitions":  # that a petition is gone follows from its events
        awaited = f"CASE WHEN id IN ({AWAITED.format(db='given')}) THEN NULL ELSE"
        compared = compared.replace('"status"', f"{awaited} status END").replace(
            '"status_text"', f"{awaited} status_text END"
        )
    which = f"WHERE petition_id NOT IN ({AWAITED.format(db='given')})" if table in _BY_RUNS else ""
    which = f"WHERE alert_id NOT IN ({_AWAITED_ALERTS})" if table == "alert_events" else which
    which = f"WHERE run_id NOT IN ({_AWAITED_RUNS})" if table in _OF_RUNS else which
    for here, there, problem in _BOTH_WAYS:
        query = f"SELECT {compared} FROM {here}.{table} {which} EXCEPT SELECT {compared} FROM {there}.{table}"
        for row in db.execute(query):
            yield f"{table}: the row of {row[name]!r} {problem} the observations"


def _compare_by_key(db: sqlite3.Connection, table: str) -> Iterator[str]:
    """Compare a table whose rows all have a key of their own, at no cost of memory: it may have ten million."""
    columns = db.execute(f"SELECT name, pk, hidden FROM pragma_table_xinfo('{table}') ORDER BY cid").fetchall()
    names = [column["name"] for column in columns if not column["hidden"]]
    keys = [column["name"] for column in sorted(columns, key=lambda column: column["pk"]) if column["pk"]]
    generated = {column["name"] for column in columns if column["hidden"]}
    # A date, not its number, where the table has it.
    shown = [plain if (plain := key.removesuffix("_number")) in generated else key for key in keys]
    same = " AND ".join(f'a."{name}" IS b."{name}"' for name in names)
    for here, there, problem in _BOTH_WAYS:
        query = (
            f"SELECT a.* FROM {here}.{table} AS a WHERE NOT EXISTS (SELECT 1 FROM {there}.{table} AS b WHERE {same})"
        )
        for row in db.execute(query):
            which = ", ".join(f"{name} {row[name]!r}" for name in shown)
            yield f"{table}: the row of {which} {problem} the observations"
