"""WARC files of others are read for their pages: a record that is wrong gives a reason, and the rest is read."""

import base64
import gzip
import hashlib
import tracemalloc
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.revisits import Originals
from scrapers.captures.warc_reader import late_revisits, read_warc
from scrapers.captures.warc_writer import WarcWriter
from scrapers.extract import PageChanged, extract
from tests.warcs import PAGE, Warc

URL = "https://action.example/categories"


@pytest.mark.parametrize("packed", [True, False])
def test_pages_come_out_with_their_time_and_place(packed: bool) -> None:
    made = Warc(URL, gzip=packed).add(date="2018-03-01T12:00:00.789Z").add(b"second")
    first, second = made.read()
    assert first.capture is not None
    assert (first.capture.url, first.capture.body, first.capture.media_type) == (URL, PAGE, "text/html")
    assert first.capture.captured_at == datetime(2018, 3, 1, 12, tzinfo=UTC)
    assert (first.capture.origin, first.capture.locator) == ("warc", "a.warc.gz:0")
    assert second.offset == made.ends[0]


def test_encodings_of_transfer_and_content_are_undone() -> None:
    packed = gzip.compress(PAGE)
    chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(packed), packed)
    (part,) = Warc(URL).add(chunked, Transfer_Encoding="chunked", Content_Encoding="gzip").read()
    assert part.capture is not None
    assert part.capture.body == PAGE


def test_text_extracts_are_read_as_text() -> None:
    (part,) = Warc(URL).add(b"139 of 200 Signatures", kind="conversion").read()
    assert part.capture is not None
    assert (part.capture.media, part.capture.text) == ("text", "139 of 200 Signatures")


def test_what_was_kept_before_there_were_warcs_is_read() -> None:
    about = b"1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n\n"
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    arc = b"filedesc://a.arc 0.0.0.0 20080301120000 text/plain %d\n%b\n" % (len(about), about)
    arc += b"%b 192.0.2.1 20080301120000 text/html %d\n%b\n" % (URL.encode(), len(page), page)
    (part,) = read_warc(lambda: BytesIO(arc), "a.arc")
    assert part.capture is not None
    assert (part.capture.url, part.capture.body) == (URL, PAGE)
    assert part.capture.captured_at == datetime(2008, 3, 1, 12, tzinfo=UTC)


def test_a_revisit_shows_the_page_again_at_its_own_time() -> None:
    made = Warc(URL).add()
    made.revisit(made.digest)
    _, again = made.read()
    assert again.capture is not None
    assert (again.capture.body, again.capture.media_type) == (PAGE, "text/html")
    assert again.capture.captured_at == datetime(2018, 4, 1, 12, tzinfo=UTC)


def test_a_revisit_of_what_is_elsewhere_says_so() -> None:
    made = Warc(URL).add(b"another page")
    made.revisit("sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    _, again = made.read()
    assert again.capture is None
    assert "the record of before is neither in the files given nor among the captures kept" in again.reason


class Undigested(Warc):
    """A WARC whose maker writes no digests; a page that was not modified refers to the first by address and time."""

    def add(self, *args: Any, **how: Any) -> Self:
        ensured = self.writer.ensure_digest
        self.writer.ensure_digest = lambda *_, **__: None
        try:
            return super().add(*args, **how)
        finally:
            self.writer.ensure_digest = ensured

    def unmodified(self, url: str = URL, *without: str) -> "Undigested":
        record = self.writer.create_revisit_record(
            url, "sha1:A", url, "2018-03-01T12:00:00Z", warc_headers_dict={"WARC-Date": "2018-04-01T12:00:00Z"}
        )
        for name in ("WARC-Payload-Digest", *without):
            record.rec_headers.remove_header(name)
        self.writer.write_record(record)
        return self


def test_a_revisit_without_a_digest_shows_the_page_that_it_names_and_no_other() -> None:
    other = "https://action.example/about"
    made = Undigested(URL)
    made.add(b"another page", url=other).add()
    made.unmodified().unmodified(other, "WARC-Refers-To-Date").unmodified("https://action.example/never")
    *_, again, dateless, never = made.read()
    assert again.capture is not None
    assert (again.capture.body, again.capture.captured_at) == (PAGE, datetime(2018, 4, 1, 12, tzinfo=UTC))
    assert (dateless.capture, never.capture) == (None, None)


def test_a_page_that_was_kept_in_part_is_marked_as_cut() -> None:
    made = Warc(URL).add(b"<p>139 of", fields={"WARC-Truncated": "length"})
    for part in made.revisit(made.digest).read():
        assert part.capture is not None
        assert part.capture.cut == "only the beginning of the page was kept"
        with pytest.raises(PageChanged, match="only the beginning"):
            extract(part.capture)


@pytest.mark.parametrize(
    ("date", "time"),
    [
        ("2018-03-01T06:00:00-06:00", datetime(2018, 3, 1, 12, tzinfo=UTC)),
        ("2018-03-01T12:00:00", datetime(2018, 3, 1, 12, tzinfo=UTC)),
        ("2018-03-01", None),
        ("2018-03-01T12:00Z", None),
        ("2018-03-01T12", None),
        ("2018", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("yesterday", None),
    ],
)
def test_a_time_is_what_is_told_or_unknown(date: str, time: datetime | None) -> None:
    (part,) = Warc(URL).add(date=date).read()
    assert part.capture is not None
    assert part.capture.captured_at == time


@pytest.mark.parametrize(("status", "code"), [("404 Not Found", 404), ("200", 200), ("OK", 0), ("9" * 5000, 0)])
def test_a_status_that_is_none_is_not_taken_for_success(status: str, code: int) -> None:
    (part,) = Warc(URL).add(status=status).read()
    assert (part.capture.status if part.capture else 0) == code
    assert part.reason == ("" if code else f"its status line cannot be read: {status[:80]!r} (byte 0)")


def test_a_chunk_larger_than_any_page_is_not_read_into_memory(tmp_path: Path) -> None:
    made = Warc(URL, gzip=False).add(b"7000000\r\n" + b"\0" * 0x7000000, Transfer_Encoding="chunked").add()
    path = tmp_path / "large.warc"
    path.write_bytes(made.content)
    tracemalloc.start()
    first, second = read_warc(lambda: path.open("rb"), path.name)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (first.reason, second.capture is not None) == ("the page is larger than 64 MB", True)
    assert peak < 20_000_000


def test_requests_and_descriptions_are_passed_over() -> None:
    made = Warc(URL)
    made.writer.write_record(made.writer.create_warcinfo_record("a.warc.gz", {"software": "another"}))
    made.add(b"GET / HTTP/1.1\r\nHost: action.example\r\n\r\n", kind="request").add(b"dns", kind="metadata").add()
    assert len(list(made.read())) == 1


def test_a_bomb_gives_a_reason_and_the_rest_is_read() -> None:
    made = Warc(URL).add(gzip.compress(b"\0" * 70_000_000), Content_Encoding="gzip").add(b"\0" * 70_000_000).add()
    first, second, third = made.read()
    assert first.reason == second.reason == "the page is larger than 64 MB"
    assert third.capture is not None


@pytest.mark.parametrize("back", [20, 40, 100, 200])
def test_a_file_cut_off_gives_what_comes_before_and_says_where_it_ends(back: int) -> None:
    made = Warc(URL).add().add(b"second page, not to be squeezed 0123456789 abcdefghijklmnopqrstuvwxyz")
    first, second = made.read(cut=made.ends[1] - back)
    assert (first.capture is not None, second.capture, second.damaged) == (True, None, True)
    assert second.reason == f"no record can be read at byte {made.ends[0]} (the file is cut off)"


@pytest.mark.parametrize("back", [1, 8])
def test_a_file_cut_off_behind_its_last_page_gives_all_of_it(back: int) -> None:
    made = Warc(URL).add().add(b"second " * 50)
    assert [part.capture is not None for part in made.read(cut=made.ends[1] - back)] == [True, True]


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("at", [0, 3, 15, 100, 300])
def test_a_file_damaged_in_the_middle_gives_what_comes_before_and_behind(packed: bool, at: int) -> None:
    made = Warc(URL, gzip=packed).add().add(b"second" * 40).add(b"third")
    data = bytearray(made.content)
    data[made.ends[0] + at] ^= 0xFF
    parts = list(read_warc(lambda: BytesIO(data), "a.warc.gz"))
    bodies = [part.capture.body for part in parts if part.capture]
    assert bodies in ([PAGE, b"third"], [PAGE, b"second" * 40, b"third"])
    damaged = [part.reason for part in parts if part.damaged]
    assert [str(made.ends[0]) in reason for reason in damaged] == [True] * (3 - len(bodies))


@pytest.mark.parametrize("wrong", [b"7", b"99", b"2500", b"9999999", b"-1", b"", b"4e2", "²".encode()])
@pytest.mark.parametrize("packed", [True, False])
def test_behind_a_record_whose_length_is_wrong_the_next_is_found(packed: bool, wrong: bytes) -> None:
    made = Warc(URL, gzip=False)
    for body in (PAGE, b"<p>second\n" * 99, b"third", b"fourth"):
        made.add(body, fields={"WARC-Payload-Digest": "none", "WARC-Block-Digest": "none"})
    start = made.content.index(b"Content-Length: ", made.ends[0])
    end = made.content.index(b"\r\n", start)
    data = made.content[:start] + b"Content-Length: " + wrong + made.content[end:]
    if packed:
        shift = len(data) - len(made.content)
        cuts = [0, made.ends[0], *(cut + shift for cut in made.ends[1:])]
        data = b"".join(gzip.compress(data[a:b]) for a, b in pairwise(cuts))
    parts = list(read_warc(lambda: BytesIO(data), "a.warc.gz"))
    assert [part.capture.body for part in parts if part.capture] == [PAGE, b"third", b"fourth"]
    (damage,) = [part for part in parts if part.capture is None]
    assert (damage.damaged, "no record can be read at byte" in damage.reason) == (True, True)


def test_a_record_that_its_digest_proves_is_read_whatever_follows_it() -> None:
    made = Warc(URL, gzip=False).add()
    made.file.write(b"left over from another program\r\n")
    first, left_over, second = made.add(b"second").read()
    assert first.capture is not None
    assert left_over.reason == f"no record can be read at byte {made.ends[0]} (no record begins there)"
    assert second.capture is not None


@pytest.mark.parametrize("content", [b"hello world\n" * 10, b"<html><body>a page</body></html>", b"\0" * 99])
def test_what_is_no_warc_is_told(content: bytes) -> None:
    (part,) = read_warc(lambda: BytesIO(content), "a.warc.gz")
    assert part.reason == "no record can be read at byte 0 (no record begins there)"


def test_a_record_of_an_unknown_type_and_one_without_a_url_are_told_and_the_next_is_read() -> None:
    made = Warc(URL).add(b"x", kind="hologram").add(url="").add()
    strange, nameless, page = made.read()
    assert strange.reason == "its type is 'hologram', which we do not know (byte 0)"
    assert nameless.reason == f"it names no URL (byte {made.ends[0]})"
    assert page.capture is not None


SPELLED = {
    "sha1 in lower case": ("sha1:%s", lambda body: b32(sha1(body)).lower()),
    "sha1 in hexadecimal": ("SHA-1:%s", lambda body: sha1(body).hex()),
    "sha256 in base 32 without padding": ("sha256:%s", lambda body: b32(sha256(body)).rstrip("=")),
    "sha256 in base 64": ("sha-256:%s", lambda body: base64.urlsafe_b64encode(sha256(body)).decode()),
    "md5": ("md5:%s", lambda body: hashlib.md5(body).hexdigest()),
}
UNKNOWN = ["blake3:abab", "xxh128:00", "3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", "sha1:?", "sha1:", ":", "sha1:" + "=" * 40]


def sha1(body: bytes) -> bytes:
    return hashlib.sha1(body).digest()


def sha256(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()


def b32(digest: bytes) -> str:
    return base64.b32encode(digest).decode()


@pytest.mark.parametrize("stated", UNKNOWN)
def test_a_digest_of_an_unknown_kind_is_not_checked(stated: str) -> None:
    fields = {"WARC-Payload-Digest": stated, "WARC-Block-Digest": stated}
    (part,) = Warc(URL).add(fields=fields).read()
    assert part.capture is not None


@pytest.mark.parametrize("how", SPELLED)
def test_a_digest_in_any_spelling_is_checked(how: str) -> None:
    pattern, spell = SPELLED[how]
    fields = [
        {"WARC-Payload-Digest": pattern % spell(body), "WARC-Block-Digest": "none"} for body in (PAGE, b"another")
    ]
    right, wrong, last = Warc(URL).add(fields=fields[0]).add(fields=fields[1]).add().read()
    assert right.capture is not None
    assert (wrong.capture, wrong.damaged) == (None, True)
    assert wrong.reason.startswith("the page is not what its digest says (byte ")
    assert last.capture is not None


@pytest.mark.parametrize("of", ["chunks", "page", "content"])
def test_a_digest_of_the_chunks_of_the_page_or_of_its_content_holds(of: str) -> None:
    packed = gzip.compress(PAGE)
    chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(packed), packed)
    body = {"chunks": chunked, "page": packed, "content": PAGE}[of]
    fields = {"WARC-Payload-Digest": f"sha1:{b32(sha1(body))}"}
    made = Warc(URL).add(chunked, fields=fields, Transfer_Encoding="chunked", Content_Encoding="gzip")
    (part,) = made.read()
    assert part.capture is not None
    assert part.capture.body == PAGE


@pytest.mark.parametrize(
    ("body", "headers", "cut"),
    [
        (b"5\r\n<p>13\r\n", {"Transfer-Encoding": "chunked"}, "the last chunk did not come"),
        (b"ff\r\n<p>13", {"Transfer-Encoding": "Chunked"}, "the last chunk did not come"),
        (b"5\r\n<p>13\r\nzz\r\n", {"Transfer-Encoding": "chunked"}, "its chunks are broken"),
        (PAGE[:9], {"Content-Length": f"{len(PAGE)}"}, "9 of 24 bytes came"),
        (PAGE, {"Content-Length": f"{len(PAGE)}"}, ""),
        (PAGE, {"Content-Length": "7"}, ""),
        (PAGE, {"Content-Length": "many"}, ""),
        (PAGE, {"Content-Length": "9999", "Content-Encoding": "gzip"}, ""),
        (PAGE, {"Transfer-Encoding": "chunked"}, ""),
    ],
)
def test_a_transfer_that_was_cut_is_never_complete(body: bytes, headers: dict[str, str], cut: str) -> None:
    (part,) = Warc(URL).add(body, **{name.replace("-", "_"): value for name, value in headers.items()}).read()
    assert part.capture is not None
    assert part.capture.cut == (cut and f"the answer was cut off: {cut}")


def test_a_revisit_finds_its_page_in_whatever_order_the_files_come() -> None:
    first = Warc(URL).add()
    second = Warc(URL)
    second.revisit(first.digest)
    for order in ([first, second], [second, first]):
        originals = Originals()
        parts = [part for made in order for part in read_warc(lambda m=made: BytesIO(m.content), "a", originals)]
        parts += [part for _, part in late_revisits(originals)]
        assert [part.capture and part.capture.body for part in parts] == [PAGE, PAGE]
        assert {part.capture.captured_at.month for part in parts if part.capture and part.capture.captured_at} == {3, 4}


@pytest.mark.parametrize("written", ["20180300120000", "201803011200", "20180301", "-", "99999999999999"])
def test_a_time_that_an_arc_does_not_hold_is_unknown(written: str) -> None:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    arc = f"{URL} 192.0.2.1 {written} text/html {len(page)}\n".encode() + page + b"\n"
    (part,) = read_warc(lambda: BytesIO(arc), "a.arc")
    assert part.capture is not None
    assert part.capture.captured_at is None


def test_behind_a_record_of_an_arc_whose_length_is_wrong_the_next_is_found() -> None:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    arc = b"".join(
        b"%b 192.0.2.1 20180301120000 text/html %d\n%b\n" % (URL.encode(), n, page) for n in (68, 9, 500, 68)
    )
    parts = list(read_warc(lambda: BytesIO(arc), "a.arc"))
    assert [(part.capture is not None, part.damaged) for part in parts] == [
        (True, False), (False, True), (False, True), (True, False)
    ]  # fmt: skip


@pytest.mark.parametrize("url", [" <https://action.example/categories> ", "https://action.example/a b\tc"])
def test_a_url_is_read_without_what_no_url_holds(url: str) -> None:
    (part,) = Warc(URL).add(url=url).read()
    assert part.url == url.strip(" <>").replace(" ", "%20").replace("\t", "%09")


HEADS = [
    b"HTTP/1.1 200 Est\xe1 bien\r\nContent-Type: text/html\r\n\r\n",
    "HTTP/1.1 200 Bön\r\nX-Título: Página\r\nContent-Type: text/html; charset=“utf-8”\r\n\r\n".encode(),
    b"HTTP/1.0 200\nContent-Type:text/html\nX-\xff\xfe: \x01\n\n",
    b"\r\nHTTP/1.1 100 Continue\r\n\r\nhttp/1.1 200 ok\r\nContent-Type: text/html\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n\tcharset=utf-8\r\nno colon here\r\n:\r\nA: 1\r\nA: 2\r\n\r\n",
]


@pytest.mark.parametrize("head", HEADS)
def test_the_bytes_of_a_head_are_kept_as_they_came(head: bytes, tmp_path: Path) -> None:
    block = head + PAGE
    warc = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %b\r\nWARC-Date: 2018-03-01T12:00:00Z\r\n"
        b"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n%b\r\n\r\n"
    ) % (URL.encode(), len(block), block)
    (part,) = read_warc(lambda: BytesIO(warc), "a.warc")
    assert part.capture is not None
    with WarcWriter(tmp_path, "a", 1, lambda digest: None) as writer:
        kept = writer.keep(part.capture, part.exchange)
    assert kept.kept is not None
    with CaptureStore(tmp_path) as store:
        record, again = store.record(kept.kept.file, kept.kept.offset), store.part(kept.kept)
    assert record.block == block
    assert again.capture == replace(part.capture, kept=None, media_type=kept.media_type, locator=again.capture.locator)
    assert again.exchange == replace(part.exchange, payload_digest=again.exchange.payload_digest)


def test_a_large_file_is_read_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.warc"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=False)
        for number in range(300):
            body = b"%d" % number + b"\0" * 1_000_000
            http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            record = writer.create_warc_record(URL, "response", BytesIO(body), len(body), http_headers=http)
            writer.write_record(record)
    tracemalloc.start()
    count = sum(part.capture is not None for part in read_warc(lambda: path.open("rb"), path.name))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 300
    assert peak < 20_000_000
