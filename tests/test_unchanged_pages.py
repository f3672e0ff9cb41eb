"""A page that did not change is not sent again, and yet seen: a snapshot of today, with the bytes of before."""

import gzip
import json
from contextlib import ExitStack
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from werkzeug import Request, Response

from scrapers.captures import Capture, Kept
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.exchange import Exchange
from scrapers.captures.warc_writer import WarcWriter
from tests.sites import Site, crawled, rows, site, written

ETAG = '"as-it-was"'


def page(signatures: int, **headers: str) -> Response:
    entry = {"slug": "an-ask", "title": "An ask", "signature_count": signatures, "goal": 100}
    body = gzip.compress(json.dumps({"results": [entry], "total_pages": 1}).encode())
    named = {"Content-Encoding": "gzip", **headers}
    return Response(body, headers=named, content_type="application/json")


def tagged(here: Site, request: Request) -> Response:
    """Answers that nothing changed if the tag is known, except the fourth time, when something did."""
    asked = [visit for visit in here.visits if visit.path.startswith("/categories/all.json")]
    if len(asked) == 4:
        return page(13, ETag='"as-it-is-now"')
    if request.headers.get("If-None-Match") == ETAG:
        return Response(status=304, headers={"ETag": ETAG})
    return page(12, ETag=ETAG)


def dated(_here: Site, request: Request) -> Response:
    changed = "Tue, 01 Sep 2026 10:00:00 GMT"
    if request.headers.get("If-Modified-Since") == changed:
        return Response(status=304)
    return page(21, **{"Last-Modified": changed})


SEEN = """
SELECT n.signatures FROM signature_snapshots AS n JOIN captures AS c ON c.id = n.capture_id
JOIN sources AS s ON s.id = c.source_id WHERE s.name = ? ORDER BY n.observed_at
"""
KEPT = "SELECT kept_file, kept_offset, kept_length, digest FROM captures"


def records(folder: Path) -> list[tuple[str, str]]:
    """Each answer in the WARC files of a folder: its type of record, and the status that came over the wire."""
    answers = []
    for path in sorted(folder.glob("*.warc.gz")):
        with path.open("rb") as warc:
            for record in ArchiveIterator(warc):
                url = record.rec_headers.get_header("WARC-Target-URI") or ""
                if record.rec_type in ("response", "revisit") and "/all.json" in url:
                    answers.append((record.rec_type, record.http_headers.get_statuscode()))
    return answers


def test_a_page_that_did_not_change_is_seen_and_not_sent(tmp_path: Path) -> None:
    with ExitStack() as stack:
        sites = {
            name: stack.enter_context(site("controlshift", answer, path="/categories/all"))
            for name, answer in (("tagged", tagged), ("dated", dated))
        }
        sources = written(tmp_path, {name: site.stanza for name, site in sites.items()})
        for whole in (False, False, True, False):
            assert crawled(sources, whole=whole) == {"tagged": (False, None), "dated": (False, None)}
    assert rows(sources, SEEN, "tagged") == [(12,), (12,), (12,), (13,)]
    assert rows(sources, SEEN, "dated") == [(21,)] * 4
    assert rows(sources, "SELECT DISTINCT status, media_type FROM captures") == [(200, "application/json")]
    assert rows(sources, "SELECT count(*) FROM issues") == [(0,)]
    with CaptureStore(tmp_path / "captures") as store:
        for file, offset, length, digest in rows(sources, KEPT):
            kept = store.read(Kept(file=file, offset=offset, length=length))
            assert (kept.digest, kept.status, kept.media_type) == (digest, 200, "application/json")
    by_date = records(tmp_path / "captures" / "dated")
    assert by_date == [("response", "200"), ("revisit", "304"), ("revisit", "200"), ("revisit", "304")]


def test_a_page_whose_bytes_are_lost_is_fetched_whole(tmp_path: Path) -> None:
    with site("controlshift", tagged, path="/categories/all") as tags:
        sources = written(tmp_path, {"tagged": tags.stanza})
        for _ in range(2):
            assert crawled(sources) == {"tagged": (False, None)}
            for path in (tmp_path / "captures" / "tagged").glob("*.warc.gz"):
                path.unlink()
    assert rows(sources, "SELECT signatures FROM signature_snapshots") == [(12,), (12,)]


def moved(here: Site, request: Request) -> Response:
    """From the second crawl on at another address, whose page is older than the one that stood here."""
    if "/elsewhere" in request.path:
        return Response(status=304) if "If-Modified-Since" in request.headers else page(30)
    if len(here.visits) > 1:
        return Response(status=301, headers={"Location": "/categories/elsewhere.json"})
    return page(12, **{"Last-Modified": "Tue, 01 Sep 2026 10:00:00 GMT"})


def test_what_an_address_said_before_does_not_stand_for_the_page_that_it_now_leads_to(tmp_path: Path) -> None:
    with site("controlshift", moved, path="/categories/all") as moves:
        sources = written(tmp_path, {"moves": moves.stanza})
        for _ in range(2):
            assert crawled(sources) == {"moves": (False, None)}
    assert rows(sources, "SELECT signatures FROM signature_snapshots ORDER BY observed_at") == [(12,), (30,)]


def test_the_bytes_of_a_page_that_did_not_change_are_kept_also_where_no_record_can_be_referred_to(
    tmp_path: Path,
) -> None:
    capture = Capture(url="https://a.example/", captured_at=None, body=b"<p>12", media_type="text/html", origin="live")
    with WarcWriter(tmp_path, "a", 1, lambda digest: None) as writer:
        kept = writer.keep(capture, Exchange(status_line="304 Not Modified", headers=(), raw=b"")).kept
    assert kept is not None
    with CaptureStore(tmp_path) as store:
        assert store.read(kept).digest == capture.digest
