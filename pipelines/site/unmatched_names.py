"""Name entries of organizations.yml that join nothing, since no source shows the name that they have."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping

from pipelines.site.backer_list import is_shown
from pipelines.site.reviewed_lists import ORGANIZATIONS, Organization

_SAMPLE = "sample-"  # whose sources stand in a file of their own, and show some of its names only later


def unmatched_names(
    listed: Mapping[str, Organization], known: Collection[str], conn: sqlite3.Connection | None
) -> Iterator[str]:
    """Yield a sentence for each name whose source is neither ``known`` nor archived, or whose source does not show it.

    Names are not looked for without an archive, and where it has none of a source yet.
    """
    query = "SELECT s.name, EXISTS (SELECT 1 FROM backers AS b WHERE b.source_id = s.id) FROM sources AS s"
    archived = dict(conn.execute(query).fetchall()) if conn else {}
    for organization in listed.values():
        for source, name in organization.names:
            if source.startswith(_SAMPLE):
                continue
            about = f"{ORGANIZATIONS.name}, {organization.id}"
            if source not in archived and source not in known:
                yield f"{about}: no source is called {source!r}; write its name as sources.yml has it"
            elif conn and archived.get(source) and not is_shown(conn, source, name):
                yield f"{about}: {source} shows no name {name!r}; write it exactly as its petitions or alerts do"
