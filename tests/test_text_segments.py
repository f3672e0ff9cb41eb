"""Which paragraph of a text in two languages is in which is found once, when it is stored, and kept in step."""

from pathlib import Path

import pytest

from pipelines.site import formatting
from pipelines.site.alert_page import alert_page
from pipelines.site.petition_page import petition_page
from pipelines.site.text_passages import passages_of
from pipelines.store.archive import Archive
from pipelines.store.connection import reading
from tests.archives import BLOG, alert, day, extraction, keep, petition, rows

ENGLISH = (
    "Maria has lived with us for eleven years, and her children need her at home before the winter comes. "
    "She has never been a danger to anyone, and all of her neighbors ask for her release today."
)
SPANISH = (
    "María ha vivido con nosotros durante once años, y sus hijos la necesitan en casa antes de que llegue el frío. "
    "Nunca ha sido un peligro para nadie, y todos sus vecinos exigimos hoy mismo su libertad."
)
BOTH = f"{ENGLISH}\n\n{SPANISH}\n\nNWDC\n\n{ENGLISH}"


def test_each_paragraph_of_a_text_in_two_languages_has_its_own(tmp_path: Path) -> None:
    keep(path := tmp_path / "a.db", [extraction(petition("Libertad para María y sus hijos", why=BOTH))])
    assert rows(path, "SELECT field, paragraph, language FROM petition_segments ORDER BY 1, 2") == [
        ("title", 0, "es"),
        ("why", 0, "en"),
        ("why", 1, "es"),
        ("why", 3, "en"),
    ]


def test_a_text_in_one_language_has_no_segments(tmp_path: Path) -> None:
    keep(path := tmp_path / "a.db", [extraction(petition(why=f"{SPANISH}\n\n{SPANISH}"))])
    assert rows(path, "SELECT language FROM petition_versions") == [("es",)]
    assert rows(path, "SELECT * FROM petition_segments") == []


def test_the_same_text_captured_again_changes_no_segment(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        keep(path := tmp_path / "a.db", [extraction(petition(why=BOTH), at=day(number))])
    assert rows(path, "SELECT count(*) FROM petition_segments WHERE field = 'why'") == [(3,)]


def test_pages_say_the_language_of_each_paragraph_and_detect_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition(why=BOTH))])
    post = extraction(alert(body=BOTH), url=BLOG.url, page="wordpress.post")
    keep(path, [post], BLOG)
    monkeypatch.delattr("pipelines.normalize.languages._detector")
    with reading(path) as db:
        shown, told = petition_page(db, "site", "free-ana"), alert_page(db, "blog", "call-today")
    assert shown is not None
    assert told is not None
    assert shown.passages["why"] == told.passages["body"] == {0: "en", 1: "es", 3: "en"}
    assert len(formatting.paragraphs(BOTH)) == 4


def test_words_that_are_taken_out_take_their_segments_with_them(tmp_path: Path) -> None:
    keep(path := tmp_path / "a.db", [extraction(petition(why=BOTH))])
    with Archive.open(path) as archive, archive.transaction():
        archive.db.conn.execute("DROP TRIGGER petition_versions_wording_fixed")
        archive.db.conn.execute("UPDATE petition_versions SET why = replace(why, 'Maria', '[redacted]')")
    assert rows(path, "SELECT * FROM petition_segments") == []


def test_a_version_that_is_deleted_takes_its_segments_with_it(tmp_path: Path) -> None:
    keep(path := tmp_path / "a.db", [extraction(petition(why=BOTH))])
    with Archive.open(path) as archive, archive.transaction():
        db = archive.db.conn
        db.execute("DELETE FROM snapshot_rows")
        db.execute("UPDATE petition_rows SET version_id = NULL, what_version_id = NULL, why_version_id = NULL")
        db.execute("DELETE FROM petition_versions")
    assert rows(path, "SELECT * FROM petition_segments") == []


def test_an_older_wording_that_is_shown_has_the_segments_of_its_own_version(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition(why=BOTH), at=day(1))])
    # A later page shows the beginning of the same text: the whole one stays what the petition says.
    keep(path, [extraction(petition(why=f"{ENGLISH} {SPANISH[:60]}..."), at=day(2), page="controlshift.search")])
    with reading(path) as db:
        record = dict(db.execute("SELECT * FROM petitions").fetchone())
        assert record["why"] == BOTH
        assert passages_of(db, "petition", record | {"language": "en,es"})["why"] == {0: "en", 1: "es", 3: "en"}
