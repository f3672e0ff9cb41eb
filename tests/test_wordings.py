"""An edit is told once, whichever pages show it, in whatever order; the page shows the edits that the events tell."""

import asyncio
import re
import sqlite3
from contextlib import closing
from itertools import pairwise, permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest

from pipelines.site.server import site
from pipelines.site.text_versions import newest_edits
from pipelines.store.connection import immediately, open_database
from pipelines.store.derive import rebuild_after_upgrade
from pipelines.store.wordings import Wordings
from tests.archives import day, extraction, keep, petition, rows

LISTING, OWN = "controlshift.listing", "controlshift.petition"
WHY = "She is our neighbor, and her children wait for her at home every night."
EDITED = "She is our friend, and her children wait for her at home every night."
MORE = "She is our friend, and her children and her mother wait for her at home every night."


def seen(at: float, page: str, **fields: Any) -> Any:
    url = "https://site.example/petitions/free-ana" if page == OWN else "https://site.example/categories"
    return extraction(petition(**{"why": WHY} | fields), at=day(at), page=page, url=url)


def edits(path: Path) -> list[tuple[str, str, str, str]]:
    query = "SELECT field, substr(occurred_at, 9, 2), before, after FROM events WHERE kind = 'edited' ORDER BY id"
    return rows(path, query)


def shown(path: Path) -> list[tuple[str, str, str]]:
    """The edits that the page shows: field, words that went out, words that came in."""
    with closing(sqlite3.connect(path)) as db:
        found = newest_edits(db, "petition", 1).edited
    return [
        (change.field, *("".join(text for kind, text in change.parts if kind == side) for side in ("out", "in")))
        for version in found
        for change in version.changed
    ]


def test_an_edit_that_the_listing_and_the_page_show_is_one(tmp_path: Path) -> None:
    for turn, (first, second) in enumerate(permutations((LISTING, OWN))):
        path = tmp_path / f"{turn}.db"
        before = [seen(1, LISTING), seen(1.1, OWN)]
        keep(path, [*before, seen(2, first, why=EDITED), seen(3, second, why=EDITED), seen(4, first, why=EDITED)])
        assert edits(path) == [("why", "02", "neighbor,", "friend,")]
        assert shown(path) == [("why", " neighbor", " friend")]


def test_a_listing_that_lags_behind_tells_no_edit_again(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(
        path,
        [
            *(seen(1, LISTING), seen(1.1, OWN), seen(2, OWN, why=EDITED), seen(3, OWN, why=MORE)),
            *(seen(4, LISTING, why=EDITED), seen(5, LISTING, why=MORE), seen(6, OWN, why=MORE)),
        ],
    )
    assert [when for _, when, _, _ in edits(path)] == ["02", "03"]
    assert [words for _, _, words in shown(path)] == [" friend", " and her mother"]


def test_a_listing_that_shows_a_part_tells_no_edit_again(tmp_path: Path) -> None:
    for turn, (was, part) in enumerate(((WHY[:40], EDITED[:38]), (WHY[:30] + "...", EDITED[:28] + "…"))):
        path = tmp_path / f"{turn}.db"
        before = [seen(1, LISTING, why=was), seen(1.1, OWN)]
        keep(path, [*before, seen(2, OWN, why=EDITED), seen(3, LISTING, why=part)])
        assert [when for _, when, _, _ in edits(path)] == ["02"], part


def test_a_cut_title_that_the_page_completes_is_no_edit(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    whole = "Free Ana and everyone who is held with her"
    keep(
        path,
        [
            *(seen(1, LISTING, title="Free Ana and everyone who ..."), seen(2, OWN, title=whole)),
            *(seen(3, LISTING, title=whole), seen(4, LISTING, title="Free Ana and everyone who is ...")),
        ],
    )
    assert edits(path) == shown(path) == []
    with asyncio.Runner() as runner:
        page = runner.run(site(path).client.get("/petitions/site/free-ana")).text
    assert "No edit of the text was seen" in page


def test_an_edit_that_is_taken_back_is_two_edits(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [seen(at, OWN, why=why) for at, why in ((1, WHY), (2, EDITED), (3, WHY), (4, WHY))])
    assert [when for _, when, _, _ in edits(path)] == ["02", "03"]
    assert [words for _, _, words in shown(path)] == [" friend", " neighbor"]


def test_what_changes_on_one_page_while_another_stays_is_told_by_the_one(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [seen(1, LISTING), seen(1.1, OWN), seen(2, OWN, why=MORE), seen(3, LISTING), seen(4, OWN, why=MORE)])
    assert [when for _, when, _, _ in edits(path)] == ["02"]


def test_who_started_it_is_compared_too(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [seen(at, page, creator=name) for at, page, name in ((1, OWN, "Ana R."), (2, OWN, "Luz P."))])
    assert shown(path) == [("creator", "Ana R", "Luz P")]


def test_every_order_of_arrival_gives_the_same_edits(tmp_path: Path) -> None:
    looks = [seen(1, LISTING), seen(1.1, OWN), seen(2, OWN, why=EDITED), seen(3, LISTING, why=EDITED)]
    found = set()
    for turn, order in enumerate(permutations(looks)):
        path = tmp_path / f"{turn}.db"
        keep(path, order)
        found.add((*edits(path), *shown(path)))
    assert len(found) == 1


def test_the_table_the_feed_and_the_page_agree(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [seen(1, LISTING), seen(1.1, OWN), seen(2, OWN, why=EDITED), seen(3, LISTING, why=EDITED)])
    with asyncio.Runner() as runner:
        get = site(path).client.get
        table = runner.run(get("/archive/events.json?petition_id=1&kind=edited&_shape=array")).json()
        page = runner.run(get("/petitions/site/free-ana")).text
        spanish = runner.run(get("/es/petitions/site/free-ana")).text
    assert len(table) == page.count('class="diff"') == page.count("<strong>text edited</strong>") == 1
    assert "1 edit of a text was seen" in page
    assert re.search(r'as_of=2018-03-02T12:00:00Z"><time', page)
    assert "Se vio 1 cambio de un texto" in spanish


def test_doubled_events_of_an_earlier_release_are_withdrawn_by_an_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [seen(1, LISTING), seen(1.1, OWN), seen(2, OWN, why=EDITED), seen(3, LISTING, why=EDITED)])
    with closing(open_database(path, create=False)) as db, immediately(db):
        db.execute(
            "INSERT INTO events (petition_id, kind, occurred_at, field, before, after, capture_id) "
            "SELECT petition_id, kind, '2018-03-03T12:00:00Z', field, before, after, capture_id FROM events"
        )
        rebuild_after_upgrade(db.conn)
    assert [when for _, when, _, _ in edits(path)] == ["02"]
    assert rows(path, "SELECT kind, substr(occurred_at, 9, 2) FROM withdrawn_events") == [("edited", "03")]


def test_an_edit_that_an_earlier_release_left_out_is_told_after_an_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    looks = [(OWN, "Free Ana now"), (OWN, "Stop the deportation"), (LISTING, "Stop the deportation of Ana")]
    looks += [(LISTING, "Stop the deportation")]
    keep(path, [seen(at, page, title=title) for at, (page, title) in enumerate(looks, start=1)])
    told = edits(path)
    assert [when for _, when, _, _ in told] == ["02", "04"]
    with closing(open_database(path, create=False)) as db, immediately(db):
        db.execute("DELETE FROM events WHERE occurred_at LIKE '2018-03-04%'")
        rebuild_after_upgrade(db.conn)
    assert edits(path) == told


def test_pages_that_lag_behind_each_other_tell_each_wording_once() -> None:
    for turn in range(2_000):
        chance = Random(turn)
        texts = [f"Wording number {number}" for number in range(chance.randint(2, 6))]
        wordings, newest, at, looks = Wordings(), 0, {"own": 0, "listing": 0}, []
        for _ in range(12):
            newest = min(newest + chance.choice((0, 0, 1)), len(texts) - 1)
            page = chance.choice(("own", "listing"))
            at[page] = chance.randint(at[page], newest)
            looks.append((page, texts[at[page]]))
        told = [text for page, text in looks if wordings.edited(page, text) is not None]
        of_each = ([text for seen_on, text in looks if seen_on == page] for page in at)
        changed = {text for shown in of_each for before, text in pairwise(shown) if before != text}
        assert sorted(told) == sorted(changed), looks


@pytest.mark.parametrize("times", [300])
def test_a_text_that_changes_with_each_look_is_followed_in_little_time(times: int) -> None:
    wordings = Wordings()
    found = [wordings.edited(page, f"Text number {n} of many") for n in range(times) for page in ("own", "listing")]
    assert sum(text is not None for text in found) == times - 1
