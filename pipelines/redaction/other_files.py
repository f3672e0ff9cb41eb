"""Redact files beside the WARC files: packages, sidecars, saved pages, lists."""

import os
import zlib
from datetime import datetime
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from pipelines.redaction.marks import Finder
from pipelines.redaction.page_bytes import redacted_bytes
from pipelines.redaction.wacz_files import count_in_wacz, is_wacz, redact_wacz
from scrapers.captures.capture_store import OPEN
from scrapers.errors import UserError

_WARC = (".warc.gz", ".warc")


def is_warc(path: Path) -> bool:
    """Return whether a file is a WARC by its name, closed or left open."""
    return path.name.removesuffix(OPEN).endswith(_WARC)


def find_in_file(path: Path, finder: Finder) -> int:
    """Count the matches in a file. Raises UserError for a package that is damaged."""
    if is_wacz(path):
        _refuse_damaged(path)
        return count_in_wacz(path, finder)
    return redacted_bytes(path.read_bytes(), finder)[1]


def _refuse_damaged(path: Path) -> None:
    """Raise UserError for a package that cannot be unpacked: nobody could say what is in it."""
    try:
        with ZipFile(path) as packed:
            damaged = packed.testzip()
    except (BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, zlib.error) as error:
        damaged = str(error)
    if damaged:
        raise UserError(f"{path} is damaged ({damaged}), so that it cannot be redacted; delete it and pack it again")


def redact_file(path: Path, part: Path, finder: Finder, at: datetime, reason: str) -> int:
    """Write a file without matches to ``part``, on disk; returns how many there were, and writes none for 0."""
    if is_wacz(path):
        _refuse_damaged(path)
        return redact_wacz(path, part, finder, at, reason)
    data, count = redacted_bytes(path.read_bytes(), finder)
    if count:
        with part.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
    return count
