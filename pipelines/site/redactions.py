"""Query what was removed from the archive: when, of what kind and why, without any content."""

import sqlite3
from typing import Literal

from pipelines.site.rows import Row, rows

Owner = Literal["petition_id", "alert_id"]

_ALL = """
SELECT id, redacted_at, kind, reason, places, finished_at FROM redactions ORDER BY redacted_at DESC, id DESC
"""
_OF_RECORD = """
SELECT r.redacted_at, r.kind, r.reason FROM redacted_records AS o JOIN redactions AS r ON r.id = o.redaction_id
WHERE o.{owner} = :id ORDER BY r.redacted_at, r.id
"""


def redactions(conn: sqlite3.Connection) -> list[Row]:
    """List all removals, newest first. Times are UTC; ``places`` counts places in the archive and its captures."""
    return rows(conn, _ALL)


def redactions_of(conn: sqlite3.Connection, owner: Owner, key: int) -> list[Row]:
    """List the removals that took something out of one petition or alert, oldest first."""
    return rows(conn, _OF_RECORD.format(owner=owner), id=key)


def removal_address(setting: object) -> str | None:
    """Return where to ask for a removal, as a link; None where the setting names neither a mailbox nor a page.

    >>> removal_address("privacy@archive.example"), removal_address("https://archive.example/ask")
    ('mailto:privacy@archive.example', 'https://archive.example/ask')
    >>> removal_address(""), removal_address("javascript:alert(1)")
    (None, None)
    """
    address = setting.strip() if isinstance(setting, str) else ""
    if address.startswith(("https://", "http://", "mailto:")):
        return address
    return f"mailto:{address}" if "@" in address and not {":", "/", " "} & set(address) else None
