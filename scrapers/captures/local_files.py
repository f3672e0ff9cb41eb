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
_NAMES = (".warc", ".warc.gz", ".arc", ".arc.gz", ".wet", ".wet.gz")
_BESIDE = "_files"  # the folder that a browser puts beside a page, with its pictures
_OF_A_CRAWL = re.compile(r"\.((warc|arc|wet)(\.(gz|zst|bz2|xz))?|wacz)$", re.IGNORECASE)
_FACTS = {"url", "captured_at"}
_MEDIA_TYPES = {".js": "application/javascript"}  # all other kinds are recognized by their first bytes


def display_name(path: Path) -> str:
    """Return the name of a file as text that can be stored and printed, also where its bytes are not UTF-8."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def parts_of(
    path: Path,
    *,
    url: str | None,
    captured_at: datetime | None,
    originals: Originals | None = None,
    in_folder: bool = False,
) -> Parts:
    """Return a function that yields the captures in the file ``path``; checks it now, so that wrong use shows at once.

    A WARC or WACZ names its pages itself. A single page needs ``url``, unless a sidecar or the page itself gives it:
    the sidecar of PAGE.html is PAGE.html.json or PAGE.json, an object with ``url`` and, where known, ``captured_at``.
    ``originals`` is as in ``read_warc``: of revisits whose original is in another file, the parts come late. A file
    that ``files_in`` found is ``in_folder``: one URL cannot name them all.
    Raises UsageError for what is missing or does not name its page; the function that is returned raises UserError.
    """
    try:
        if in_folder:
            _refuse_special(path)
        return _parts_of(path, url, captured_at, originals, in_folder)
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}); check the path and its permissions") from None


def files_in(folder: Path) -> list[Path]:
    """Return the files in a folder that may hold pages, and whatever else is there that cannot be looked into.

    Left out are sidecars of pages, hidden files, and what browsers save beside a page (in ``page_files/``), but no file
    of a crawl that is in such a folder.
    """
    found: list[Path] = []

    def note(error: OSError) -> None:
        found.append(Path(error.filename))

    for root, folders, names in os.walk(folder, onerror=note):
        links = [name for name in folders if Path(root, name).is_symlink()]
        found.extend(Path(root, name) for name in (*names, *links))
    found = sorted(path for path in found if not _is_left_out(path, path.relative_to(folder)))
    sidecars = {_sidecar(path) for path in found}
    return [path for path in found if path not in sidecars]


def _refuse_special(path: Path) -> None:
    """Raise UserError for what a folder holds beside files."""
    if path.is_dir():
        is_link = "is a link to a folder, which is not followed; import that folder by its own name"
        raise UserError(f"{path} {is_link if path.is_symlink() else 'cannot be read; check its permissions'}")
    if not path.exists():
        raise UserError(f"{path} is a link to a file that is not there; put the file there, or delete the link")
    if not path.is_file():
        raise UserError(f"{path} is no file (a pipe, a socket or a device); take it out of the folder")


def _parts_of(
    path: Path, url: str | None, captured_at: datetime | None, originals: Originals | None, in_folder: bool
) -> Parts:
    if path.is_file() and (is_zip(path) or path.suffix.lower() == ".wacz"):
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
        raise UsageError(f"{path} {_nameless(path, in_folder)}")
    return lambda: iter((page,))


def _nameless(path: Path, in_folder: bool) -> str:
    """Explain that nothing names the URL of the page in a file, and the remedy."""
    if path.suffix == ".json" and _is_sidecar(path):
        missing = path.stem if "." in path.stem else f"{path.stem}.html"
        return f"is the sidecar of a page that is missing; put {missing} beside it, or delete it"
    beside = f"put {path.name}.json with url beside it"
    return f"does not say which page it is; {beside if in_folder else f'give --url, or {beside}'}"


def _is_left_out(path: Path, in_folder: Path) -> bool:
    if any(part.startswith(".") for part in in_folder.parts):
        return True
    return any(part.endswith(_BESIDE) for part in in_folder.parts) and not _is_of_a_crawl(path)


def _is_of_a_crawl(path: Path) -> bool:
    """Return whether a file beside pages is one of a crawl, also one that is packed as we do not unpack it."""
    if _OF_A_CRAWL.search(path.name):
        return True
    try:
        return is_web_archive(path)
    except OSError:
        return False


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
        if unknown := facts.keys() - _FACTS:
            raise ValueError(f"nothing is known of {', '.join(map(repr, sorted(unknown)))}")
        url, taken = page_url(facts.get("url")), facts.get("captured_at")
        return {"url": url, "captured_at": None if taken is None else capture_time(taken, datetime.now(UTC))}
    except (OSError, ValueError, RecursionError) as error:
        reason = "it is nested too deep" if isinstance(error, RecursionError) else error
        raise UsageError(f"{path} is not a sidecar: {reason}{_like(str(reason))}") from None


def _like(reason: str) -> str:
    """Return an example of a sidecar, unless the reason has a remedy of its own."""
    return "" if ";" in reason else '; write it like {"url": "https://...", "captured_at": "2018-03-01T12:00:00Z"}'


def _is_sidecar(path: Path) -> bool:
    """Return whether a file has the form of a sidecar, also where its facts are wrong."""
    try:
        facts = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(facts, dict) and "url" in facts and facts.keys() <= _FACTS


def _packer(path: Path) -> tuple[str, str] | None:
    """Name the program that packed a file in a format we do not open, and the command that unpacks it."""
    with path.open("rb") as file:
        head = file.read(8)
    return next((packer for begins, packer in _PACKERS.items() if head.startswith(begins)), None)


def is_web_archive(path: Path) -> bool:
    """Return whether a file is a WARC, ARC, WET or WACZ: by its first bytes, or its name in any case."""
    return path.suffix.lower() == ".wacz" or _is_warc(path)


def _is_warc(path: Path) -> bool:
    """Return whether a file begins as a WARC or an ARC does, packed or not."""
    with path.open("rb") as file:
        head = file.read(2)
        file.seek(0)
        try:
            begins = gzip.GzipFile(fileobj=file).read(9) if head == b"\x1f\x8b" else file.read(9)
        except (EOFError, OSError, zlib.error):
            return path.name.lower().endswith(_NAMES)
    if head != b"\x1f\x8b" and _packer(path):
        return False
    return begins.startswith((b"WARC/", b"filedesc:")) or path.name.lower().endswith(_NAMES)


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
