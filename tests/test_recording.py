"""What a job records passes through masks, wherever it is written."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipelines.jobs.recording import Recording
from pipelines.store.archive import Archive
from scrapers.extract import PageChanged
from tests.archives import SITE, alert, extraction, gone, petition, scalar

NUMBER = "A012-345-678"


def test_no_write_of_a_job_lets_a_number_through(tmp_path: Path) -> None:
    path, url = tmp_path / "a.db", f"https://site.example/c/{NUMBER}"
    broken = PageChanged(url, "controlshift.listing", f"{NUMBER} is no title")
    page = extraction(petition(why=NUMBER), alert(NUMBER, None), url=url, broken=(broken,))
    with Archive.open(path) as archive:
        recording = Recording(archive=archive, source=SITE, run=archive.start_run("crawl", SITE))
        recording.record(replace(page, capture=replace(page.capture, locator=url)))
        recording.record_capture(gone(NUMBER))
        recording.note_issue(url, "unreadable", f"{url} cannot be read", capture=replace(page.capture, body=b"x"))
        recording.finish(failed=True, message=f"{url} failed")
        killed = Recording(archive=archive, source=SITE, run=archive.start_run("crawl", SITE))
        killed.abandon(ValueError(f"{url} broke"))
        written = "\n".join(archive.db.conn.iterdump())
    assert "345-678" not in written
    assert written.count("umber-removed") + written.count("umber removed") > 10
    assert scalar(path, "SELECT message FROM runs WHERE id = 1") == "https://site.example/c/[A-number removed] failed"


def test_a_page_that_the_code_has_read_is_not_processed_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = extraction(petition())
    with Archive.open(tmp_path / "a.db") as archive:
        recording = Recording(archive=archive, source=SITE, run=archive.start_run("crawl", SITE))
        recording.record(page)
        monkeypatch.setattr("pipelines.jobs.recording.process", lambda *arguments: 1 / 0)
        recording.record(page)
        assert recording.finish().captures == 1
