"""Define the tables that people ask for, put together from those of the archive."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

_TEXT, _INT, _REAL = "TEXT", "INTEGER", "REAL"
_WHOSE = {
    "source": (_TEXT, "Name of the source, as in sources"),
    "is_sample": (_INT, "Whether the row is of the invented sample"),
    "permalink": (_TEXT, "Address of its page on the site, without the name of the server"),
}
_OF_SOURCE = "s.name AS source, s.is_sample"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyMade:
    """A table that is put together for an export, by ``select``.

    ``columns`` are, in order, their types in SQLite and descriptions; where that is "", the first one in the
    tables ``columns_as`` of metadata.yml. Rows are in the ``order`` of that SQL, and belong to the row that the SQL
    ``by`` names.
    ``key`` are the columns that identify a row, none where some are null.
    """

    name: str
    title: str
    description: str
    columns_as: tuple[str, ...]
    columns: Mapping[str, tuple[str, str]]
    select: str
    owner: Literal["petition", "alert", "petition or alert"]
    by: str
    time: str
    order: str
    key: tuple[str, ...]


_FIGURES = {
    **{"snapshots": _INT, "first_observed_at": _TEXT, "first_signatures": _INT, "gained": _INT, "days": _REAL},
    **{"per_day": _REAL, "change_7d": _INT, "per_day_7d": _REAL, "change_30d": _INT, "per_day_30d": _REAL},
    **{"fastest_day": _TEXT, "fastest_day_gain": _INT, "days_observed": _INT, "gap_share": _REAL},
}
_AS_OF_PETITION = {
    **dict.fromkeys(("slug", "url", "title", "creator", "target", "created_at"), (_TEXT, "")),
    "year": (_INT, ""),
    **dict.fromkeys(("status", "categories", "language", "first_seen_at", "last_seen_at"), (_TEXT, "")),
    "signatures": (_INT, ""),
    "goal": (_INT, ""),
    **dict.fromkeys(("goal_kind", "observed_at", "what", "why"), (_TEXT, "")),
}

PETITIONS_WIDE = ReadyMade(
    name="petitions_wide",
    title="Petitions with their source and growth",
    description="One row per petition: its source, its newest known values, and the figures of its growth.",
    columns_as=("petitions", "petition_metrics"),
    columns={
        "petition_id": (_INT, "Petition"),
        **_WHOSE,
        "organization": (_TEXT, "Organization that runs the source"),
        **_AS_OF_PETITION,
        **{name: (sql_type, "") for name, sql_type in _FIGURES.items()},
        "versions": (_INT, "Number of text versions"),
    },
    select=f"""
        SELECT p.id AS petition_id, {_OF_SOURCE}, '/petitions/' || s.name || '/' || p.slug AS permalink, s.organization,
               {", ".join(f"p.{name}" for name in _AS_OF_PETITION)}, {", ".join(f"m.{name}" for name in _FIGURES)},
               (SELECT count(*) FROM petition_versions AS v WHERE v.petition_id = p.id) AS versions
        FROM petitions AS p CROSS JOIN sources AS s ON s.id = p.source_id
        LEFT JOIN petition_metrics AS m ON m.petition_id = p.id""",
    owner="petition",
    by="p.id",
    time="",
    order="p.id",
    key=("petition_id",),
)

DAILY_SERIES = ReadyMade(
    name="daily_series",
    title="Signatures by day",
    description=(
        "One row per petition and day (UTC) with an observation: the last count of the day. A day without a row was "
        "not observed; no value is filled in."
    ),
    columns_as=("growth_daily",),
    columns={
        "petition_id": (_INT, ""),
        "source": _WHOSE["source"],
        "is_sample": _WHOSE["is_sample"],
        "slug": (_TEXT, "Name of the petition in its URL; source and slug together identify a petition"),
        "day": (_TEXT, ""),
        "signatures": (_INT, ""),
        "looks": (_INT, ""),
        "origin": (_TEXT, ""),
    },
    select=f"""
        SELECT g.petition_id, {_OF_SOURCE}, p.slug, g.day, g.signatures, g.looks, g.origin
        FROM growth_daily AS g CROSS JOIN petition_rows AS p ON p.id = g.petition_id
        CROSS JOIN sources AS s ON s.id = p.source_id""",
    owner="petition",
    by="g.petition_id",
    time="g.day",
    order="g.petition_id, g.day_number",
    key=("petition_id", "day"),
)

_OF_ALERT = ("slug", "url", "title", "date", "language", "action_types", "action_url", "deadline", "event_date")
ALERTS_WITH_ORGANIZATIONS = ReadyMade(
    name="alerts_with_organizations",
    title="Action alerts with their organizations",
    description=(
        "One row per action alert and organization that it names as its sponsor or cosponsor; one row with nulls for "
        "an alert that names none."
    ),
    columns_as=("action_alerts",),
    columns={
        "alert_id": (_INT, "Action alert"),
        **_WHOSE,
        **dict.fromkeys(_OF_ALERT, (_TEXT, "")),
        "organization": (_TEXT, "Organization; null if the alert names none"),
        "role": (_TEXT, "sponsor or cosponsor"),
        "position": (_INT, "Place among the organizations with this role, as written"),
        "as_written": (_TEXT, "The organization exactly as written"),
        "linked_petitions": (_INT, "Number of petitions in this archive that the alert links to"),
    },
    select=f"""
        SELECT a.id AS alert_id, {_OF_SOURCE}, '/alerts/' || s.name || '/' || a.slug AS permalink,
               {", ".join(f"a.{name}" for name in _OF_ALERT)}, o.name AS organization, l.role, l.position, l.as_written,
               (SELECT count(DISTINCT k.to_petition_id) FROM links AS k WHERE k.alert_id = a.id) AS linked_petitions
        FROM action_alerts AS a CROSS JOIN sources AS s ON s.id = a.source_id
        LEFT JOIN alert_organizations AS l ON l.alert_id = a.id
        LEFT JOIN organizations AS o ON o.id = l.organization_id""",
    owner="alert",
    by="a.id",
    time="",
    order="a.id, l.role DESC, l.position",
    key=(),
)


def _events(about: str, owner: str, owners: str, table: str, *, withdrawn: bool) -> str:
    taken_back = "e.withdrawn_at, e.reason" if withdrawn else "NULL AS withdrawn_at, NULL AS reason"
    ids = "e.petition_id, NULL AS alert_id" if about == "petition" else "NULL AS petition_id, e.alert_id"
    return f"""
        SELECT '{about}' AS about, {int(withdrawn)} AS is_withdrawn, e.id AS event_id, {ids}, {_OF_SOURCE}, o.slug,
               o.title, e.kind, e.occurred_at, e.field, e.before, e.after, e.capture_id, c.url AS capture_url,
               c.digest AS capture_digest, {taken_back}
        FROM {table} AS e LEFT JOIN {owners} AS o ON o.id = e.{owner} LEFT JOIN sources AS s ON s.id = o.source_id
        LEFT JOIN captures AS c ON c.id = e.capture_id"""


_EVENTS = " UNION ALL ".join(
    _events(about, f"{about}_id", owners, f"{withdrawn}{table}", withdrawn=bool(withdrawn))
    for about, owners, table in (("alert", "action_alerts", "alert_events"), ("petition", "petition_rows", "events"))
    for withdrawn in ("", "withdrawn_")
)
EVENT_LOG = ReadyMade(
    name="event_log",
    title="Events of petitions and alerts",
    description=(
        "One row per event of a petition or an alert, with the capture that shows it; events that were published and "
        "withdrawn are marked, with the reason."
    ),
    columns_as=("events",),
    columns={
        "about": (_TEXT, "petition or alert"),
        "is_withdrawn": (_INT, "Whether the event was withdrawn"),
        "event_id": (_INT, "Number of the event in its table"),
        "petition_id": (_INT, "Petition; null for events of alerts, and if its record is gone"),
        "alert_id": (_INT, "Action alert; null for events of petitions, and if its record is gone"),
        "source": (_TEXT, "Name of the source, as in sources; null if the record is gone"),
        "is_sample": (_INT, "Whether the row is of the invented sample; null if the record is gone"),
        "slug": (_TEXT, "Name of the petition or alert in its URL"),
        "title": (_TEXT, "Its newest title"),
        **dict.fromkeys(("kind", "occurred_at", "field", "before", "after"), (_TEXT, "")),
        "capture_id": (_INT, ""),
        "capture_url": (_TEXT, "URL of that capture"),
        "capture_digest": (_TEXT, "SHA-256 of its content, in hexadecimal"),
        "withdrawn_at": (_TEXT, "Time when it was withdrawn (UTC); null for events that stand"),
        "reason": (_TEXT, "Why it was withdrawn; null for events that stand"),
    },
    select=f"SELECT * FROM ({_EVENTS})",
    owner="petition or alert",
    by="",
    time="occurred_at",
    order="about, is_withdrawn, event_id",
    key=("about", "is_withdrawn", "event_id"),
)

READY_MADE = (PETITIONS_WIDE, DAILY_SERIES, ALERTS_WITH_ORGANIZATIONS, EVENT_LOG)
