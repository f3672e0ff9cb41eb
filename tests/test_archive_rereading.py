"""A capture is read once by each code: the same code changes nothing, newer code replaces what the older one said."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipelines.store.archive import Archive
from pipelines.verify.rebuild import rebuild_differences
from scrapers.extract import Extraction, PageChanged
from scrapers.items import ListedPost, Petition
from tests.archives import BLOG, alert, day, dump, extraction, keep, petition, rows, scalar


@pytest.fixture
def code(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    return monkeypatch


def read_by(code: pytest.MonkeyPatch, version: str) -> None:
    code.setattr("pipelines.code_version.code_version", lambda: version)


def reread(extraction: Extraction, *found: Petition) -> Extraction:
    """The same capture, from which other code extracts something else."""
    return replace(extraction, found=found)


def test_a_capture_that_the_same_code_has_read_adds_nothing_and_notes_nothing(path: Path) -> None:
    broken = PageChanged("https://site.example/categories", "controlshift.listing", "an item has no title")
    page = extraction(petition(created="someday", complete=False), broken=(broken,))
    keep(path, [page])
    before = dump(path)
    assert scalar(path, "SELECT count(*) FROM issues") == 3
    keep(path, [page])
    assert dump(path) == before
    assert rows(path, "SELECT captures, snapshots, issues FROM runs ORDER BY id DESC LIMIT 1") == [(0, 0, 0)]


def test_what_newer_code_reads_takes_the_place_of_what_was_read(path: Path, code: pytest.MonkeyPatch) -> None:
    page, later = extraction(petition(why="Wrong."), at=day(1)), extraction(petition(why="Wrong."), at=day(2))
    read_by(code, "old")
    keep(path, [page, later])
    read_by(code, "new")
    keep(path, [reread(p, petition(why="Right.", signatures="140 of 200 Signatures")) for p in (page, later)])
    assert rows(path, "SELECT why, signatures FROM petitions") == [("Right.", 140)]
    assert rows(path, "SELECT why, first_seen_at FROM petition_versions") == [("Right.", "2018-03-01T12:00:00Z")]
    assert scalar(path, "SELECT count(*) FROM growth_points") == 2
    assert scalar(path, "SELECT count(*) FROM events") == 0


def test_code_that_is_taken_back_leaves_the_archive_as_it_was(path: Path, code: pytest.MonkeyPatch) -> None:
    pages = [extraction(petition(), petition("Free Luis", None), at=day(n)) for n in (1, 2)]
    posts = [extraction(alert(), at=day(n), page="wordpress.post") for n in (1, 2)]
    read_by(code, "old")
    keep(path, pages)
    keep(path, posts, BLOG)
    before = dump(path)
    read_by(code, "new")
    keep(path, [reread(pages[0], petition("Free Ana!", "free-ana-2"))])
    keep(path, [replace(posts[0], found=(alert("Call tomorrow", "call-tomorrow"),))], BLOG)
    assert dump(path) != before
    read_by(code, "old")
    keep(path, pages)
    keep(path, posts, BLOG)
    assert dump(path) == before


def test_a_petition_that_newer_code_does_not_find_is_gone_with_all_that_spoke_of_it(
    path: Path, code: pytest.MonkeyPatch
) -> None:
    page = extraction(petition(), petition("Share this page", None, creator="Ana María R."))
    read_by(code, "old")
    keep(path, [page])
    read_by(code, "new")
    keep(path, [reread(page, petition())])
    assert rows(path, "SELECT slug FROM petitions") == [("free-ana",)]
    for table in ("petition_versions", "signature_snapshots", "petition_growth"):
        assert scalar(path, f"SELECT count(*) FROM {table}") == 1
    assert scalar(path, "SELECT count(*) FROM petition_creators") == scalar(path, "SELECT count(*) FROM creators") == 0


def test_a_post_for_which_newer_code_reads_another_address_keeps_its_looks(
    path: Path, code: pytest.MonkeyPatch
) -> None:
    posts = "https://blog.example/wp-json/wp/v2/posts"
    post = extraction(alert(native_id="7"), at=day(1), page="wordpress.rest", url=posts)
    known = [
        extraction(
            posts=(ListedPost(native_id="7", is_listed=is_there),),
            at=day(at),
            page="wordpress.known",
            url=f"{posts}?include=7&per_page=100&_fields=id,modified_gmt",
        )
        for at, is_there in ((3, True), (5, False))
    ]
    keep(path, [post, *known], BLOG)
    looks = (
        "SELECT a.slug, look, o.observed_at FROM alert_observations AS o JOIN action_alerts AS a ON a.id = alert_id "
        "ORDER BY o.observed_at"
    )
    days = [
        ("read", "2018-03-01T12:00:00Z"),
        ("listed", "2018-03-03T12:00:00Z"),
        ("not listed", "2018-03-05T12:00:00Z"),
    ]
    assert rows(path, looks) == [("call-today", *each) for each in days]
    read_by(code, "newer")
    keep(path, [replace(post, found=(alert(slug="call-now", native_id="7"),))], BLOG, kind="replay")
    assert rows(path, looks) == [("call-now", *each) for each in days]
    assert rows(path, "SELECT last_seen_at FROM action_alerts") == [("2018-03-03T12:00:00Z",)]
    assert rows(path, "SELECT slug FROM action_alerts") == [("call-now",)]
    with Archive.open(path) as archive:
        assert list(rebuild_differences(archive.db.conn)) == []


def test_reading_again_with_other_code_that_says_the_same_changes_only_who_read(
    path: Path, code: pytest.MonkeyPatch
) -> None:
    pages = [extraction(petition(), petition("Free Luis", None), at=at) for at in (day(1), None, day(2))]
    read_by(code, "old")
    keep(path, pages)
    before = dump(path)
    read_by(code, "new")
    keep(path, reversed(pages))
    after = dump(path)
    assert before.pop("extractions") != after.pop("extractions")
    assert before == after
