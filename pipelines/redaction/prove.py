"""Prove that words stand nowhere: in no byte that the project keeps, and on no page of its site."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import partial
from glob import escape
from pathlib import Path

from pipelines.redaction.prove_database import is_database, live_words, look_in_database, look_in_pages_of_index
from pipelines.redaction.prove_packed import Search
from pipelines.redaction.prove_streams import Hit
from pipelines.redaction.prove_unpacking import CHUNK
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
    look_in_pages: Callable[[Search], tuple[int, list[str]]] | None = None,
    progress: Progress = lambda done, size: None,
) -> Proof:
    """Look for ``lines`` in an archive, its captures, files beside them, and ``also``.

    ``look_in_pages`` looks at the pages of the site; it returns their number, and a sentence for each that failed.
    Raises UsageError where there is nothing to look for, or ``archive`` is none.
    """
    found = wanted(lines)
    proof = Proof()
    search = Search(looked_for=found, report=proof.hits.append, note=proof.problems.append)
    files = {path: (name, path.stat().st_size) for path, name in _files(archive, captures, also)}
    size = sum(length for _, length in files.values())
    live = _live(archive, search, proof)
    for path, (name, length) in files.items():
        _look_in_file(path, name, search, live, proof)
        proof.files += 1
        proof.size += length
        progress(proof.size, size)
    if look_in_pages and archive.exists():
        proof.pages, failed = look_in_pages(search)
        proof.problems += failed
    return proof


def _files(archive: Path, captures: Path, also: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Yield every file of ours, with its name in the folder that is searched.

    These are the archive and what is beside it, its captures, packages, and what else is named.
    """
    folder = archive.parent
    beside = [path for pattern in (f"{escape(archive.name)}*", *_BESIDE) for path in sorted(folder.glob(pattern))]
    for path in (*beside, captures, *also):
        if path.is_dir():
            yield from _files_in(path)
        elif path.is_file():
            yield path, path.name
        elif path in also:
            raise UserError(f"{path} is not there; name a file or a folder with --also")


def _files_in(root: Path) -> Iterator[tuple[Path, str]]:
    seen = set[str]()
    for folder, folders, names in os.walk(root, followlinks=True):  # a disk that is linked in holds captures as well
        if (real := os.path.realpath(folder)) in seen:
            folders.clear()
            continue
        seen.add(real)
        for name in sorted(names):
            if (path := Path(folder) / name).is_file():
                yield path, f"{path.relative_to(root)}"


def _live(archive: Path, search: Search, proof: Proof) -> set[str]:
    try:
        return live_words(archive, search) if archive.exists() else set()
    except sqlite3.Error as error:
        proof.problems.append(f"the search index of {archive} cannot be read ({error})")
        return set()


def _look_in_file(path: Path, name: str, search: Search, live: Set[str], proof: Proof) -> None:
    search.text(name, f"{path}, its name")
    try:
        with path.open("rb") as file:
            search.look(iter(partial(file.read, CHUNK), b""), f"{path}")
        if is_database(path):
            look_in_database(path, search)
        look_in_pages_of_index(path, search, live)
    except FileNotFoundError:
        return  # a log or a lock that was removed meanwhile
    except (OSError, sqlite3.Error) as error:
        proof.problems.append(f"{path} cannot be searched ({error})")
