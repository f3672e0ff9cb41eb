"""Write the ranking that a page of growth shows as CSV and JSON."""

import csv
import io
from collections.abc import Callable
from typing import Any

from pipelines.site.export_formats import without_formula
from pipelines.site.formatting import permalink
from pipelines.site.growth_page import GrowthPage, Mover

COLUMNS = (
    *("source", "slug", "title", "change", "span_days", "from", "to", "per_day", "percent", "signatures", "goal"),
    *("creator", "language", "is_sample"),
)
"""Columns of the CSV. ``percent`` is per day, but for the whole record ("ever"); times are in UTC, spans in days."""


def growth_csv(page: GrowthPage) -> str:
    """Return the ranking as CSV, in which no text is a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for mover in page.movers:
        values = _values(mover)
        writer.writerow([without_formula(values[name]) for name in COLUMNS])
    return text.getvalue()


def growth_json(page: GrowthPage, absolute: Callable[[str], str]) -> dict[str, Any]:
    """Return the ranking, and the address of the next page, for programs; ``absolute`` makes a URL of a path."""
    question = page.question
    filters = ("source", "language", "topic", "creator")
    results = []
    for mover in page.movers:
        values = _values(mover)
        path = permalink("petitions", values["source"], values["slug"])
        results.append(values | {"is_sample": bool(values["is_sample"]), "permalink": absolute(path)})
    return {
        "span": question.span,
        "by": question.by,
        "filters": {name: getattr(question, name) for name in filters if getattr(question, name)},
        "as_of": page.as_of,
        "next_url": absolute(f"/growth.json?{page.onward}") if page.onward else None,
        "results": results,
    }


def _values(mover: Mover) -> dict[str, Any]:
    petition = mover.petition
    named = ("source", "slug", "title", "per_day", "percent", "signatures", "goal", "creator", "language", "is_sample")
    values = {name: petition[name] for name in named}
    return values | {
        "change": petition["moved"],
        "span_days": round(mover.span_days, 4),
        "from": mover.first_look,
        "to": petition["observed_at"],
    }
