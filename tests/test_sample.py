"""The sample holds what it promises: so many petitions and alerts of such kinds, and a history in which things move."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from sample import CONTENT
from sample.calendar import anchor, looks, today
from sample.content import Life, Post, lives, posts, signers
from sample.controlshift_html import PER_PAGE, cut
from sample.history import is_visible, ladder, listed, shown
from scrapers.sources import load_sources
from tests.commands import HOUSE

DAYS: list[date] = [*dict.fromkeys(look.day for look in looks()), today()]
NOW = listed(today())
TWO_NAMES = re.compile(r"\b[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+")
# Two capitalized words that the seeds and the sample share, and that name no private person.
PUBLIC = {"Action Link", "Organizational Sponsor", "Online Petition", "Dear Friends", "ESPAÑOL ABAJO", "WHAT WE"}
PUBLIC |= {"ARE TRYING", "TO ACCOMPLISH", "Customs Enforcement", "City Council", "Planning Commission", "Trust Act"}
PUBLIC |= {"Release Tenant", "Community Advocate", "The Seattle", "GEO Group"}
PUBLIC |= {"Secure Communities", "NWDC Resistance", "Organized Communities", "Against Deportations"}
PUBLIC_CREATORS = {"ATU A.", "Galaei P.", "Juntos i.", "Resistencia N.", "Mijente", "NWDC Resistance & Mijente"}
PUBLIC_CREATORS |= {"Organized Communities Against Deportations"}


def only(found: Callable[[Life], object]) -> Life:
    """The only petition that meets a condition."""
    (life,) = [life for life in lives() if found(life)]
    return life


def test_there_are_at_least_48_petitions_on_several_pages_of_categories_that_overlap() -> None:
    assert len(NOW) >= 48
    by_category = {
        slug: {s.life.slug for s in NOW if slug in s.life.categories} for slug in ("deportations", "detention")
    }
    assert all(len(members) > PER_PAGE for members in by_category.values())
    assert by_category["deportations"] & by_category["detention"]
    assert len({life.slug for life in lives()}) == len({life.id for life in lives()}) == len(lives())


def test_twelve_petitions_are_as_the_seed_shows_them(seeds: Path) -> None:
    mirrored = [shown(life, today()) for life in lives()[:12]]
    renamed = 0
    for real, sample in zip(said_by(seeds), mirrored, strict=True):
        assert (sample.signatures, sample.goal) == (real["signatures"], real["goal"])
        assert sample.life.avatar == real["creator_has_image"]
        differ = [(a, b) for a, b in zip(real["title"].split(), sample.title.split(), strict=True) if a != b]
        renamed += len(differ) == 2
        assert len(differ) in (0, 2), "titles differ at most in the first and last name of a private person"
        assert sample.life.creator is not None
        assert shape_of(sample.life.creator) == shape_of(real["creator"])
    assert renamed == 2


def said_by(seeds: Path) -> list[dict[str, Any]]:
    """The petitions of the seed listing."""
    expected = json.loads((seeds / "expected.json").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = expected["mijente-deportations-listing.txt"]["found"]
    return found


def shape_of(creator: str) -> tuple[bool, bool, bool]:
    """Is the surname masked, is there a title, are there several?"""
    return bool(re.fullmatch(r"\S.* \w\.", creator)), creator.startswith("Rev. "), " & " in creator


def test_two_of_the_twelve_are_bilingual() -> None:
    bilingual = [life for life in lives()[:12] if re.search(r"\n-{10,}\n", life.why)]
    assert len(bilingual) == 2
    assert all(re.search(r"\b(la|los|que)\b", life.why.rpartition("---")[2]) for life in bilingual)


def test_the_names_of_private_people_in_the_seeds_do_not_occur(seeds: Path) -> None:
    real = {name for path in seeds.glob("*.txt") for name in TWO_NAMES.findall(path.read_text(encoding="utf-8"))}
    assert len(real) > 100
    kept = {life.title for life in lives()} & {item["title"] for item in said_by(seeds)}
    public = PUBLIC.union(*map(TWO_NAMES.findall, [*kept, *cosponsors(posts()[-1])]))
    ours = "\n".join(path.read_text(encoding="utf-8") for path in CONTENT.glob("*.yml"))
    assert sorted(name for name in real if name in ours and name not in public) == []
    creators = {item["creator"] for item in said_by(seeds)} & {life.creator for life in lives()}
    assert sorted(creators - PUBLIC_CREATORS) == []


def cosponsors(post: Post) -> list[str]:
    return re.findall(r"· (.+?)(?=<)", post.body)


def test_there_are_hunger_strikes_in_english_and_in_spanish() -> None:
    titles = [s.title.lower() for s in NOW]
    assert sum("hunger strike" in title for title in titles) >= 2
    assert sum("huelga de hambre" in title for title in titles) >= 2
    assert sum(s.life.language == "es" for s in NOW) >= 6


def test_there_is_one_of_every_odd_kind() -> None:
    assert only(lambda life: life.creator is None) in [s.life for s in NOW]
    assert only(lambda life: life.signatures == 0).categories
    for custom in [s for s in NOW if s.life.custom_goal]:
        assert custom.signatures > custom.goal != ladder(custom.signatures)
    assert any(s.won for s in NOW)
    assert any(s.ended and not s.won for s in NOW)
    long = [s.title for s in NOW if len(s.title) > 100]
    assert len(long) == 1
    assert len(cut(long[0])) == 100
    assert any(s.life.avatar for s in NOW)
    assert sum(" & " in (s.life.creator or "") for s in NOW) >= 4
    assert any("\n\n" in s.life.why for s in NOW)
    lengths = [len(re.findall(r"[.!?](?=\s|$)", s.life.why)) for s in NOW]
    assert min(lengths) <= 3
    assert max(lengths) >= 8


def test_the_past_has_at_least_12_days_all_of_them_over() -> None:
    assert len(DAYS) - 1 >= 12
    assert sorted(set(DAYS)) == DAYS
    assert min(len(listed(day)) for day in DAYS) > PER_PAGE


def test_goals_follow_the_ladder_and_stretch() -> None:
    stretched = 0
    for life in lives():
        seen = [shown(life, day) for day in DAYS if is_visible(life, day)]
        assert all(s.goal == (life.custom_goal or ladder(s.signatures)) for s in seen)
        stretched += len({s.goal for s in seen}) > 1
    assert stretched >= 20


def test_two_counts_fall_and_no_other_ever_does() -> None:
    falling = set()
    for life in lives():
        counts = [shown(life, day).signatures for day in DAYS if day >= life.created]
        assert counts[-1:] == [life.signatures]
        falling |= {life for before, after in pairwise(counts) if after < before}
    assert len(falling) == 2
    assert only(lambda life: life.fall) in falling


def test_two_titles_are_edited_and_their_addresses_stay() -> None:
    edited = [life for life in lives() if life.old_title]
    for life in edited:
        assert len({shown(life, day).title for day in DAYS if day >= life.created}) == 2
    assert [life.slug for life in edited] == ["stop-ice-arrests-at-the-courthouse", "close-the-fort-wexley-tent-camp"]


def test_one_description_is_edited_on_another_day_than_its_title() -> None:
    life = only(lambda life: life.old_why)
    said = {day: shown(life, day) for day in DAYS if day >= life.created}
    assert len({s.why for s in said.values()}) == 2
    assert len({(s.title, s.why) for s in said.values()}) == 3


def test_two_petitions_vanish_and_one_comes_back() -> None:
    seen = {life: [is_visible(life, day) for day in DAYS if day >= life.created] for life in lives()}
    gone = [life for life, there in seen.items() if not there[-1]]
    back = [life for life, there in seen.items() if there[-1] and not all(there)]
    assert (len(gone), len(back)) == (2, 1)
    assert all(any(seen[life]) for life in gone)
    assert seen[back[0]][0]


def test_the_last_weeks_are_looked_at_daily_up_to_yesterday_with_a_gap() -> None:
    daily = [day for day in DAYS if day >= today() - timedelta(days=84)]
    apart = [(after - before).days for before, after in pairwise(daily)]
    assert daily[-1] == today()
    assert sorted(set(apart)) == [1, 17]
    assert apart.count(1) >= 40
    assert [look.at.hour for look in looks()][-7:] == [3, 3, 11, 19, 3, 11, 19]


def test_what_happened_lately_is_the_same_on_any_day() -> None:
    recent = [life for life in lives() if life.counts]
    assert len(recent) >= 12
    for life in recent:
        assert [(day - anchor()).days for day, _ in life.counts] == sorted(
            {(day - anchor()).days for day, _ in life.counts}
        )
        drawn = [shown(life, day).signatures for day, _ in life.counts if not (life.ended and day > life.ended.day)]
        assert drawn == [count for _, count in life.counts]
    assert (
        sum(s.life in recent and s.signatures > shown(s.life, today() - timedelta(days=1)).signatures for s in NOW) >= 6
    )
    assert {life.language for life in recent} == {"en", "es"}


def test_counts_move_within_a_day_and_after_the_last_that_was_drawn() -> None:
    life = max((life for life in lives() if life.counts), key=lambda life: life.counts[-1][1] - life.counts[-2][1])
    day = life.counts[-2][0]
    of_a_day = [shown(life, day, passed).signatures for passed in (0.0, 0.4, 0.8)]
    assert of_a_day == sorted(set(of_a_day))
    assert of_a_day[-1] < shown(life, day + timedelta(days=1)).signatures
    later = [shown(life, today() + timedelta(days=days)).signatures for days in (0, 7, 60, 600)]
    assert life.signatures == later[0] < later[1] < later[2] <= later[3]


def test_pages_shift_as_petitions_come_and_pictures_change() -> None:
    places = {day: {s.life.id: place for place, s in enumerate(listed(day))} for day in DAYS}
    moved = [
        number for number in places[DAYS[0]] if places[DAYS[0]][number] // 12 != places[DAYS[3]].get(number, 0) // 12
    ]
    assert moved
    raised = [life for life in lives() if life.image_changed]
    for life in raised:
        assert life.image_changed
        before, after = life.image_changed - timedelta(days=1), life.image_changed
        order = [[s.life for s in listed(day)].index(life) for day in (before, after)]
        assert order[1] < order[0]


def test_there_are_at_least_10_alerts_and_posts_that_are_none() -> None:
    alerts = [post for post in posts() if post.is_alert]
    assert len(alerts) >= 10
    assert len(posts()) - len(alerts) >= 5
    labelled = [post for post in alerts if re.search(r"(?i)type of action|tipo de acción", post.body)]
    assert 4 <= len(labelled) <= len(alerts) - 4
    assert sum(post.language == "es" for post in alerts) >= 3
    linked = set(re.findall(r"\$site/(?:petitions|p)/([a-z0-9-]+)", " ".join(post.body for post in posts())))
    assert len(linked) >= 8
    assert linked <= {life.slug for life in lives()} | {life.alias for life in lives()}


def test_one_alert_is_as_the_seed_with_its_32_cosponsors(seeds: Path) -> None:
    (expected,) = json.loads((seeds / "expected.json").read_text(encoding="utf-8"))["ndlon-action-alert.txt"]["found"]
    (post,) = [post for post in posts() if post.title == expected["title"]]
    assert cosponsors(post) == expected["cosponsors"]
    assert len(expected["cosponsors"]) == 32
    for label in (f"Organizational Sponsor: {expected['sponsor']}", "Date: 10/15/2010", "Online Petition/Letter"):
        assert label in post.body


def test_people_who_sign_occur_nowhere_else() -> None:
    content = " ".join(path.read_text(encoding="utf-8") for path in CONTENT.glob("*.yml") if path.stem != "signers")
    assert len(signers()[0]) >= 10
    assert not [name for name in signers()[0] if name in content or name.split()[-1] in content]


def test_the_samples_sources_say_that_they_are_sample() -> None:
    sources = load_sources(HOUSE / "sample" / "sources.yml")
    assert set(sources) == {"sample-acciones", "sample-coalition"}
    assert all(source.sample and "(sample)" in source.organization for source in sources.values())
