"""A petition is one: by its slug where pages say it, by its title where they do not; doubt is kept apart and noted."""

from pathlib import Path

from tests.archives import BLOG, day, extraction, keep, petition, rows, scalar

LONG = (
    "Ask the governor and the county sheriff to release Ana and Luis from the jail in our town before the winter comes"
)
OTHER = "Ask the governor and the county sheriff to release Ana and Luis from the jail in our town before the new year"
SLUG = "ask-the-governor-and-the-county-sheriff"


def slugs(path: Path) -> list[tuple[str, int, int]]:
    return rows(
        path,
        "SELECT p.slug, p.slug_known, count(s.capture_id) FROM petitions AS p"
        " JOIN signature_snapshots AS s ON s.petition_id = p.id GROUP BY p.id ORDER BY p.slug",
    )


def test_one_petition_in_several_listings_is_one(path: Path) -> None:
    keep(path, [extraction(petition(), url=f"https://site.example/categories?page={n}") for n in (1, 2)])
    assert slugs(path) == [("free-ana", 1, 2)]


def test_a_title_without_a_slug_makes_its_own_until_the_slug_is_known(path: Path) -> None:
    keep(path, [extraction(petition("Free Ana", None), at=day(1))])
    assert slugs(path) == [("free-ana", 0, 1)]
    keep(path, [extraction(petition("Free Ana", "free-ana"), at=day(2))])
    assert slugs(path) == [("free-ana", 1, 2)]


def test_when_the_slug_is_learned_to_be_another_the_two_become_one_with_their_series(path: Path) -> None:
    keep(
        path,
        [extraction(petition("Free Ana", None, signatures=f"{n} of 200 Signatures"), at=day(n)) for n in (101, 102)],
    )
    keep(path, [extraction(petition("Free Ana", "free-ana-7", signatures="103 of 200 Signatures"), at=day(103))])
    assert slugs(path) == [("free-ana-7", 1, 3)]
    assert scalar(path, "SELECT group_concat(signatures) FROM growth_points") == "101,102,103"
    assert rows(path, "SELECT snapshots, first_signatures, last_signatures FROM petition_growth") == [(3, 101, 103)]


def test_a_cut_title_finds_the_petition_it_is_cut_from(path: Path) -> None:
    keep(
        path,
        [
            extraction(petition(LONG, SLUG), at=day(1)),
            extraction(petition(f"{LONG[:97]}...", None, title_cut=True), at=day(2)),
        ],
    )
    assert slugs(path) == [(SLUG, 1, 2)]
    assert rows(path, "SELECT title, title_cut FROM petitions") == [(LONG, 0)]


def test_a_title_that_fits_two_petitions_is_stored_apart_and_noted_once(path: Path) -> None:
    cut = petition(f"{LONG[:97]}...", None, title_cut=True)
    keep(path, [extraction(petition(LONG, SLUG), petition(OTHER, f"{SLUG}-1"), at=day(1)), extraction(cut, at=day(2))])
    keep(path, [extraction(cut, at=day(3))])
    [first, second, third] = slugs(path)
    assert (first, second) == ((SLUG, 1, 1), (f"{SLUG}-1", 1, 1))
    assert third[0].endswith("--cut")
    assert third[1:] == (0, 2)
    [(kind, message)] = rows(path, "SELECT kind, message FROM issues")
    assert kind == "ambiguous title"
    assert f"{SLUG}, {SLUG}-1" in message


def test_what_was_taken_for_one_is_parted_again_when_a_second_fits_as_well(path: Path) -> None:
    cut = petition(f"{LONG[:97]}...", None, title_cut=True)
    keep(path, [extraction(petition(LONG, SLUG), at=day(1)), extraction(cut, at=day(2))])
    assert len(slugs(path)) == 1
    keep(path, [extraction(petition(OTHER, f"{SLUG}-1"), at=day(3))])
    assert [count for _, _, count in slugs(path)] == [1, 1, 1]
    assert scalar(path, "SELECT count(*) FROM petition_growth") == 3


def test_titles_in_letters_that_make_no_slug_are_kept_apart(path: Path) -> None:
    keep(path, [extraction(petition("自由", None), petition("家庭", None))])
    assert len(slugs(path)) == 2


def test_petitions_of_two_sources_with_one_slug_are_two(path: Path) -> None:
    keep(path, [extraction(petition())])
    keep(path, [extraction(petition(), at=day(2))], BLOG)
    assert slugs(path) == [("free-ana", 1, 1), ("free-ana", 1, 1)]
