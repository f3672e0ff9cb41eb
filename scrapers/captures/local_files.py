"""Whatever someone has kept becomes captures: a page, a folder of pages, a WARC, a WACZ."""

import gzip
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from io import SEEK_CUR, SEEK_END, SEEK_SET, BufferedReader, RawIOBase
from pathlib import Path
from typing import Any, BinaryIO, cast
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from scrapers.captures.capture import Capture, capture_time, page_url
from scrapers.captures.decoding import LIMIT
from scrapers.captures.warc_reader import DamagedWarc, Part, read_warc
from scrapers.errors import UsageError, UserError

Parts = Callable[[], Iterator[Part]]

# What browsers write into a page they save: "Save as" of Chrome, Edge and Internet Explorer; SingleFile.
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d+\)(\S+?)\s*-->|Page saved with SingleFile\s+url:\s*(\S+)")
_HEAD = 4096
_PACKERS = {
    b"\x28\xb5\x2f\xfd": ("zstd", "zstd -d"),
    b"\x5d\x2a\x4d\x18": ("zstd", "zstd -d"),  # with a dictionary in front, as of a .warc.zst
    b"\x1f\x8b": ("gzip", "gunzip"),
    b"BZh": ("bzip2", "bunzip2"),
    b"\xfd7zXZ": ("xz", "unxz"),
}
_BESIDE = "_files"  # the folder that a browser puts beside a page, with its pictures


def parts_of(path: Path, *, url: str | None, captured_at: datetime | None) -> Parts:
    """What gives the captures in ``path`` when it is called; it is looked at now, so that wrong use shows at once.

    A WARC or WACZ says of itself what it holds. A page needs ``url``, unless a sidecar or the page itself tells it: the
    sidecar of PAGE.html is PAGE.html.json or PAGE.json, an object with ``url`` and, where known, ``captured_at``.
    Raises UsageError for what is not there or does not say which page it is; what is called raises UserError.
    """
    try:
        return _parts_of(path, url, captured_at)
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}); check the path and its permissions") from None


def _parts_of(path: Path, url: str | None, captured_at: datetime | None) -> Parts:
    if path.is_dir():
        return partial(_folder, path)
    if path.is_file() and zipfile.is_zipfile(path):
        return partial(_wacz, path)
    if path.is_file() and _is_warc(path):
        return partial(read_warc, lambda: path.open("rb"), path.name)
    if path.is_file() and (packer := _packer(path)):
        program, command = packer
        raise UsageError(
            f"{path} is packed with {program}; unpack it ({command} {path.name}) and import what comes out"
        )
    told = _page(path, url, captured_at)
    if told is None:
        raise UsageError(
            f"{path} does not say which page it is; give --url, or put {path.name}.json with url beside it"
        )
    return lambda: iter((told,))


def _folder(path: Path) -> Iterator[Part]:
    files = sorted(p for p in path.rglob("*") if p.is_file() and not _is_beside(p.relative_to(path)))
    sidecars = {_sidecar(file) for file in files}
    for file in files:
        if file in sidecars:
            continue
        try:
            parts = parts_of(file, url=None, captured_at=None)
            yield from (replace(part, url=part.url or file.name) for part in parts())
        except UserError as problem:
            yield Part(offset=0, url=file.name, reason=str(problem))


def _is_beside(path: Path) -> bool:
    return any(part.startswith(".") or part.endswith(_BESIDE) for part in path.parts)


def _page(path: Path, url: str | None, captured_at: datetime | None) -> Part | None:
    """The page in one file; None where nothing says which page it is."""
    sidecar = _sidecar(path)
    told = _read_sidecar(sidecar) if sidecar else {}
    url, captured_at = url or told.get("url"), captured_at or told.get("captured_at")
    capture = read_file(path, url=url or "", captured_at=captured_at)
    if not url and (saved := _SAVED_FROM.search(capture.body[:_HEAD])):
        url = _address((saved[1] or saved[2]).decode("ascii", "replace"))
    # Located by its name alone: the archive is published, people's folders are not.
    return Part(offset=0, url=url, capture=replace(capture, url=url, locator=path.name)) if url else None


def _address(written: str) -> str | None:
    """The address of a page; None for what a browser writes into a page that it had from nowhere: about:internet."""
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
        told = json.loads(path.read_bytes())
        if not isinstance(told, dict):
            raise ValueError("it is no object")
        if unknown := told.keys() - {"url", "captured_at"}:
            raise ValueError(f"nothing is known of {', '.join(sorted(unknown))}")
        url, taken = page_url(told.get("url")), told.get("captured_at")
        return {"url": url, "captured_at": None if taken is None else capture_time(taken, datetime.now(UTC))}
    except (OSError, ValueError, RecursionError) as error:
        example = '{"url": "https://...", "captured_at": "2018-03-01T12:00:00Z"}'
        raise UsageError(f"{path} is not a sidecar: {error}; write it like {example}") from None


def _wacz(path: Path) -> Iterator[Part]:
    try:
        with zipfile.ZipFile(path) as packed:
            names = [n for n in packed.namelist() if n.startswith("archive/") and n.endswith((".warc.gz", ".warc"))]
            if not names:
                raise DamagedWarc(f"{path}: no WARC file in it (archive/*.warc.gz); give a WACZ file")
            for name in names:
                yield from read_warc(partial(open_member, packed, path, name), f"{path.name}/{name}")
    except zipfile.BadZipFile as error:
        raise DamagedWarc(f"{path}: damaged ({error}); what comes before is good") from None
    except RuntimeError as error:  # it is encrypted, or packed in a way that Python does not know
        raise UserError(
            f"{path} cannot be opened ({error}); unpack it, and import the files that were in archive/"
        ) from None


def _packer(path: Path) -> tuple[str, str] | None:
    """The program that packed a file, where that is none whose files we open, and how to unpack it."""
    with path.open("rb") as file:
        head = file.read(8)
    return next((packer for begins, packer in _PACKERS.items() if head.startswith(begins)), None)


def _is_warc(path: Path) -> bool:
    """True for a file that begins as a WARC or an ARC does, packed or not."""
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


# Everything else tells what it is by its first bytes, whatever the file is called.
_MEDIA_TYPES = {".js": "application/javascript"}


def read_file(path: Path, *, url: str, captured_at: datetime | None) -> Capture:
    """The capture of ``url`` that is kept in ``path``; ``captured_at`` is aware UTC, or None when not known.

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


_HEADER = struct.Struct("<4s22xHH")  # of a file in a ZIP: its signature; the lengths of its name and of what follows


def open_member(packed: ZipFile, path: Path, name: str) -> BinaryIO:
    """The file ``name`` of the ZIP at ``path``, which is open as ``packed``.

    Raises BadZipFile where it is damaged, RuntimeError where it is encrypted or packed in an unknown way.
    """
    info = packed.getinfo(name)
    if info.compress_type != ZIP_STORED or info.flag_bits & 1:
        return cast(BinaryIO, packed.open(name))
    file = path.open("rb")
    file.seek(info.header_offset)
    header = file.read(_HEADER.size)
    if len(header) < _HEADER.size or not header.startswith(b"PK\x03\x04"):
        file.close()
        raise BadZipFile(f"{name} is not where the list of files says")
    _, named, more = _HEADER.unpack(header)
    return BufferedReader(_Within(file, info.header_offset + _HEADER.size + named + more, info.file_size))


class _Within(RawIOBase):
    """The ``size`` bytes of ``file`` from ``start`` on, as a file."""

    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        self._file, self._start, self._size, self._at = file, start, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        self._at = max(0, offset + {SEEK_SET: 0, SEEK_CUR: self._at, SEEK_END: self._size}[whence])
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._file.seek(self._start + self._at)
        data = self._file.read(max(0, min(len(buffer), self._size - self._at)))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def close(self) -> None:
        self._file.close()
        super().close()
