"""Write ERRATA.md of a release: what was wrong in the one before, and why."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from pipelines.export.release_diff import REMOVED, listed
from pipelines.export.release_folder import Release
from pipelines.phrasing import counted, cut

_SHOWN = 500  # entries of a list; all are in the folder of changes


def errata(folder: Path, release: Release) -> str:
    """Return ERRATA.md from the lists in the folder of a release."""
    if not release.previous:
        return f"# Errata of release {release.version}\n\nThis is the first release.\n"
    return (
        "\n".join(
            [
                f"# Errata of release {release.version}",
                "",
                f"Released on {release.released_at}; compared with release {release.previous}.",
                "",
                "| List | Rows | |",
                "| --- | ---: | --- |",
                *(f"| {name} | {_rows(release, name):,} | {about} |" for name, about in _ABOUT.items()),
                "",
                *([f"New tables, not compared: {', '.join(release.new_tables)}.", ""] if release.new_tables else []),
                *([f"New columns, not compared: {', '.join(release.new_columns)}.", ""] if release.new_columns else []),
                "## Corrected",
                "",
                *_entries(folder, release, "corrected"),
                "",
                "## Withdrawn events",
                "",
                *_entries(folder, release, "withdrawn"),
                "",
                "## Removed",
                "",
                *_removals(release),
            ]
        )
        + "\n"
    )


_ABOUT = {
    "added": "new in this release (`changes/added.jsonl`)",
    "changed": "changed by new observations (`changes/changed.jsonl`)",
    "corrected": "we read it better now, or were wrong (`changes/corrected.jsonl`)",
    "removed": f"redacted, or stored again after that; counts and reasons only (`{REMOVED}`)",
    "withdrawn": "events that we published and took back (`changes/withdrawn.jsonl`)",
}


def _rows(release: Release, name: str) -> int:
    return sum(release.changes.get(name, {}).values())


def _entries(folder: Path, release: Release, name: Any) -> Iterator[str]:
    shown = 0
    for entry in islice(listed(folder, name), _SHOWN):
        shown += 1
        yield f"- {_withdrawn(entry) if name == 'withdrawn' else _corrected(entry)}"
    if not shown:
        yield "None."
    elif left := _rows(release, name) - shown:
        yield f"- and {left:,} more in `changes/{name}.jsonl`"


def _corrected(entry: dict[str, Any]) -> str:
    columns = "; ".join(f"{name} {_value(was)} → {_value(now)}" for name, (was, now) in entry["columns"].items())
    what = {"added": ": new row", "deleted": ": row deleted", "changed": f": {columns}"}[entry["change"]]
    return f"{_key(entry)}{what} ({entry['reason']})"


def _withdrawn(entry: dict[str, Any]) -> str:
    row = entry["row"]
    after = f" {row['field']}" if row["field"] else ""
    return f"{_key(entry)}: {row['kind']}{after} at {row['occurred_at']} ({row['reason']})"


def _key(entry: dict[str, Any]) -> str:
    return f"{entry['table']} " + ", ".join(f"{name} {value}" for name, value in entry["key"].items())


def _value(value: object) -> str:
    return "null" if value is None else f"“{cut(' '.join(value.split()))}”" if isinstance(value, str) else str(value)


def _removals(release: Release) -> Iterator[str]:
    found = [each for each in release.reasons if each["list"] == "removed"]
    for each in found:
        yield f"- {each['table']}: {counted(each['rows'], 'row')} ({each['reason']})"
    if not found:
        yield "None."
