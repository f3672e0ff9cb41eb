"""Say what was taken out of a petition or an alert, where pages would show it, and show no address in its place."""

import re
import sqlite3
from collections.abc import Sequence

from pipelines.site.formatting import removal_reason
from pipelines.site.language import _
from pipelines.site.redactions import Owner, redactions_of
from pipelines.site.rows import Row
from pipelines.tombstone import mark_in, record_mark

_MARKED = re.compile(r"\bredacted(?:-petition|-alert)?-[0-9]{4}\b")


def with_removal(record: Row, redactions: Sequence[Row]) -> Row:
    """Return the row of a petition or alert with what its page says of removals, from all ``redactions`` of it.

    ``removed`` is why its texts, names and address were taken out, in words, or "" if they were not;
    ``address_removed`` the same for its address alone, which is null then: that with the mark in it never existed.
    """
    reasons = [removal_reason(each["reason"]) for each in redactions]
    whole = next((removal_reason(each["reason"]) for each in redactions if each["kind"] in ("petition", "alert")), "")
    is_whole = bool(record_mark(record["slug"]) or record_mark(record["title"]))
    removed = (whole or next(iter(reasons), _("reason not recorded"))) if is_whole else ""
    url = record.get("url")
    is_marked = bool(mark_in(url)) or bool(redactions and _MARKED.search(url or ""))
    address = removed or (next(reversed(reasons), _("reason not recorded")) if is_marked else "")
    return {
        **record,
        "removed": removed,
        "address_removed": address,
        "url": None if is_whole or is_marked else url,
    }


def removal_of(conn: sqlite3.Connection, owner: Owner, record: Row) -> Row:
    """Return ``with_removal`` of a record, whose removals are read only where a mark stands in its row."""
    is_marked = any("redacted" in (record.get(name) or "") for name in ("slug", "title", "url"))
    return with_removal(record, redactions_of(conn, owner, record["id"]) if is_marked else ())


def removal_sentence(record: Row) -> str:
    """Say in a sentence that a record was taken out, and why; "" for any other.

    >>> removal_sentence({"removed": "safety"}), removal_sentence({"removed": ""}), removal_sentence({})
    ('Its texts, names and address were removed from this archive (safety).', '', '')
    """
    if not (reason := record.get("removed")):
        return ""
    return _("Its texts, names and address were removed from this archive (%(reason)s).", reason=reason)


def is_marked(url: str) -> bool:
    """Check whether an address is that of a record that was taken out, with a mark where its words stood.

    >>> is_marked("https://site.example/petitions/redacted-petition-4821"), is_marked("https://site.example/p/redacted")
    (True, False)
    """
    return bool(mark_in(url))
