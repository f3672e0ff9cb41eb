"""Search finds what a reader means, and no input breaks it."""

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.site.search import Query, Results, search
from tests.site_archive import HUELGA, STRIKE, fill


@pytest.fixture(scope="module")
def conn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("search") / "archive.db"
    fill(path)
    conn = sqlite3.connect(path)
    yield conn
    conn.close()


def slugs(results: Results) -> list[str]:
    return [hit["slug"] for hit in results.hits]


@pytest.mark.parametrize("words", ["detención", "detencion", "DETENCIÓN", "deten*", '"centro de detencion"'])
def test_accents_and_capitals_never_hide_a_hit(conn: sqlite3.Connection, words: str) -> None:
    assert slugs(search(conn, Query(words=words))) == [HUELGA]


def test_a_word_in_the_title_counts_more_than_many_in_the_text(conn: sqlite3.Connection) -> None:
    results = search(conn, Query(words="hunger strike"))
    assert slugs(results)[0] == STRIKE
    assert results.total == 2
    assert {hit["kind"] for hit in results.hits} == {"petition", "alert"}


def test_words_in_quotes_must_stand_together(conn: sqlite3.Connection) -> None:
    assert search(conn, Query(words='"strike against hunger"')).total == 1
    assert search(conn, Query(words='"hunger against strike"')).total == 0


def test_hits_are_marked_and_everything_else_is_escaped(conn: sqlite3.Connection) -> None:
    results = search(conn, Query(words="legislature ask"))
    assert "<mark>legislature</mark>" in results.hits[0]["snippet"]
    assert "&lt;script&gt;" in results.hits[0]["snippet"]


@pytest.mark.parametrize(
    "words",
    ["", "   ", '"', "*", "-", "AND", "NEAR(", "a AND", "title:", "^", "(", "'", "\x00", "x" * 5000, "a " * 500],
)
def test_whatever_is_typed_is_words(conn: sqlite3.Connection, words: str) -> None:
    assert search(conn, Query(words=words)).total >= 0


@pytest.mark.parametrize(
    "words", ["-(status:won a) " * 8, "a-" * 2000, "(" * 5000, '"' * 5001, "ab" * 2500, "a* " * 24, "[/", "[]/"]
)
def test_no_search_is_too_much(conn: sqlite3.Connection, words: str) -> None:
    assert search(conn, Query(words=words)).total >= 0


def test_a_search_that_mixes_too_much_is_answered_with_a_sentence(conn: sqlite3.Connection) -> None:
    results = search(conn, Query(words="-(status:won a) " * 8))
    assert (results.total, "too many ways" in results.notes[-1]) == (0, True)


@given(words=st.text(max_size=40))
def test_no_text_at_all_breaks_the_search(conn: sqlite3.Connection, words: str) -> None:
    assert search(conn, Query(words=words)).total >= 0


def test_counts_to_narrow_by_add_up_and_lead_to_as_many(conn: sqlite3.Connection) -> None:
    results = search(conn, Query(words="hunger"))
    assert {n.value: n.total for n in results.facets["kind"]} == {"petition": 1, "alert": 1}
    assert {n.value: n.total for n in results.facets["year"]} == {"2018": 1, "unknown": 1}
    for name in ("kind", "source", "year"):
        for facet in results.facets[name]:
            assert search(conn, Query(words="hunger", **{name: facet.value})).total == facet.total


def test_a_choice_made_can_be_taken_back(conn: sqlite3.Connection) -> None:
    results = search(conn, Query(words="hunger", kind="alert"))
    selected = next(n for n in results.facets["kind"] if n.selected)
    assert (selected.value, selected.query_string) == ("alert", "q=hunger")


def test_words_may_be_widened_to_every_ending_where_that_finds_more(conn: sqlite3.Connection) -> None:
    offer = search(conn, Query(words="the legislat")).prefix_search
    assert offer is not None
    assert (offer.value, offer.total, offer.query_string) == ("the legislat*", 1, "q=the+legislat%2A")
    assert search(conn, Query(words="raid*")).prefix_search is None


def test_pages_hold_every_hit_once(conn: sqlite3.Connection) -> None:
    pages = [search(conn, Query(words="raid*", page=n)) for n in (1, 2)]
    every = [slug for page in pages for slug in slugs(page)]
    assert len(every) == len(set(every)) == pages[0].total == 30
    assert pages[0].pages == 2


def test_a_page_past_the_end_is_the_last(conn: sqlite3.Connection) -> None:
    assert search(conn, Query(words="raid*", page=99)).query.page == 2
