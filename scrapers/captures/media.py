"""Recognize what a body is: its kind and its character set."""

import codecs
import re
from functools import lru_cache
from itertools import islice
from typing import Literal

from w3lib.encoding import (
    html_body_declared_encoding,
    html_to_unicode,
    http_content_type_encoding,
    resolve_encoding,
)

from scrapers.captures.json_document import CALLBACK, find_json, skip_notices

Media = Literal["html", "json", "xml", "text"]

_BY_TYPE: dict[str, Media] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/json": "json",
    "text/json": "json",
    "application/javascript": "json",
    "text/javascript": "json",
    "text/xml": "xml",
    "application/xml": "xml",
    "text/plain": "text",
}
_SNIFF = 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0?\0x\0", "utf-16-le"),  # <?xml without a mark, as some exporters write it
    (b"\0<\0?\0x", "utf-16-be"),
)
# Comments and declarations may come first. None matches in two ways, or a thousand of them would take forever.
_PROLOG = r"(?:<!--(?:(?!-->).)*-->\s*|<[?!](?!--|doctype\s+html)[^>]*>\s*)*"
_HTML = re.compile(rf"{_PROLOG}<(?:!doctype\s+html|html)\b", re.DOTALL)
_FEED = re.compile(
    rf"{_PROLOG}<(?:rss|feed|rdf:rdf|urlset|sitemapindex)\b", re.DOTALL
)  # <?xml ...?><rss version="2.0">
_JSON = re.compile(r"\{|\[\s*[\[{]|\[\]")  # [ {"id": 1}, ... as jq and browsers print it
_MAY_BE_NOTICE = re.compile(r"\s*(?:<[bp]|\[|php |notice|warning|deprecated|strict|fatal|parse)", re.IGNORECASE)
_SCALAR = re.compile(r'["\[0-9tfn-]')
_FIELD = re.compile(rb'[{,]\s{0,40}"[\w@$ -]{1,60}"\s?:\s?["\[{\dtfn-]')  # {"id":12,"title":"Free
_FEW_FIELDS, _BEGINNING = 3, 65_536
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})""")
# Codecs of Python that are no character sets of pages (idna, hex, unicode_escape, utf-7) fail or invent characters.
_CHARSET = re.compile(
    r"utf[-_](?:8|16|32)|iso8859|latin|cp\d|koi8|gb|big5|euc|shift|iso2022|mac|ascii|tis", re.IGNORECASE
)
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_FEW = 0.001  # of the characters: a stray byte in a feed costs that byte


class UnreadableBody(ValueError):
    """The body is empty, binary, or text in an encoding that it does not state; the message gives the reason."""


def stated_media(media_type: str) -> Media | None:
    """Return the kind of body that a Content-Type names; None where it names nothing we read.

    >>> stated_media("text/html; charset=utf-8"), stated_media("application/ld+json"), stated_media("image/svg+xml")
    ('html', 'json', None)
    """
    name = media_type.partition(";")[0].strip().lower()
    if name.startswith("application/") and name not in _BY_TYPE:
        return "json" if name.endswith("+json") else "xml" if name.endswith("+xml") else None
    return _BY_TYPE.get(name)


@lru_cache(maxsize=2)  # asked several times for each capture
def media_of(body: bytes, media_type: str) -> Media:
    """Name the kind of a body: by its Content-Type, unless its first bytes are clearly something else.

    >>> media_of(b"<rss version='2.0'/>", "text/html"), media_of(b'[{"id": 1}]', "text/html; charset=utf-8")
    ('xml', 'json')
    >>> media_of(b"[Update] Call today", "text/plain"), media_of(b"<!DOCTYPE html><p>", "application/json")
    ('text', 'html')
    """
    stated, head = stated_media(media_type), _head(body)
    if stated is None:
        return sniffed(body)
    if stated != "html" and _HTML.match(head):
        return "html"  # an error page, or a login, in place of the answer of an API
    if stated != "xml" and _FEED.match(head):
        return "xml"  # many feeds are sent as text/html
    if stated != "json" and not _HTML.match(head) and not _FEED.match(head) and _holds_json(body):
        return "json"
    return "json" if stated == "text" and _is_data(body) else stated


def sniffed(body: bytes) -> Media:
    """Tell JSON, HTML, XML and plain text apart by their content.

    >>> sniffed(b' {"title": 1}'), sniffed(b"<!DOCTYPE html><p>"), sniffed(b"<?xml version='1'?><rss/>"), sniffed(b"A")
    ('json', 'html', 'xml', 'text')
    >>> sniffed(b'jsonp_1({"title": 1});'), sniffed(b"(see above)"), sniffed(b'[\\n  {"title": 1}\\n]')
    ('json', 'text', 'json')
    >>> sniffed(b"null"), sniffed(b'"Free Ana"'), sniffed(b'"Free Ana" is what they ask'), sniffed(b"[1] A footnote")
    ('json', 'json', 'text', 'text')
    """
    head = _head(body)
    if _JSON.match(head) or CALLBACK.match(head):
        return "json"
    if _SCALAR.match(head) and _holds_json(body):
        return "json"
    if head.startswith("<?xml") and "<html" not in head:  # XHTML begins with <?xml too
        return "xml"
    if _FEED.match(head):
        return "xml"
    if not _HTML.match(head) and _holds_json(body):
        return "json"
    if head.startswith("<") or "<html" in head or "<body" in head:
        return "html"
    return "json" if _is_data(body) else "text"


def _head(body: bytes) -> str:
    codec = _marked(body)
    head = body[:_SNIFF].decode(codec or "latin-1", "replace")
    if _MAY_BE_NOTICE.match(head):
        text = body[:_BEGINNING].decode(codec or "latin-1", "replace").lstrip()
        head = text[skip_notices(text) :][:_SNIFF]
    return head.removeprefix("\ufeff").removeprefix("ï»¿").lstrip().lower()


def _marked(body: bytes) -> str | None:
    """Return the character set of a byte order mark, or of the first characters of XML in UTF-16."""
    return next((codec for mark, codec in _BOMS if body.startswith(mark)), None)


def _holds_json(body: bytes) -> bool:
    return find_json(body.decode(_marked(body) or "utf-8", "replace")) is not None


def _is_data(body: bytes) -> bool:
    """Return whether a text has fields of JSON in it, which was cut off or broken: no prose does."""
    return len(list(islice(_FIELD.finditer(body[:_BEGINNING]), _FEW_FIELDS))) == _FEW_FIELDS


def decoded_text(body: bytes, media_type: str, media: Media) -> str:
    """Decode a body to a string, without a byte order mark.

    Valid UTF-8 is UTF-8, whatever the headers say. Otherwise the mark, the Content-Type, the declaration of XML and the
    <meta> of HTML are tried, in that order. Raises UnreadableBody.
    """
    return _decoded(body, media_type, media)[0]


def utf8_bytes(body: bytes, media_type: str, media: Media) -> bytes:
    """Return the text of a body in UTF-8, which is mostly the body itself. Raises UnreadableBody."""
    text, is_body = _decoded(body, media_type, media)
    return body if is_body else text.encode()


@lru_cache(maxsize=2)  # a page function that refuses a capture is followed by another that decodes it again
def _decoded(body: bytes, media_type: str, media: Media) -> tuple[str, bool]:
    """Decode a body; and say whether its bytes are those of the text in UTF-8."""
    if not body or body.isspace():
        raise UnreadableBody("the page is empty")
    charsets = [_marked(body), _known(http_content_type_encoding(media_type)), _declared(body, media)]
    wide = next((name for name in charsets if name and name.startswith(("utf-16", "utf-32"))), None)
    sent = body
    if not wide and b"\x00" in (head := body[:_SNIFF]):
        if head.count(b"\x00") * 100 > len(head) + 100 or not is_text(head.replace(b"\x00", b"")):
            raise UnreadableBody("the page is binary, not text")
        body = body.replace(b"\x00", b"")  # a stray one costs nothing
    if not wide:
        try:
            text = body.decode()
            return text.removeprefix("\ufeff"), body is sent and not text.startswith("\ufeff")
        except UnicodeDecodeError as error:
            first_wrong = error.start
    for charset in charsets:
        try:
            if charset and charset != "utf-8":
                return body.decode(charset).removeprefix("\ufeff"), False
        except UnicodeError:
            continue
    if media == "html" or (media != "xml" and charsets[1]):
        return _as_browsers_do(body, media_type if charsets[1] else None), False
    text = body.decode("utf-8-sig", "replace")
    if media == "xml" and text.count("\ufffd") <= max(1, len(text) * _FEW):
        return text, False
    raise UnreadableBody(f"the page is not UTF-8 (byte {first_wrong if not wide else 0}); convert it to UTF-8 first")


def is_text(raw: bytes) -> bool:
    """Return whether bytes are text rather than binary or compressed: UTF-8 without control characters.

    >>> is_text("<p>Núñez".encode()), is_text(b"\\x1f\\x8b\\x08")
    (True, False)
    """
    head = raw[:_SNIFF]
    try:
        head.decode()
    except UnicodeDecodeError as error:
        if error.reason != "unexpected end of data" or error.start < len(head) - 3:  # the sample may cut a character
            return False
    return not CONTROL.search(head)


def _declared(body: bytes, media: Media) -> str | None:
    if media == "html":
        return _known(html_body_declared_encoding(body))
    declared = _DECLARED.match(body[:_SNIFF])
    return _known(declared[1].decode("ascii")) if declared else None


def _known(charset: str | None) -> str | None:
    """Return the codec of a character set that pages may be in; None for a name that is none."""
    resolved = resolve_encoding(charset) if charset else None
    return resolved if resolved and _CHARSET.match(resolved) else None


def _as_browsers_do(body: bytes, media_type: str | None) -> str:
    """Decode what is not valid in any stated character set: bytes that are wrong cost their characters."""
    try:
        encoding, text = html_to_unicode(media_type, body)
    except (LookupError, ValueError, TypeError):  # <meta charset="hex">: a codec, and no character set
        encoding, text = "utf-8", body.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    if encoding.replace("-", "") == "utf8" and wrong * 2 > sum(character > "\x7f" for character in text):
        return body.decode("cp1252", "replace")  # labeled UTF-8 by the server, written in Windows: "Mar\xeda"
    return text.removeprefix("\ufeff")
