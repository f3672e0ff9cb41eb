"""Describe an export as a Frictionless data package: its files with their sizes, digests, columns and keys."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipelines.export.export_about import ExportAbout
from pipelines.export.public_tables import PublicColumn, PublicTable
from pipelines.export.table_files import MEDIA_TYPES, Format, file_name
from pipelines.jobs.backup_files import FileState

_REFERS_TO = {
    "petition_id": "petitions",
    "to_petition_id": "petitions",
    "alert_id": "action_alerts",
    "source_id": "sources",
    "run_id": "runs",
    "capture_id": "captures",
    "creator_id": "creators",
    "organization_id": "organizations",
}
_VERSIONS = {
    **dict.fromkeys(("petitions", "signature_snapshots", "stated_counts", "petition_segments"), "petition_versions"),
    **dict.fromkeys(("action_alerts", "alert_sightings", "alert_segments"), "alert_versions"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TableExport:
    """A table that was exported, and its files by format."""

    table: PublicTable
    files: Mapping[Format, FileState]


def data_package(about: ExportAbout, tables: Sequence[TableExport]) -> dict[str, Any]:
    """Return the content of datapackage.json."""
    return {
        "profile": "data-package",
        "name": "que-conste",
        "title": about.title,
        "description": about.description,
        **({"version": about.version} if about.version else {}),
        **({"created": about.released_at} if about.released_at else {}),
        "keywords": list(about.keywords),
        "contributors": [{"title": about.creator, "role": "publisher"}],
        "licenses": [{"name": "other", "path": "LICENSES.md", "title": about.license}],
        "sources": [{"title": source.organization, "path": source.url} for source in about.sources],
        "scope": about.scope,
        "data_as_of": about.as_of,
        "archive_digest": about.archive_digest,
        "resources": [
            _resource(one.table, form, state, keyed=about.is_whole)
            for one in tables
            for form, state in one.files.items()
        ],
    }


def _resource(table: PublicTable, form: Format, state: FileState, *, keyed: bool) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "name": table.name.replace("_", "-") + ("" if form == "csv" else f"-{form}"),
        "path": file_name(table.name, form),
        "title": table.title,
        "description": table.description,
        "format": form,
        "mediatype": MEDIA_TYPES[form],
        "bytes": state.size,
        "hash": f"sha256:{state.digest}",
    }
    if form == "csv":
        resource |= {"profile": "tabular-data-resource", "encoding": "utf-8", "schema": _schema(table, keyed=keyed)}
    else:
        resource["type"] = "file"  # programs without a reader of Parquet check its digest
    return resource


def _schema(table: PublicTable, *, keyed: bool) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.place.key:
        schema["primaryKey"] = list(table.place.key)
    if keyed and not table.is_ready_made:
        schema["foreignKeys"] = list(_references(table))
    return schema


def _field(column: PublicColumn) -> dict[str, Any]:
    field = {"name": column.name, "type": column.type, "description": column.description}
    if column.unit:
        field["unit"] = column.unit
    return field


def _references(table: PublicTable) -> Iterator[dict[str, Any]]:
    for column in table.names:
        other = _VERSIONS.get(table.name) if column == "version_id" else _REFERS_TO.get(column)
        if other and other != table.name:
            resource = other.replace("_", "-")
            yield {"fields": [column], "reference": {"resource": resource, "fields": ["id"]}}
