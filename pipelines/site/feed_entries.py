"""Query the entries of feeds: what was added, what happened, which petitions passed a number of signatures."""

import sqlite3
from collections.abc import Callable, Sequence
from itertools import pairwise
from json import dumps

from pipelines.site.atom import MOST_ENTRIES, Entry
from pipelines.site.formatting import event_name, number, permalink, rounded_days
from pipelines.site.growth_page import growth_page
from pipelines.site.growth_question import Question
from pipelines.site.language import _, ngettext
from pipelines.site.rows import Row, rows
from pipelines.site.taken_out import removal_of, removal_sentence
from pipelines.tombstone import record_mark

Address = Callable[[str], str]
"""Makes the absolute address of a path of the site."""

_SUMMARY = 600  # letters of a text
_MOST_OF_A_KIND = 5_000  # events of alerts that are looked through for those of one kind: the newest
_OF_PETITION = "p.title, p.slug, p.language, s.name AS source, s.organization, s.is_sample, 'petitions' AS kinds"
_OF_ALERT = "a.title, a.slug, a.language, s.name AS source, s.organization, s.is_sample, 'alerts' AS kinds"
# LEFT JOIN, so that the index of the sort leads, and no more rows are read than are shown.
_NEW_PETITIONS = f"""
SELECT p.first_seen_at AS at, p.id, {_OF_PETITION}
FROM petition_rows AS p LEFT JOIN sources AS s ON s.id = p.source_id
WHERE p.first_seen_at IS NOT NULL ORDER BY p.first_seen_at DESC, p.id DESC LIMIT :most
"""
_NEW_ALERTS = f"""
SELECT a.first_seen_at AS at, a.id, {_OF_ALERT}
FROM action_alerts AS a LEFT JOIN sources AS s ON s.id = a.source_id
WHERE a.first_seen_at IS NOT NULL ORDER BY a.first_seen_at DESC, a.id DESC LIMIT :most
"""
_ALERTS = f"""
SELECT coalesce(a.first_seen_at, a.date) AS at, a.id, {_OF_ALERT}
FROM action_alerts AS a LEFT JOIN sources AS s ON s.id = a.source_id
WHERE a.date IS NOT NULL {{of_source}} ORDER BY a.date DESC, a.id DESC LIMIT :most
"""
_EVENTS = f"""
SELECT e.kind, e.occurred_at AS at, e.field, e.before, e.after, {_OF_PETITION}
FROM events AS e LEFT JOIN petition_rows AS p ON p.id = e.petition_id LEFT JOIN sources AS s ON s.id = p.source_id
{{which}} ORDER BY e.occurred_at DESC LIMIT :most
"""
_ALERT_EVENTS = f"""
SELECT e.kind, e.occurred_at AS at, e.field, e.before, e.after, {_OF_ALERT}
FROM ({{events}}) AS e LEFT JOIN action_alerts AS a ON a.id = e.alert_id LEFT JOIN sources AS s ON s.id = a.source_id
ORDER BY e.occurred_at DESC
"""
_NEWEST_EVENTS = "SELECT * FROM alert_events ORDER BY occurred_at DESC LIMIT :most"
_EVENTS_OF_KIND = """
SELECT * FROM (SELECT * FROM alert_events ORDER BY occurred_at DESC LIMIT :looked_at)
WHERE kind = :kind ORDER BY occurred_at DESC LIMIT :most
"""
_OVER = f"""
SELECT r.rung, r.reached_at AS at, {_OF_PETITION}
FROM petition_rungs AS r LEFT JOIN petition_rows AS p ON p.id = r.petition_id
LEFT JOIN sources AS s ON s.id = p.source_id {{which}} ORDER BY r.reached_seconds DESC LIMIT :most
"""
_PETITION = f"""
SELECT p.id, p.first_seen_at AS at, {_OF_PETITION}
FROM petition_rows AS p CROSS JOIN sources AS s ON s.id = p.source_id WHERE s.name = :source AND p.slug = :slug
"""
_DAYS = """
SELECT day, day_number, signatures FROM growth_daily WHERE petition_id = :petition ORDER BY day_number DESC LIMIT :most
"""
_TEXT = {
    "petitions": """
        SELECT p.id, coalesce(p.why, p.what) FROM json_each(?) AS j CROSS JOIN petitions AS p ON p.id = j.value
    """,
    "alerts": "SELECT a.id, a.body FROM json_each(?) AS j CROSS JOIN action_alerts AS a ON a.id = j.value",
}


def added(conn: sqlite3.Connection, address: Address) -> list[Entry]:
    """Return the petitions and alerts that were seen first most recently."""
    found = [*rows(conn, _NEW_PETITIONS, most=MOST_ENTRIES), *rows(conn, _NEW_ALERTS, most=MOST_ENTRIES)]
    return _records(conn, sorted(found, key=lambda row: row["at"], reverse=True)[:MOST_ENTRIES], address)


def alerts(conn: sqlite3.Connection, address: Address, source_id: int | None = None) -> list[Entry]:
    """Return the newest alerts, by their own date: of one source, or of all."""
    query = _ALERTS.format(of_source="" if source_id is None else "AND a.source_id = :source_id")
    return _records(conn, rows(conn, query, most=MOST_ENTRIES, source_id=source_id), address)


def events(conn: sqlite3.Connection, address: Address, kind: str = "") -> list[Entry]:
    """Return the newest events of petitions and alerts: of one kind, or of all."""
    values = {"most": MOST_ENTRIES, "kind": kind, "looked_at": _MOST_OF_A_KIND}
    found = rows(conn, _EVENTS.format(which="WHERE e.kind = :kind" if kind else ""), **values)
    found += rows(conn, _ALERT_EVENTS.format(events=_EVENTS_OF_KIND if kind else _NEWEST_EVENTS), **values)
    newest = sorted(found, key=lambda row: row["at"], reverse=True)[:MOST_ENTRIES]
    return [_event(row, address) for row in newest]


def passed(conn: sqlite3.Connection, address: Address, signatures: int) -> list[Entry]:
    """Return the petitions that were seen to pass a number of signatures, the last ones first."""
    query = _OVER.format(which="WHERE r.rung = :rung")
    return [_rung(row, address) for row in rows(conn, query, rung=signatures, most=MOST_ENTRIES)]


def movers(conn: sqlite3.Connection, address: Address, span: str) -> list[Entry]:
    """Return the petitions that gained most in a span ("day", "week", "month"), the first of the ranking first."""
    entries = []
    for mover in growth_page(conn, Question(span=span)).movers:
        row = {**mover.petition, "at": mover.petition["observed_at"], "organization": None, "kinds": "petitions"}
        days = ngettext("%(num)s day", "%(num)s days", rounded_days(mover.span_days))
        gained = _(
            "%(change)s signatures in %(days)s: %(title)s", change=f"{row['moved']:+,}", days=days, title=row["title"]
        )
        now = _("%(number)s signatures when last seen.", number=number(row["signatures"]))
        entries.append(entry_of(row, address, key=f"mover/{span}", title=gained, summary=now))
    return entries


def of_petition(conn: sqlite3.Connection, address: Address, source: str, slug: str) -> tuple[Row, list[Entry]] | None:
    """Return a petition and its events, numbers of signatures passed and last counts; None where there is none."""
    petition = next(iter(rows(conn, _PETITION, source=source, slug=slug)), None)
    if petition is None:
        return None
    of_it = {"petition": petition["id"], "most": MOST_ENTRIES}
    of_events = rows(conn, _EVENTS.format(which="WHERE e.petition_id = :petition"), **of_it)
    of_rungs = rows(conn, _OVER.format(which="WHERE r.petition_id = :petition"), **of_it)
    found = [*(_event(row, address) for row in of_events), *(_rung(row, address) for row in of_rungs)]
    found += _days(petition, rows(conn, _DAYS, **of_it), address)
    newest = sorted(found, key=lambda entry: entry.updated or "", reverse=True)[: MOST_ENTRIES - 1]
    return petition, [*newest, *_records(conn, [petition], address)]


def entry_of(row: Row, address: Address, *, key: str, title: str, summary: str = "") -> Entry:
    """Return an entry on a record: ``row`` has its title, slug, source, organization, language and time (``at``)."""
    return Entry(
        key=f"{row['kinds']}/{row['source']}/{row['slug']}/{key}" if key else _key(row),
        title=f"[{_('sample')}] {title}" if row["is_sample"] else title,
        url=address(permalink(row["kinds"], row["source"], row["slug"])),
        updated=row["at"],
        summary=summary,
        author=row["organization"],
        language=None if key else row["language"],
    )


def _key(row: Row) -> str:
    return f"{row['kinds'].removesuffix('s')}/{row['source']}/{row['slug']}"


def _records(conn: sqlite3.Connection, found: Sequence[Row], address: Address) -> list[Entry]:
    texts = {
        (kinds, key): text
        for kinds, query in _TEXT.items()
        for key, text in conn.execute(query, (dumps([row["id"] for row in found if row["kinds"] == kinds]),))
    }
    return [
        entry_of(row, address, key="", title=row["title"], summary=(texts[row["kinds"], row["id"]] or "")[:_SUMMARY])
        if not record_mark(row["slug"])
        else entry_of(row, address, key="", title=row["title"], summary=_removal(conn, row))
        for row in found
    ]


def _removal(conn: sqlite3.Connection, row: Row) -> str:
    return removal_sentence(removal_of(conn, "petition_id" if row["kinds"] == "petitions" else "alert_id", row))


def _event(row: Row, address: Address) -> Entry:
    name = event_name(row["kind"], row["before"], row["after"])
    return entry_of(
        row,
        address,
        key=f"event/{row['kind']}/{row['at']}/{row['field'] or ''}",
        title=f"{name[:1].upper()}{name[1:]}: {row['title']}",
        summary=_changed(row),
    )


def _changed(row: Row) -> str:
    """Return what was there before and after; a passage that came in or went out says which of the two it did."""
    texts = [_shown(text) for text in (row["before"], row["after"]) if text]
    if row["kind"] != "edited" or len(texts) != 1:
        return " → ".join(texts)
    return _("removed: “%(text)s”", text=texts[0]) if row["before"] else _("added: “%(text)s”", text=texts[0])


def _shown(text: str) -> str:
    return number(int(text)) if text.isdigit() else text[:_SUMMARY]


def _rung(row: Row, address: Address) -> Entry:
    over = _("Over %(number)s signatures: %(title)s", number=number(row["rung"]), title=row["title"])
    return entry_of(row, address, key=f"over/{row['rung']}", title=over)


def _days(petition: Row, days: Sequence[Row], address: Address) -> list[Entry]:
    """Return an entry for each day on which the count was another than on the last day before that was seen."""
    entries = []
    for day, before in pairwise(days):
        change = day["signatures"] - before["signatures"]
        if change:
            span = day["day_number"] - before["day_number"]
            gained = ngettext("%(change)s in %(num)s day", "%(change)s in %(num)s days", span, change=f"{change:+,}")
            title = _("%(number)s signatures: %(title)s", number=number(day["signatures"]), title=petition["title"])
            row = {**petition, "at": day["day"]}
            entries.append(entry_of(row, address, key=f"day/{day['day']}", title=title, summary=gained))
    return entries
