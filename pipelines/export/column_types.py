"""Give each exported column the type and unit that every file format states."""

from typing import Literal

from pipelines.site.codebook_page import unit_of as unit_on_site

ColumnType = Literal["integer", "number", "boolean", "string", "datetime", "date"]
"""Names as in Table Schema (Frictionless). A datetime is UTC to the second, a date a day."""

_PRECISE_AS_SHOWN = {
    *("created_at", "published_at", "modified_at", "stated_at", "reported_at"),
    *("date", "date_in_url", "deadline", "event_date"),
}
"""A year, month, day or time, as precise as a page gives it: a text in every format, so that none gains precision."""
_DAYS = {"day", "fastest_day", "alert_day", "middle_day"}
_FLAGS = {"slug_said", "is_stale"}
_BY_SQL: dict[str, ColumnType] = {"INTEGER": "integer", "REAL": "number"}
_UNITS = {
    "year": "year",
    "last_day": "days since 1970",
    "memory": "correlation",
    "looks": "observations",
    "snapshots": "observations",
}


def type_of(name: str, sql_type: str) -> ColumnType:
    """Return the type of a column by its name and its type in the archive ("" for one that a view computes).

    >>> [type_of("observed_at", "TEXT"), type_of("created_at", "TEXT"), type_of("complete", "INTEGER")]
    ['datetime', 'string', 'boolean']
    """
    if name in _PRECISE_AS_SHOWN:
        return "string"
    if name in _DAYS:
        return "date"
    if name in _FLAGS or unit_on_site(name) == "0 or 1":
        return "boolean"
    if name.endswith("_at"):
        return "datetime"
    return _BY_SQL.get(sql_type, "string")


def unit_of(name: str) -> str:
    """Return the unit of a column; "" if it has none.

    >>> unit_of("created_at"), unit_of("moved_7d_percent"), unit_of("complete")
    ('year, month, day or time (UTC), ISO 8601', 'percent', '')
    """
    if name in _PRECISE_AS_SHOWN:
        return "year, month, day or time (UTC), ISO 8601"
    if name.endswith("percent"):
        return "percent"
    unit = unit_on_site(name)
    return "" if unit == "0 or 1" else _UNITS.get(name, unit)
