"""Name the inputs to mine: files, folders, globs, addresses, lists of paths, and the ranges of a plan."""

import gzip
import json
import os
import re
import zlib
from collections.abc import Iterable, Iterator
from glob import has_magic
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import IO
from urllib.parse import quote, urljoin

from pipelines.mine.mining_task import COMMON_CRAWL, MiningTask, PlannedRange
from scrapers.captures.capture import page_url
from scrapers.captures.local_files import files_in, is_web_archive, parts_of
from scrapers.captures.wacz import is_zip
from scrapers.errors import UsageError
from scrapers.middlewares.outbound import is_local

RANGES_OF_A_TASK = 100
_PACKED = re.compile(r"\.(warc|arc|wet)\.(zst|bz2|xz)$", re.IGNORECASE)
_LISTS = (".paths", ".paths.gz")
_PLAN = (".jsonl", ".jsonl.gz")
_AS_WRITTEN = "/%?&=+,;@!$'()*~"  # of a path in a list: it may be escaped already


def tasks_of(arguments: Iterable[str], *, base: str | None = None) -> Iterator[MiningTask]:
    """Yield one task for each input that the arguments name, each once.

    An argument is a WARC, WET or WACZ file, a folder of them, a glob, the address of one, a list of paths as Common
    Crawl publishes them (wet.paths.gz), or a plan, whatever its name. Of a folder, all files are taken that an import
    would take as files of a crawl, by their names or first bytes; one that is packed by zstd and the like fails with
    its remedy. ``base`` is the address under which a file, or the files of a folder, can be fetched; paths of a list
    are under it, too (else under Common Crawl's). Raises UsageError.
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
        files = [file for file in files_in(path) if file.is_file() and _is_of_a_crawl(file)]
        if not files:
            raise UsageError(f"{path} has no WARC, WET or WACZ file in it; name another folder")
        for file in files:
            yield _local(file, base and address_under(base, file.relative_to(path)))
    elif not path.is_file():
        raise UsageError(f"{argument} is not there; give a WARC, WET or WACZ file, a folder, a plan, or an address")
    elif path.name.lower().endswith(_LISTS):
        yield from (_listed(path, line, base or COMMON_CRAWL) for line in _lines(path))
    elif path.name.lower().endswith(_PLAN) or _begins_as_plan(path):
        yield from _planned(path)
    else:
        _refuse_other(path)
        yield _local(path, base and address_under(base, path.name))


def _is_of_a_crawl(file: Path) -> bool:
    """Return whether to mine a file of a folder, by its name or its first bytes; what is packed fails with a remedy."""
    try:
        return _PACKED.search(file.name) is not None or is_web_archive(file)
    except OSError:  # nobody may read it: the worker says so
        return True


def _refuse_other(path: Path) -> None:
    """Raise UsageError for a file that is named and is none of a crawl."""
    try:
        if is_zip(path) or is_web_archive(path):
            return
        if _PACKED.search(path.name):
            parts_of(path, url=None, captured_at=None)  # names the program that unpacks it
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}); check its permissions") from None
    raise UsageError(f"{path} begins as no WARC, ARC, WET or WACZ file and as no plan; give one of these")


def address_under(base: str, path: Path | str) -> str:
    """Return the address of a file in the folder at ``base``, whatever is in its name.

    >>> address_under("https://data.example/crawls", "my crawl #1:2018.warc.gz")
    'https://data.example/crawls/my%20crawl%20%231%3A2018.warc.gz'
    """
    if "?" in base or "#" in base:
        raise UsageError(f"{base} is no address of a folder; give --base without ? and #")
    return folder_of(base) + quote(os.fsencode(path), safe="/")


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
    if "#" in url:
        raise UsageError(f"{url} has a #, and no server sees what is behind it; write %23 if it belongs to the name")
    return MiningTask(id=_id(url), name=url, url=url, file=url)


def _listed(path: Path, line: str, base: str) -> MiningTask:
    url = urljoin(base, line if "//" in line else quote(line, safe=_AS_WRITTEN))
    if is_local(url) and not is_local(base):  # a list that somebody published must not point at this machine
        raise UsageError(f"{path} lists {line}, an address of this machine; mine that address itself, or give its base")
    return _remote(url)


def _planned(path: Path) -> Iterator[MiningTask]:
    ranges = (_range(path, number, line) for number, line in _numbered(path))
    number = 0
    while batch := tuple(islice(ranges, RANGES_OF_A_TASK)):
        told = "\n".join(each.address for each in batch)
        yield MiningTask(id=_id(told), name=f"{path.name}, ranges {number + 1} to {number + len(batch)}", ranges=batch)
        number += len(batch)


def _range(path: Path, number: int, line: str) -> PlannedRange:
    try:
        said = json.loads(line)
        return PlannedRange.of(said["url"], int(said["offset"]), int(said["length"]))
    except (ValueError, KeyError, TypeError) as error:
        why = f"line {number} is no range ({error}); make the plan again with --plan"
        raise UsageError(f"{path}: {why}") from None


def _begins_as_plan(path: Path) -> bool:
    try:
        said = json.loads(next(_lines(path), ""))
    except (UsageError, ValueError, RecursionError):
        return False
    return isinstance(said, dict) and {"url", "offset", "length"} <= said.keys()


def _lines(path: Path) -> Iterator[str]:
    yield from (line for _, line in _numbered(path))


def _numbered(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not blank, with their numbers in the file."""
    try:
        with _text_of(path) as file:
            yield from ((number, line.strip()) for number, line in enumerate(file, start=1) if line.strip())
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise UsageError(f"{path} cannot be read ({error}); get it again") from None


def _text_of(path: Path) -> IO[str]:
    with path.open("rb") as file:
        is_packed = file.read(2) == b"\x1f\x8b"
    return gzip.open(path, "rt", encoding="utf-8") if is_packed else path.open(encoding="utf-8")


def _id(told: str) -> str:
    return sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:24]
