"""Read and write what the folder of releases says: the releases in it, and what each knows of itself."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pipelines.export.exporting import CHECKSUMS, write_text
from pipelines.jobs.backup_files import copy
from scrapers.errors import UserError

ABOUT = "release.json"
INDEX = "index.json"
CHECKSUM_PAGE = "CHECKSUMS.md"
CHANGES = "changes"
_FORMAT = 1
_VERSION = re.compile(r"(\d{4})\.(\d{2})\.(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuild:
    """A release written again without what was redacted: when (ISO 8601, UTC), why, and its digest before and after."""

    rebuilt_at: str
    reason: str
    digest_before: str
    digest_after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What a release knows of itself.

    ``released_at`` is its day (UTC), ``previous`` the version before ("" for none), ``redactions`` the numbers of those
    that are applied to it. ``changes`` counts rows by list and table, ``reasons`` the corrected and removed ones by
    table and reason. ``new_tables`` and ``new_columns`` are not in the release before.
    """

    version: str
    released_at: str
    previous: str
    code_version: str
    archive_digest: str
    rows: int
    last_capture: int
    last_run: int
    redactions: list[int]
    made_with: list[int]
    changes: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    reasons: list[dict[str, Any]] = field(default_factory=list)
    new_tables: list[str] = field(default_factory=list)
    new_columns: list[str] = field(default_factory=list)
    rebuilt: list[Rebuild] = field(default_factory=list)

    def to_json(self) -> str:
        """Write it as the text of release.json."""
        return json.dumps({"format": _FORMAT, **asdict(self)}, ensure_ascii=False, indent=2) + "\n"


def read_release(folder: Path) -> Release:
    """Read release.json in the folder of a release. Raises UserError where it is damaged or of a newer program."""
    try:
        said = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        if said.pop("format") != _FORMAT:
            raise UserError(f"{folder} was made by a newer queconste; upgrade queconste to use it")
        return Release(**{**said, "rebuilt": [Rebuild(**each) for each in said["rebuilt"]]})
    except (OSError, ValueError, KeyError, TypeError):
        raise UserError(f"{folder / ABOUT} is damaged; restore a copy of {folder}") from None


def releases_in(folder: Path) -> list[Release]:
    """List the releases in a folder, oldest first."""
    if not folder.is_dir():
        return []
    found = [path for path in folder.iterdir() if _VERSION.fullmatch(path.name) and (path / ABOUT).is_file()]
    return [read_release(path) for path in sorted(found, key=lambda path: _order(path.name))]


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def next_version(releases: list[Release], today: date) -> str:
    """Number a release after its month: YYYY.MM.N.

    >>> next_version([], date(2026, 11, 30))
    '2026.11.1'
    """
    month = f"{today:%Y.%m}."
    numbers = [int(each.version.removeprefix(month)) for each in releases if each.version.startswith(month)]
    return f"{month}{max(numbers, default=0) + 1}"


def digest_of(folder: Path) -> str:
    """Return the digest of a release: the SHA-256 of its list of checksums."""
    return copy((folder / CHECKSUMS).open("rb")).digest


def write_about(folder: Path, release: Release) -> None:
    """Write what a release knows of itself into its folder, and the page of its checksums."""
    write_text(folder / CHECKSUM_PAGE, _checksum_page(release, digest_of(folder)))
    write_text(folder / ABOUT, release.to_json())


def write_index(folder: Path) -> None:
    """Write index.json of a folder of releases, newest first. It is replaced in one step."""
    listed = [
        {
            "version": each.version,
            "released_at": each.released_at,
            "previous": each.previous,
            "digest": digest_of(folder / each.version),
            "rows": each.rows,
            "changes": {name: sum(tables.values()) for name, tables in each.changes.items()},
            "rebuilt": [asdict(rebuild) for rebuild in each.rebuilt],
        }
        for each in reversed(releases_in(folder))
    ]
    part = folder / f".{INDEX}.part"
    write_text(part, json.dumps({"releases": listed}, ensure_ascii=False, indent=2) + "\n")
    part.replace(folder / INDEX)


def _checksum_page(release: Release, digest: str) -> str:
    lines = [
        f"# Checksums of release {release.version}",
        "",
        f"Released on {release.released_at}. `sha256sum --check {CHECKSUMS}` checks every file.",
        "",
        f"SHA-256 of `{CHECKSUMS}`, which names the whole release: `{digest}`.",
        "",
    ]
    if not release.rebuilt:
        return "\n".join([*lines, "This release is as it was published."]) + "\n"
    return (
        "\n".join(
            [
                *lines,
                "This release was rebuilt without texts that were removed from the archive. A copy with an earlier",
                "checksum still has them: please delete it.",
                "",
                "| Rebuilt at (UTC) | Reason | Checksum before | Checksum after |",
                "| --- | --- | --- | --- |",
                *(
                    f"| {each.rebuilt_at} | {each.reason} | `{each.digest_before}` | `{each.digest_after}` |"
                    for each in release.rebuilt
                ),
            ]
        )
        + "\n"
    )
