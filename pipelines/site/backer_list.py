"""Query the lists of organizations and of creators: by name, by number of petitions, by words of the name."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pipelines.site.language import _
from pipelines.site.name_search import beginnings
from pipelines.site.reviewed_lists import BackerName, Organization, organizations
from pipelines.site.rows import Row, rows
from pipelines.store.vocabulary import fold
from scrapers.errors import UsageError

PAGE, TOP, FOUND = 60, 20, 100
LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 200  # characters of an argument
Kind = Literal["organizations", "creators"]

_COLUMNS = "b.name, b.petitions, b.sponsored, b.cosponsored, s.name AS source, s.organization, s.is_sample, b.folded"
_LIST = f"""
SELECT {_COLUMNS} FROM backers AS b LEFT JOIN sources AS s ON s.id = b.source_id
WHERE b.is_organization = :of AND (b.folded, b.name, b.source_id) > (:folded, :name, :source)
ORDER BY b.folded, b.name, b.source_id LIMIT :most
"""
_TOP = f"""
SELECT {_COLUMNS} FROM backers AS b LEFT JOIN sources AS s ON s.id = b.source_id
WHERE b.is_organization = :of AND b.petitions > 1
ORDER BY b.petitions DESC, b.folded DESC, b.name DESC, b.source_id DESC LIMIT {TOP}
"""
_NAMED = f"""
SELECT {_COLUMNS} FROM backers AS b LEFT JOIN sources AS s ON s.id = b.source_id
WHERE b.is_organization = :of AND b.folded = :folded AND b.name = :name ORDER BY b.source_id
"""
_WORDS = {
    table: f"SELECT n.name FROM {table}_fts AS f CROSS JOIN {table} AS n ON n.id = f.rowid "
    f"WHERE {table}_fts MATCH ? LIMIT {FOUND}"
    for table in ("creators", "organizations")
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BackerList:
    """One page of names.

    ``reviewed`` are the organizations of organizations.yml that the archive has, and ``top`` the names with most
    petitions; both on the first page only. ``next_after`` is the argument of the next page, ""
    on the last. ``words`` are those of the name that were looked for; ``is_cut`` says that more names have them.
    """

    kind: Kind
    rows: list[Row]
    top: list[Row]
    reviewed: tuple[Organization, ...]
    next_after: str
    letter: str = ""
    words: str = ""
    is_cut: bool = False


def backer_list(
    conn: sqlite3.Connection, kind: Kind, *, words: str = "", letter: str = "", after: str = ""
) -> BackerList:
    """Return names in their order, from ``letter`` on or after ``after`` (of another page), or those with ``words``.

    Raises UsageError for arguments that lead nowhere.
    """
    of = int(kind == "organizations")
    if letter and (len(letter) > 1 or letter not in LETTERS):
        raise UsageError(_("letter is “%(letter)s”; write one letter from a to z", letter=letter[:20]))
    if max(len(words), len(after)) > _LONGEST:
        raise UsageError(_("names are shorter than %(most)s letters; leave some out", most=_LONGEST))
    if words:
        found = _with_words(conn, of, words)
        return BackerList(
            kind=kind, rows=found[:FOUND], top=[], reviewed=(), next_after="", words=words, is_cut=len(found) >= FOUND
        )
    folded, name, source = _place(conn, after) if after else (letter, "", -1)
    found = rows(conn, _LIST, of=of, folded=folded, name=name, source=source, most=PAGE + 1)
    is_first = not after and not letter
    return BackerList(
        kind=kind,
        rows=found[:PAGE],
        top=sorted(rows(conn, _TOP, of=of), key=lambda row: -row["petitions"]) if is_first else [],
        reviewed=tuple(known_organizations(conn)) if is_first and of else (),
        next_after=f"{found[PAGE - 1]['source']}/{found[PAGE - 1]['name']}" if len(found) > PAGE else "",
        letter=letter,
    )


def reviewed_as(names: Sequence[BackerName]) -> Organization | None:
    """Return the reviewed organization that has one of these names, or None."""
    wanted = set(names)
    return next((each for each in organizations().values() if wanted & set(each.names)), None)


def known_organizations(conn: sqlite3.Connection) -> list[Organization]:
    """List the reviewed organizations that the archive has a name of."""
    return [
        organization
        for organization in organizations().values()
        if any(is_shown(conn, source, name) for source, name in organization.names)
    ]


def is_shown(conn: sqlite3.Connection, source: str, name: str) -> bool:
    """Return whether a petition or alert of a source shows this name, written like this."""
    query = """
        SELECT 1 FROM backers AS b JOIN sources AS s ON s.id = b.source_id
        WHERE b.is_organization IN (0, 1) AND b.folded = ? AND b.name = ? AND s.name = ?
    """
    return conn.execute(query, (fold(name), name, source)).fetchone() is not None


def _place(conn: sqlite3.Connection, after: str) -> tuple[str, str, int]:
    source, slash, name = after.partition("/")
    found = conn.execute("SELECT id FROM sources WHERE name = ?", (source,)).fetchone()
    if not (found and slash and name):
        raise UsageError(
            _("after is “%(name)s”, which is not a name on a source; begin at the first page", name=after[:60])
        )
    return fold(name), name, found[0]


def _with_words(conn: sqlite3.Connection, of: int, words: str) -> list[Row]:
    """List the names with words that begin as these do, in their order."""
    names: set[str] = set()
    for table in ("creators", "organizations") if of else ("creators",):
        names |= {name for (name,) in conn.execute(_WORDS[table], (beginnings(words),))}
    found = [row for name in names for row in rows(conn, _NAMED, of=of, folded=fold(name), name=name)]
    return sorted(found, key=lambda row: (row["folded"], row["name"], row["source"]))
