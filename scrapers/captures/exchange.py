"""A request and its response, as sent over the wire."""

import json
import re
from dataclasses import dataclass

_HEAD_END = re.compile(rb"\r?\n\r?\n")
# HTTP/1.1 200 OK; http/1.1 200 ok; ICY 200 OK; HTTP 200 OK; also behind blank lines or a byte order mark
_STATUS_LINE = re.compile(
    rb"""(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n){0,9}[ \t]*  # blanks and a byte order mark are passed over
    (?:HTTP/\S*                            # HTTP/1.1, http/1.1, HTTP/2
    |(?:HTTP|ICY|[A-Z]{2,9}/[0-9][\w.]*)(?=[ \t]+[0-9]{3})  # HTTP 200 OK; ICY 200 OK; HTTPS/1.1 200 OK
    )
    (?:[ \t]+(.*)|\r?$)
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_STATUS = re.compile(r"([1-9][0-9]{2})(?![0-9])")
_INTERIM = re.compile(rb"1[0-9][0-9]\b|200 Connection established", re.I)  # the answer itself follows
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


def begins_response(block: bytes) -> bool:
    """Return whether a block begins with a status line, in any spelling."""
    return _STATUS_LINE.match(block) is not None


def split_head(block: bytes) -> tuple[bytes, bytes]:
    """Split a response into its head, blank line included, and its body; no head where it has no status line.

    What was sent before the answer itself ("100 Continue") belongs to its head.
    """
    end = 0
    while status_line := _STATUS_LINE.match(block, end):
        found = _HEAD_END.search(block, status_line.end())
        end = found.end() if found else len(block)
        if not found or not _INTERIM.match(status_line[1] or b"") or not _STATUS_LINE.match(block, end):
            break
    return block[:end], block[end:]


def parse_head(head: bytes) -> tuple[str, Headers]:
    """Return the status line without its protocol, and the headers, folded lines joined.

    >>> parse_head(b"HTTP/1.1 200 OK\\r\\nLink: <a>;\\r\\n rel=next\\r\\nnonsense\\r\\n\\r\\n")
    ('200 OK', (('Link', '<a>; rel=next'),))
    """
    found = status_line = _STATUS_LINE.match(head)
    while found and (end := _HEAD_END.search(head, found.end())) and (found := _STATUS_LINE.match(head, end.end())):
        status_line = found
    lines = [line.rstrip(b"\r") for line in head[status_line.end() if status_line else 0 :].split(b"\n")[1:]]
    headers: list[tuple[str, str]] = []
    for line in lines:
        name, colon, value = line.partition(b":")
        if headers and line[:1] in (b" ", b"\t"):
            headers[-1] = (headers[-1][0], f"{headers[-1][1]} {line.strip().decode('latin-1')}".strip())
        elif colon:
            headers.append((name.strip().decode("latin-1"), value.strip().decode("latin-1")))
    return ((status_line and status_line[1]) or b"").strip().decode("latin-1"), tuple(headers)


def status_of(status_line: str) -> int:
    """Return the status as a number; 0 where it states none.

    >>> status_of("200 OK"), status_of("200"), status_of("9999999 OK"), status_of("OK")
    (200, 200, 0, 0)
    """
    found = _STATUS.match(status_line)
    return int(found[1]) if found else 0


def is_whole(block: bytes) -> bool:
    """Return whether a response ends where its block ends, by its own headers or by the end of its page."""
    head, body = split_head(block)
    if not head.endswith((b"\r\n\r\n", b"\n\n")):
        return False
    exchange = Exchange(status_line="", headers=parse_head(head)[1], raw=body)
    if re.fullmatch(r"[0-9]{1,15}", stated := exchange.header("Content-Length")):
        return int(stated) == len(body)
    if "chunked" in exchange.header("Transfer-Encoding").lower():
        return body.endswith((b"0\r\n\r\n", b"0\n\n"))
    return body.rstrip()[-7:].lower() == b"</html>" or _is_json(body)


def _is_json(body: bytes) -> bool:
    try:
        return body[:1] in b"{[" and json.loads(body) is not None
    except (ValueError, RecursionError):
        return False


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
