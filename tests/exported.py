"""What tests of exports share: an archive of each kind of row made by hand, and an export's tables as rows."""

import json
from pathlib import Path
from typing import Any

from scrapers.items import Link
from tests.archives import BLOG, alert, day, extraction, keep, petition
from tests.commands import run

FORMULA = '=HYPERLINK("http://x.example")\nand "quotes", it\'s'


def small_archive(path: Path) -> Path:
    """An archive with petitions, alerts, links, edits, a formula, and names in two alphabets."""
    keep(
        path,
        [
            extraction(
                petition(),
                petition("Alto a las redadas", "alto-redadas", why=FORMULA, creator="Ana López", signatures="9 of 100"),
                at=day(1),
            )
        ],
    )
    keep(
        path,
        [
            extraction(petition(signatures="150 of 200 Signatures"), at=day(2)),
            extraction(petition(signatures="210 of 300 Signatures", why="She is home."), at=day(5)),
            extraction(petition("نحن هنا", "nahnu-huna", signatures=None), at=None),
        ],
    )
    linked = "https://site.example/petitions/free-ana"
    shown = alert(cosponsors=("Unidas", "Mijente"), date="March 2018", links=(Link(url=linked, text="Sign"),))
    keep(path, [extraction(shown, at=day(3), page="wordpress.posts", url="https://blog.example/")], BLOG)
    return path


def exported(archive: Path, folder: Path, *options: str) -> Path:
    """Export an archive by the command."""
    result = run("export", folder, "--archive", archive, *options)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("Exported ")
    return folder


def lines(folder: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a table in an export, from its JSON lines."""
    return [json.loads(line) for line in (folder / "jsonl" / f"{table}.jsonl").read_text("utf-8").splitlines()]
