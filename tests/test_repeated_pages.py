"""A page whose bytes did not change is stored from the capture before, as if it had been processed again."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from pipelines.code_version import reader_version
from pipelines.jobs import recording as module
from pipelines.jobs.recording import Recording
from pipelines.process import process
from pipelines.records import PetitionObservation
from pipelines.store.archive import Archive
from scrapers.captures import Capture
from scrapers.extract import extract
from scrapers.items import Listing
from tests.archives import BLOG, DAY_ONE, SITE, alert, dump, extraction, let_other_code_have_read, rows
from tests.captured import captured

URL = "https://action.example/categories/deportations"
CARD = (
    '<li class="petition"><h3><a href="/petitions/{slug}">{slug} and more words</a></h3><p>Why {slug}.</p>{count}</li>'
)


def listing(*cards: tuple[str, int], at: float, url: str = URL) -> Capture:
    shown = (CARD.format(slug=slug, count=f"<span>{number} of 1,000 Signatures</span>") for slug, number in cards)
    body = f"<html><body><h1>Deportations</h1><ul>{''.join(shown)}</ul></body></html>"
    return captured(body, url, captured_at=DAY_ONE + timedelta(hours=at))


ANA, LUIS = ("free-ana", 139), ("free-luis", 21)
HISTORIES = {
    "nothing changes": [listing(ANA, LUIS, at=hour) for hour in (0, 24, 48)],
    "a count rises in between": [listing(ANA, ("free-luis", n), at=hour) for hour, n in ((0, 21), (24, 22), (48, 22))],
    "a page goes back to what it was": [listing(ANA, ("free-luis", n), at=n) for n in (21, 22)]
    + [listing(ANA, LUIS, at=40)],
    "two pages show the same petition": [
        listing(ANA, *more, at=hour + 1 / 60 * place, url=f"{URL}-{place}")
        for hour in (0, 24)
        for place, more in enumerate(([], [LUIS]))
    ],
    "a capture of the past comes late": [listing(ANA, LUIS, at=hour) for hour in (24, 0, 12, 48)],
    "the same second twice": [
        listing(ANA, at=0),
        listing(ANA, at=0, url=f"{URL}-2"),
        *(listing(ANA, at=9, url=f"{URL}{n}") for n in ("", "-2")),
    ],
    "a petition shown twice": [listing(ANA, ANA, LUIS, at=hour) for hour in (0, 24)],
}


def recorded(path: Path, captures: Iterable[Capture], **fields: str) -> dict[str, list[object]]:
    """Record captures, each as a crawl; ``fields`` are what each petition says besides."""
    with Archive.open(path) as archive:
        for capture in captures:
            recording = Recording(archive=archive, source=SITE, run=archive.start_run("crawl", SITE))
            page = extract(capture, SITE.platform)
            found = tuple(replace(item, **fields) for item in page.found)  # type: ignore[arg-type]
            recording.record(replace(page, found=found))
            recording.finish(complete=True)
    return dump(path)


@pytest.mark.parametrize("captures", HISTORIES.values(), ids=HISTORIES)
def test_rows_are_those_of_pages_that_are_read_again(
    tmp_path: Path, captures: list[Capture], monkeypatch: pytest.MonkeyPatch
) -> None:
    repeated = recorded(tmp_path / "repeated.db", captures)
    monkeypatch.setattr(Archive, "repeat", lambda *about, **more: False)
    assert repeated == recorded(tmp_path / "read.db", captures)


def processed(path: Path, captures: Iterable[Capture], monkeypatch: pytest.MonkeyPatch, **fields: str) -> int:
    """How many of the captures were processed."""
    turns = count()
    process = module.process

    def counting(*about: object, **more: object) -> object:
        next(turns)
        return process(*about, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "process", counting)
    recorded(path, captures, **fields)
    return next(turns)


@pytest.mark.parametrize(("name", "number"), [("nothing changes", 1), ("two pages show the same petition", 2)])
def test_the_same_bytes_are_processed_once(
    tmp_path: Path, name: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert processed(tmp_path / "a.db", HISTORIES[name], monkeypatch) == number


def test_bytes_that_other_code_read_are_processed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, _ = HISTORIES["nothing changes"]
    recorded(tmp_path / "a.db", [first])
    let_other_code_have_read(tmp_path / "a.db")
    assert processed(tmp_path / "a.db", [second], monkeypatch) == 1


def test_what_a_page_says_by_its_own_time_is_processed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert processed(tmp_path / "a.db", HISTORIES["nothing changes"], monkeypatch, created="2 days ago") == 3


def test_what_a_blog_lists_is_looked_at_each_time(tmp_path: Path) -> None:
    """A sitemap says of alerts that they are still there, without showing any."""
    post = extraction(alert(), page="wordpress.post", url="https://blog.example/call-today")
    sitemap = extraction(page="wordpress.sitemap", url="https://blog.example/sitemap.xml")
    listed = (Listing(url="https://blog.example/call-today"),)
    with Archive.open(tmp_path / "a.db") as archive:
        recording = Recording(archive=archive, source=BLOG, run=archive.start_run("crawl", BLOG))
        recording.record(post)
        for hour in (1, 2):
            capture = replace(sitemap.capture, captured_at=DAY_ONE + timedelta(hours=hour))
            recording.record(replace(sitemap, capture=capture, listings=listed))
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM alert_looks") == [(2,)]


def test_each_look_is_a_snapshot(tmp_path: Path) -> None:
    recorded(tmp_path / "a.db", HISTORIES["nothing changes"])
    assert rows(
        tmp_path / "a.db", "SELECT count(*), count(DISTINCT capture_id), min(signatures) FROM snapshot_rows"
    ) == [(6, 3, 21)]
    assert rows(tmp_path / "a.db", "SELECT count(*), min(found), max(broken) FROM extractions") == [(3, 2, 0)]


def test_a_page_is_read_though_mining_found_something_in_the_same_bytes(tmp_path: Path) -> None:
    page = process(extract(listing(("free-ana", 139), at=0), SITE.platform), SITE)
    (found,) = page.observations
    assert isinstance(found, PetitionObservation)
    capture = replace(page.capture, origin="commoncrawl", locator="https://crawls.example/a.warc.gz#bytes=0-9")
    mined = replace(page, capture=capture, observations=(replace(found, count=replace(found.count, signatures=9_999)),))
    with Archive.open(tmp_path / "a.db") as archive:
        first = Recording(archive=archive, source=SITE, run=archive.start_run("import", SITE))
        archive.record(mined, source=SITE, run=first.run, reader=reader_version(SITE.for_reading))
        first.finish()
        second = Recording(archive=archive, source=SITE, run=archive.start_run("crawl", SITE))
        second.record(extract(replace(listing(("free-ana", 139), at=24), origin="live"), SITE.platform))
        second.finish(complete=True)
    query = (
        "SELECT c.origin, s.signatures FROM snapshot_rows AS s JOIN captures AS c ON c.id = s.capture_id ORDER BY c.id"
    )
    assert rows(tmp_path / "a.db", query) == [("commoncrawl", 9_999), ("live", 139)]
