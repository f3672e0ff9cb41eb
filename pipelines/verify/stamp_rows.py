"""Check every time stamp of an archive, offline, against the root certificates that it keeps."""

from collections.abc import Iterator
from sqlite3 import Connection

from pipelines.store.stamps import root_certificates
from pipelines.verify.findings import REMEDY
from pipelines.verify.stamp_check import BadStamp, checked_stamp, kept_roots, usual_roots

_ROOTS = """
SELECT DISTINCT r.fingerprint, r.subject FROM time_stamps AS t JOIN stamp_roots AS r ON r.fingerprint = t.root
"""
_STAMPS = """
SELECT t.id, t.authority, t.stamped_at, t.root, t.answer, d.digest FROM time_stamps AS t
JOIN run_digests AS d ON d.id = t.entry_id WHERE t.answer IS NOT NULL ORDER BY t.id
"""


def unknown_roots(db: Connection) -> Iterator[str]:
    """Yield the roots of stamps that are not among those that browsers trust: name and fingerprint."""
    for fingerprint, subject in map(tuple, db.execute(_ROOTS)):
        if fingerprint not in usual_roots():
            yield f"{subject}, SHA-256 {fingerprint}"


def check_stamps(db: Connection) -> Iterator[str]:
    """Name time stamps that are not of their digest, or not as their authority signed them, and altered roots."""
    certificates = root_certificates(db)
    roots = kept_roots(certificates)
    yield from (
        f"stamp_roots: the certificate {fingerprint} is not the one of its fingerprint; {REMEDY}"
        for fingerprint in sorted(certificates.keys() - roots.keys())
    )
    for number, authority, stamped_at, root, answer, digest in map(tuple, db.execute(_STAMPS)):
        try:
            found = checked_stamp(answer, digest, roots)
        except BadStamp as problem:
            yield f"time_stamps: row {number}, by {authority}, does not hold: {problem}; {REMEDY}"
            continue
        if (found.stamped_at, found.fingerprint) != (stamped_at, root):
            yield f"time_stamps: row {number}, by {authority}, has another time or root than it signed; {REMEDY}"
