"""A request and its response, as sent over the wire."""

import re
from dataclasses import dataclass

_HEAD_END = re.compile(rb"\r?\n\r?\n")
_STATUS_LINE = re.compile(rb"HTTP/\S*[ \t]*(.*)")
_TRANSFER_ENCODING = re.compile(rb"^transfer-encoding[ \t]*:.*\n(?:[ \t].*\n)*", re.IGNORECASE | re.MULTILINE)

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A response as sent over the wire, its content not yet decoded, and the request where it is known.

    Each character of ``status_line`` and ``headers`` stands for one byte (Latin-1), so that no byte is lost. ``head``
    holds the bytes of both as they came, where they are known. ``cut`` is why the body is incomplete, "" where it is
    complete as far as known; ``payload_digest`` is what another archive recorded of the body as it saw it.
    """

    status_line: str
    headers: Headers
    raw: bytes
    request: bytes = b""
    head: bytes = b""
    cut: str = ""
    payload_digest: str = ""

    def header(self, name: str) -> str:
        """Return the first header of that name, in any case, as text; "" where there is none."""
        return next((_text(value) for key, value in self.headers if key.lower() == name.lower()), "")

    def head_bytes(self) -> bytes:
        """Return the head as it came, or built from status line and headers."""
        lines = [f"HTTP/1.1 {self.status_line}", *(f"{name}: {value}" for name, value in self.headers)]
        return self.head or b"".join(_bytes(line) + b"\r\n" for line in [*lines, ""])


def split_head(block: bytes) -> tuple[bytes, bytes]:
    """Split a response into its head, blank line included, and its body; no head where it does not begin with HTTP/."""
    if not block.startswith(b"HTTP/"):
        return b"", block
    end = _HEAD_END.search(block)
    return (block[: end.end()], block[end.end() :]) if end else (block, b"")


def parse_head(head: bytes) -> tuple[str, Headers]:
    """Return the status line without its protocol, and the headers, folded lines joined.

    >>> parse_head(b"HTTP/1.1 200 OK\\r\\nLink: <a>;\\r\\n rel=next\\r\\nnonsense\\r\\n\\r\\n")
    ('200 OK', (('Link', '<a>; rel=next'),))
    """
    first, *lines = (line.rstrip(b"\r") for line in head.split(b"\n"))
    status_line = _STATUS_LINE.match(first)
    headers: list[tuple[str, str]] = []
    for line in lines:
        name, colon, value = line.partition(b":")
        if headers and line[:1] in (b" ", b"\t"):
            headers[-1] = (headers[-1][0], f"{headers[-1][1]} {line.strip().decode('latin-1')}".strip())
        elif colon:
            headers.append((name.strip().decode("latin-1"), value.strip().decode("latin-1")))
    return status_line[1].strip().decode("latin-1") if status_line else "", tuple(headers)


def without_transfer_encoding(head: bytes) -> bytes:
    """Drop the header of an encoding that was undone from the bytes of a head."""
    return _TRANSFER_ENCODING.sub(b"", head)


def _text(value: str) -> str:
    try:
        return value.encode("latin-1").decode()
    except UnicodeError:
        return value


def _bytes(line: str) -> bytes:
    line = re.sub(r"[\r\n]+", " ", line)
    try:
        return line.encode("latin-1")
    except UnicodeEncodeError:
        return line.encode("utf-8", "replace")
