"""Describe in the reader's language how the rows of a table are filtered and sorted."""

from collections.abc import Iterable, Mapping

from pipelines.site.archive_words import column_words
from pipelines.site.language import N_, Translated, _

LOOKUPS: Mapping[str, str] = Translated(
    {
        "exact": "=",
        "not": "≠",
        "gt": ">",
        "gte": "≥",
        "lt": "<",
        "lte": "≤",
        "contains": N_("contains"),
        "startswith": N_("starts with"),
        "endswith": N_("ends with"),
        "like": N_("fits the pattern"),
        "notlike": N_("does not fit the pattern"),
        "glob": N_("fits the pattern (glob)"),
        "in": N_("is one of"),
        "notin": N_("is not one of"),
        "arraycontains": N_("has the item"),
        "arraynotcontains": N_("does not have the item"),
        "date": N_("is on the day"),
        "isnull": N_("is unknown"),
        "notnull": N_("is known"),
        "isblank": N_("is blank"),
        "notblank": N_("is not blank"),
    }
)
_DATES = {"date", "year", "month", "day", "deadline", "date_in_url", "alert_day", "first_day", "last_day"}
_TEXTS = {"name", "title", "slug", "creator", "target", "sponsor", "organization", "source"}
_WITHOUT_VALUE = {"isnull", "notnull", "isblank", "notblank"}


def lookup_words(lookup: str) -> str:
    """Name a comparison of Datasette's filters.

    >>> lookup_words("contains"), lookup_words("gte"), lookup_words("new")
    ('contains', '≥', 'new')
    """
    return LOOKUPS.get(lookup) or lookup


def described(
    filters: Iterable[tuple[str, str, str]], *, search: str = "", sort: str | None = None, sort_desc: str | None = None
) -> str:
    """Describe the rows of a page: what they fit, and their order.

    >>> described([("status", "exact", "open"), ("url", "isnull", "1")], search="ana", sort_desc="signatures")
    'with “ana”, where status = “open”, address is unknown; by signatures, largest first'
    >>> described([], sort="id"), described([])
    ('by number, smallest first', '')
    >>> described([], sort_desc="observed_at"), described([], sort="deadline"), described([], sort="name")
    ('by observed at, newest first', 'by deadline, oldest first', 'by name, A to Z')
    """
    found = [_("with “%(words)s”", words=search)] if search else []
    conditions = [_condition(*one) for one in filters]
    if conditions:
        found.append(_("where %(conditions)s", conditions=", ".join(conditions)))
    order = ""
    if sorted_by := sort_desc or sort:
        order = _order(sorted_by, is_falling=bool(sort_desc))
    return "; ".join(part for part in (", ".join(found), order) if part)


def _order(column: str, *, is_falling: bool) -> str:
    if column in _DATES or column.endswith(("_at", "_date")):
        said = N_("by %(column)s, newest first") if is_falling else N_("by %(column)s, oldest first")
    elif column in _TEXTS:
        said = N_("by %(column)s, Z to A") if is_falling else N_("by %(column)s, A to Z")
    else:
        said = N_("by %(column)s, largest first") if is_falling else N_("by %(column)s, smallest first")
    return _(said, column=_name(column))


def _condition(column: str, lookup: str, value: str) -> str:
    start = f"{column_words(column)} {lookup_words(lookup)}"
    return start if lookup in _WITHOUT_VALUE else f"{start} “{value}”"


def _name(column: str) -> str:
    return _("number") if column == "id" else column_words(column)
