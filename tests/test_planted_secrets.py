"""Secrets planted in every field of every kind of page are in no byte of the archive, nor of anything made from it."""

import asyncio
import logging
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from pipelines.jobs.backfill import backfill
from pipelines.jobs.import_files import import_files
from pipelines.jobs.recording import Recording
from pipelines.jobs.replay import replay
from pipelines.redaction_key import key_path
from pipelines.site.formatting import permalink
from pipelines.site.server import site
from pipelines.store.archive import Archive
from pipelines.verify.verify import verify
from scrapers.sources import Source
from tests.archives import day, let_other_code_have_read, new_source, rows, scalar
from tests.redaction_archive import save
from tests.secrets_planted import Planted, Secret, planted_pages, secret
from tests.warcs import Warc
from tests.web_archive import TinyArchive

ENDINGS = {"text/html": "html", "application/json": "json", "text/plain": "txt", "application/rss+xml": "xml"}
LISTING = """<ul><li><a href="/petitions/free-ana-{slug}">Free Ana {title}</a><p>{why}</p>
<p>139 of 200 Signatures</p><p>Created by Ana M.</p></li></ul>"""
SIGNER = "Zorrillana Quetzalcote"
SIGNED = f'<section class="signers"><h3>Recent signers</h3><ul><li>{SIGNER}</li></ul></section>'


def source_of(platform: str, **more: object) -> Source:
    return new_source(platform.replace("_", "-"), platform, f"https://{platform.replace('_', '-')}.example", **more)


def folder_of(pages: list[Planted], folder: Path) -> Path:
    """Save pages of one platform as files; half of them as a WARC."""
    warc = Warc("https://a.example/")
    for number, page in enumerate(pages):
        ending = ENDINGS[page.media_type.partition(";")[0]]
        if number % 2 and ending != "txt":
            warc.add(page.text, url=page.url, media_type=page.media_type)
        else:
            save(folder, f"{number}.{ending}", page.text, page.url, page.captured_at or day(number % 28 + 1))
    if warc.ends:
        folder.mkdir(parents=True, exist_ok=True)
        warc.save(folder / "pages.warc.gz")
    return folder


def fill(folder: Path, server: HTTPServer) -> tuple[Path, list[Secret]]:
    """Make an archive of all planted pages by import, WARC import, backfill and issues."""
    archive, captures, pages = folder / "a.db", folder / "captures", list(planted_pages())
    for platform in sorted({page.platform for page in pages}):
        of_platform = [page for page in pages if page.platform == platform]
        import_files(
            [folder_of(of_platform, folder / platform)],
            source=source_of(platform),
            url=None,
            captured_at=None,
            archive_path=archive,
            captures_path=captures,
            any_host=True,
        )
    secrets = [one for page in pages for one in page.secrets]
    tiny = TinyArchive(server)
    for number in (300, 301):
        digits = f"712-{number}-913"
        page = LISTING.format(slug=f"a-{digits}", title=f"A# {digits}", why=secret(number).sentence) + SIGNED
        tiny.hold("https://action.example/categories", f"2018030{number % 2 + 1}120000", page)
        secrets += [secret(number), Secret("", digits)]
    past = Source(
        name="acciones",
        organization="Acciones",
        platform="controlshift",
        url="https://action.example",
        start=("https://action.example/categories",),
        delay=0,
        cdx_url=tiny.cdx_url,
    )
    backfill(past, archive, captures)
    with Archive.open(archive) as opened:
        run = opened.start_run("crawl", past)
        recording = Recording(archive=opened, source=past, run=run)
        for number in (400, 401, 407):
            recording.note_issue(
                f"https://action.example/a/{secret(number).private}", "unreadable", secret(number).sentence
            )
            secrets.append(secret(number))
        recording.finish(failed=True, message=secret(402).sentence)
    return archive, [*secrets, secret(402), Secret("", SIGNER)]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, make_httpserver: HTTPServer) -> tuple[Path, list[Secret], str]:
    logged: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: logged.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger().addHandler(handler)
    try:
        archive, secrets = fill(tmp_path_factory.mktemp("planted"), make_httpserver)
    finally:
        logging.getLogger().removeHandler(handler)
    return archive, secrets, "\n".join(logged)


def found_in(content: bytes, secrets: list[Secret]) -> list[str]:
    """Which secrets stand in these bytes, whatever stands between the digits of a number."""
    text = content.decode("utf-8", "replace").lower()
    digits = re.sub(r"(?<=\d)[\s\-./]+(?=\d)", "", text)
    return [
        one.private for one in secrets if one.private.lower() in text or re.sub(r"(?<=\d)-", "", one.private) in digits
    ]


def test_there_are_at_least_sixty_secrets_in_every_kind_of_page(built: tuple[Path, list[Secret], str]) -> None:
    pages = list(planted_pages())
    assert sum(len(page.secrets) for page in pages) >= 60
    assert len({page.media_type for page in pages}) == len(ENDINGS)
    assert len({page.platform for page in pages}) >= 8
    archive, _, _ = built
    assert scalar(archive, "SELECT count(*) FROM extractions") > len(pages) * 0.9


def test_no_secret_is_in_any_byte_of_the_archive_or_of_its_log(built: tuple[Path, list[Secret], str]) -> None:
    archive, secrets, log = built
    files = [path for path in archive.parent.glob("a.db*") if path.is_file() and path != key_path(archive)]
    for path in files:
        assert found_in(path.read_bytes(), secrets) == [], path.name
    assert found_in(log.encode(), secrets) == []
    with closing(sqlite3.connect(archive)) as db:  # also where SQLite cuts a text between two pages of the file
        assert found_in("\n".join(db.iterdump()).encode(), secrets) == []


def paths(archive: Path) -> Iterator[str]:
    yield from ("/", "/redactions", "/archive/new_on_record.atom", "/search?q=sister", "/search.json?q=ana")
    yield from ("/search.csv?q=ana", "/search.atom?q=sister")
    yield from ("/feeds/added.atom", "/feeds/alerts.atom", "/feeds/events.atom")
    # One record of each source, and in the long form all of them.
    group = "" if "QUECONSTE_LONG" in os.environ else "GROUP BY s.name"
    for kind, table in (("petitions", "petitions"), ("alerts", "action_alerts")):
        query = f"SELECT s.name, t.slug FROM {table} AS t JOIN sources AS s ON s.id = t.source_id {group}"
        yield from (permalink(kind, source, slug) for source, slug in rows(archive, query))
    for table in ("petitions", "petition_versions", "action_alerts", "alert_versions", "links", "issues", "captures"):
        yield f"/archive/{table}.csv?_stream=on"
        yield f"/archive/{table}.json?_shape=array&_size=max"


def test_no_secret_is_in_a_page_a_feed_or_a_download(built: tuple[Path, list[Secret], str]) -> None:
    archive, secrets, _ = built
    datasette = site(archive)
    with asyncio.Runner() as runner:
        for path in paths(archive):
            answer = runner.run(datasette.client.get(path, follow_redirects=True))
            assert answer.status_code == 200, path
            assert found_in(answer.content, secrets) == [], path


def test_the_archive_is_true_to_its_captures_and_reads_them_again_under_the_same_addresses(
    built: tuple[Path, list[Secret], str],
) -> None:
    archive, _, _ = built
    slugs = "SELECT p.slug FROM petitions AS p JOIN sources AS s ON s.id = p.source_id WHERE s.name = 'acciones'"
    assert verify(archive, archive.parent / "captures", {}).wrongs == []
    report = replay(archive, archive.parent / "captures", {})
    assert (report.troubles, report.changes) == ([], {})
    let_other_code_have_read(archive)
    assert replay(archive, archive.parent / "captures", {}, apply=True).troubles == []
    assert sorted(rows(archive, slugs)) == [("free-ana-redacted-1",), ("free-ana-redacted-2",)]
    assert verify(archive, archive.parent / "captures", {}).wrongs == []
