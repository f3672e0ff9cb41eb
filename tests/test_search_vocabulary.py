"""The spellings and stems that a search looks up are those of the words in the archive, and no others."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.site.search import Query, search
from pipelines.site.search_terms import WORD
from pipelines.store.connection import immediately, open_database
from pipelines.store.vocabulary import derive_vocabulary, fold, split_by_index, split_words
from tests.archives import BLOG, alert, day, extraction, keep, petition, rows, scalar

LATIN = st.text(
    st.characters(max_codepoint=0x24F, exclude_characters="µİſ") | st.sampled_from("\u0301\u0303\u0308 -.¡¿ñÑáÉ"),
    max_size=60,
)


def words(path: Path) -> set[str]:
    return {word for (word,) in rows(path, "SELECT word FROM search_spellings")}


def derived_again(path: Path) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    with closing(open_database(path, create=False)) as db, immediately(db):
        derive_vocabulary(db.conn)
    return vocabulary(path)


def vocabulary(path: Path) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    return rows(path, "SELECT * FROM search_spellings"), rows(path, "SELECT * FROM search_stems")


def test_the_words_of_the_archive_are_there_once_and_follow_its_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition("Free Ana", what=None, why="Ana is our neighbor.", creator=None), at=day(0))])
    keep(
        path,
        [extraction(alert("Llame hoy", "a", body="Por Ana.", sponsor=None), at=day(0), page="wordpress.post")],
        BLOG,
    )
    assert words(path) == {"free", "ana", "is", "our", "neighbor", "llame", "hoy", "por"}
    keep(path, [extraction(petition("Free Ana", what=None, why="Ana is our friend.", creator=None), at=day(1))])
    assert words(path) == {"free", "ana", "is", "our", "friend", "llame", "hoy", "por"}
    before = vocabulary(path)
    assert derived_again(path) == before


def test_a_word_goes_with_the_last_record_that_has_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    both = [petition(title, slug, what=None, why=None) for title, slug in (("Libertad", "a"), ("Libertad ya", "b"))]
    keep(path, [extraction(*both, at=day(0))])
    for number, expected in ((1, True), (2, False)):
        other = petition("Freedom", "ab"[number - 1], what=None, why=None)
        keep(path, [extraction(other, at=day(number))])
        assert ("libertad" in words(path)) is expected
        assert ("libertad" in {word for (word,) in rows(path, "SELECT word FROM search_stems")}) is expected


def test_a_recapture_of_the_same_text_touches_neither_index_nor_words(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition(signatures="10 of 100 Signatures"), at=day(0))])
    index = "SELECT id, block FROM petitions_fts_data"
    before = rows(path, index), vocabulary(path)
    keep(path, [extraction(petition(signatures="25 of 100 Signatures"), at=day(1))])
    assert scalar(path, "SELECT signatures FROM petitions") == 25
    assert (rows(path, index), vocabulary(path)) == before


def test_words_of_other_rules_are_derived_again_when_the_archive_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition("Two raids"), at=day(0))])
    before = vocabulary(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE search_rules SET version = '0'")
        db.execute("UPDATE search_stems SET stem = 'x' || stem")
        db.commit()
        assert search(db, Query(words="raid")).total == 0
    open_database(path, create=False).close()
    assert vocabulary(path) == before
    with closing(sqlite3.connect(path)) as db:
        assert search(db, Query(words="raid")).total == 1


def test_words_that_are_derived_again_leave_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition("Two strikes"), at=day(0))])
    with closing(open_database(path, create=False)) as db:
        with immediately(db):
            derive_vocabulary(db.conn)
        db.execute("PRAGMA journal_mode = DELETE")  # which nothing else may be reading
        db.execute("VACUUM")


@settings(max_examples=200)
@given(LATIN)
def test_a_reader_s_words_are_cut_as_the_index_cuts_them(text: str) -> None:
    assert {fold(word[0]) for word in WORD.finditer(text)} == {fold(word) for word in split_words(text)}


@settings(max_examples=100)
@given(st.lists(st.one_of(st.text(max_size=30), LATIN), max_size=3))
def test_words_are_split_character_by_character_as_the_index_splits_texts(texts: list[str]) -> None:
    written = [text.encode("utf-8", "ignore").decode() for text in texts]
    assert split_words(*written) == split_by_index("\n".join(filter(None, written)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("¡Ya basta!🧡 Alto", {"ya", "basta", "🧡", "alto"}),
        ("حرية لآنا", {"حرية", "لآنا"}),
        ("", set()),
        ("\0 a", {"a"}),
    ],
)
def test_texts_are_split_as_sqlite_does(text: str, expected: set[str]) -> None:
    assert split_words(text) == expected
