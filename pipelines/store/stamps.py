"""Store time stamps of the digests of the chain, and what came of each try to get one."""

import base64
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from pipelines.store.captures import now


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A stamp that an authority gave: ``answer`` is its whole response (DER), ``stamped_at`` its time (ISO 8601 UTC).

    ``root`` is the certificate (DER) that it leads to, ``fingerprint`` the SHA-256 of that.
    """

    answer: bytes
    stamped_at: str
    root: bytes
    fingerprint: str
    subject: str


def head(db: Connection) -> tuple[int, str] | None:
    """Return the number and the digest of the newest entry of the chain; None where there is none."""
    row = db.execute("SELECT id, digest FROM run_digests ORDER BY id DESC LIMIT 1").fetchone()
    return row and (int(row[0]), str(row[1]))


def first_stamped(db: Connection, entry: int) -> int | None:
    """Return the first entry from this one on that has a stamp; None where none has."""
    query = "SELECT min(entry_id) FROM time_stamps WHERE answer IS NOT NULL AND entry_id >= ?"
    return db.execute(query, (entry,)).fetchone()[0]  # type: ignore[no-any-return]


def stamps_of(db: Connection, entry: int) -> list[dict[str, Any]]:
    """Return the stamps of an entry, as receipts have them."""
    query = """
        SELECT t.authority, t.url, t.stamped_at, t.root, r.subject, t.answer FROM time_stamps AS t
        LEFT JOIN stamp_roots AS r ON r.fingerprint = t.root
        WHERE t.entry_id = ? AND t.answer IS NOT NULL ORDER BY t.authority
    """
    return [
        {
            "authority": authority,
            "url": url,
            "stamped_at": stamped_at,
            "root": root,
            "root_subject": subject,
            "answer": base64.b64encode(answer).decode(),
        }
        for authority, url, stamped_at, root, subject, answer in map(tuple, db.execute(query, (entry,)))
    ]


def last_stamped_at(db: Connection, authority: str) -> str | None:
    """Return when an authority gave its newest stamp (ISO 8601 UTC); None for never."""
    query = "SELECT max(stamped_at) FROM time_stamps WHERE authority = ?"
    return db.execute(query, (authority,)).fetchone()[0]  # type: ignore[no-any-return]


def has_stamp(db: Connection, entry: int, authority: str) -> bool:
    """Check whether an authority has stamped an entry."""
    query = "SELECT 1 FROM time_stamps WHERE entry_id = ? AND authority = ? AND answer IS NOT NULL"
    return db.execute(query, (entry, authority)).fetchone() is not None


def store_stamp(db: Connection, entry: int, authority: str, url: str, stamp: Stamp) -> None:
    """Store a stamp, and its root certificate where that is new."""
    root = (stamp.fingerprint, stamp.subject, stamp.root)
    db.execute("INSERT OR IGNORE INTO stamp_roots VALUES (?, ?, ?)", root)
    db.execute(
        "INSERT INTO time_stamps (entry_id, authority, url, tries, tried_at, stamped_at, root, answer) "
        "VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET url = ?3, tries = tries + 1, tried_at = ?4, "
        "error = NULL, stamped_at = ?5, root = ?6, answer = ?7",
        (entry, authority, url, now(), stamp.stamped_at, stamp.fingerprint, stamp.answer),
    )


def store_failure(db: Connection, entry: int, authority: str, url: str, error: str) -> None:
    """Store why an authority gave no stamp; one that it gave before stays."""
    db.execute(
        "INSERT INTO time_stamps (entry_id, authority, url, tries, tried_at, error) VALUES (?1, ?2, ?3, 1, ?4, ?5) "
        "ON CONFLICT DO UPDATE SET url = ?3, tries = tries + 1, tried_at = ?4, error = ?5 WHERE answer IS NULL",
        (entry, authority, url, now(), error),
    )


def root_certificates(db: Connection) -> dict[str, bytes]:
    """Return the kept root certificates (DER) by their fingerprints."""
    return {row[0]: row[1] for row in db.execute("SELECT fingerprint, certificate FROM stamp_roots")}
