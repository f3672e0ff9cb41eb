"""Figures of growth: of series whose truth is known, and of a thousand others as pandas computes them."""

import asyncio
import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pipelines.site.server import site
from scrapers.extract import Extraction
from scrapers.items import ActionAlert, Link, Petition
from tests import growth_by_pandas as again
from tests.archives import BLOG, day, extraction, keep, rows

GROUPS, SIZE = 40, 25
KINDS = ("daily", "gaps", "sparse", "hourly", "single", "rare", "sparse", "rare")
START = datetime(2018, 3, 1, tzinfo=UTC)
Table = dict[int, dict[str, Any]]


def times(kind: str, chance: random.Random) -> list[datetime | None]:
    """When a listing was looked at; None where the time of the capture is not known."""
    start = START + timedelta(seconds=chance.randrange(86_400 * 20))
    if kind == "daily":
        start = start.replace(hour=12)
    days = {"daily": range(50), "gaps": range(60), "sparse": range(0, 150, 9), "hourly": range(3)}.get(kind, range(1))
    skipped = {"gaps": 0.3, "sparse": 0.2}.get(kind, 0.005)
    found: list[datetime | None] = []
    for number in days:
        if chance.random() > skipped:
            hours = range(0, 24, 2) if kind == "hourly" else (chance.choice((0, 5) if kind == "daily" else (0, 5, 26)),)
            found += [start + timedelta(days=number, hours=hour, minutes=chance.randrange(-20, 20)) for hour in hours]
    if kind == "rare":
        found = [start, start + timedelta(days=chance.randrange(1, 400))]
    found += [at for at in found if chance.random() < 0.05]  # another page at the same time
    return sorted(found or [start]) + [None] * chance.randrange(2)  # type: ignore[type-var]


def listings(chance: random.Random) -> Iterator[Extraction]:
    """Captures of groups of petitions, each with counts that grow, rest, leap and fall."""
    for group in range(GROUPS):
        kind = KINDS[group % len(KINDS)]
        looks, looks_are_daily = times(kind, chance), kind == "daily"
        first = min(at for at in looks if at)
        counts = [chance.choice((3, 80, 450, 2_000)) for _ in range(SIZE)]
        pace = [chance.choice((0, 1, 1, 20)) for _ in range(SIZE)]
        created = [
            chance.choice(
                (None, f"{first:%Y-%m-%d}", f"{first - timedelta(minutes=chance.randrange(90)):%Y-%m-%dT%H:%M:%SZ}")
            )
            for _ in range(SIZE)
        ]
        for number, at in enumerate(looks):
            for place in range(SIZE):
                leap = chance.choice((0, 0, 0, 1, 2, -1)) + (500 if chance.random() < 0.01 else 0)
                counts[place] = max(counts[place] + pace[place] * leap, 0)
            shown = [
                Petition(
                    title=f"Petition {group} {place}",
                    slug=f"p-{group}-{place}",
                    url=f"https://site.example/petitions/p-{group}-{place}",
                    created=created[place],
                    signatures=None if chance.random() < 0.03 else f"{counts[place]} of 9,000 Signatures",
                )
                for place in range(SIZE)
                if chance.random() < (0.998 if looks_are_daily else 0.9)
            ]
            yield extraction(*shown, at=at, url=f"https://site.example/categories?group={group}&look={number}")


def alerts(chance: random.Random) -> Iterator[ActionAlert]:
    for number in range(60):
        slugs = [f"p-{chance.randrange(GROUPS)}-{chance.randrange(SIZE)}" for _ in range(40)]
        yield ActionAlert(
            title=f"Call {number}",
            slug=f"call-{number}",
            url=f"https://blog.example/2018/call-{number}/",
            body="Dear friends, call.",
            date=chance.choice((None, f"{START + timedelta(days=chance.randrange(100)):%Y-%m-%d}", "March 2018")),
            published=chance.choice((None, f"{START + timedelta(days=chance.randrange(100)):%Y-%m-%dT%H:%M:%SZ}")),
            links=tuple(Link(url=f"https://site.example/petitions/{slug}", text="Sign") for slug in slugs),
        )


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A thousand petitions, observed in random order."""
    chance, path = random.Random(20180301), tmp_path_factory.mktemp("growth") / "archive.db"
    seen = list(listings(chance))
    chance.shuffle(seen)
    keep(path, seen[: len(seen) // 2], kind="import")
    posts = "https://blog.example/wp-json/wp/v2/posts"
    keep(path, [extraction(*alerts(chance), at=day(200), page="wordpress.rest", url=posts)], BLOG, kind="import")
    keep(path, seen[len(seen) // 2 :], kind="import")
    return path


@pytest.fixture(scope="module")
def exported(archive: Path) -> dict[str, pd.DataFrame]:
    """Tables as the site exports them."""
    found = {}
    with asyncio.Runner() as runner:
        datasette = site(archive)
        for table in (
            "signature_snapshots",
            "petitions",
            "action_alerts",
            "links",
            "petition_metrics",
            "petition_outreach",
        ):
            answer = runner.run(datasette.client.get(f"/archive/{table}.csv?_stream=on"))
            path = archive.with_name(f"{table}.csv")
            path.write_text(answer.raise_for_status().text, encoding="utf-8")
            found[table] = again.read(path)
    return found


def test_every_figure_is_what_pandas_computes_from_the_exports(
    archive: Path, exported: dict[str, pd.DataFrame]
) -> None:
    created = exported["petitions"].set_index("id")["created_at"]
    alert_days = days_of_alerts(exported)
    stored = exported["petition_metrics"].set_index("petition_id")
    looks = again.observed(exported["signature_snapshots"])
    computed = {
        number: again.figures(each, created[number], alert_days[number])
        for number, each in looks.groupby("petition_id")
    }
    assert len(computed) == len(stored) > 950
    wrong = [
        (number, name, value, stored.loc[number, name])
        for number, found in computed.items()
        for name, value in found.items()
        if not same(value, stored.loc[number, name])
    ]
    assert wrong == []
    known = stored.drop(columns="language").notna().sum()
    assert known[known < 50].to_dict() == {}, "each figure is known for many of the series, or nothing was compared"


def test_every_day_and_rung_is_what_pandas_computes_from_the_exports(
    archive: Path, exported: dict[str, pd.DataFrame]
) -> None:
    looks = again.observed(exported["signature_snapshots"])
    days = rows(archive, "SELECT petition_id, day, signatures, looks FROM growth_daily ORDER BY 1, 2")
    assert days == list(again.by_day(looks).itertuples(index=False, name=None))
    created = exported["petitions"].set_index("id")["created_at"]
    stored = rows(archive, "SELECT petition_id, rung, below_at, reached_at, days FROM petition_rungs ORDER BY 1, 2")
    computed = [
        (number, *rung) for number, each in looks.groupby("petition_id") for rung in again.rungs(each, created[number])
    ]
    assert len(stored) > 500
    assert [row[:4] for row in stored] == [row[:4] for row in computed]
    assert all(same(ours[4], theirs[4]) for ours, theirs in zip(computed, stored, strict=True))


def days_of_alerts(exported: dict[str, pd.DataFrame]) -> dict[int, list[pd.Timestamp]]:
    """The day of each alert that links to a petition, by petition."""
    table = exported["action_alerts"]
    dated = table["date"].str.len() >= 10
    days = table["date"].where(dated.fillna(False), table["published_at"]).str[:10]
    by_alert = pd.to_datetime(days, utc=True).set_axis(table["id"]).dropna()
    links = exported["links"].dropna(subset=["to_petition_id", "alert_id"])
    found: dict[int, list[pd.Timestamp]] = defaultdict(list)
    for petition_id, alert_id in links[["to_petition_id", "alert_id"]].drop_duplicates().itertuples(index=False):
        if alert_id in by_alert.index:
            found[petition_id].append(by_alert[alert_id])
    return found


def same(computed: Any, stored: Any) -> bool:
    if computed is None or pd.isna(computed):
        return bool(pd.isna(stored))
    if pd.isna(stored):
        return False
    return computed == stored if isinstance(computed, str) else abs(computed - stored) < 1e-4
