"""The links that versions name become rows of ``links``, and each meets the petition it leads to when we have it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from sqlite3 import Connection
from typing import Any, Literal
from urllib.parse import urlsplit

Owner = Literal["petition_id", "alert_id"]

_COLUMNS = ("url", "url_key", "url_text", "text", "role", "capture_id")


def url_key(url: str) -> str:
    """What two spellings of a petition's address share: host and path, without scheme, "www.", query and last slash.

    >>> url_key("http://www.Action.example/petitions/free-ana/?source=tw") == url_key("https://action.example/petitions/free-ana")
    True
    >>> url_key("mailto:ana@example.org")
    'mailto:ana@example.org'
    """
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/") if parts.netloc else url


def rewrite_links(db: Connection, owner: Owner, owner_id: int, versions: Sequence[Mapping[str, Any]]) -> None:
    """Make the links of one petition or alert those its versions name, each with the words of its earliest version.

    ``versions`` stand earliest first. Rows that already say the same are left alone.
    """
    wanted: dict[tuple[str, str | None], tuple[Any, ...]] = {}
    for version in versions:
        for url, url_text, text, role in json.loads(version["links"]):
            wanted.setdefault((url, role), (url, url_key(url), url_text, text, role, version["capture_id"]))
    rows = db.execute(f"SELECT id, {', '.join(_COLUMNS)} FROM links WHERE {owner} = ?", (owner_id,))
    kept = {tuple(row[1:]): row[0] for row in rows}
    gone = [(link,) for row, link in kept.items() if row not in wanted.values()]
    new = [(owner_id, *row) for row in wanted.values() if row not in kept]
    db.executemany("DELETE FROM links WHERE id = ?", gone)
    db.executemany(f"INSERT INTO links ({owner}, {', '.join(_COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?)", new)
    join_links(db, {row[2] for row in new})


def join_links(db: Connection, keys: Iterable[str | None]) -> None:
    """Point links with these keys at the petition that has the address; of several, the first by source and slug."""
    db.executemany(
        """
        UPDATE links SET to_petition_id = found.id
        FROM (SELECT (
            SELECT p.id FROM petitions AS p JOIN sources AS s ON s.id = p.source_id
            WHERE p.url_key = ?1 ORDER BY s.name, p.slug LIMIT 1
        ) AS id) AS found
        WHERE url_key = ?1 AND to_petition_id IS NOT found.id
        """,
        [(key,) for key in keys if key],
    )
