"""Rows of ``sources`` become sources again: how the archive's captures were read, whatever sources.yml says today."""

import json
from sqlite3 import Connection
from typing import Any

from scrapers.errors import UserError
from scrapers.sources import Source


def followed(db: Connection) -> dict[str, Source]:
    """The sources of an archive by name, as far as it takes to read their captures again; they cannot be crawled."""
    columns = "name, organization, platform, url, language, date_order, selectors, alerts, is_sample, terms"
    rows = db.execute(f"SELECT {columns} FROM sources").fetchall()
    return {row["name"]: _source(dict(row)) for row in rows}


def _source(row: dict[str, Any]) -> Source:
    try:
        selectors, sample = json.loads(row.pop("selectors")), bool(row.pop("is_sample"))
    except ValueError:
        raise UserError(
            f"sources: the row of {row['name']!r} holds selectors that are no JSON; restore a copy"
        ) from None
    if row["alerts"] not in ("all", "detect"):
        row["alerts"] = tuple(row["alerts"].split())
    return Source(**row, start=(), schedule="never", selectors=selectors, sample=sample)
