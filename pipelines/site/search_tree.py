"""A search as a tree: terms and conditions, joined by all, any and not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word, a "phrase" or a prefix*, as typed; ``words`` are its words in lower case.

    ``field`` is "title", "text", "creator", "target" or "sponsor" where only that is searched. ``place`` is where the
    term begins and ends in what was typed.
    """

    typed: str
    words: tuple[str, ...]
    is_quoted: bool = False
    is_prefix: bool = False
    field: str = ""
    place: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrow:
    """A condition on a field that is no text, such as year:2018; ``field`` as ``search_fields`` names it.

    Where ``is_exact``, the value is a whole name, chosen from a list.
    """

    field: str
    value: str
    is_exact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class All:
    """All of the parts."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Any:
    """At least one of the parts."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """What the part does not find."""

    part: "Node"


Node: TypeAlias = Term | Narrow | All | Any | Not


def terms(node: Node | None) -> Iterator[Term]:
    """Yield the terms that a record must or may contain, in their order: none that it must not."""
    if isinstance(node, Term):
        yield node
    elif isinstance(node, All | Any):
        for part in node.parts:
            yield from terms(part)


def leaves(node: Node | None) -> Iterator[Term | Narrow]:
    """Yield all terms and conditions, also those of what a record must not contain."""
    if isinstance(node, Term | Narrow):
        yield node
    elif isinstance(node, Not):
        yield from leaves(node.part)
    elif isinstance(node, All | Any):
        for part in node.parts:
            yield from leaves(part)


def is_all_minus(node: Node) -> bool:
    """Whether a tree says only what a record must not contain."""
    if isinstance(node, All | Any):
        return all(map(is_all_minus, node.parts))
    return isinstance(node, Not)


def within(node: Node, name: str) -> Node:
    """Search the terms of a node in one field only."""
    if isinstance(node, Term):
        return node if node.field else replace(node, field=name)
    if isinstance(node, Not):
        return Not(part=within(node.part, name))
    if isinstance(node, All | Any):
        return type(node)(parts=tuple(within(part, name) for part in node.parts))
    return node
