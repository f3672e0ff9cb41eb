"""An archive and its kept captures become sentences about what does not lead back to its bytes: none, when all does."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Connection

from pipelines.archive import Archive
from pipelines.code_version import code_version
from pipelines.proof.differences import differences
from pipelines.proof.followed import followed
from pipelines.proof.recomputing import recomputed
from pipelines.proof.saying import Said, known_captures, stored_rows
from pipelines.proof.workers import say_all
from scrapers.captures.kept import members, path_of
from scrapers.problems import Problem
from scrapers.sources import Source

Watch = Callable[[Iterable[Said], int], Iterable[Said]]
_UNSEEN = "SELECT title FROM {table} WHERE id NOT IN (SELECT {key} FROM {sightings})"
_SEEN_IN = (
    ("petitions", "petition_id", "signature_snapshots"),
    ("petition_versions", "version_id", "signature_snapshots"),
    ("action_alerts", "alert_id", "alert_sightings"),
    ("alert_versions", "version_id", "alert_sightings"),
)


@dataclass(slots=True, kw_only=True)
class Proof:
    """What was verified, and the sentences about what was found wrong."""

    captures: int = 0
    rows: int = 0
    files: int = 0
    unkept: int = 0
    read_by_other_code: int = 0
    wrongs: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        said = f"{self.rows} observations of {self.captures} captures in {self.files} files verified"
        if self.unkept:
            said += f", {self.unkept} captures have no bytes of ours"
        if self.read_by_other_code:
            said += (
                f", {self.read_by_other_code} were read by other code and say something else today (queconste replay)"
            )
        return said + (f"; {len(self.wrongs)} wrong" if self.wrongs else "; nothing is wrong")


def verify(
    archive_path: Path,
    captures: Path,
    sources: Mapping[str, Source],
    *,
    watch: Watch = lambda said, length: said,
) -> Proof:
    """Compute every observation and every version anew from its bytes, and everything that is derived from them.

    A source that ``sources`` does not name is read as the archive remembers it. Nothing is written.
    Raises Problem and WrongUse where the archive itself cannot be read.
    """
    proof = Proof()
    with Archive.open(archive_path, create=False) as archive:
        db = archive.db.conn
        proof.wrongs += _files(db, captures, proof)
        known = known_captures(db)
        proof.unkept = sum(one.kept is None for one in known)
        for said in watch(say_all(known, captures, {**followed(db), **sources}), len(known) - proof.unkept):
            proof.captures += 1
            proof.wrongs += _capture(db, said, proof)
        for table, key, sightings in _SEEN_IN:
            unseen = db.execute(_UNSEEN.format(table=table, key=key, sightings=sightings))
            proof.wrongs += (f"{table}: {title!r} was seen in no capture" for (title,) in unseen)
        proof.wrongs += recomputed(archive)
    return proof


def _files(db: Connection, folder: Path, proof: Proof) -> Iterator[str]:
    """Whether every closed file is as it was when it was closed."""
    for file, size, digest in db.execute("SELECT file, size, digest FROM kept_files ORDER BY file"):
        proof.files += 1
        try:
            path = path_of(folder, file)
        except Problem as problem:
            yield str(problem)
            continue
        with path.open("rb") as opened:
            if hashlib.file_digest(opened, "sha256").hexdigest() == digest:
                continue
        try:
            *_, _last = members(path)
            yield f"{path}: {path.stat().st_size} bytes, {size} when it was closed, and not the same; restore a copy"
        except Problem as problem:
            yield f"{problem}; restore a copy of the file"


def _capture(db: Connection, said: Said, proof: Proof) -> Iterator[str]:
    if said.trouble:
        yield said.trouble
        return
    stored = stored_rows(db, said.known.id)
    proof.rows += len(stored)
    found = differences(said.known, stored, said.rows)
    if found and said.known.code_version not in (None, code_version()):
        proof.read_by_other_code += 1
    else:
        yield from map(str, found)
