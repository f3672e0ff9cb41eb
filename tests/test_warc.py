"""WARC files that others made are read for their pages, and one that is damaged up to where it is."""

import gzip
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from scrapers.captures.warc_reader import DamagedWarc, Part, read_warc

URL = "https://action.example/categories"
PAGE = b"<p>139 of 200 Signatures"


class Made:
    """A WARC being made, as other crawlers make them."""

    def __init__(self, **how: Any) -> None:
        self.file = BytesIO()
        self.writer = WARCWriter(self.file, **how)
        self.ends: list[int] = []

    def add(
        self,
        body: bytes = PAGE,
        kind: str = "response",
        date: str = "2018-03-01T12:00:00Z",
        *,
        url: str = URL,
        said: str = "200 OK",
        fields: dict[str, str] | None = None,
        **http: str,
    ) -> "Made":
        headers = [("Content-Type", "text/html"), *((k.replace("_", "-"), v) for k, v in http.items())]
        status = StatusAndHeaders(said, headers, protocol="HTTP/1.1") if kind == "response" else None
        fields = {"WARC-Date": date, **(fields or {})}
        record = self.writer.create_warc_record(
            url,
            kind,
            BytesIO(body),
            len(body),
            "text/plain" if kind == "conversion" else "",
            fields,
            http_headers=status,
        )
        self.digest = record.rec_headers.get_header("WARC-Payload-Digest")
        self.writer.write_record(record)
        self.ends.append(self.file.tell())
        return self

    def revisit(self, digest: str) -> "Made":
        fields = {"WARC-Date": "2018-04-01T12:00:00Z"}
        record = self.writer.create_revisit_record(URL, digest, URL, "2018-03-01T12:00:00Z", warc_headers_dict=fields)
        self.writer.write_record(record)
        return self

    def read(self, cut: int | None = None) -> Iterator[Part]:
        return read_warc(lambda: BytesIO(self.file.getvalue()[:cut]), "a.warc.gz")


@pytest.mark.parametrize("packed", [True, False])
def test_pages_come_out_with_their_time_and_place(packed: bool) -> None:
    made = Made(gzip=packed).add(date="2018-03-01T12:00:00.789Z").add(b"second")
    first, second = made.read()
    assert first.capture is not None
    assert (first.capture.url, first.capture.body, first.capture.media_type) == (URL, PAGE, "text/html")
    assert first.capture.captured_at == datetime(2018, 3, 1, 12, tzinfo=UTC)
    assert (first.capture.origin, first.capture.locator) == ("warc", "a.warc.gz:0")
    assert second.offset == made.ends[0]


def test_encodings_of_transfer_and_content_are_undone() -> None:
    packed = gzip.compress(PAGE)
    chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(packed), packed)
    (part,) = Made().add(chunked, Transfer_Encoding="chunked", Content_Encoding="gzip").read()
    assert part.capture is not None
    assert part.capture.body == PAGE


def test_text_extracts_are_read_as_text() -> None:
    (part,) = Made().add(b"139 of 200 Signatures", kind="conversion").read()
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
    made = Made().add()
    made.revisit(made.digest)
    _, again = made.read()
    assert again.capture is not None
    assert (again.capture.body, again.capture.media_type) == (PAGE, "text/html")
    assert again.capture.captured_at == datetime(2018, 4, 1, 12, tzinfo=UTC)


def test_a_revisit_of_what_is_elsewhere_says_so() -> None:
    made = Made().add(b"another page")
    made.revisit("sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    _, again = made.read()
    assert again.capture is None
    assert "the record of before is not in this file" in again.reason


class Undigested(Made):
    """A WARC whose maker writes no digests; a page that was not modified refers to the first by address and time."""

    def add(self, *args: Any, **how: Any) -> "Made":
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
    made = Undigested()
    made.add(b"another page", url=other).add()
    made.unmodified().unmodified(other, "WARC-Refers-To-Date").unmodified("https://action.example/never")
    *_, again, dateless, never = made.read()
    assert again.capture is not None
    assert (again.capture.body, again.capture.captured_at) == (PAGE, datetime(2018, 4, 1, 12, tzinfo=UTC))
    assert (dateless.capture, never.capture) == (None, None)


def test_of_a_page_that_was_kept_in_part_nothing_is_read() -> None:
    made = Made().add(b"<p>139 of", fields={"WARC-Truncated": "length"})
    first, again = made.revisit(made.digest).read()
    assert first.reason == again.reason == "only the beginning of the page was kept"


@pytest.mark.parametrize(
    ("date", "time"),
    [
        ("2018-03-01T06:00:00-06:00", datetime(2018, 3, 1, 12, tzinfo=UTC)),
        ("2018-03-01T12:00:00", datetime(2018, 3, 1, 12, tzinfo=UTC)),
        ("2018-03-01", None),
        ("2018", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("yesterday", None),
    ],
)
def test_a_time_is_what_is_told_or_unknown(date: str, time: datetime | None) -> None:
    (part,) = Made().add(date=date).read()
    assert part.capture is not None
    assert part.capture.captured_at == time


@pytest.mark.parametrize(("said", "status"), [("404 Not Found", 404), ("200", 200), ("OK", 0), ("9" * 5000, 0)])
def test_a_status_that_is_none_is_not_taken_for_success(said: str, status: int) -> None:
    (part,) = Made().add(said=said).read()
    assert part.capture is not None
    assert part.capture.status == status


def test_a_chunk_larger_than_any_page_is_not_read_into_memory(tmp_path: Path) -> None:
    made = Made(gzip=False).add(b"7000000\r\n" + b"\0" * 0x7000000, Transfer_Encoding="chunked").add()
    path = tmp_path / "large.warc"
    path.write_bytes(made.file.getvalue())
    tracemalloc.start()
    first, second = read_warc(lambda: path.open("rb"), path.name)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (first.reason, second.capture is not None) == ("the page is larger than 64 MB", True)
    assert peak < 20_000_000


def test_requests_and_descriptions_are_passed_over() -> None:
    made = Made()
    made.writer.write_record(made.writer.create_warcinfo_record("a.warc.gz", {"software": "another"}))
    made.add(b"GET / HTTP/1.1\r\nHost: action.example\r\n\r\n", kind="request").add(b"dns", kind="metadata").add()
    assert len(list(made.read())) == 1


def test_a_bomb_gives_a_reason_and_the_rest_is_read() -> None:
    made = Made().add(gzip.compress(b"\0" * 70_000_000), Content_Encoding="gzip").add(b"\0" * 70_000_000).add()
    first, second, third = made.read()
    assert first.reason == second.reason == "the page is larger than 64 MB"
    assert third.capture is not None


@pytest.mark.parametrize("back", [20, 40, 100, 200])
def test_a_file_cut_off_gives_what_comes_before(back: int) -> None:
    made = Made().add().add(b"second page, not to be squeezed 0123456789 abcdefghijklmnopqrstuvwxyz")
    parts = made.read(cut=made.ends[1] - back)
    assert next(parts).capture is not None
    with pytest.raises(DamagedWarc, match=f"a.warc.gz.*{made.ends[0]}"):
        list(parts)


@pytest.mark.parametrize("back", [1, 8])
def test_a_file_cut_off_behind_its_last_page_gives_all_of_it(back: int) -> None:
    made = Made().add().add(b"second " * 50)
    assert [part.capture is not None for part in made.read(cut=made.ends[1] - back)] == [True, True]


def test_a_file_damaged_in_the_middle_gives_what_comes_before() -> None:
    made = Made().add().add(b"second").add(b"third")
    data = bytearray(made.file.getvalue())
    data[made.ends[0] + 100] ^= 0xFF
    parts = read_warc(lambda: BytesIO(data), "a.warc.gz")
    assert next(parts).capture is not None
    with pytest.raises(DamagedWarc, match=f"at byte {made.ends[0]} .*what comes before is good"):
        list(parts)


@pytest.mark.parametrize(
    "content", [b"hello world\n" * 10, b"<html><body>a page</body></html>", b"PK\x03\x04" + b"x" * 99]
)
def test_what_is_no_warc_is_told(content: bytes) -> None:
    with pytest.raises(DamagedWarc, match=r"a\.warc\.gz: no record can be read at byte 0"):
        list(read_warc(lambda: BytesIO(content), "a.warc.gz"))


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
