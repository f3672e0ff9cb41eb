"""Name the values of tables in words: statuses, kinds and reasons, which their columns hold as codes."""

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape

from pipelines.site import source_words
from pipelines.site.archive_words import ACTION_TYPES, LINK_ROLES, RECOGNIZED_BY
from pipelines.site.field_names import FIELD_NAMES
from pipelines.site.formatting import EVENTS, GOAL_KINDS, ORIGINS, STATUSES, languages
from pipelines.site.language import N_, Translated
from pipelines.site.stored_words import in_words

SEVERITIES = Translated({"error": N_("error"), "warning": N_("warning"), "info": N_("for information")})
REMOVED = Translated(
    {
        "text": N_("a text, wherever it stood"),
        "person": N_("the name of a person, wherever it stood"),
        "petition": N_("a petition"),
        "alert": N_("an action alert"),
        "creator": N_("the name of a creator"),
    }
)
_CREATORS = Translated({"person": N_("person"), "organization": N_("organization"), "unknown": N_("unknown")})
_ROLES = Translated({"sponsor": N_("sponsor"), "cosponsor": N_("cosponsor")})
_LOOKS = Translated({"source": N_("source"), "listing": N_("listing"), "petition": N_("petition")})
_COVERS = Translated(
    {"all": N_("all entries"), "changed": N_("entries changed since a time"), "known": N_("known posts by number")}
)
_NOTICES = Translated({"opened": N_("opened"), "closed": N_("closed"), "digest": N_("what is open")})
# By column, in every table that has it and is not among those below.
_BY_COLUMN: Mapping[str, Mapping[str, str]] = {
    "status": STATUSES,
    "goal_kind": GOAL_KINDS,
    "origin": ORIGINS,
    "severity": SEVERITIES,
    "verdict": source_words.VERDICTS,
    "outcome": source_words.OUTCOMES,
    "hindered_by": source_words.HINDRANCES,
    "recognized_by": RECOGNIZED_BY,
    "action_types": ACTION_TYPES,
    "action_type": ACTION_TYPES,
    "field": FIELD_NAMES,
    "covers": _COVERS,
    "role": _ROLES,
}
_OF_EVENTS = {"kind": EVENTS}
_BY_TABLE: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "runs": {"kind": source_words.RUN_KINDS, "status": source_words.RUN_STATUSES, "ending": source_words.RUN_STATUSES},
    "events": _OF_EVENTS,
    "withdrawn_events": _OF_EVENTS,
    "alert_events": _OF_EVENTS,
    "withdrawn_alert_events": _OF_EVENTS,
    "creators": {"kind": _CREATORS},
    "issues": {"kind": source_words.ISSUES},
    "links": {"role": LINK_ROLES},
    "redactions": {"kind": REMOVED},
    "due_looks": {"kind": _LOOKS, "reason": source_words.HINDRANCES},
    "look_schedules": {"kind": _LOOKS},
    "incidents": {"kind": source_words.VERDICTS},
    "notices": {"kind": _NOTICES},
}
# Canned queries show columns of these tables.
_QUERIES = {"could_not_be_read": "issues", "withdrawn": "withdrawn_events", "edited": "events"}
_SENTENCES = {
    *(("run_verdicts", "reasons"), ("run_checks", "reason"), ("look_schedules", "reason"), ("incidents", "reason")),
    *(("withdrawn_events", "reason"), ("withdrawn_alert_events", "reason"), ("site_back_off", "reason")),
    ("listing_coverage", "reason"),
    *(("crawls_in_doubt", "reasons"), ("withdrawn", "reason")),
}
_ENGLISH = {
    ("issues", "message"),
    ("runs", "message"),
    ("could_not_be_read", "message"),
}


def value_words(table: str | None, column: str, value: Any) -> str | None:
    """Return what a value of a column means, in the language of the request; None where it stands for itself.

    >>> value_words("runs", "status", "finished"), value_words("petitions", "status", "gone")
    ('finished', 'removed from the site')
    >>> value_words("petitions", "language", "en,es"), value_words("petitions", "title", "open")
    ('English and Spanish', None)
    """
    if not isinstance(value, str) or not value:
        return None
    if column == "language":
        return languages(value)
    table = _QUERIES.get(table or "", table)
    words = _BY_TABLE.get(table or "", {}).get(column) or _BY_COLUMN.get(column, {})
    return words.get(value)


def value_cell(table: str | None, column: str, value: Any) -> Markup | None:
    """Return the cell of a table with a value in words, and the value itself on hover; None where it stands for itself.

    >>> value_cell("petitions", "goal_kind", "auto")
    Markup('<span title="auto">raised automatically</span>')
    """
    if isinstance(value, str) and (table, column) in _SENTENCES:
        return in_words(value)
    if isinstance(value, str) and (table, column) in _ENGLISH:
        return Markup('<span lang="en">{}</span>').format(value)
    if isinstance(value, str) and column == "action_types" and value.startswith("["):
        return _items(value)
    words = value_words(table, column, value)
    return Markup('<span title="{}">{}</span>').format(value, words) if words not in (None, value) else None


def _items(value: str) -> Markup | None:
    try:
        items = json.loads(value)
    except ValueError:
        return None
    return escape(", ".join(ACTION_TYPES.get(str(item)) or str(item) for item in items))
