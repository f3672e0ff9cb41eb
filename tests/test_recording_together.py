"""Pages of a crawl that come fast are recorded together, and none counts as recorded before it is."""

import asyncio
from pathlib import Path

import pytest

from pipelines.jobs.crawl_monitor import RecordPipeline
from pipelines.jobs.recording import Recording
from pipelines.store.archive import Archive
from scrapers.errors import UserError
from scrapers.extract import Extraction
from tests.archives import SITE, day, extraction, petition, rows

SEEN = "SELECT slug FROM petitions ORDER BY slug"


def page(slug: str, at: float = 0) -> Extraction:
    return extraction(petition(slug, slug), at=day(at))


def passed(path: Path, pages: list[Extraction]) -> tuple[list[object], list[tuple[str, ...]]]:
    """What becomes of pages that come at once, and what another reader sees before the first has passed."""

    async def come() -> tuple[list[object], list[tuple[str, ...]]]:
        pipeline = RecordPipeline(recording)
        tasks = [asyncio.ensure_future(pipeline.process_item(one)) for one in pages]
        await asyncio.sleep(0)
        assert not any(task.done() for task in tasks)
        before = rows(path, SEEN)
        return await asyncio.gather(*tasks, return_exceptions=True), before

    with Archive.open(path) as archive:
        recording = Recording(archive=archive, source=SITE, run=archive.start_run("crawl", SITE))
        return asyncio.run(come())


def test_a_page_has_passed_when_it_is_in_the_archive(tmp_path: Path) -> None:
    pages = [page(slug) for slug in ("free-ana", "free-eva", "free-luis")]
    results, before = passed(tmp_path / "a.db", pages)
    assert results == pages
    assert before == []
    assert rows(tmp_path / "a.db", SEEN) == [("free-ana",), ("free-eva",), ("free-luis",)]


def test_pages_share_a_transaction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    together: list[int] = []
    record = Recording.record_together

    def counting(self: Recording, pages: list[tuple[Extraction, object]]) -> None:
        together.append(len(pages))
        record(self, pages)  # type: ignore[arg-type]

    monkeypatch.setattr(Recording, "record_together", counting)
    passed(tmp_path / "a.db", [page(f"free-{number}") for number in range(7)])
    assert together == [7]


def test_a_page_that_cannot_be_recorded_fails_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = Recording.record

    def failing(self: Recording, found: Extraction, page: object = None) -> None:
        if found.found[0].slug == "free-eva":
            raise UserError("the archive cannot be written")
        record(self, found, page)  # type: ignore[arg-type]

    monkeypatch.setattr(Recording, "record", failing)
    pages = [page(slug) for slug in ("free-ana", "free-eva", "free-luis")]
    results, _ = passed(tmp_path / "a.db", pages)
    assert [type(result) for result in results] == [Extraction, UserError, Extraction]
    assert rows(tmp_path / "a.db", SEEN) == [("free-ana",), ("free-luis",)]
