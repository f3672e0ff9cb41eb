"""Words of immigrant rights are found on pages of the Web however these write the blank between two of them."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from pipelines.mine.rights_words import may_have_rights_words, rights_words
from tests.mined import mine_here
from tests.warcs import Warc

LISTING = """<html><body><ul><li><a href="/petitions/our-town">{title}</a><p>We are neighbors.</p>
<p>139 of 200 Signatures</p></li></ul></body></html>"""
TITLES = (
    "Stop ICE raids in our town",
    "Stop ICE&nbsp;raids in our town",
    "Stop ICE\N{NO-BREAK SPACE}raids in our town",
    "Stop <b>ICE</b> raids in our town",
    "Stop the Border\n   Patrol checkpoints",
    "A wage for day-laborers",
    "Health care for im&shy;mi&shy;grants",
    "Health care\N{EM DASH}immigrants need it",
)


@pytest.mark.parametrize("title", TITLES)
def test_a_petition_with_our_words_on_a_host_of_no_source_is_kept(tmp_path: Path, title: str) -> None:
    warc = Warc("https://town.example/categories", gzip=True).add(LISTING.format(title=title))
    mine_here([warc.save(tmp_path / "a.warc.gz")], tmp_path / "mined")
    found = [row for path in tmp_path.rglob("*.parquet") for row in pq.ParquetFile(path).read().to_pylist()]
    assert [row["signatures"] for row in found if row["kind"] == "petition"] == [139]


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16"])
@pytest.mark.parametrize("title", TITLES[2:5])
def test_a_page_with_our_words_is_looked_at_in_every_encoding(title: str, encoding: str) -> None:
    assert may_have_rights_words(LISTING.format(title=title).encode(encoding))


@pytest.mark.parametrize(
    "text", ["Nice braids", "I am afraid of ice", "price raid", "A day of labor", "a border, patrolled"]
)
def test_words_that_have_ours_in_them_are_none_of_ours(text: str) -> None:
    assert rights_words(text).total == 0


@pytest.mark.parametrize("filler", ["<-->", "<", "&#160;", "\\u00a0", "-"])
def test_no_page_makes_the_first_look_slow(filler: str) -> None:
    page = f"{f'ice{filler * 190}x' * 200} raid".encode()  # exponential in a pattern that may read it in two ways
    assert not may_have_rights_words(page)
