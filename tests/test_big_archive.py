"""The big archive of the benchmarks is one that this program could have written, and always the same."""

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from benchmarks.archive import BUILT, build_archive
from benchmarks.crawl_calendar import SITES, lay_out
from benchmarks.invented_petitions import PAGE, Inventor
from pipelines.phrasing import counted
from pipelines.process import process
from pipelines.records import PetitionObservation, PetitionRecord, version_columns
from pipelines.verify.verify import verify
from scrapers.captures import Capture
from scrapers.extract import Extraction
from scrapers.items import Link, Petition
from scrapers.sources import Source


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("big") / "archive.db"
    build_archive(path, petitions=240, snapshots=2_400, alerts=60)
    return path


def test_verify_finds_nothing_wrong_but_that_no_bytes_were_kept(small: Path, tmp_path: Path) -> None:
    wrongs = verify(small, tmp_path, {}).wrongs
    with closing(sqlite3.connect(small)) as db:
        captures = dict(
            db.execute("SELECT s.name, count(*) FROM captures JOIN sources AS s ON s.id = source_id GROUP BY 1")
        )
    named = [wrong for wrong in wrongs if wrong.endswith(": its bytes were never kept")]
    assert len(named) == sum(min(number, 3) for number in captures.values())
    assert sorted(wrong for wrong in wrongs if wrong not in named) == [
        f"{source}: the bytes of {counted(number - 3, 'more capture')} were never kept"
        for source, number in sorted(captures.items())
        if number > 3
    ]


def test_the_same_seed_gives_the_same_rows_and_another_one_others(small: Path, tmp_path: Path) -> None:
    for name, seed in (("again", 1), ("other", 2)):
        build_archive(tmp_path / name, petitions=240, snapshots=2_400, alerts=60, seed=seed)
    assert _dump(tmp_path / "again") == _dump(small)
    assert _dump(tmp_path / "other") != _dump(small)


def _dump(path: Path) -> list[str]:
    salted = tuple(f'INSERT INTO "{table}"' for table in ("capture_seals", "seal_blocks", "run_digests"))  # at random
    with closing(sqlite3.connect(path)) as db:
        return [line for line in db.iterdump() if not line.startswith(salted)]


def test_it_has_what_is_asked_for_and_every_kind_of_history(small: Path) -> None:
    with closing(sqlite3.connect(small)) as db:

        def values(query: str) -> set[object]:
            return {value for (value,) in db.execute(query)}

        assert values("SELECT count(*) FROM petitions") == {240}
        assert values("SELECT count(*) FROM action_alerts") == {60}
        assert 1_900 < min(values("SELECT count(*) FROM signature_snapshots")) < 2_900  # type: ignore[type-var, operator]
        # Of so few petitions chance may change half of those of a site at once.
        assert values("SELECT avg(verdict = 'ok') > 0.9 FROM run_verdicts") == {1}
        assert values("SELECT kind FROM events") >= {"goal_moved", "count_fell", "edited", "missing", "vanished"}
        assert values("SELECT kind FROM alert_events") == {"edited", "deadline_passed"}
        assert values("SELECT language FROM petitions") == {"en", "es", "en,es"}
        assert values("SELECT status FROM petitions") == {"open", "closed", "won", "gone"}
        assert values("SELECT DISTINCT language FROM petition_segments") == {"en", "es"}
        assert values("SELECT count(*) > 0 FROM links WHERE to_petition_id IS NOT NULL") == {1}


def test_its_petitions_are_what_processing_makes_of_such_items() -> None:
    calendar = lay_out(120, 1_200, Random(3))
    inventor = Inventor(120, Random(4))
    for number, (place, one) in enumerate(calendar.order[:60], 1):
        site, times = SITES[place], [calendar.times[capture] for capture, _ in calendar.captures_of(place, one)]
        wordings = inventor.wordings(number, site, times)
        [count] = list(inventor.counts(site, wordings[0].created, times[:1]))
        for wording in wordings:
            item = _item(wording.record, count.signatures_text, count.goal_text)
            [seen] = process(_extraction(item), _source(site.language)).observations
            assert isinstance(seen, PetitionObservation)
            assert seen.version == version_columns(wording.record)
            assert seen.count == count


def _item(record: PetitionRecord, signatures: str | None, goal: str | None) -> Petition:
    """The item that a page function would have made of the page that the record was invented for."""
    shown = {name: getattr(record, name) for name in ("url", "slug", "native_id", "title", "what", "why", "target")}
    return Petition(
        **shown,
        creator=record.creator_text,
        creator_has_image=record.creator_has_image,
        created=record.created_text,
        status=record.status_text,
        categories=record.categories,
        language=record.language if record.language in ("en", "es") else None,  # no page states two
        links=tuple(Link(url=link.url, text=link.text, role=link.role) for link in record.links),
        signatures=signatures,
        goal=goal,
        goal_rule="ladder",
    )


def _extraction(item: Petition) -> Extraction:
    capture = Capture(url=item.url or "", captured_at=BUILT, body=b"", media_type="text/html", origin="live")
    return Extraction(capture=capture, page=PAGE, found=(item,))


def _source(language: str) -> Source:
    url = "https://site.example"
    return Source(name="site", organization="Site", platform="controlshift", url=url, start=(url,), language=language)
