"""Search finds other forms of words in English and Spanish, tells ñ from n, and stays fast."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pipelines.site.search import Query, Results, search
from scrapers.extract import Extraction
from tests.archives import BLOG, alert, day, extraction, keep, petition

# Slug, title and text of each.
PETITIONS = {
    "deportacion": ("Alto a la deportación de Luis", "Su familia espera."),
    "deportaciones": ("No más deportaciones", "Paren las redadas."),
    "typed": ("Carta al alcalde", "Pare cada deportacion ahora."),
    "strike": ("Support the hunger strike", "They began on Monday."),
    "strikes": ("Two hunger strikes in Tacoma", "Both began on Monday."),
    "striking": ("Stand with the workers", "They are striking for the second week."),
    "ano": ("El ano y la salud", "Sobre la salud."),
    "año": ("Un año sin justicia", "Hace un año de la redada."),
    "text": ("Letter to the mayor", "A strike is a right. Release Ana."),
}


@pytest.fixture(scope="module")
def conn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("forms") / "a.db"
    found = [petition(title, slug, what=None, why=text) for slug, (title, text) in PETITIONS.items()]
    keep(path, [extraction(*found, at=day(0))])
    call = alert("Llame contra las deportaciones", "llame", body="Hoy mismo.", language="es", date="2018-03-01")
    keep(path, [extraction(call, at=day(1), page="wordpress.post")], BLOG)
    with closing(sqlite3.connect(path)) as conn:
        yield conn


def slugs(results: Results) -> list[str]:
    return [hit["slug"] for hit in results.hits]


def found(conn: sqlite3.Connection, words: str) -> set[str]:
    return set(slugs(search(conn, Query(words=words))))


DEPORTATIONS = {"deportacion", "deportaciones", "typed", "llame"}


@pytest.mark.parametrize("words", ["deportación", "deportaciones", "deportacion", "DEPORTACIONES"])
def test_a_spanish_word_finds_its_other_forms_with_and_without_accents(conn: sqlite3.Connection, words: str) -> None:
    assert found(conn, words) == DEPORTATIONS


@pytest.mark.parametrize("words", ["strike", "strikes", "striking"])
def test_an_english_word_finds_its_other_forms(conn: sqlite3.Connection, words: str) -> None:
    assert found(conn, words) == {"strike", "strikes", "striking", "text"}


def test_words_as_typed_come_before_other_forms_and_titles_before_texts(conn: sqlite3.Connection) -> None:
    assert slugs(search(conn, Query(words="strikes"))) == ["strikes", "strike", "text", "striking"]
    assert slugs(search(conn, Query(words="strike"))) == ["strike", "strikes", "text", "striking"]


def test_a_phrase_is_found_as_it_stands_but_for_accents(conn: sqlite3.Connection) -> None:
    assert found(conn, '"hunger strike"') == {"strike"}
    assert found(conn, '"deportacion de luis"') == {"deportacion"}
    assert found(conn, '"luis deportación"') == set()


def test_a_star_finds_every_ending_with_any_accents(conn: sqlite3.Connection) -> None:
    assert found(conn, "depor*") == DEPORTATIONS
    assert found(conn, "deportació*") == DEPORTATIONS
    assert found(conn, '"hunger stri*"') == {"strike", "strikes"}


def test_an_n_is_both_letters_and_an_enye_is_itself(conn: sqlite3.Connection) -> None:
    plain, enye = search(conn, Query(words="ano")), search(conn, Query(words="año"))
    assert slugs(plain) == ["ano", "año"]
    assert slugs(enye) == ["año"]
    assert plain.twins == []
    assert [(offer.value, offer.total, offer.query_string) for offer in enye.twins] == [("ano", 2, "q=ano")]
    assert search(conn, Query(words="tacoma")).twins == []


def test_an_n_finds_the_forms_of_a_word_with_an_enye(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition("Once años aquí", "a"), petition("Diez años en casa", "b"), at=day(0))])
    with closing(sqlite3.connect(path)) as conn:
        assert search(conn, Query(words="ano")).total == 2
        assert search(conn, Query(words='"ano"')).total == 0


def test_what_is_offered_keeps_the_other_words_and_the_filters(conn: sqlite3.Connection) -> None:
    offer = search(conn, Query(words='año "sin justicia"', kind="petition")).twins[0]
    assert offer.query_string == "q=ano+%22sin+justicia%22&kind=petition"
    assert search(conn, Query(words='año "sin justicia"', kind="alert")).twins == []


def test_other_forms_are_marked_in_the_hits(conn: sqlite3.Connection) -> None:
    hits = {hit["slug"]: hit for hit in search(conn, Query(words="deportaciones")).hits}
    assert hits["deportacion"]["title"] == "Alto a la <mark>deportación</mark> de Luis"
    assert hits["typed"]["snippet"] == "Pare cada <mark>deportacion</mark> ahora."


def test_filters_are_searched_and_their_numbers_are_no_words(conn: sqlite3.Connection) -> None:
    assert slugs(search(conn, Query(words="deportaciones", language="es", kind="alert"))) == ["llame"]
    assert slugs(search(conn, Query(words="deportaciones", year="2018"))) == ["llame"]
    assert set(slugs(search(conn, Query(words="deportaciones", year="unknown")))) == DEPORTATIONS - {"llame"}
    assert search(conn, Query(words="deportaciones", source="nowhere")).total == 0
    assert search(conn, Query(words="2018")).total == 0


def test_records_of_a_run_that_has_not_ended_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition("La huelga", "a", created="2 Jan 2018"), at=day(0))])
    with closing(sqlite3.connect(path)) as conn:
        before = search(conn, Query(words="huelga")).facets
        conn.execute("DELETE FROM petition_facets")
        assert search(conn, Query(words="huelga")).facets == before
        assert [(facet.value, facet.total) for facet in before["year"]] == [("2018", 1)]


def many(path: Path, number: int) -> sqlite3.Connection:
    """An archive with so many petitions that say "huelga" in their text, and one, the oldest, in its title."""
    texts = [extraction(petition("La huelga", "oldest", why="Aquí."), at=day(0)), *map(_said, range(number))]
    keep(path, texts)
    return sqlite3.connect(path)


def _said(number: int) -> Extraction:
    return extraction(petition(f"Carta {number}", f"carta-{number}", why="Apoyen la huelga."), at=day(0.001 * number))


def test_no_more_than_a_number_of_hits_is_counted_and_the_page_says_so(tmp_path: Path) -> None:
    with closing(many(tmp_path / "a.db", 30)) as conn:
        results = search(conn, Query(words="huelga"), most=25)
        assert (results.total, results.is_more, results.pages) == (25, True, 2)
        assert slugs(results)[:2] == ["oldest", "carta-29"], "the best, though not among the newest"
        last = search(conn, Query(words="huelga", page=9), most=25)
        assert (last.query.page, len(last.hits)) == (2, 5)
        assert not set(slugs(last)) & set(slugs(results))
        exact = search(conn, Query(words="huelga"), most=31)
        assert (exact.total, exact.is_more) == (31, False)


def test_a_word_of_many_records_takes_as_many_steps_as_one_of_few(tmp_path: Path) -> None:
    def steps(number: int, most: int) -> int:
        taken = 0

        def count() -> None:
            nonlocal taken
            taken += 1

        with closing(sqlite3.connect(tmp_path / f"{number}.db")) as conn:
            conn.set_progress_handler(count, 1)
            search(conn, Query(words="huelga"), most=most)
        return taken

    for number in (40, 160):
        many(tmp_path / f"{number}.db", number).close()
    assert steps(160, most=25) <= steps(40, most=25) * 1.02
    assert steps(160, most=200) > steps(160, most=25) * 2, "these are steps that a bound saves"
