"""A static copy is the site in files: every link leads to one of them, and nothing needs a server."""

import os
import re
import sqlite3
from contextlib import closing
from datetime import datetime, tzinfo
from pathlib import Path
from typing import cast

import pytest

from pipelines.site import reading_day, record_pages
from pipelines.static_copy import page_files, record_lists
from pipelines.static_copy.copy_places import Places, safe_name
from pipelines.static_copy.data_page import downloads_in
from pipelines.static_copy.page_rewriting import Rewriting
from pipelines.static_copy.site_pages import ROOT, SitePages
from pipelines.static_copy.write_site import write_site
from scrapers.errors import UsageError
from tests.commands import run
from tests.site_archive import HUELGA, ODD, TRUST, fill
from tests.static_site import DOWNLOADS, links_of, small_copy, target_of

LONG = bool(os.environ.get("QUECONSTE_LONG"))
ELSEWHERE = ("http://", "https://", "mailto:", "#", "data:")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_copy(tmp_path_factory.mktemp("static"))


def test_every_link_leads_to_a_file_of_the_copy(copy: Path) -> None:
    pages = sorted(copy.rglob("*.html"))
    assert len(pages) > 200
    for page in pages:
        own = [link for link in links_of(copy, page) if not link.startswith(ELSEWHERE)]
        assert [link for link in own if link.startswith("/") or not target_of(copy, page, link).is_file()] == [], page


def test_no_page_loads_anything_from_elsewhere_or_names_the_server_that_never_was(copy: Path) -> None:
    for page in copy.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert ROOT not in text, page
        assert re.findall(r'(?:src|<link[^>]* href)="https?:', text) == [], page
        assert "<script>" not in text, page


def test_each_record_has_its_page_in_both_languages_with_chart_and_data(copy: Path) -> None:
    for source, slug in (("unidas", TRUST), ("sample-acciones", HUELGA), ("sample-acciones", ODD)):
        place = f"petitions/{source}/{safe_name(slug)}"
        for folder, language in (("", "en"), ("es/", "es")):
            page = (copy / folder / place / "index.html").read_text(encoding="utf-8")
            assert f'<html lang="{language}">' in page
            assert "<svg xmlns" in page
        assert (copy / place / "data.csv").read_text(encoding="utf-8").startswith("observed_at")
        assert (copy / place / "chart.svg").read_text(encoding="utf-8").startswith("<svg")


def test_every_page_says_that_it_is_a_copy_of_a_day_and_sample_data_stay_marked(copy: Path) -> None:
    petition = (copy / f"petitions/sample-acciones/{HUELGA}/index.html").read_text(encoding="utf-8")
    assert 'class="badge sample"' in petition
    for page in copy.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert 'class="static-copy"' in text or 'http-equiv="refresh"' in text, page


def test_what_a_copy_cannot_do_is_not_offered(copy: Path) -> None:
    for page in copy.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not re.search(r'href="[^"]*(?:/compare|\.atom|as_of=|/-/)', text), page
        assert "<textarea id=" not in text or "cite-text" in text, page
        assert text.count("<form") == text.count('role="search"'), page


def test_a_citation_names_the_address_of_the_site_where_it_is_known_and_none_where_it_is_not(copy: Path) -> None:
    here = f"{ROOT}/petitions/x/y"
    cited = f'See {here}.\n  url = {{{here}}},\n  "URL": "{here}",\n'
    page = f'<html><head><link rel="canonical" href="{here}"></head><body><textarea>{cited}</textarea></body></html>'
    place = Places().find("/petitions/x/y")
    assert place
    known = Rewriting(address="https://archive.example/", day="2018-07-17").page(page, place, Places().find)
    assert known.count("https://archive.example/petitions/x/y") == 4
    unknown = Rewriting(address="", day="2018-07-17").page(page, place, Places().find)
    assert "See petitions/x/y." in unknown
    assert not re.search("canonical|url = |URL", unknown)
    assert "archive.example" not in (copy / f"petitions/unidas/{TRUST}/citation.bib").read_text(encoding="utf-8")


def test_lists_have_pages_and_orders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_lists, "PAGE", 3)
    fill(tmp_path / "a.db", raids=2)
    with closing(sqlite3.connect(tmp_path / "a.db")) as conn:
        pages = list(record_lists.list_pages(conn, "petitions", "", "".__add__))
    assert [page.address() for page in pages[:4]] == [
        "/petitions",
        "/petitions?page=2",
        "/petitions?page=3",
        "/petitions?sort=started",
    ]
    titles = [re.findall(r'class="col-title"><a[^>]*>([^<]*)', str(page.listed.body)) for page in pages]
    by_title = [title for page, each in zip(pages, titles, strict=True) if page.order == "title" for title in each]
    assert len(by_title) == 8
    assert by_title[:2] == ["Apoya la huelga de hambre en el centro de detención", "Free the four"]


def test_a_ranking_without_end_ends_where_its_pages_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_files, "MOST_PAGES", 2)
    nobody = cast(SitePages, None)
    rewriting = Rewriting(address="", day="")
    files = page_files.PageFiles(folder=Path(), pages=nobody, places=Places(), rewriting=rewriting)
    family: dict[str, None] = {"/growth": None}
    queue = list(family)
    found = [files._find(f"/growth?after={n}", family, queue) for n in (1, 2, 1)]
    assert [place and place.address for place in found] == ["/growth?after=1", None, "/growth?after=1"]
    assert queue == ["/growth", "/growth?after=1"]


def test_an_archive_of_an_older_version_is_refused_with_the_remedy(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "b.db")) as conn:
        conn.execute("CREATE TABLE x (y)")
    (tmp_path / "copy").mkdir()
    with pytest.raises(UsageError, match="archive"):
        write_site(tmp_path / "b.db", tmp_path / "copy")


def test_the_command_links_the_files_of_the_export_and_refuses_a_part_of_the_archive(tmp_path: Path) -> None:
    for name in ("csv/petitions.csv", "parquet/petitions.parquet", "jsonl/event_log.jsonl", "codebook.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = downloads_in(tmp_path)
    assert found["petitions"] == [("CSV", "csv/petitions.csv"), ("Parquet", "parquet/petitions.parquet")]
    assert "codebook" not in found
    fill(tmp_path / "archive.db", raids=0)
    refused = run("export", tmp_path / "c", "--site", "--only", "real", "--archive", tmp_path / "archive.db")
    assert refused.exit_code != 0
    assert "--site is a copy of the whole site" in refused.stderr


@pytest.mark.skipif(not LONG, reason="writes a copy twice more")
def test_the_same_archive_gives_the_same_bytes_on_another_day(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Later(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Later":
            return cls(2027, 3, 5, 12, tzinfo=tz)

    for module in (reading_day, record_pages):
        monkeypatch.setattr(module, "datetime", Later)
    (again := tmp_path / "copy").mkdir()
    write_site(copy.parent / "a.db", again, downloads=DOWNLOADS)
    files = [path.relative_to(again) for path in again.rglob("*") if path.is_file()]
    assert len(files) > 500
    assert [name for name in files if (copy / name).read_bytes() != (again / name).read_bytes()] == []
