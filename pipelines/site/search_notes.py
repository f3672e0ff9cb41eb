"""Tell a reader, in sentences, how a search was understood that cannot be meant as it was typed."""

import sqlite3
from collections.abc import Iterator

from pipelines.site.language import _
from pipelines.site.search_fields import KINDS, STATUSES, value_meant
from pipelines.site.search_grammar import Typed
from pipelines.site.search_plan import source_ids, topics_named
from pipelines.site.search_reading import is_understood
from pipelines.site.search_tree import Narrow, is_all_minus, leaves
from pipelines.site.topic_words import topic_named


def notes_on(conn: sqlite3.Connection, typed: Typed) -> tuple[str, ...]:
    """Return what a reader should know: how it was read, and which values name nothing."""
    notes = [_of_grammar(kind, text) for kind, text in typed.notes]
    if typed.tree and is_all_minus(typed.tree):
        notes.append(_("This search only leaves out: it shows everything else. Add a word that you look for."))
    notes += [note for leaf in leaves(typed.tree) if isinstance(leaf, Narrow) for note in _of_value(conn, leaf)]
    return tuple(dict.fromkeys(notes))


def too_mixed() -> str:
    """Tell that a search mixes words and conditions in more ways than are looked through."""
    return _("This search mixes words and conditions in too many ways. Use fewer OR and minus signs around conditions.")


def _of_grammar(kind: str, text: str) -> str:
    match kind:
        case "quote":
            return _(
                "A quotation mark has no partner; everything after it was read as one phrase: “%(text)s”.", text=text
            )
        case "empty field":
            return _("“%(name)s:” was left out: a value must follow it, as in %(name)s:word.", name=text)
        case "no field":
            return _("“%(name)s:” is not a field of this search; it was read as a word.", name=text)
        case "no colon":
            return _("This was read as words. To search a field, write %(text)s.", text=text)
        case "near":
            return _("“%(text)s” means nothing special here; it was read as a word.", text=text)
        case "bracket":
            return _("A bracket has no partner; it was left out.")
        case "operator":
            return _("“%(name)s” was left out: words must stand before it and after it.", name=text)
        case "too many":
            return _("Only the first %(number)s words were searched.", number=text)
    return _("There are no words or numbers in this search. Type a word, such as huelga.")


def _of_value(conn: sqlite3.Connection, leaf: Narrow) -> Iterator[str]:
    value = value_meant(leaf.field, leaf.value)
    match leaf.field:
        case "after" | "before" | "until" | "on" if not is_understood(leaf):
            yield _("“%(value)s” is not a date. Write it as 2018-03-05, 2018-03 or 2018.", value=leaf.value)
        case "signatures" if not is_understood(leaf):
            yield _("“%(value)s” is not a number. Write it as >1000, <500 or 100-200.", value=leaf.value)
        case "year" if not is_understood(leaf):
            yield _("“%(value)s” is not a year. Use four digits, such as 2018, or unknown.", value=leaf.value)
        case "source" if not source_ids(conn, value):
            yield _("There is no source named “%(name)s”. The page of sources lists all.", name=leaf.value)
        case "topic" if not topic_named(value) and not topics_named(conn, value):
            yield _("No petition has a topic named “%(name)s”.", name=leaf.value)
        case "status" if not is_understood(leaf):
            yield _wrong_choice(leaf, STATUSES)
        case "kind" if not is_understood(leaf):
            yield _wrong_choice(leaf, KINDS)


def _wrong_choice(leaf: Narrow, choices: tuple[str, ...]) -> str:
    return _(
        "“%(value)s” is not a value of %(name)s. Use one of these: %(values)s.",
        value=leaf.value,
        name=leaf.field,
        values=", ".join(choices),
    )
