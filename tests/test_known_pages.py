"""A page with the bytes of before is not read again, and a crawl goes on from it all the same."""

import sqlite3
from contextlib import closing
from pathlib import Path

from werkzeug import Request, Response

from pipelines.jobs.recording import Recording
from pipelines.store.archive import Archive
from scrapers.captures import Capture
from scrapers.extract import extract
from tests import archives
from tests.archives import SITE, day
from tests.captured import captured
from tests.sites import Site, crawled, rows, site, written

SEEN = (
    "SELECT p.slug, count(*) FROM signature_snapshots JOIN petitions AS p ON p.id = petition_id GROUP BY 1 ORDER BY 1"
)


def listing(*slugs: str, follows: str = "", more: str = "") -> str:
    items = "".join(
        f'<li><h3><a href="/petitions/{slug}">Free {slug}{more}</a></h3><p>He is our neighbor.</p>'
        f"<span>{12 + len(slug)} of 100 Signatures</span><p>Created by Ana R.</p></li>"
        for slug in slugs
    )
    paging = f'<a rel="next" href="{follows}">Next</a>' if follows else ""
    return f"<!DOCTYPE html><html><body><ul>{items}</ul>{paging}</body></html>"


def pages(here: Site, request: Request) -> Response:
    """Two pages, whose second one changes at the third crawl."""
    if request.path.endswith(".json"):
        return Response(status=404)
    if request.args.get("page") == "2":
        asked = sum("page=2" in visit.path for visit in here.visits)
        return Response(listing("eva", "luis", more=" now" if asked > 2 else ""), content_type="text/html")
    return Response(listing("ana", "marta", follows="/categories/all?page=2"), content_type="text/html")


def test_a_page_that_did_not_change_is_not_read_and_its_petitions_are_seen(tmp_path: Path) -> None:
    with site("controlshift", pages, path="/categories/all") as listed:
        sources = written(tmp_path, {"listed": listed.stanza})
        for _ in range(3):
            assert crawled(sources) == {"listed": (False, None)}
        assert rows(sources, SEEN) == [("ana", 3), ("eva", 3), ("luis", 3), ("marta", 3)]
        assert rows(sources, "SELECT found, broken FROM extractions") == [(2, 0)] * 6
        assert rows(sources, "SELECT found, is_whole FROM listing_coverage") == [(4, 1)] * 3
        titles = "SELECT title FROM petitions WHERE slug IN ('ana', 'eva') ORDER BY 1"
        assert rows(sources, titles) == [("Free ana",), ("Free eva now",)]
        assert rows(sources, "SELECT count(*) FROM issues") == [(0,)]
        # What is remembered of the first page, and not what is on it, says where the next crawl goes on.
        with closing(sqlite3.connect(sources.with_name("archive.db"))) as db:
            db.execute("UPDATE known_pages SET next_url = next_url || '&remembered=1' WHERE next_url IS NOT NULL")
            db.commit()
        assert crawled(sources) == {"listed": (False, None)}
        assert listed.visits[-1].path.endswith("?page=2&remembered=1")
        # Who says --whole gets what is on the page.
        assert crawled(sources, whole=True) == {"listed": (False, None)}
        assert listed.visits[-1].path.endswith("?page=2")


def test_a_page_that_a_whole_good_crawl_did_not_ask_for_is_forgotten(tmp_path: Path) -> None:
    remembered = "SELECT url LIKE '%page=2' FROM known_pages ORDER BY 1"
    shown = {"page": 2, "status": 200}

    def answer(here: Site, request: Request) -> Response:
        if request.path != "/categories/all":
            return Response(status=404)
        if request.args.get("page") == "2":
            return Response(listing("eva", "luis"), status=shown["status"], content_type="text/html")
        follows = "/categories/all?page=2" if shown["page"] == 2 else ""
        more = () if follows else ("eva",)
        return Response(listing("ana", "marta", *more, follows=follows), content_type="text/html")

    with site("controlshift", answer, path="/categories/all") as listed:
        sources = written(tmp_path, {"listed": listed.stanza})
        crawled(sources)
        assert rows(sources, remembered) == [(0,), (1,)]
        shown["status"] = 404
        crawled(sources)  # the second page is missing: this crawl does not know what else is listed
        assert rows(sources, remembered) == [(0,), (1,)]
        shown["page"] = 1
        crawled(sources)
        assert rows(sources, "SELECT verdict FROM run_verdicts ORDER BY run_id")[-1] == ("ok",)
        assert rows(sources, remembered) == [(0,)]


def capture(at: float) -> Capture:
    body = listing("ana", "eva", follows="?page=2").encode()
    return captured(body, "https://site.example/categories/all", "text/html", captured_at=day(at), origin="live")


def test_a_page_is_read_again_where_one_of_its_petitions_has_changed_since_it_was_remembered(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.db") as archive:
        recording = Recording(archive=archive, source=SITE, run=archive.start_run("crawl", SITE))
        assert recording.remembered(capture(1)) is None
        read = extract(capture(1), "controlshift")
        recording.record(read)
        known = recording.remembered(capture(2))
        assert known is not None
        assert known.pagination == read.pagination
        assert [(i.slug, i.url, i.title) for i in known.found] == [(i.slug, i.url, i.title) for i in read.found]
        with archive.transaction():
            archive.db.conn.execute("UPDATE petition_rows SET status = 'gone' WHERE slug = 'ana'")
        assert recording.remembered(capture(2)) is None
        assert recording.prepared(known) is None
        recording.record(known)
        archive.finish_run(recording.run)
    assert archives.rows(tmp_path / "a.db", SEEN) == [("ana", 2), ("eva", 2)]
    assert archives.rows(tmp_path / "a.db", "SELECT status FROM petitions ORDER BY slug") == [(None,), (None,)]
    assert archives.rows(tmp_path / "a.db", "SELECT why FROM petitions WHERE slug = 'eva'") == [
        ("He is our neighbor.",)
    ]


def test_what_an_import_or_a_backfill_reads_takes_the_place_of_nothing(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.db") as archive:
        recording = Recording(archive=archive, source=SITE, run=archive.start_run("crawl", SITE))
        recording.record(extract(capture(5), "controlshift"))
        body = listing("ana", follows="?page=3").encode()
        older = captured(body, capture(1).url, "text/html", captured_at=day(1), origin="wayback")
        recording.record(extract(older, "controlshift"))
        archive.finish_run(recording.run)
        assert recording.remembered(capture(6)) is not None
    digests = archives.rows(tmp_path / "a.db", "SELECT digest FROM known_pages")
    assert digests == [(capture(5).digest,)]
