"""Name the inputs to mine: files, folders, globs, addresses, lists of paths, and the ranges of a plan."""

import gzip
import json
from collections.abc import Iterable, Iterator
from glob import has_magic
from hashlib import sha256
from itertools import islice
from pathlib import Path
from urllib.parse import urljoin

from pipelines.mine.mining_task import MiningTask, PlannedRange
from scrapers.captures.capture import page_url
from scrapers.errors import UsageError
from scrapers.middlewares.outbound import is_local

COMMON_CRAWL = "https://data.commoncrawl.org/"
RANGES_OF_A_TASK = 100
_NAMES = (".warc", ".warc.gz", ".arc", ".arc.gz", ".wet", ".wet.gz", ".wacz")
_LISTS = (".paths", ".paths.gz")
_PLAN = ".jsonl"


def tasks_of(arguments: Iterable[str], *, base: str | None = None) -> Iterator[MiningTask]:
    """Yield one task for each input that the arguments name, each once.

    An argument is a WARC, WET or WACZ file, a folder of them, a glob, the address of one, a list of paths as Common
    Crawl publishes them (wet.paths.gz), or a plan (ranges.jsonl). ``base`` is the address under which a file, or the
    files of a folder, can be fetched; paths of a list are under it, too (else under Common Crawl's). Raises UsageError.
    """
    seen: set[str] = set()
    for argument in arguments:
        for task in _tasks(argument, base):
            if task.id not in seen:
                seen.add(task.id)
                yield task


def _tasks(argument: str, base: str | None) -> Iterator[MiningTask]:
    if argument.startswith(("http://", "https://")):
        yield _remote(argument)
        return
    path = Path(argument)
    if not path.exists() and has_magic(argument):
        found = files_matching(argument)
        if not found:
            raise UsageError(f"{argument} matches no file; check the pattern")
        for each in found:
            yield from _tasks(str(each), base)
    elif path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.is_file() and file.name.endswith(_NAMES))
        if not files:
            raise UsageError(f"{path} has no WARC, WET or WACZ file in it; name another folder")
        for file in files:
            yield _local(file, base and urljoin(folder_of(base), file.relative_to(path).as_posix()))
    elif not path.is_file():
        raise UsageError(f"{argument} is not there; give a WARC, WET or WACZ file, a folder, a plan, or an address")
    elif path.name.endswith(_LISTS):
        yield from (_listed(path, line, base or COMMON_CRAWL) for line in _lines(path))
    elif path.name.endswith(_PLAN):
        yield from _planned(path)
    elif path.name.endswith(_NAMES):
        yield _local(path, base and urljoin(folder_of(base), path.name))
    else:
        raise UsageError(f"{path} is no WARC, WET or WACZ file by its name ({', '.join(_NAMES)}); rename it")


def files_matching(pattern: str) -> list[Path]:
    """Return the files that a glob matches, relative or not, in order; none for what is no glob."""
    if not has_magic(pattern):
        return []
    path = Path(pattern)
    root = Path(path.anchor or ".")
    return sorted(file for file in root.glob(str(path.relative_to(path.anchor))) if file.is_file())


def folder_of(base: str) -> str:
    """Return the address of a folder with the slash at its end."""
    return base if base.endswith("/") else f"{base}/"


def _local(path: Path, address: str | None) -> MiningTask:
    file = path.resolve()
    stat = file.stat()
    told = f"{file}\n{stat.st_size}\n{stat.st_mtime_ns}"  # a file that was changed is another input
    return MiningTask(id=_id(told), name=path.name, path=str(file), file=address or path.name)


def _remote(url: str) -> MiningTask:
    try:
        url = page_url(url)
    except ValueError as error:
        raise UsageError(str(error)) from None
    return MiningTask(id=_id(url), name=url, url=url, file=url)


def _listed(path: Path, line: str, base: str) -> MiningTask:
    url = urljoin(base, line)
    if is_local(url) and not is_local(base):  # a list that somebody published must not point at this machine
        raise UsageError(f"{path} lists {line}, an address of this machine; mine that address itself, or give its base")
    return _remote(url)


def _planned(path: Path) -> Iterator[MiningTask]:
    ranges = (_range(path, number, line) for number, line in enumerate(_lines(path), start=1))
    number = 0
    while batch := tuple(islice(ranges, RANGES_OF_A_TASK)):
        told = "\n".join(each.address for each in batch)
        yield MiningTask(id=_id(told), name=f"{path.name}, ranges {number + 1} to {number + len(batch)}", ranges=batch)
        number += len(batch)


def _range(path: Path, number: int, line: str) -> PlannedRange:
    try:
        said = json.loads(line)
        place = PlannedRange(url=page_url(said["url"]), offset=int(said["offset"]), length=int(said["length"]))
        if place.offset < 0 or place.length < 1:
            raise ValueError("a range of no bytes")
    except (ValueError, KeyError, TypeError) as error:
        why = f"line {number} is no range ({error}); make the plan again with --plan"
        raise UsageError(f"{path}: {why}") from None
    return place


def _lines(path: Path) -> Iterator[str]:
    try:
        with gzip.open(path, "rt") if path.name.endswith(".gz") else path.open(encoding="utf-8") as file:
            yield from filter(None, map(str.strip, file))
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read ({error}); get it again") from None


def _id(told: str) -> str:
    return sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:24]
