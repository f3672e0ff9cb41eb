"""Query the entries of the feed of errata: releases with what they correct, and withdrawn events."""

import sqlite3

from pipelines.site.atom import MOST_ENTRIES, Entry
from pipelines.site.errata_page import ShownRelease, shown_releases, withdrawn_events
from pipelines.site.feed_entries import Address
from pipelines.site.formatting import event_name, permalink
from pipelines.site.language import _, ngettext
from pipelines.site.rows import Row


def errata(conn: sqlite3.Connection, address: Address) -> list[Entry]:
    """Return the newest releases and withdrawn events, newest first."""
    entries = [_release(shown, address) for shown in shown_releases(conn)]
    entries += [_withdrawn(row, address) for row in withdrawn_events(conn)]
    return sorted(entries, key=lambda entry: entry.updated or "", reverse=True)[:MOST_ENTRIES]


def _release(shown: ShownRelease, address: Address) -> Entry:
    release = shown.release
    corrected, removed = (shown.changes.get(name, 0) for name in ("corrected", "removed"))
    summary = [
        ngettext("%(num)s row corrected", "%(num)s rows corrected", corrected),
        ngettext("%(num)s row removed", "%(num)s rows removed", removed),
    ]
    rebuilt = [_("Rebuilt without a removed text: %(reason)s", reason=each["reason"]) for each in shown.rebuilds]
    return Entry(
        key=f"release/{release['version']}",
        title=_("Release %(version)s", version=release["version"]),
        url=address(f"/errata#release-{release['version']}"),
        updated=shown.rebuilds[-1]["rebuilt_at"] if shown.rebuilds else release["released_at"],
        summary="; ".join([*summary, *rebuilt]),
    )


def _withdrawn(row: Row, address: Address) -> Entry:
    about = row["title"] or _("a record that is gone")
    path = permalink(row["kinds"], row["source"], row["slug"]) if row["slug"] else "/errata"
    sample = f"[{_('sample')}] " if row["is_sample"] else ""
    return Entry(
        key=f"withdrawn/{row['kinds']}/{row['id']}",
        title=sample
        + _("Withdrawn: %(event)s: %(title)s", event=event_name(row["kind"], row["before"], row["after"]), title=about),
        url=address(path),
        updated=row["withdrawn_at"],
        summary=row["reason"],
    )
