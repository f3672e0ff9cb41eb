"""Prove that words stand nowhere: in no byte that the project keeps, and on no page of its site."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from pipelines.redaction.prove_database import is_database, look_in_database, look_in_free_pages
from pipelines.redaction.prove_pages import look_in_pages
from pipelines.redaction.prove_streams import CHUNK, Hit, Search
from pipelines.redaction.prove_words import wanted
from scrapers.errors import UserError

Progress = Callable[[int, int], None]
_BESIDE = ("*.wacz", "*.warc.gz")  # what commands write into the folder in which they run


@dataclass(slots=True, kw_only=True)
class Proof:
    """What was searched, where something was found, and what could not be searched."""

    files: int = 0
    size: int = 0
    pages: int = 0
    hits: list[Hit] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def prove(
    lines: Iterable[str],
    archive: Path,
    captures: Path,
    *,
    also: Sequence[Path] = (),
    pages: bool = True,
    progress: Progress = lambda done, size: None,
) -> Proof:
    """Look for ``lines`` in an archive, its captures, files beside them, ``also``, and on the ``pages`` of the site.

    Raises UsageError where there is nothing to look for, or ``archive`` is none.
    """
    found = wanted(lines)
    proof = Proof()
    search = Search(looked_for=found, report=proof.hits.append)
    files = list(dict.fromkeys(_files(archive, captures, also)))
    size = sum(path.stat().st_size for path in files)
    for path in files:
        _look_in_file(path, search, proof)
        proof.files += 1
        proof.size += path.stat().st_size
        progress(proof.size, size)
    if pages and archive.exists():
        proof.problems += look_in_pages(archive, search, progress=partial(setattr, proof, "pages"))
    return proof


def _files(archive: Path, captures: Path, also: Sequence[Path]) -> Iterator[Path]:
    """List every file of ours: the archive and what is beside it, its captures, packages, and what else is named."""
    folder = archive.parent
    beside = [path for pattern in (f"{archive.name}*", *_BESIDE) for path in sorted(folder.glob(pattern))]
    for path in (*beside, captures, *also):
        if path.is_dir():
            yield from (inner for inner in sorted(path.rglob("*")) if inner.is_file())
        elif path.is_file():
            yield path
        elif path in also:
            raise UserError(f"{path} is not there; name a file or a folder with --also")


def _look_in_file(path: Path, search: Search, proof: Proof) -> None:
    named = search.stream(f"{path}, its name")
    named.feed(path.name.encode(errors="surrogateescape"))
    named.close()
    try:
        with path.open("rb") as file:
            search.look(iter(partial(file.read, CHUNK), b""), f"{path}")
        if is_database(path):
            look_in_database(path, search)
            look_in_free_pages(path, search)
    except FileNotFoundError:
        return  # a log or a lock that was removed meanwhile
    except (OSError, sqlite3.Error) as error:
        proof.problems.append(f"{path} cannot be searched ({error})")
