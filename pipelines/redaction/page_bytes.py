"""Redact the bytes of a page, in any character set, also where they are packed."""

import gzip
import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding

from pipelines.redaction.marks import Finder
from pipelines.redaction.page_text import redacted_text
from scrapers.captures.media import media_of

_WIDE = (("utf-16-le", 2), ("utf-16-be", 2), ("utf-32-le", 4), ("utf-32-be", 4))
_NOT_TEXT = re.compile(r"idna|hex|escape|utf.?7|punycode|base64|rot|zip|bz2|undefined", re.IGNORECASE)
_SAMPLE = 4096
_DEEPEST = 3
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_LARGEST = 2**28


def redacted_bytes(data: bytes, finder: Finder, media_type: str = "", *, depth: int = 0) -> tuple[bytes, int]:
    """Return the bytes of a page without matches, and how many there were; the same object where there are none.

    All other bytes stay, also those that are not of the page's character set.
    """
    if depth < _DEEPEST and data.startswith(_GZIP) and (unpacked := _gunzipped(data)) is not None:
        now, count = redacted_bytes(unpacked, finder, media_type, depth=depth + 1)
        return (gzip.compress(now, mtime=0), count) if count else (data, 0)
    if depth < _DEEPEST and data.startswith(_ZIP):
        return _in_zip(data, finder, depth)
    is_json, total = bool(data) and media_of(data, media_type) == "json", 0
    for codec in _codecs(data, media_type):
        data, count = _in_codec(data, codec, finder, is_json=is_json)
        total += count
    return data, total


def _codecs(data: bytes, media_type: str) -> Iterator[str]:
    """Name the character sets in which a page may be written: all that it states, and what its bytes look like."""
    head = data[:_SAMPLE]
    stated = (http_content_type_encoding(media_type), html_body_declared_encoding(head))
    for codec in dict.fromkeys(name for name in stated if name and not _NOT_TEXT.search(name)):
        if not codec.replace("_", "-").startswith(("utf-8", "utf-16", "utf-32", "ascii")):
            yield codec
    yield "utf-8"
    if not data.isascii() and not _is_utf8(data):
        yield "cp1252"
    if b"\0" in head:
        yield from (codec for codec, width in _WIDE if len(data) >= width)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _in_codec(data: bytes, codec: str, finder: Finder, *, is_json: bool) -> tuple[bytes, int]:
    width = dict(_WIDE).get(codec, 1)
    errors = "surrogateescape" if width == 1 else "surrogatepass"
    whole = len(data) - len(data) % width
    try:
        text = data[:whole].decode(codec, errors)
        if text.encode(codec, errors) != data[:whole]:
            return data, 0
    except (UnicodeError, LookupError):
        return data, 0
    now, count = redacted_text(text, finder, is_json=is_json)
    return (now.encode(codec, errors) + data[whole:], count) if count else (data, 0)


def _gunzipped(data: bytes) -> bytes | None:
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as packed:
            unpacked = packed.read(_LARGEST + 1)
    except (OSError, EOFError, zlib.error):
        return None
    return unpacked if len(unpacked) <= _LARGEST else None


def _in_zip(data: bytes, finder: Finder, depth: int) -> tuple[bytes, int]:
    """Redact the files of a ZIP, and their names, as of a document that was attached."""
    out, total = BytesIO(), 0
    try:
        with ZipFile(BytesIO(data)) as packed, ZipFile(out, "w") as redacted:
            for info in packed.infolist():
                now, count = redacted_bytes(packed.read(info), finder, depth=depth + 1)
                info.filename, named = redacted_text(info.filename, finder)
                redacted.writestr(info, now)
                total += count + named
    except (BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, zlib.error):
        return data, 0
    return (out.getvalue(), total) if total else (data, 0)
