"""Odd records of WARC and ARC files are read, or each gives a reason of its own, and their neighbors are read."""

import gzip
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from scrapers.captures.local_files import parts_of
from scrapers.captures.warc_reader import Part, read_warc
from tests.warcs import PAGE

URL = "https://action.example/categories"
HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"


def record(block: bytes = HTTP + PAGE, version: str = "WARC/1.0", fields: str = "", url: str = URL) -> bytes:
    """A record without a digest."""
    head = f"{version}\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n{fields}"
    if "WARC-Date" not in fields:
        head += "WARC-Date: 2018-03-01T12:00:00Z\r\n"
    return f"{head}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


def arc(line: str, block: bytes = HTTP + PAGE) -> bytes:
    return f"{line} {len(block)}\n".encode() + block + b"\n"


def read(*content: bytes) -> list[Part]:
    return list(read_warc(lambda: BytesIO(b"".join(content)), "a.warc"))


def came(parts: list[Part]) -> list[bytes | str]:
    """What each part gave: its body, or the reason."""
    return [part.capture.body if part.capture else part.reason for part in parts]


READ = [
    b"HTTP/1.1 200 OK", b"HTTP/1.1 200", b"HTTP/1.1 200 ", b"ICY 200 OK", b"HTTP/2 200", b"http/1.1 200 ok",
    b"HTTP 200 OK", b"HTTP/1.1\t200\tOK", b"\r\n\r\nHTTP/1.1 200 OK", b"\nHTTP/1.0 200 OK", b"HTTP/1.1 200OK",
    b" HTTP/1.1 200 OK", b"HTTPS/1.1 200 OK", b"SIP/2.0 200 OK",
    b"\xef\xbb\xbfHTTP/1.1 200 OK", b"HTTP/1.1 200 \xff\xfe", b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK",
    b"HTTP/1.0 200 Connection established\r\n\r\nHTTP/1.1 200 OK",
]  # fmt: skip
UNREAD = [
    b"HTTP/1.1 \xff\xfe OK", b"HTTP/1.1 9999999 OK", b"HTTP/1.1", b"HTTP/1.1 OK", b"HTTP/1.1 20 OK", b"ICY",
    b"Date: today", b"HTTP/1.1 000 OK", "HTTP/1.1 ٢٠٠ OK".encode(), b"Status: 200 OK", b"",
]  # fmt: skip


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
@pytest.mark.parametrize("line", READ)
def test_a_status_is_read_in_any_spelling(line: bytes, end: bytes) -> None:
    block = line.replace(b"\r\n", end) + end + b"Content-Type: text/html" + end + end + PAGE
    part, second = read(record(block), record())
    assert part.capture is not None
    assert (part.capture.status, part.capture.body, part.capture.media_type) == (200, PAGE, "text/html")
    assert second.capture is not None


@pytest.mark.parametrize("line", UNREAD)
def test_a_page_without_a_status_gives_one_reason(line: bytes) -> None:
    part, second = read(record(line + b"\r\nContent-Type: text/html\r\n\r\n" + PAGE), record())
    assert (part.capture, part.damaged, part.locator, part.url) == (None, False, "a.warc:0", URL)
    assert "(byte 0)" in part.reason
    assert part.reason.startswith(("its status line cannot be read: '", "it has no status line"))
    assert second.capture is not None


ARC_LINES = [
    "192.0.2.4 201803011200000 text/html", "192.0.2.4 x text/html", "192.0.2.4 20180301 text/html",
    "192.0.2.4 unknown text/html", "192.0.2.4 text/html", "192.0.2.4  text/html", "192.0.2.4", "x text/html",
    "192.0.2.4 01/Mar/2018:12:00:00 text/html", "192.0.2.4 -1 text/html", "192.0.2.4 0 text/html", "- - text/html",
    "0.0.0.0 2018030112000x no-type", "2001:db8::1 20181301120000 text/html", "192.0.2.4\t99999999999999\ttext/html",
    "192.0.2.4 null text/html 200 checksum - 0 a.arc", "- unknown text/html", "host.example 1519905600 text/html",
]  # fmt: skip


@pytest.mark.parametrize("written", ARC_LINES)
def test_a_page_of_an_arc_with_an_odd_time_is_read_and_so_are_its_neighbors(written: str) -> None:
    whole = f"{URL} 192.0.2.4 20180301120000 text/html"
    before, *odd, behind = read(arc(whole), *[arc(f"{URL}/{n} {written}") for n in range(3)], arc(whole))
    for part in (before, behind):
        assert part.capture is not None
        assert (part.capture.captured_at is not None, part.doubt) == (True, "")
    assert [(part.capture and part.capture.captured_at, part.url) for part in odd] == [
        (None, f"{URL}/{n}") for n in range(3)
    ]
    assert came(odd) == [PAGE] * 3
    assert all(part.doubt.startswith(("its time cannot be read: '", "it states no time")) for part in odd)


@pytest.mark.parametrize(
    "written", ["192.0.2.4 20180301120000 text/html", "20180301120000 192.0.2.4 text/html", "20180301120000 text/html",
                "192.0.2.4 20180301120000", "- 20180301120000 text/html 200 checksum - 0 a.arc",
                "192.0.2.4\t20180301120000 no-type", "::1 20180301120000 text/html; charset=utf-8"],
)  # fmt: skip
def test_a_time_that_an_arc_holds_is_read(written: str) -> None:
    part, page = read(arc(f"{URL} {written}"), arc(f"{URL} 192.0.2.4 20180301120000 text/html"))
    assert (part.capture and part.capture.captured_at) == (page.capture and page.capture.captured_at)
    assert (part.url, part.doubt, page.capture is not None) == (URL, "", True)


def test_each_bad_record_of_an_arc_has_its_own_reason_and_the_next_is_read() -> None:
    whole = arc(f"{URL} 192.0.2.4 20180301120000 text/html")
    bad = [
        f"{URL} 192.0.2.4 x text/html {length}\n".encode() + HTTP + PAGE + b"\n"
        for length in ("", "-1", "x", "9999999")
    ]
    parts = read(*[each for one in bad for each in (one, whole)], *bad, whole)
    assert [part.capture is not None for part in parts] == [False, True] * 4 + [False] * 4 + [True]
    offsets = [part.offset for part in parts if part.damaged]
    assert len(set(offsets)) == len(offsets) == 8
    assert "its length is missing" in parts[0].reason


def test_a_line_of_a_text_is_no_record_of_an_arc() -> None:
    damaged = b"junk\nhttps://a.example/ was seen 3 of 4 times 20\nhttps://b.example/ has 7\nhttps://c.example/\n"
    assert [part.capture is not None for part in read(damaged, arc(f"{URL} 192.0.2.4 x text/html"))] == [False, True]


JUNK = [
    b"left over\r\n", b"<p>more\n\n\n", b"\0" * 99, b"WARC\r\n\r\n", b"PK\x03\x04...", b"HTTP/1.1 200 OK\r\n\r\n",
    b"https://a.example/ 20\r\n", b"WARC-Type: response\r\n\r\n", b"\xff" * 5000, b"x",
]  # fmt: skip


@pytest.mark.parametrize("junk", JUNK)
def test_junk_behind_a_record_without_a_digest_is_its_own_fault(junk: bytes) -> None:
    first, fault, second = read(record(HTTP + b"first"), junk + b"\r\n", record())
    assert came([first, second]) == [b"first", PAGE]
    at = len(record(HTTP + b"first"))
    assert (fault.offset, fault.damaged, fault.reason) == (
        at, True, f"no record can be read at byte {at} (no record begins there)"
    )  # fmt: skip


@pytest.mark.parametrize("head", [b"Content-Length: 12\r\n", b"Transfer-Encoding: chunked\r\n", b""])
def test_a_record_of_an_arc_that_its_page_proves_is_read_whatever_follows_it(head: bytes) -> None:
    body = b"7\r\n</html>\r\n0\r\n\r\n" if b"chunked" in head else b"<p>1</html>\n"
    made = arc(f"{URL} 192.0.2.4 20180301120000 text/html", b"HTTP/1.1 200 OK\r\n" + head + b"\r\n" + body)
    parts = read(made, b"junk\n", made)
    assert [(part.capture is not None, part.damaged) for part in parts] == [
        (True, False), (False, True), (True, False)
    ]  # fmt: skip


def test_junk_in_the_gzip_member_of_a_record_is_its_own_fault() -> None:
    parts = read(gzip.compress(record()), gzip.compress(record(HTTP + b"second") + b"junk\n"), gzip.compress(record()))
    assert came(parts)[:2] == [PAGE, b"second"]
    assert (parts[2].damaged, "more follows the record in its gzip member" in parts[2].reason) == (True, True)
    assert came(parts)[3:] == [PAGE]


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("version", ["WARC/9.9", "warc/1.0", "WARC/1", "Warc/0.18", "WARC/1.0 ", "WARC/x", "WARC/"])
def test_a_record_of_another_version_is_read_like_its_neighbors(version: str, packed: bool) -> None:
    pages = [record(HTTP + b"first"), record(HTTP + b"second", version), record(HTTP + b"third", version), record()]
    assert came(read(*map(gzip.compress, pages) if packed else pages)) == [b"first", b"second", b"third", PAGE]


def test_headers_without_an_end_are_a_fault_and_the_next_record_is_read() -> None:
    (*faults, page) = read(*[b"WARC/1.0\r\nWARC-Type: response\r\n"] * 3, record())
    assert (len(faults), all("its headers are cut off" in fault.reason for fault in faults)) == (3, True)
    assert page.capture is not None


@pytest.mark.parametrize(
    "url", ["http://action.example:99999/", "http://[::1", "http:///c", "https://", "http://a:b:c/", "www.a.example/c",
            "//action.example/c", "action.example:8080/c", "http:action.example", "http://action.example:0/",
            "http://a b/", "http://.../", "http://%00/"],
)  # fmt: skip
def test_an_address_that_cannot_be_read_is_named(url: str) -> None:
    part, page = read(record(url=url), record())
    assert (part.capture, part.damaged, part.url) == (None, False, "")
    assert part.reason.startswith("its address cannot be read: '")
    assert page.capture is not None


@pytest.mark.parametrize(
    "url", ["http://ana:geheim@[::1", "https:///ana:geheim@action.example/", "https://ana:geh/eim@action.example/c",
            "www.ana:geheim@action.example", "http://ana:geheim@action.example:99999/"],
)  # fmt: skip
def test_an_address_that_cannot_be_read_is_quoted_without_credentials(url: str) -> None:
    (part,) = read(record(url=url))
    assert part.reason.startswith("its address cannot be read: '")
    assert "geh" not in part.reason


@pytest.mark.parametrize("url", ["dns:action.example", "urn:pageinfo:x", "ftp://a.example/", "screenshot:http://a/"])
def test_what_is_not_of_the_web_is_passed_over(url: str) -> None:
    assert came(read(record(url=url), record())) == [PAGE]


@pytest.mark.parametrize("who", ["ana:geheim", "geheim", ":geheim", "ana:geh@eim", "a%40b:geheim"])
def test_an_address_is_read_without_credentials(who: str) -> None:
    (part,) = read(record(url=f"https://{who}@action.example/categories"))
    assert part.capture is not None
    assert (part.url, part.capture.url) == (URL, URL)


def test_a_page_kept_in_segments_gives_a_reason_for_each() -> None:
    segment = record().replace(b"WARC-Type: response", b"WARC-Type: continuation")
    parts = read(record(fields="WARC-Segment-Number: 1\r\n"), segment, segment, record())
    assert came(parts)[3:] == [PAGE]
    assert ["segments" in part.reason for part in parts[:3]] == [True] * 3


@pytest.mark.parametrize(
    "date", ["2999-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "yesterday", "2018-13-01T12:00:00Z", "0"]
)
def test_a_page_with_a_time_that_cannot_be_is_kept_without_it(date: str) -> None:
    part, page = read(record(fields=f"WARC-Date: {date}\r\n"), record())
    assert part.capture is not None
    assert (part.capture.captured_at, part.capture.body) == (None, PAGE)
    assert part.doubt.startswith("its time")
    assert (page.doubt, page.capture is not None) == ("", True)


def claiming(length: Callable[[int], int], fields: bytes = b"") -> bytes:
    """Many records, each of which says where it ends; counted in records from the end of the file."""
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\n%b"
    head += b"Content-Length: %d\r\n\r\n\r\n\r\n"
    size = len(head % (fields, 10**6))
    return b"".join(head % (fields, length(size * left)) for left in range(3000, 0, -1))


CRAFTED = {
    "longer than the file": claiming(lambda left: 10**9),
    "up to the last record": claiming(lambda left: max(0, left - 60)),
    "with a digest": claiming(lambda left: max(0, left - 60), b"WARC-Block-Digest: sha1:" + b"A" * 32 + b"\r\n"),
    "headers without an end": (b"WARC/1.0\r\n" + b"X: a\r\n" * 3) * 5000,
    "an ARC": b"".join(b"http://a.example/ 192.0.2.1 x text/html %d\nx\n" % (50 * n) for n in range(5000, 0, -1)),
}


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("name", CRAFTED)
def test_a_file_made_to_be_read_many_times_is_read_in_a_second(name: str, packing: int, tmp_path: Path) -> None:
    path = tmp_path / "a.wacz"
    with zipfile.ZipFile(path, "w", packing) as packed:
        packed.writestr("archive/data.warc", CRAFTED[name])
    began = time.process_time()
    assert all(part.damaged or part.capture for part in parts_of(path, url=None, captured_at=None)())
    assert time.process_time() - began < 1  # second
