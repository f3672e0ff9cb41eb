"""Choose the rows of an export: of which sources, and since when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from sqlite3 import Connection
from typing import Literal

from pipelines.export.public_tables import Owner, PublicTable
from scrapers.errors import UsageError

Only = Literal["sample", "real"]

_OWNED_BY: Mapping[Owner, str] = {
    "source": "{by} IN (SELECT id FROM temp.scope_sources)",
    "petition": "{by} IN (SELECT id FROM temp.scope_petitions)",
    "alert": "{by} IN (SELECT id FROM temp.scope_alerts)",
    "petition or alert": (
        "(petition_id IN (SELECT id FROM temp.scope_petitions) OR alert_id IN (SELECT id FROM temp.scope_alerts))"
    ),
    "petition version": (
        "{by} IN (SELECT v.id FROM petition_versions AS v JOIN temp.scope_petitions AS p ON p.id = v.petition_id)"
    ),
    "alert version": "{by} IN (SELECT v.id FROM alert_versions AS v JOIN temp.scope_alerts AS a ON a.id = v.alert_id)",
    "capture": "{by} IN (SELECT id FROM temp.scope_captures)",
    "run": "{by} IN (SELECT id FROM temp.scope_runs)",
    "creator": (
        "{by} IN (SELECT c.creator_id FROM petition_creators AS c "
        "JOIN temp.scope_petitions AS p ON p.id = c.petition_id)"
    ),
    "organization": (
        "{by} IN (SELECT o.organization_id FROM alert_organizations AS o "
        "JOIN temp.scope_alerts AS a ON a.id = o.alert_id)"
    ),
}
_SETS = (
    ("petitions", "petition_rows", "last_seen_at"),
    ("alerts", "action_alerts", "last_seen_at"),
    ("captures", "captures", "captured_at"),
    ("runs", "runs", "started_at"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which rows are exported: those of ``sources`` (all if empty), of the sample or the rest, from the day ``since``.

    A row has the time of its observation; a petition or alert that of its newest one. What has no time of its own is
    exported with the petition, alert, capture or run that it belongs to. With ``since``, rows whose time is unknown are
    left out.
    """

    since: date | None = None
    sources: tuple[str, ...] = ()
    only: Only | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every row is exported."""
        return not (self.since or self.sources or self.only)

    def __str__(self) -> str:
        """Say what is exported.

        >>> str(Scope()), str(Scope(since=date(2018, 3, 1), sources=("mijente",)))
        ('the whole archive', 'the source mijente, since 2018-03-01')
        """
        if self.is_whole:
            return "the whole archive"
        sources = f"the source{'s' if self.sources[1:] else ''} {', '.join(self.sources)}" if self.sources else ""
        kind = {"sample": "the sample only", "real": "real sources only", None: ""}[self.only]
        return ", ".join(filter(None, (sources, kind, f"since {self.since}" if self.since else "")))


def prepare(db: Connection, scope: Scope) -> None:
    """Note in temporary tables which rows are in ``scope``. Raises UsageError for a source that the archive lacks."""
    if scope.is_whole:
        return
    known = {row[0] for row in db.execute("SELECT name FROM sources")}
    for name in scope.sources:
        if name not in known:
            raise UsageError(f"the archive has no source {name!r}; it has {', '.join(sorted(known)) or 'none'}")
    wanted = ["1"]
    if scope.only:
        wanted.append(f"is_sample = {int(scope.only == 'sample')}")
    if scope.sources:
        wanted.append(f"name IN ({', '.join('?' * len(scope.sources))})")
    db.execute("CREATE TEMP TABLE scope_sources (id INTEGER PRIMARY KEY)")
    db.execute(
        f"INSERT INTO temp.scope_sources SELECT id FROM sources WHERE {' AND '.join(wanted)}",
        scope.sources,
    )
    if scope.sources and not db.execute("SELECT 1 FROM temp.scope_sources").fetchone():
        kind = "the sample" if scope.only == "sample" else "real sources"
        raise UsageError(f"{', '.join(scope.sources)} is none of {kind}; leave out --only or name another --source")
    for name, table, time in _SETS:
        db.execute(f"CREATE TEMP TABLE scope_{name} (id INTEGER PRIMARY KEY)")
        db.execute(
            f"INSERT INTO temp.scope_{name} SELECT id FROM {table} "
            f"WHERE source_id IN (SELECT id FROM temp.scope_sources) AND {_since(scope, time)}"
        )


def query_of(table: PublicTable, scope: Scope) -> str:
    """Return the SELECT of the rows of a table that are in ``scope``, in their order."""
    return f"{table.select}{_where(table, scope)} ORDER BY {table.order}"


def count_of(table: PublicTable, scope: Scope) -> str:
    """Return the SELECT that counts these rows."""
    return f"SELECT count(*) FROM ({table.select}{_where(table, scope)})"


def _where(table: PublicTable, scope: Scope) -> str:
    if scope.is_whole:
        return ""
    place = table.place
    owned = _OWNED_BY[place.owner].format(by=place.by) if place.owner else "1"
    return f" WHERE {owned} AND {_since(scope, place.time)}"


def _since(scope: Scope, time: str) -> str:
    # Both are ISO 8601, and in their order as texts.
    return f"{time} >= '{scope.since.isoformat()}'" if scope.since and time else "1"
