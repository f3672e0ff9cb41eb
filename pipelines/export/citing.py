"""Write how to cite an export: CITATION.cff, DataCite JSON, and metadata for an upload to Zenodo."""

import json
from typing import Any

import yaml

from pipelines.export.export_about import ExportAbout

_RIGHTS = "Counts, dates and descriptions are free to reuse. Archived texts belong to their authors; see LICENSES.md."


def citation_cff(about: ExportAbout) -> str:
    """Return CITATION.cff (version 1.2.0), which GitHub, Zenodo and Zotero read."""
    cff: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use this data, please cite it as below.",
        "type": "dataset",
        "title": _title(about),
        "authors": [{"name": about.creator}],
        "abstract": about.description,
        "keywords": list(about.keywords),
        **({"version": about.version} if about.version else {}),
        **({"date-released": about.day} if about.day else {}),
    }
    text: str = yaml.safe_dump(cff, allow_unicode=True, sort_keys=False, width=1000)
    # Without quotes, a day in YAML is a date, and the schema of CFF wants a text.
    return text


def citation_text(about: ExportAbout) -> str:
    """Return the citation as a sentence.

    >>> from pipelines.export.export_about import KEYWORDS
    >>> about = ExportAbout(title="Que Conste", description="", creator="Unidas", license="", keywords=KEYWORDS,
    ...     sources=(), scope="", is_whole=True, as_of="2018-03-01T12:00:00Z", archive_digest="", version="2026.11.1")
    >>> citation_text(about)
    'Unidas. (2018). Que Conste (version 2026.11.1) [Data set]. Data as of 2018-03-01.'
    """
    year = f" ({about.day[:4]})." if about.day else ""
    as_of = f" Data as of {about.as_of[:10]}." if about.as_of else ""
    return f"{about.creator}.{year} {_title(about)}{_version(about)} [Data set].{as_of}"


def datacite_json(about: ExportAbout) -> str:
    """Return metadata by the DataCite schema 4; a DOI is for whoever registers one to add."""
    dates = [{"date": about.as_of[:10], "dateType": "Collected"}] if about.as_of else []
    if about.released_at:
        dates.append({"date": about.released_at, "dateType": "Issued"})
    return _json(
        {
            "schemaVersion": "http://datacite.org/schema/kernel-4",
            "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Data package"},
            "creators": [{"name": about.creator, "nameType": "Organizational"}],
            "titles": [{"title": _title(about)}],
            "publisher": about.creator,
            **({"publicationYear": int(about.day[:4])} if about.day else {}),
            **({"version": about.version} if about.version else {}),
            "dates": dates,
            "language": "en",
            "subjects": [{"subject": keyword} for keyword in about.keywords],
            "descriptions": [{"description": about.description, "descriptionType": "Abstract"}],
            "rightsList": [{"rights": _RIGHTS, "lang": "en"}],
            "formats": ["text/csv", "application/jsonl", "application/vnd.apache.parquet"],
        }
    )


def zenodo_json(about: ExportAbout) -> str:
    """Return .zenodo.json, the metadata that Zenodo's upload takes."""
    return _json(
        {
            "upload_type": "dataset",
            "title": _title(about),
            "description": about.description,
            "creators": [{"name": about.creator}],
            "keywords": list(about.keywords),
            "language": "eng",
            "access_right": "open",
            "license": "other-closed",  # archived texts belong to their authors: no open license covers the whole
            "notes": _RIGHTS,
            **({"version": about.version} if about.version else {}),
            **({"publication_date": about.day} if about.day else {}),
        }
    )


def _title(about: ExportAbout) -> str:
    return about.title if about.is_whole else f"{about.title} ({about.scope})"


def _version(about: ExportAbout) -> str:
    return f" (version {about.version})" if about.version else ""


def _json(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
