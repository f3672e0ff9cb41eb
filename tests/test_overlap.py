"""A command that starts while another one does the same leaves with one sentence and exit code 75."""

import shutil
from pathlib import Path

import pytest

from pipelines.jobs.run import exclusive
from pipelines.records import RunKind
from sample.serving import SampleSites
from scrapers.sources import Source
from tests.archives import dump
from tests.commands import run


@pytest.mark.parametrize("shared", ["archive", "captures"])
@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("crawl", ["backfill", "sample-acciones", "--to", "2025-03"]),
        ("backfill", ["backfill", "sample-acciones", "--to", "2025-03"]),
        ("import", ["import", "WARC", "--source", "sample-acciones"]),
        ("replay", ["replay", "--apply"]),
    ],
)
def test_a_second_start_leaves_at_once(
    sample_sites: SampleSites,
    sample_source: Source,
    backfilled: Path,
    tmp_path: Path,
    kind: RunKind,
    words: list[str],
    shared: str,
) -> None:
    folder = shutil.copytree(backfilled, tmp_path / "filled")
    (warc,) = folder.rglob("*.warc.gz")
    before = dump(folder / "a.db")
    held = {"archive": folder / "a.db", "captures": folder / "captures"}
    archive, captures = (held[name] if name == shared else tmp_path / name for name in ("archive", "captures"))
    with exclusive(captures, kind, sample_source if kind != "replay" else None, archive):
        places = ["--archive", held["archive"], "--captures", held["captures"], "--sources", sample_sites.sources]
        done = run(*(warc if word == "WARC" else word for word in words), *places)
    assert done.exit_code == 75, done.output
    assert done.stderr.count("\n") == 1
    assert "already; wait until that has ended" in done.stderr
    assert dump(folder / "a.db") == before


def test_a_lock_ends_with_what_held_it(sample_source: Source, tmp_path: Path) -> None:
    for _ in range(2):
        with exclusive(tmp_path / "captures", "crawl", sample_source, tmp_path / "a.db"):
            pass
    with (
        exclusive(tmp_path / "captures", "crawl", sample_source, tmp_path / "a.db"),
        exclusive(tmp_path / "others", "crawl", sample_source, tmp_path / "other.db"),
        exclusive(tmp_path / "captures", "import", sample_source, tmp_path / "a.db"),
    ):
        pass
