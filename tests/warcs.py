"""WARC files as other crawlers make them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Self

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from scrapers.captures.warc_reader import Part, read_warc

PAGE = b"<p>139 of 200 Signatures"
DATE = "2018-03-01T12:00:00Z"


def flipped(data: bytes, at: int) -> bytes:
    """``data`` with every bit of one byte changed: to set it to a constant may leave it as it was, once in 256."""
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


class Warc:
    """A WARC being made, of pages at ``url`` where a record names no other; ``how`` goes to warcio's writer."""

    def __init__(self, url: str, **how: Any) -> None:
        self.url = url
        self.file = BytesIO()
        self.writer = WARCWriter(self.file, **how)
        self.digest = ""  # of the last page
        self.ends: list[int] = []

    def about(self, software: str) -> Self:
        """Begin with the record that names the crawler."""
        self.writer.write_record(self.writer.create_warcinfo_record("other.warc.gz", {"software": software}))
        return self

    def add(
        self,
        body: str | bytes = PAGE,
        date: str = DATE,
        url: str | None = None,
        status: str = "200 OK",
        *,
        media_type: str = "text/html",
        kind: str = "response",
        fields: dict[str, str] | None = None,
        **http: str,
    ) -> Self:
        """Add a record; ``fields`` are further ones of its own, ``http`` further HTTP headers ("_" for "-")."""
        body = body.encode() if isinstance(body, str) else body
        headers = [("Content-Type", media_type), *((k.replace("_", "-"), v) for k, v in http.items())]
        record = self.writer.create_warc_record(
            self.url if url is None else url,
            kind,
            BytesIO(body),
            len(body),
            "text/plain" if kind == "conversion" else "",
            {"WARC-Date": date, **(fields or {})},
            http_headers=StatusAndHeaders(status, headers, protocol="HTTP/1.1") if kind == "response" else None,
        )
        self.digest = record.rec_headers.get_header("WARC-Payload-Digest")
        self.writer.write_record(record)
        self.ends.append(self.file.tell())
        return self

    def revisit(self, digest: str, date: str = "2018-04-01T12:00:00Z", first: str = DATE) -> Self:
        """Add a record that says: the page was as before, when it had this digest."""
        fields = {"WARC-Date": date}
        record = self.writer.create_revisit_record(self.url, digest, self.url, first, warc_headers_dict=fields)
        self.writer.write_record(record)
        return self

    @property
    def content(self) -> bytes:
        return self.file.getvalue()

    def read(self, cut: int | None = None) -> Iterator[Part]:
        """Read it back, or what comes before byte ``cut``."""
        return read_warc(lambda: BytesIO(self.content[:cut]), "a.warc.gz")

    def save(self, path: Path) -> Path:
        path.write_bytes(self.content)
        return path
