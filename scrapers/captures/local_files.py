"""Read captures from local files: a saved page, a folder of pages, a WARC, a WACZ."""

import gzip
import json
import os
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from scrapers.captures.capture import Capture, capture_time, page_url
from scrapers.captures.decoding import LIMIT
from scrapers.captures.revisits import Originals, opener
from scrapers.captures.wacz import is_zip, read_wacz
from scrapers.captures.warc_reader import Part, read_warc
from scrapers.errors import UsageError, UserError

Parts = Callable[[], Iterator[Part]]

# What browsers write into a page they save. Chrome, Edge, Internet Explorer: <!-- saved from url=(0031)https://... -->;
# SingleFile: "Page saved with SingleFile url: https://...".
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d+\)(\S+?)\s*-->|Page saved with SingleFile\s+url:\s*(\S+)")
_HEAD = 4096
_PACKERS = {
    b"\x28\xb5\x2f\xfd": ("zstd", "zstd -d"),
    b"\x5d\x2a\x4d\x18": ("zstd", "zstd -d"),  # with a dictionary in front, as in a .warc.zst
    b"\x1f\x8b": ("gzip", "gunzip"),
    b"BZh": ("bzip2", "bunzip2"),
    b"\xfd7zXZ": ("xz", "unxz"),
}
_BESIDE = "_files"  # the folder that a browser puts beside a page, with its pictures
_MEDIA_TYPES = {".js": "application/javascript"}  # all other kinds are recognized by their first bytes


def display_name(path: Path) -> str:
    """Return the name of a file as text that can be stored and printed, also where its bytes are not UTF-8."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def parts_of(path: Path, *, url: str | None, captured_at: datetime | None, originals: Originals | None = None) -> Parts:
    """Return a function that yields the captures in ``path``; checks the path now, so that wrong use shows at once.

    A WARC or WACZ names its pages itself. A single page needs ``url``, unless a sidecar or the page itself gives it:
    the sidecar of PAGE.html is PAGE.html.json or PAGE.json, an object with ``url`` and, where known, ``captured_at``.
    ``originals`` is as in ``read_warc``: of revisits whose original is in another file, the parts come late.
    Raises UsageError for what is missing or does not name its page; the function that is returned raises UserError.
    """
    try:
        return _parts_of(path, url, captured_at, originals)
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}); check the path and its permissions") from None


def _parts_of(path: Path, url: str | None, captured_at: datetime | None, originals: Originals | None) -> Parts:
    if path.is_dir():
        return partial(_folder, path, originals)
    if path.is_file() and is_zip(path):
        return partial(read_wacz, path, originals)
    if path.is_file() and _is_warc(path):
        return partial(read_warc, opener(path), display_name(path), originals)
    if path.is_file() and (packer := _packer(path)):
        program, command = packer
        raise UsageError(
            f"{path} is packed with {program}; unpack it ({command} {path.name}) and import what comes out"
        )
    page = _page(path, url, captured_at)
    if page is None:
        raise UsageError(
            f"{path} does not say which page it is; give --url, or put {path.name}.json with url beside it"
        )
    return lambda: iter((page,))


def _folder(path: Path, originals: Originals | None) -> Iterator[Part]:
    files = sorted(p for p in path.rglob("*") if p.is_file() and not _is_beside(p.relative_to(path)))
    sidecars = {_sidecar(file) for file in files}
    for file in files:
        if file in sidecars:
            continue
        try:
            parts = parts_of(file, url=None, captured_at=None, originals=originals)
            yield from parts()
        except UserError as problem:
            yield Part(offset=0, url="", reason=str(problem), locator=display_name(file))


def _is_beside(path: Path) -> bool:
    return any(part.startswith(".") or part.endswith(_BESIDE) for part in path.parts)


def _page(path: Path, url: str | None, captured_at: datetime | None) -> Part | None:
    """Read the page in one file; None where nothing names its URL."""
    sidecar = _sidecar(path)
    facts = _read_sidecar(sidecar) if sidecar else {}
    url, captured_at = url or facts.get("url"), captured_at or facts.get("captured_at")
    capture = read_file(path, url=url or "", captured_at=captured_at)
    if not url and (saved := _SAVED_FROM.search(capture.body[:_HEAD])):
        url = _url_or_none((saved[1] or saved[2]).decode("ascii", "replace"))
    # Located by its name alone: the archive is published, people's folders are not.
    return Part(offset=0, url=url, capture=replace(capture, url=url, locator=display_name(path))) if url else None


def _url_or_none(written: str) -> str | None:
    """Return the URL of a page; None for what a browser writes where it has none, as in about:internet."""
    try:
        return page_url(written)
    except ValueError:
        return None


def _sidecar(path: Path) -> Path | None:
    for beside in (path.with_name(f"{path.name}.json"), path.with_suffix(".json")):
        if beside != path and beside.is_file():
            return beside
    return None


def _read_sidecar(path: Path) -> dict[str, Any]:
    try:
        facts = json.loads(path.read_bytes())
        if not isinstance(facts, dict):
            raise ValueError("it is no object")
        if unknown := facts.keys() - {"url", "captured_at"}:
            raise ValueError(f"nothing is known of {', '.join(map(repr, sorted(unknown)))}")
        url, taken = page_url(facts.get("url")), facts.get("captured_at")
        return {"url": url, "captured_at": None if taken is None else capture_time(taken, datetime.now(UTC))}
    except (OSError, ValueError, RecursionError) as error:
        example = '{"url": "https://...", "captured_at": "2018-03-01T12:00:00Z"}'
        raise UsageError(f"{path} is not a sidecar: {error}; write it like {example}") from None


def _packer(path: Path) -> tuple[str, str] | None:
    """Name the program that packed a file in a format we do not open, and the command that unpacks it."""
    with path.open("rb") as file:
        head = file.read(8)
    return next((packer for begins, packer in _PACKERS.items() if head.startswith(begins)), None)


def _is_warc(path: Path) -> bool:
    """Return whether a file begins as a WARC or an ARC does, packed or not."""
    with path.open("rb") as file:
        head = file.read(2)
        file.seek(0)
        try:
            begins = gzip.GzipFile(fileobj=file).read(9) if head == b"\x1f\x8b" else file.read(9)
        except (EOFError, OSError, zlib.error):
            return path.name.endswith((".warc.gz", ".arc.gz", ".warc.wet.gz"))
    if head != b"\x1f\x8b" and _packer(path):
        return False
    return begins.startswith((b"WARC/", b"filedesc:")) or path.name.endswith((".warc", ".warc.gz", ".wet.gz"))


def read_file(path: Path, *, url: str, captured_at: datetime | None) -> Capture:
    """Return the capture of ``url`` saved in ``path``; ``captured_at`` is aware UTC, or None when not known.

    Raises UsageError when there is no such file, UserError when it cannot be read.
    """
    try:
        with path.open("rb") as file:
            body = file.read(LIMIT + 1)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        raise UsageError(f"{path} is not a file; give the path of a saved page") from None
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}); check the path and its permissions") from None
    if len(body) > LIMIT:
        raise UserError(f"{path} is larger than {LIMIT // 2**20} MB, which no page is; give the saved page itself")
    return Capture(
        url=url,
        captured_at=captured_at,
        body=body,
        media_type=_MEDIA_TYPES.get(path.suffix.lower(), ""),
        origin="file",
        locator=str(path),
    )
