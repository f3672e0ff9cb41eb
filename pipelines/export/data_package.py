"""Describe an export as a Frictionless data package: its files with their sizes, digests, columns and keys."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.export.export_about import ExportAbout, SourceAbout
from pipelines.export.public_tables import Place, PublicColumn, PublicTable
from pipelines.export.scope import Scope
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
        **({"created": f"{about.released_at}T00:00:00Z"} if about.released_at else {}),
        "keywords": list(about.keywords),
        "contributors": [{"title": about.creator, "role": "publisher"}],
        "licenses": [{"name": "other", "path": "LICENSES.md", "title": about.license}],
        "sources": [
            {"title": source.organization, "path": source.url, "name": source.name, "is_sample": source.is_sample}
            for source in about.sources
        ],
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
        "ready_made": table.is_ready_made,
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


def package_about(package: Mapping[str, Any]) -> ExportAbout:
    """Read what a data package says about itself, as ``data_package`` wrote it."""
    return ExportAbout(
        title=package["title"],
        description=package["description"],
        creator=package["contributors"][0]["title"],
        license=package["licenses"][0]["title"],
        keywords=tuple(package["keywords"]),
        sources=tuple(
            SourceAbout(name=one["name"], organization=one["title"], url=one["path"], is_sample=one["is_sample"])
            for one in package["sources"]
        ),
        scope=package["scope"],
        is_whole=package["scope"] == str(Scope()),
        as_of=package["data_as_of"],
        archive_digest=package["archive_digest"],
        version=package.get("version", ""),
        released_at=package.get("created", "")[:10],
    )


def package_tables(package: Mapping[str, Any]) -> list[PublicTable]:
    """Read the tables of a data package with the columns that it has them with; they can be read from no archive."""
    return [
        PublicTable(
            name=Path(one["path"]).stem,
            title=one["title"],
            description=one["description"],
            columns=tuple(
                PublicColumn(
                    name=field["name"],
                    type=field["type"],
                    description=field["description"],
                    unit=field.get("unit", ""),
                    is_json="JSON" in field["description"],
                )
                for field in one["schema"]["fields"]
            ),
            place=Place(key=tuple(one["schema"].get("primaryKey", ()))),
            select="",
            order="",
            is_ready_made=one["ready_made"],
        )
        for one in package["resources"]
        if one["format"] == "csv"
    ]
