"""The wordings of a page, in the order they were seen, become versions that know what they changed."""

from dataclasses import dataclass

from pipelines.site.changes import Change, changes
from pipelines.site.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One wording of one kind of page, and what it changed in the wording that was there before."""

    row: Row
    changed: list[Change]


def compared(found: list[Row]) -> list[Version]:
    """Rows ordered by page, then by time. A listing and a page of its own say different parts, so that each wording
    is compared with the one before it of its own kind."""
    versions = []
    for i, version in enumerate(found):
        same_page = i > 0 and found[i - 1]["page"] == version["page"]
        versions.append(Version(row=version, changed=changes(found[i - 1], version) if same_page else []))
    return versions
