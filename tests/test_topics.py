"""Topics find petitions and alerts by words of both languages in their forms, and by the platforms' categories."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from pipelines.site import topic_counts, topic_page, topic_words
from pipelines.site.reviewed_lists import Reviewed, Topic, topics
from pipelines.site.search import found_keys, search
from pipelines.site.search_query import read_query
from pipelines.site.topic_page import category_page, topic_list
from pipelines.store.archive import Archive
from scrapers.errors import UsageError
from tests.archives import BLOG, SITE, alert, day, extraction, keep, petition, record

RAIDS = Topic(
    id="raids",
    names={"en": "Raids", "es": "Redadas"},
    words=("raid", "redada", "hunger strike"),
    reviewed=Reviewed(by={"en": "a test", "es": "una prueba"}, day=date(2026, 1, 2)),
)
TITLES = ("Stop the raids", "Alto a las redadas", "A hunger strike", "A strike without hunger", "Braid hair", "Raid!")


@pytest.fixture(scope="module")
def conn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("topics") / "a.db"
    found = [
        petition(
            title, f"p-{n}", why="Because.", signatures=f"{50 + n} of 100 Signatures", categories=("Raids & more",)
        )
        for n, title in enumerate(TITLES)
    ]
    keep(path, [extraction(*found, at=day(1))])
    called = alert("They raided us", body="Dear friends, call.")
    url = "https://blog.example/wp-json/wp/v2/posts"
    keep(path, [extraction(called, alert("Other", "other"), at=day(3), page="wordpress.rest", url=url)], BLOG)
    with closing(sqlite3.connect(path)) as db:
        yield db


@pytest.fixture
def _known(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (topic_page, topic_words):
        monkeypatch.setattr(module, "topics", lambda: {"raids": RAIDS})


@pytest.mark.usefixtures("_known")
def test_a_topic_finds_forms_of_its_words_whole_words_and_phrases_that_stand_together(conn: sqlite3.Connection) -> None:
    page = topic_page.topic_page(conn, "raids")
    assert page is not None
    assert [line["title"] for line in page.petitions] == [
        "Raid!",
        "A hunger strike",
        "Alto a las redadas",
        "Stop the raids",
    ]
    assert [line["title"] for line in page.alerts] == ["They raided us"]
    [counted] = topic_list(conn).topics
    assert (counted.petitions, counted.alerts) == (4, 1)


@pytest.mark.usefixtures("_known")
def test_topics_are_counted_again_at_the_end_of_a_run_and_not_for_each_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition("Stop the raids", "one"), at=day(1))])
    with closing(sqlite3.connect(path)) as db:
        asked: list[str] = []
        db.set_trace_callback(asked.append)
        assert [topic_list(db).topics[0].petitions for _ in range(3)] == [1, 1, 1]
        assert sum("petitions_fts MATCH" in each for each in asked) == 1
        keep(path, [extraction(petition("Another raid", "two"), at=day(2))])
        assert topic_list(db).topics[0].petitions == 2


@pytest.mark.usefixtures("_known")
def test_topics_are_counted_every_minute_while_a_run_adds_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition("Stop the raids", "one"), at=day(1))])
    with closing(sqlite3.connect(path)) as db, Archive.open(path) as archive:
        run = archive.start_run("import", SITE)
        assert topic_list(db).topics[0].petitions == 1
        record(archive, run, extraction(petition("Another raid", "two"), at=day(2)))
        assert topic_list(db).topics[0].petitions == 1
        monkeypatch.setattr(topic_counts, "KEPT_SECONDS", 0)
        assert topic_list(db).topics[0].petitions == 2
        archive.finish_run(run)


@pytest.mark.usefixtures("_known")
@pytest.mark.parametrize("typed", ["topic:raids", "topic:Redadas", 'tema:"redadas"'])
def test_a_topic_in_a_search_is_what_the_page_of_the_topic_has(conn: sqlite3.Connection, typed: str) -> None:
    page = topic_page.topic_page(conn, "raids")
    assert page
    found = set(found_keys(conn, read_query(conn, {"q": typed}), 100))
    assert found == {("petition", row["id"]) for row in page.petitions} | {("alert", row["id"]) for row in page.alerts}
    assert search(conn, read_query(conn, {"q": typed})).notes == ()
    category = found_keys(conn, read_query(conn, {"q": 'topic:"raids & more"'}), 100)
    assert len(category) == 6  # a category of the platform
    assert len(found_keys(conn, read_query(conn, {"topic": "Raids & more"}), 100)) == 6


@pytest.mark.usefixtures("_known")
def test_pages_of_a_topic_show_each_petition_once(conn: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topic_page, "PAGE", 3)
    first = topic_page.topic_page(conn, "raids")
    assert first
    assert first.next_before
    second = topic_page.topic_page(conn, "raids", before=str(first.next_before))
    assert second
    assert second.next_before is None
    assert len({line["id"] for line in first.petitions + second.petitions}) == 4


@pytest.mark.usefixtures("_known")
def test_a_topic_can_begin_with_most_signatures(conn: sqlite3.Connection) -> None:
    page = topic_page.topic_page(conn, "raids", sort="signatures")
    assert page
    assert [line["signatures"] for line in page.petitions] == [55, 52, 51, 50]


@pytest.mark.usefixtures("_known")
def test_an_unknown_topic_has_no_page_and_wrong_arguments_are_refused(conn: sqlite3.Connection) -> None:
    assert topic_page.topic_page(conn, "nothing") is None
    with pytest.raises(UsageError, match="write newest or signatures"):
        topic_page.topic_page(conn, "raids", sort="size")
    with pytest.raises(UsageError, match="not the number of a petition"):
        topic_page.topic_page(conn, "raids", before="x")


def test_a_category_of_a_platform_is_a_topic(conn: sqlite3.Connection) -> None:
    page = category_page(conn, "Raids & more")
    assert page
    assert (page.total, len(page.petitions)) == (6, 6)
    assert category_page(conn, "Other") is None
    assert [(row["name"], row["n"]) for row in topic_list(conn).categories] == [("Raids & more", 6)]


def test_each_topic_of_the_repository_has_words_in_both_languages() -> None:
    for topic in topics().values():
        assert set(topic.names) == {"en", "es"}
        assert len(topic.words) > 1, topic.id


@pytest.mark.parametrize(
    "title", ["Teachers against School-Zone Raids", "Escuelas sin miedo", "Keep our students here"]
)
def test_schools_are_what_the_topic_of_schools_finds(tmp_path: Path, title: str) -> None:
    keep(tmp_path / "a.db", [extraction(petition(title), at=day(1))])
    with closing(sqlite3.connect(tmp_path / "a.db")) as conn:
        page = topic_page.topic_page(conn, "schools-and-youth")
    assert page is not None
    assert [line["title"] for line in page.petitions] == [title]
