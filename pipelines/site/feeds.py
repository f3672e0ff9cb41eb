"""List the feeds of the site, and make each of them."""

import re
import sqlite3
from dataclasses import dataclass
from urllib.parse import quote

from pipelines.site.atom import Entry, Feed
from pipelines.site.errata_feed import errata
from pipelines.site.feed_entries import Address, added, alerts, events, movers, of_petition, passed
from pipelines.site.formatting import EVENTS, number, permalink
from pipelines.site.language import N_, _, language
from pipelines.store.derived.growth_figures import RUNGS

LISTED_RUNGS = tuple(rung for rung in RUNGS if 1_000 <= rung <= 1_000_000)
"""Numbers of signatures whose feeds are listed; those of other rungs answer as well."""
KINDS = (
    *("vanished", "won", "ended", "edited", "goal_moved", "count_fell", "stepped", "missing", "returned"),
    "deadline_passed",
)
"""Kinds of events that have a feed."""
_TITLES = {
    "added": N_("Recently added petitions and alerts"),
    "alerts": N_("Newest action alerts"),
    "events": N_("All events of petitions and alerts"),
    "errata": N_("Errata: releases and withdrawn events"),
}
_MOVERS = {
    "day": N_("Petitions that gained most in a day"),
    "week": N_("Petitions that gained most in a week"),
    "month": N_("Petitions that gained most in a month"),
}
_PAGES = {"added": "/archive/new_on_record", "alerts": "/alerts", "events": "/archive/events", "errata": "/errata"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A feed as /feeds lists it: ``name`` stands in its path, /feeds/NAME.atom."""

    name: str
    title: str

    @property
    def path(self) -> str:
        return f"/feeds/{quote(self.name)}.atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedsPage:
    """What /feeds lists."""

    general: list[Listed]
    over: list[Listed]
    of_events: list[Listed]
    of_sources: list[Listed]


def feeds_page(conn: sqlite3.Connection) -> FeedsPage:
    """Return all feeds but those of petitions and searches, which their own pages name."""
    return FeedsPage(
        general=[
            *(Listed(name=name, title=_(title)) for name, title in _TITLES.items()),
            *(Listed(name=f"movers/{span}", title=_(title)) for span, title in _MOVERS.items()),
        ],
        over=[Listed(name=f"over/{rung}", title=_over(rung)) for rung in LISTED_RUNGS],
        of_events=[Listed(name=f"events/{kind}", title=_event(kind)) for kind in KINDS],
        of_sources=[
            Listed(name=f"alerts/{name}", title=f"{organization} ({name})") for name, organization in _of(conn)
        ],
    )


def feed(conn: sqlite3.Connection, name: str, address: Address) -> Feed | None:
    """Return the feed with a name; None where there is none."""
    first, _slash, rest = name.partition("/")
    if name in _TITLES:
        entries = {"added": added, "alerts": alerts, "events": events, "errata": errata}[name](conn, address)
        return _feed(name, _(_TITLES[name]), _PAGES[name], address, entries)
    if first == "alerts":
        source = conn.execute("SELECT id, organization FROM sources WHERE name = ?", (rest,)).fetchone()
        title = _("Action alerts of %(name)s", name=source[1]) if source else ""
        return _feed(name, title, f"/alerts/{rest}", address, alerts(conn, address, source[0])) if source else None
    if first == "events" and rest in KINDS:
        return _feed(name, _event(rest), "/feeds", address, events(conn, address, rest))
    if first == "movers" and rest in _MOVERS:
        return _feed(name, _(_MOVERS[rest]), f"/growth?span={rest}", address, movers(conn, address, rest))
    if first == "over" and re.fullmatch(r"\d{1,9}", rest) and int(rest) in RUNGS:
        return _feed(name, _over(int(rest)), "/feeds", address, passed(conn, address, int(rest)))
    return None


def petition_feed(conn: sqlite3.Connection, source: str, slug: str, address: Address) -> Feed | None:
    """Return the feed of a petition; None where there is none."""
    found = of_petition(conn, address, source, slug)
    if found is None:
        return None
    petition, entries = found
    path = permalink("petitions", source, slug)
    return _feed(f"petition/{source}/{slug}", petition["title"], path, address, entries, url=f"{path}/feed.atom")


def _feed(name: str, title: str, page: str, address: Address, entries: list[Entry], *, url: str = "") -> Feed:
    return Feed(
        key=f"feed/{language()}/{name}",
        title=f"Que Conste: {title}",
        url=address(url or f"/feeds/{quote(name)}.atom"),
        page=address(page),
        site=address("/"),
        language=language(),
        entries=entries,
    )


def _of(conn: sqlite3.Connection) -> list[tuple[str, str]]:
    """List the sources that have alerts."""
    return conn.execute(
        "SELECT name, organization FROM sources WHERE EXISTS (SELECT 1 FROM action_alerts AS a WHERE a.source_id = "
        "sources.id) ORDER BY name"
    ).fetchall()


def _over(rung: int) -> str:
    return _("Petitions that passed %(number)s signatures", number=number(rung))


def _event(kind: str) -> str:
    return _("Events: %(kind)s", kind=EVENTS[kind])
