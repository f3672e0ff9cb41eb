"""Petitions and alerts whose addresses differ only in what was masked are two, through every path."""

import json
from pathlib import Path

import pytest

from pipelines.jobs.listed_before import listed_before
from pipelines.redact import mask_address
from pipelines.redaction_key import key_path
from pipelines.store.archive import Archive
from scrapers.errors import UserError
from scrapers.items import Link
from tests.archives import BLOG, SITE, alert, day, dump, extraction, gone, keep, petition, rows, scalar

ONE, OTHER = "free-ana-a-201-234-567", "free-ana-a-201-234-568"
SLUGS = "SELECT slug FROM petitions ORDER BY slug"


def page_of(slug: str, at: float = 1, **fields: str) -> object:
    url = f"https://site.example/petitions/{slug}"
    return extraction(petition("Free Ana", slug, **fields), at=day(at), page="controlshift.petition", url=url)


def bytes_of(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*") if file != key_path(path))


def test_two_petitions_that_differ_only_in_a_masked_number_are_two(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [page_of(ONE), page_of(OTHER, signatures="7 of 100 Signatures")])
    assert rows(path, SLUGS) == [("free-ana-redacted-1",), ("free-ana-redacted-2",)]
    assert rows(path, "SELECT url FROM captures ORDER BY 1") == [
        ("https://site.example/petitions/free-ana-redacted-1",),
        ("https://site.example/petitions/free-ana-redacted-2",),
    ]
    assert b"234-56" not in bytes_of(path)


def test_numbers_stay_as_they_are_when_pages_are_seen_again_in_another_order(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [page_of(ONE), page_of(OTHER, signatures="7 of 100 Signatures")])
    keep(path, [page_of(OTHER, 2, signatures="8 of 100 Signatures"), page_of(ONE, 2)])
    assert rows(path, "SELECT slug, signatures FROM petitions ORDER BY slug") == [
        ("free-ana-redacted-1", 139),
        ("free-ana-redacted-2", 8),
    ]
    before = dump(path)
    keep(path, [page_of(OTHER, 2, signatures="8 of 100 Signatures"), page_of(ONE, 2)])
    assert [row for row in dump(path) if "runs" not in row] == [row for row in before if "runs" not in row]


def test_a_listing_and_a_text_without_slugs_find_the_same_petitions(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [extraction(petition("Free Ana", ONE), petition("Free Ana", OTHER))])
    titled = [petition(f"Free Ana, A# 201-234-56{last}", None) for last in (8, 7)]
    keep(path, [extraction(*titled, at=day(2), page="controlshift.text")])
    assert rows(path, SLUGS) == [
        ("free-ana-redacted-1",),
        ("free-ana-redacted-2",),
    ]


def test_a_link_of_an_alert_leads_to_its_own_petition(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    links = tuple(Link(url=f"http://www.site.example/petitions/{slug}/", text="Sign") for slug in (OTHER, ONE))
    keep(path, [extraction(alert(links=links), page="wordpress.rest", url="https://blog.example/p")], BLOG)
    keep(path, [page_of(ONE), page_of(OTHER)])
    joined = "links AS l JOIN petitions AS p ON p.id = l.to_petition_id"
    query = f"SELECT p.slug, p.url_key = l.url_key FROM {joined} ORDER BY l.id"
    assert rows(path, query) == [("free-ana-redacted-1", 1), ("free-ana-redacted-2", 1)]


def test_a_page_that_is_gone_ends_its_own_petition(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [page_of(ONE), page_of(OTHER), gone(OTHER, at=day(3))])
    assert rows(path, "SELECT slug, status FROM petitions ORDER BY slug") == [
        ("free-ana-redacted-1", None),
        ("free-ana-redacted-2", "gone"),
    ]


def test_alerts_are_told_apart_as_petitions_are(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    posts = [alert("Call today", slug) for slug in (ONE, OTHER)]
    keep(path, [extraction(*posts, page="wordpress.rest", url="https://blog.example/p")], BLOG)
    assert rows(path, "SELECT slug, url FROM action_alerts ORDER BY slug") == [
        ("free-ana-redacted-1", "https://blog.example/2018/03/01/free-ana-redacted-1/"),
        ("free-ana-redacted-2", "https://blog.example/2018/03/01/free-ana-redacted-2/"),
    ]


CHILD = "Maria, 9, waits for her father."


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_name_of_a_child_goes_from_slugs_and_addresses_in_any_order(tmp_path: Path, order: tuple[int, int]) -> None:
    path = tmp_path / "archive.db"
    slug = "free-maria-s-father"
    listed = extraction(petition("Free a father", slug, why="He is our neighbor."))
    whole = extraction(
        petition("Free a father", slug, why=CHILD),
        at=day(2),
        page="controlshift.petition",
        url=f"https://site.example/petitions/{slug}",
    )
    pages = [listed, whole]
    keep(path, [pages[place] for place in order])
    keep(path, [gone(slug, at=day(4))])
    assert rows(path, "SELECT slug, status FROM petitions") == [("free-redacted-1-s-father", "gone")]
    assert b"maria" not in bytes_of(path).lower()


def test_no_crawl_asks_for_an_address_that_its_site_does_not_know(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [extraction(petition("Free Ana", ONE), petition())])
    with Archive.open(path) as archive:
        assert listed_before(archive, SITE) == {"free-ana": "https://site.example/petitions/free-ana"}


def test_an_issue_says_its_address_with_the_number(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [page_of(ONE)])
    with Archive.open(path) as archive:
        run = archive.start_run("crawl", SITE)
        url = mask_address(f"https://site.example/petitions/{OTHER}")
        archive.note_issue(run, source=SITE, url=url, kind="unreadable", severity="error", message=url)
        archive.finish_run(run)
    assert scalar(path, "SELECT url FROM issues").endswith("redacted-2")


def test_without_its_key_an_archive_with_masked_addresses_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [page_of(ONE)])
    assert key_path(path).stat().st_mode & 0o777 == 0o600
    key_path(path).unlink()
    with pytest.raises(UserError, match="bring that file back"):
        keep(path, [page_of(OTHER)])


def test_an_archive_without_masked_addresses_has_no_key(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [extraction(petition())])
    assert not key_path(path).exists()
    assert json.dumps(rows(path, "SELECT * FROM masked_addresses")) == "[]"
