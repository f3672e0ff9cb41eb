"""Write the rankings that pages of growth show as CSV and JSON."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from pipelines.site.export_formats import without_formula
from pipelines.site.formatting import permalink
from pipelines.site.growth_alerts import AlertsPage
from pipelines.site.growth_page import GrowthPage, Mover
from pipelines.store.derived.growth_figures import percent

COLUMNS = (
    *("source", "slug", "title", "change", "span_days", "from", "to", "percent", "per_day", "percent_per_day"),
    *("signatures", "goal", "creator", "language", "is_sample"),
)
"""Columns of the CSV. ``percent`` is the change as percent of the count before it; times are in UTC, spans in days."""


ALERT_COLUMNS = (
    *("alert_source", "alert_slug", "alert_title", "alert_day", "source", "slug", "title", "before", "before_days"),
    *("after", "after_days", "ratio", "other_alerts", "placebos", "as_large", "placebo_median"),
    *("placebo_least", "placebo_most", "p_value", "is_sample"),
)
"""Columns of the CSV of alerts: those of ``petition_outreach``, and which records they are about. ``factor``, which is
almost ``ratio``, is left to that table."""


def growth_csv(page: GrowthPage) -> str:
    """Return the ranking as CSV, in which no text is a formula."""
    return _csv(COLUMNS, map(_values, page.movers))


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


def alerts_csv(page: AlertsPage) -> str:
    """Return the alerts of a page as CSV, in which no text is a formula."""
    return _csv(ALERT_COLUMNS, page.alerts)


def alerts_json(page: AlertsPage, absolute: Callable[[str], str]) -> dict[str, Any]:
    """Return the alerts of a page, and the address of the next, for programs; ``absolute`` makes a URL of a path."""
    results = []
    for row in page.alerts:
        links = {
            "permalink": absolute(permalink("petitions", row["source"], row["slug"])),
            "alert_permalink": absolute(permalink("alerts", row["alert_source"], row["alert_slug"])),
        }
        results.append({name: row[name] for name in ALERT_COLUMNS} | {"is_sample": bool(row["is_sample"])} | links)
    return _unjudged(page) | {
        "by": page.by,
        "next_url": absolute(f"/growth/alerts.json?{page.onward}") if page.onward else None,
        "results": results,
    }


def _unjudged(page: AlertsPage) -> dict[str, Any]:
    """Return how many pairs of the newest alerts cannot be ranked, which the first page says."""
    apart = page.unjudged
    if apart is None:
        return {}
    counted = {"alerts": apart.alerts, "pairs": apart.pairs, "all_alerts": apart.is_all}
    return {"newest": counted | {"too_few_looks": apart.too_few, "not_followed": apart.not_followed}}


def _csv(columns: Sequence[str], found: Iterable[Mapping[str, Any]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([without_formula(values[name]) for name in columns] for values in found)
    return text.getvalue()


def _values(mover: Mover) -> dict[str, Any]:
    petition = mover.petition
    named = ("source", "slug", "title", "per_day", "signatures", "goal", "creator", "language", "is_sample")
    values = {name: petition[name] for name in named}
    gained = petition["moved"]
    return values | {
        "change": gained,
        "percent": percent(gained, petition["signatures"] - gained),
        "percent_per_day": None if petition["per_day"] is None else petition["percent"],
        "span_days": round(mover.span_days, 4),
        "from": mover.first_look,
        "to": petition["observed_at"],
    }
