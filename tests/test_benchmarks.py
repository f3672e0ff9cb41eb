"""The benchmarks compare like with like: other ways say what ours says, and store what ours stores."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlite_utils import Database

from benchmarks.__main__ import main
from benchmarks.archiving import copy_rows, import_visits, petitions, rows_of, upsert, visits
from benchmarks.competitors import Page, Reader, read_fast, read_with, with_beautifulsoup, with_parsel
from benchmarks.damaged_warcs import by_fastwarc, by_ours, damaged_files, sound_and_wrong
from benchmarks.listings import listing
from benchmarks.replaying import FIRST, SELECTORS, keep_pages, read_again, read_least
from scrapers.extract import Extraction
from scrapers.items import Petition


def as_page(extraction: Extraction) -> Page:
    """What our page function says, in the words of the others."""
    assert extraction.pagination is not None
    assert not extraction.broken
    petitions = [
        {
            "title": item.title,
            "url": item.url,
            "slug": item.slug,
            "native_id": item.native_id,
            "why": item.why,
            "signatures": item.signatures,
            "creator": item.creator,
            "creator_has_image": item.creator_has_image,
        }
        for item in extraction.found
        if isinstance(item, Petition)
    ]
    return Page(extraction.capture.url, petitions, extraction.pagination.next_url)


@pytest.mark.parametrize("reader", [with_parsel, with_beautifulsoup("lxml"), with_beautifulsoup("html.parser")])
def test_every_way_reads_the_same_values_from_the_same_file(tmp_path: Path, reader: Reader) -> None:
    pages = keep_pages(tmp_path, 5)
    ours = [as_page(extraction) for extraction in read_again(pages)]
    assert ours == [as_page(extraction) for extraction in read_again(pages, SELECTORS)]
    assert [len(page.petitions) for page in ours] == [12] * 5
    assert list(read_with(reader, pages.warc)) == ours
    assert list(read_fast(pages.warc)) == ours
    assert list(read_least(pages)) == ours


def test_a_listing_is_as_heavy_as_those_that_were_measured_for_the_design() -> None:
    sizes = [len(listing(number).encode()) for number in range(FIRST, FIRST + 40)]
    assert 65_000 < sum(sizes) / len(sizes) < 80_000
    assert len({listing(number) for number in range(FIRST, FIRST + 40)}) == 40


@pytest.mark.parametrize("name", damaged_files())
def test_one_damaged_record_costs_no_other(name: str) -> None:
    file = damaged_files()[name]
    sound, wrong = sound_and_wrong(by_ours(file))
    assert (sound >= 3, wrong) == (True, 0)
    assert sound_and_wrong(by_fastwarc(file)) < (sound, 0)  # or it could be read by FastWARC, which is faster


def test_sqlite_alone_ends_with_the_rows_that_an_import_makes(tmp_path: Path) -> None:
    import_visits(tmp_path / "ours.db", list(visits(petitions(24), range(3))))
    rows = rows_of(tmp_path / "ours.db")
    assert len(rows["snapshot_rows"]) == 72
    copy_rows(tmp_path / "copied.db", rows)
    assert rows_of(tmp_path / "copied.db") == rows


def test_the_upsert_keeps_the_newest_words_and_every_count(tmp_path: Path) -> None:
    db = Database(tmp_path / "naive.db")
    upsert(db, visits(petitions(24), range(3)))
    assert db.table("petitions").count == 24
    assert db.table("snapshots").count == 72
    db.close()


def test_the_benchmarks_run_and_print_ratios() -> None:
    done = CliRunner().invoke(main, ["--quick"], catch_exceptions=False)
    assert done.exit_code == 0
    assert done.output.count(" x") == 41
