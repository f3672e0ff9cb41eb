"""The order in which captures arrive, and the runs they arrive in, leave no trace in the archive."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.captures import Capture
from scrapers.extract import Extraction
from scrapers.items import Link, Petition
from tests.archives import alert, day, dump, extraction, gone, keep

LONG_FORM = bool(os.environ.get("QUECONSTE_LONG"))
LONG = (
    "Ask the governor and the county sheriff to release Ana and Luis from the jail in our town before the winter comes"
)
OTHER = "Ask the governor and the county sheriff to release Ana and Luis from the jail in our town before the new year"
TITLES = [
    ("Free Ana", ["free-ana", "free-ana-1"]),
    (LONG, ["ask-the-governor", "ask-the-governor-1"]),
    (OTHER, ["ask-the-governor-2"]),
]
TEXTS = [
    "She is our neighbor.\n\nShe is loved.",
    "She is our neighbor. She is loved.",
    "She is our...",
    "She is free!",
    None,
]
LINKS = (Link(url="https://site.example/petitions/free-ana", text="sign", role="petition"),)
Recorded = Extraction | Capture
times = st.sampled_from([None, day(1), day(2), day(2), day(40)])


@st.composite
def petitions(draw: st.DrawFn) -> Petition:
    title, slugs = draw(st.sampled_from(TITLES))
    slug = draw(st.sampled_from([None, *slugs]))
    cut = len(title) > 100 and draw(st.booleans())
    count = draw(st.sampled_from([None, 10, 139, 210, 5]))
    return Petition(
        title=f"{title[:97]}..." if cut else title,
        title_cut=cut,
        complete=draw(st.integers(0, 4)) > 0,
        slug=slug,
        url=slug and f"https://site.example/petitions/{slug}",
        creator=draw(st.sampled_from([None, "Ana María R.", "NWDC Resistance & Mijente"])),
        why=draw(st.sampled_from(TEXTS)),
        signatures=None if count is None else f"{count} of 300 Signatures",
        created=draw(st.sampled_from([None, "2018-02-14", "2018-02-14T09:30:00Z"])),
        status=draw(st.sampled_from([None, "open", "closed", "won"])),
        goal_rule="ladder",
        categories=draw(st.sampled_from([(), ("Deportation",), ("Jails", "Deportation")])),
        links=draw(st.sampled_from([(), LINKS])),
    )


@st.composite
def listings(draw: st.DrawFn) -> Extraction:
    found = draw(st.lists(petitions(), min_size=1, max_size=3))
    page, url = draw(
        st.sampled_from(
            [("controlshift.listing", "https://site.example/c"), ("controlshift.petition", "https://site.example/p")]
        )
    )
    return extraction(*found, at=draw(times), page=page, url=url)


@st.composite
def posts(draw: st.DrawFn) -> Extraction:
    post = alert(
        slug=draw(st.sampled_from(["call-today", None])),
        complete=draw(st.booleans()),
        body=draw(st.sampled_from(TEXTS)),
        date=draw(st.sampled_from([None, "03/01/2018"])),
        date_in_url="2018-03-01",
        modified=draw(st.sampled_from([None, "2018-03-02T09:00:00Z"])),
        cosponsors=draw(st.sampled_from([(), ("La Collectiva", "Somos Mayfair")])),
        links=draw(st.sampled_from([(), LINKS])),
    )
    return extraction(post, at=draw(times), page="wordpress.post", url="https://blog.example/")


def archived(runs: Sequence[Sequence[Recorded]]) -> dict[str, list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        for captures in runs:
            keep(path, captures)
        return dump(path)


@st.composite
def not_found(draw: st.DrawFn) -> Capture:
    slug = draw(st.sampled_from([slug for _, slugs in TITLES for slug in slugs]))
    return gone(slug, at=draw(times), status=draw(st.sampled_from([404, 410])))


def which(recorded: Recorded) -> tuple[Capture, str]:
    return (recorded, "") if isinstance(recorded, Capture) else (recorded.capture, recorded.page)


extractions = st.lists(listings() | posts() | not_found(), min_size=2, max_size=7, unique_by=which)


@settings(max_examples=60 if LONG_FORM else 20)
@given(st.data())
def test_shuffled_captures_give_the_same_archive(data: st.DataObject) -> None:
    came = data.draw(extractions)
    shuffled = data.draw(st.permutations(came))
    assert archived([came]) == archived([shuffled])


@settings(max_examples=30 if LONG_FORM else 10)
@given(st.data())
def test_captures_spread_over_several_runs_give_the_same_archive(data: st.DataObject) -> None:
    came = data.draw(extractions)
    cut = data.draw(st.integers(1, len(came) - 1))
    whole, parts = archived([came]), archived([came[cut:], came[:cut]])
    # A run notes what was not known before it, and withdraws events that the runs before it had derived from less.
    for table in ("issues", "withdrawn_events"):
        del whole[table], parts[table]
    assert whole == parts


@settings(max_examples=20 if LONG_FORM else 8)
@given(extractions)
def test_the_same_captures_again_change_nothing(came: list[Recorded]) -> None:
    assert archived([came, came]) == archived([came])
