"""Read a search as texts are written: without words that all texts have, and with words that some write as one."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipelines.site.search_dates import read_numbers, read_span, read_years
from pipelines.site.search_fields import KINDS, STATUSES, value_meant
from pipelines.site.search_spellings import joined_neighbors
from pipelines.site.search_terms import is_word
from pipelines.site.search_tree import All, Any, Narrow, Node, Not, Term, terms
from pipelines.site.word_families import COMMON
from pipelines.store.vocabulary import fold


def read_tree(conn: sqlite3.Connection, node: Node) -> Node | None:
    """Return the tree that is searched for: "the raids" is raids, and "sb 1070" is also sb1070.

    Conditions on what is no date, year, kind or status are left out; None where nothing else is there.
    """
    if isinstance(node, Narrow):
        return node if is_understood(node) else None
    if isinstance(node, Not):
        part = read_tree(conn, node.part)
        return Not(part=part) if part else None
    if isinstance(node, Any):
        return _rejoined(Any, [read for part in node.parts if (read := read_tree(conn, part))])
    if not isinstance(node, All):
        return node
    parts = list(_with_joined(conn, node.parts))
    kept = [part for part in parts if not is_common(part)] if any(map(_is_telling, parts)) else parts
    return _rejoined(All, kept)


def is_understood(narrow: Narrow) -> bool:
    """Whether the value of a condition is one that its field may have."""
    value = value_meant(narrow.field, narrow.value)
    match narrow.field:
        case "after" | "before" | "until" | "on":
            return read_span(value) is not None
        case "signatures":
            return read_numbers(value) is not None
        case "year":
            return value == "unknown" or bool(read_years(value))
        case "kind" | "status":
            return fold(value) in (KINDS if narrow.field == "kind" else STATUSES)
    return True


def _rejoined(kind: type[All] | type[Any], parts: Sequence[Node]) -> Node | None:
    return None if not parts else parts[0] if len(parts) == 1 else kind(parts=tuple(parts))


def is_common(node: Node) -> bool:
    """Whether a node is a word that almost every text has, not in quotes and of no field."""
    return isinstance(node, Term) and _is_plain(node) and len(node.words) == 1 and fold(node.words[0]) in COMMON


def title_words(tree: Node) -> list[str]:
    """List the words of a search of several words and nothing else, in their order; none of any other.

    Titles that have them side by side come first.
    """
    parts = tree.parts if isinstance(tree, All) else (tree,)
    words = [word for part in parts if isinstance(part, Term) and not part.field for word in part.words]
    return words if len(words) > 1 and not any(isinstance(part, Any) for part in parts) else []


def _is_telling(node: Node) -> bool:
    """Whether a node has a word that a record must contain, and that not every record has."""
    return any(not is_common(term) for term in terms(node))


def _is_plain(term: Term) -> bool:
    return not (term.is_quoted or term.is_prefix or term.field)


def _with_joined(conn: sqlite3.Connection, parts: Sequence[Node]) -> Iterator[Node]:
    at = 0
    while at < len(parts):
        run: list[Term] = []
        for part in parts[at:]:
            if not isinstance(part, Term) or not _is_plain(part):
                break
            run.append(part)
        yield from _joined(conn, run)
        at += len(run)
        if at < len(parts):
            read = read_tree(conn, parts[at])
            yield from [read] if read else []
            at += 1


def _joined(conn: sqlite3.Connection, run: Sequence[Term]) -> Iterator[Node]:
    last = 0
    for start, end, word in joined_neighbors(["".join(t.words) for t in run], lambda word: is_word(conn, word)):
        yield from run[last:start]
        whole = replace(run[start], typed=word, words=(word,))
        apart = [term for term in run[start:end] if not is_common(term)] or run[start:end]
        yield Any(parts=(All(parts=tuple(apart)) if len(apart) > 1 else apart[0], whole))
        last = end
    yield from run[last:]
