"""Read which paragraph of a text in two languages is in which."""

import sqlite3
from collections import defaultdict

from pipelines.site.rows import Row
from pipelines.store.versions import Kind

_FIELDS: dict[Kind, tuple[str, ...]] = {"petition": ("title", "what", "why"), "alert": ("title", "body")}
_OF_TITLE = """(SELECT g.language FROM {kind}_segments AS g
        WHERE g.version_id = {row}.version_id AND g.field = 'title' AND g.paragraph = 0) AS title_language"""

Passages = dict[str, dict[int, str]]


def passages_of(conn: sqlite3.Connection, kind: Kind, record: Row) -> Passages:
    """Return the language of each paragraph, from 0, of the fields of a petition or alert.

    A field may show the words of any of its versions. Where a paragraph is missing, its language is not known.
    """
    found: Passages = defaultdict(dict)
    if "," in (record["language"] or ""):
        current = " OR ".join(f"(g.field = '{field}' AND v.{field} IS :{field})" for field in _FIELDS[kind])
        query = f"""
            SELECT g.field, g.paragraph, g.language FROM {kind}_versions AS v
            CROSS JOIN {kind}_segments AS g ON g.version_id = v.id WHERE v.{kind}_id = :id AND ({current})
        """
        values = {name: record[name] for name in ("id", *_FIELDS[kind])}
        for field, paragraph, language in conn.execute(query, values):
            found[field][paragraph] = language
    return found


def title_language(kind: Kind, row: str) -> str:
    """Return SQL of the language of a title whose record is in two languages: of the newest version of ``row``."""
    return _OF_TITLE.format(kind=kind, row=row)
