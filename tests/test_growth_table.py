"""A petition's page shows how it grew, each change with the days over which it was measured."""

import asyncio
import re
from pathlib import Path

from pipelines.site.server import site
from tests.archives import day, extraction, keep, petition


def shown(path: Path, *counts: tuple[float | None, int]) -> str:
    """The text of the page of a petition that was observed so, without its tags."""
    keep(
        path,
        [
            extraction(petition(signatures=f"{count:,} of 9,000 Signatures"), at=day(at) if at is not None else None)
            for at, count in counts
        ],
    )
    with asyncio.Runner() as runner:
        page = runner.run(site(path).client.get("/petitions/site/free-ana")).raise_for_status().text
    return " ".join(re.sub("<[^>]+>", " ", page).split())


def test_each_change_stands_beside_the_days_it_was_measured_over(tmp_path: Path) -> None:
    text = shown(tmp_path / "a.db", (1, 100), (2, 1_130), (12, 1_330), (13, 1_320))
    assert "1 day -10 1 day -10 7 days +190 11 days 17 30 days +1,220 12 days 102" in text
    assert "Observed on 4 days; 82% of the days between the first and the last were not observed." in text
    assert "Fastest day: 2018-03-02 , +1,030." in text


def test_a_change_within_a_day_has_no_rate(tmp_path: Path) -> None:
    text = shown(tmp_path / "a.db", (1, 100), (1.25, 110))
    assert "1 day +10 0.2 days less than a day" in text


def test_a_petition_with_one_observation_or_none_with_a_time_shows_no_growth(tmp_path: Path) -> None:
    for counts in ([(1, 100), (None, 200)], [(None, 100)]):
        assert "Growth up to" not in shown(tmp_path / f"{len(counts)}.db", *counts)


def test_its_links_lead_to_all_figures_and_what_they_mean(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    shown(path, (1, 100), (2, 110))
    with asyncio.Runner() as runner:
        get = site(path).client.get
        for address in ("/archive/petition_metrics/1", "/archive/petition_metrics?petition_id=1"):
            assert "100" in runner.run(get(address)).raise_for_status().text
        definitions = runner.run(get("/archive/petition_metrics?petition_id=1")).text
    assert "Signatures gained since the newest observation at least 7 days before the last one" in definitions
