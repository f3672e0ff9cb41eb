"""What holds now: the newest of each value, the fullest form of each text, and nothing known ever made blank."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pipelines.site.petition_page import petition_page
from scrapers.items import Link
from tests.archives import BLOG, alert, day, dump, extraction, keep, petition, rows, scalar


def test_the_newest_count_holds_whenever_it_arrives(path: Path) -> None:
    keep(path, [extraction(petition(signatures="150 of 200 Signatures"), at=day(9))])
    keep(path, [extraction(petition(signatures="139 of 200 Signatures"), at=day(2))])
    assert rows(path, "SELECT signatures, observed_at, first_seen_at, last_seen_at FROM petitions") == [
        (150, "2018-03-09T12:00:00Z", "2018-03-02T12:00:00Z", "2018-03-09T12:00:00Z")
    ]


@pytest.mark.parametrize("turn", [1, -1])
def test_of_two_counts_seen_at_one_time_the_table_and_the_page_show_the_same_whichever_came_first(
    path: Path, turn: int
) -> None:
    seen = [("139", "https://site.example/categories/a"), ("140", "https://site.example/categories/b")]
    keep(path, [extraction(petition(signatures=f"{count} of 200"), url=url) for count, url in seen[::turn]])
    with closing(sqlite3.connect(path)) as db:
        page = petition_page(db, "site", "free-ana")
    assert page is not None
    for name in ("signatures", "capture_id"):
        assert page.days.shown[0].looks[0][name] == page.petition[name]
    assert page.petition["signatures"] == 140


def test_an_observation_is_a_row_also_when_nothing_moved(path: Path) -> None:
    keep(path, [extraction(petition(), at=day(n)) for n in (1, 2, 3)])
    assert rows(path, "SELECT observed_at, signatures, goal, goal_kind FROM growth_points ORDER BY 1") == [
        (f"2018-03-0{n}T12:00:00Z", 139, 200, "auto") for n in (1, 2, 3)
    ]
    assert scalar(path, "SELECT count(*) FROM petition_versions") == 1


def test_a_known_value_is_never_made_blank(path: Path) -> None:
    keep(path, [extraction(petition(creator="Ana María R.", target="The Governor", status="open"), at=day(1))])
    keep(path, [extraction(petition(creator=None, target=None, signatures=None, why=None), at=day(2))])
    assert rows(path, "SELECT creator, target, status, signatures, why, last_seen_at FROM petitions") == [
        ("Ana María R.", "The Governor", "open", 139, "She is our neighbor.", "2018-03-02T12:00:00Z")
    ]


def test_a_cut_title_and_a_flattened_text_never_replace_the_fuller_ones(path: Path) -> None:
    title = "Ask the governor to release Ana and Luis from the jail"
    keep(
        path,
        [extraction(petition(title, why="She is our neighbor.\n\nSign."), page="controlshift.petition", at=day(1))],
    )
    keep(path, [extraction(petition(f"{title[:30]}...", title_cut=True, why="She is our neighbor. Sign."), at=day(2))])
    assert rows(path, "SELECT title, title_cut, why FROM petitions") == [(title, 0, "She is our neighbor.\n\nSign.")]


def test_a_new_wording_replaces_the_old_one(path: Path) -> None:
    keep(
        path,
        [
            extraction(petition("Free Ana", why="Old."), at=day(1)),
            extraction(petition("Free Ana now", why="New."), at=day(2)),
        ],
    )
    assert rows(path, "SELECT title, why FROM petitions") == [("Free Ana now", "New.")]
    assert scalar(path, "SELECT count(*) FROM petition_versions") == 2


def test_an_item_cut_off_by_its_capture_never_overrides_a_whole_one(path: Path) -> None:
    keep(path, [extraction(petition(why="She is our neighbor."), at=day(1))])
    keep(path, [extraction(petition(why="She is our nei", complete=False), at=day(2))])
    assert rows(path, "SELECT why, complete FROM petitions") == [("She is our neighbor.", 1)]
    assert rows(path, "SELECT kind, severity FROM issues") == [("incomplete", "warning")]


def test_a_more_exact_date_of_creation_stays(path: Path) -> None:
    keep(path, [extraction(petition(created="2018-02-14T09:30:00Z"), page="controlshift.petition", at=day(1))])
    keep(path, [extraction(petition(created="2018-02-14"), at=day(2))])
    assert scalar(path, "SELECT created_at FROM petitions") == "2018-02-14T09:30:00Z"


def test_a_capture_of_unknown_time_fills_what_nothing_timed_says(path: Path) -> None:
    keep(path, [extraction(petition(why="Undated.", creator="Ana María R."), at=None)])
    keep(path, [extraction(petition(why="Dated."), at=day(1))])
    assert rows(path, "SELECT why, creator, observed_at FROM petitions") == [
        ("Dated.", "Ana María R.", "2018-03-01T12:00:00Z")
    ]


def test_creators_stand_one_by_one_beside_the_name_as_written(path: Path) -> None:
    keep(path, [extraction(petition(creator="NWDC Resistance & Mijente"))])
    assert rows(
        path,
        "SELECT c.name, p.position, p.as_written FROM petition_creators AS p JOIN creators AS c ON c.id = p.creator_id",
    ) == [("NWDC Resistance", 0, "NWDC Resistance & Mijente"), ("Mijente", 1, "NWDC Resistance & Mijente")]


@pytest.mark.parametrize("petition_first", [True, False])
def test_a_link_meets_the_petition_it_leads_to_in_whichever_order_they_arrive(path: Path, petition_first: bool) -> None:
    written = "http://www.site.example/petitions/free-ana/?source=mail"
    post = extraction(
        alert(links=(Link(url=written, role="petition"),)), page="wordpress.post", url="https://blog.example/"
    )
    if petition_first:
        keep(path, [extraction(petition())])
        keep(path, [post], BLOG)
    else:
        keep(path, [post], BLOG)
        keep(path, [extraction(petition())])
    assert rows(
        path, "SELECT l.url_text, p.slug FROM links AS l LEFT JOIN petitions AS p ON p.id = l.to_petition_id"
    ) == [(written, "free-ana")]


def test_an_excerpt_never_overrides_the_whole_post(path: Path) -> None:
    whole = alert(body="Dear friends, call the sheriff today.", cosponsors=("La Collectiva", "Somos Mayfair"))
    excerpt = alert(body="Dear friends, call", complete=False, sponsor=None)
    keep(
        path,
        [extraction(whole, at=day(1), page="wordpress.post"), extraction(excerpt, at=day(2), page="wordpress.feed")],
        BLOG,
    )
    assert rows(path, "SELECT body, sponsor, complete FROM action_alerts") == [
        ("Dear friends, call the sheriff today.", "Somos Mayfair", 1)
    ]
    assert rows(path, "SELECT role, position, as_written FROM alert_organizations ORDER BY role, position") == [
        ("cosponsor", 0, "La Collectiva"),
        ("cosponsor", 1, "Somos Mayfair"),
        ("sponsor", 0, "Somos Mayfair"),
    ]


def test_numbers_by_which_the_state_tracks_a_person_are_masked_wherever_they_stand(path: Path) -> None:
    number = "A012-345-678"
    shown = petition(
        f"Free Ana {number}",
        f"free-ana-{number.lower()}",
        why=f"Her number is {number}.",
        created=f"with {number}",
        links=(Link(url=f"https://x.example/{number}", text=number),),
    )
    url = f"https://site.example/petitions/free-ana-{number.lower()}"
    keep(path, [extraction(shown, url=url), extraction(alert(body=f"Call about {number}"))])
    assert scalar(path, "SELECT count(*) FROM issues") == 1  # the date that could not be read
    everything = str(dump(path))
    assert "345-678" not in everything
    assert "345678" not in everything


def test_a_listing_that_shows_a_petition_twice_with_different_counts_is_noted(path: Path) -> None:
    keep(path, [extraction(petition(signatures="139 of 200 Signatures"), petition(signatures="140 of 200 Signatures"))])
    assert scalar(path, "SELECT signatures FROM petitions") == 139
    assert rows(path, "SELECT kind FROM issues") == [("listed twice",)]


def test_the_place_on_a_page_of_a_listing_is_kept_and_a_page_of_its_own_has_none(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition("Second", "second"), petition(), at=day(1))])
    keep(path, [extraction(petition(), petition("Second", "second"), petition(), at=day(2))])
    keep(path, [extraction(petition(), at=day(3), page="controlshift.petition")])
    assert rows(
        path,
        "SELECT p.slug, s.observed_at, s.place FROM signature_snapshots AS s "
        "JOIN petitions AS p ON p.id = s.petition_id ORDER BY 2, 3",
    ) == [
        ("second", "2018-03-01T12:00:00Z", 1),
        ("free-ana", "2018-03-01T12:00:00Z", 2),
        ("free-ana", "2018-03-02T12:00:00Z", 1),
        ("second", "2018-03-02T12:00:00Z", 2),
        ("free-ana", "2018-03-03T12:00:00Z", None),
    ]
