"""Parse what a reader typed: words, "phrases", endings*, OR, -minus, (groups) and field:words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias
from unicodedata import normalize

from pipelines.site.search_fields import field_named
from pipelines.site.search_tree import All, Any, Narrow, Node, Not, Term, within

MOST_TERMS = 24  # a pasted text of hundreds of words would run into the time limit
_DEEPEST = 8  # groups within groups
# As the tokenizer of the index cuts a text: huelga / de / hambre, Jalisco / 2018
WORD = re.compile(r"[^\W_]+(?:[\u0300-\u0331]+[^\W_]*)*")

_WIDE = re.compile("[\ufb00-\ufb06\uff01-\uff5e]")  # letters that stand for others: ﬁ, Ｃ
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"') | {"\x00": " ", "−": "-"})
_FIELD = re.compile(r"([^\W\d_]+):")
_COMPARED = re.compile(r"([^\W\d_]+)([<>=]+\d\S*)")
_NEAR = re.compile(r"NEAR(?:/\d+)?")
_OPERATORS = {"OR": "or", "O": "or", "AND": "and", "&": "and", "&&": "and", "NOT": "not"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed, as a tree; None where there is nothing to search for.

    ``notes`` are what the reader should know of how it was understood: a kind of note, and the text in question.
    """

    tree: Node | None
    notes: tuple[tuple[str, str], ...] = ()


def parse(typed: str) -> Typed:
    """Parse what was typed. Any text is valid: what cannot be meant as it stands is read by its words, with a note.

    >>> [type(part).__name__ for part in parse('huelga -"hunger strike" year:2018').tree.parts]
    ['Term', 'Not', 'Narrow']
    >>> parse("huelga creator:").notes
    (('empty field', 'creator'),)
    >>> type(parse("title:-mujeres").tree).__name__, len(parse("mujer|women").tree.parts)
    ('Not', 2)
    >>> [type(parse(f"title:{values}").tree).__name__ for values in ('a|"b c"', '"a"|b', 'a||b|', '|a', 'a | b')]
    ['Any', 'Any', 'Any', 'Term', 'Any']
    """
    text = typed.translate(_QUOTES)
    notes: list[tuple[str, str]] = []
    if text.count('"') % 2 and (rest := text[text.rindex('"') + 1 :].strip()):
        notes.append(("quote", rest))
    tokens = list(_tokens(text, notes))
    parser = _Parser(tokens=tokens, notes=notes)
    tree = parser.everything()
    if tree is not None:
        notes += _left_out(tokens)
    if tree is None and typed.strip():
        notes.append(("no words", ""))
    return Typed(tree=tree, notes=tuple(dict.fromkeys(notes)))


def words_of(text: str, *, is_quoted: bool = False) -> tuple[str, ...]:
    """Cut a text into its words, in lower case: without the s of a possessive and the http of an address.

    In a phrase, all of its words count.

    >>> words_of("anti-ICE"), words_of("Maria's"), words_of("https://www.site.example/a/")
    (('anti', 'ice'), ('maria',), ('site', 'example', 'a'))
    """
    text = _WIDE.sub(lambda found: normalize("NFKC", found[0]), text)
    if is_quoted:
        return tuple(found.lower() for found in WORD.findall(text))
    text = re.sub(r"^(?:https?://)?(?:www\.)?(?=\S+\.\S)", "", text, flags=re.IGNORECASE)
    text = re.sub(r"(?<=\w)['’ʼ]s\b(?!['’])", "", text, flags=re.IGNORECASE)  # Maria's
    return tuple(found.lower() for found in WORD.findall(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The field of the group that follows: title:(huelga OR strike)."""

    field: str


_Token: TypeAlias = str | Term | Narrow | Scope  # "(", ")", "or", "and", "not", "minus"


def _tokens(text: str, notes: list[tuple[str, str]]) -> Iterator[_Token]:
    are_operators = any(c.islower() for c in text)  # "LIBRES O MUERTOS" is a slogan
    at = 0
    while at < len(text):
        c = text[at]
        if c.isspace() or c in ",;":
            at += 1
        elif c in "()":
            yield c
            at += 1
        elif c == "|":
            yield "or"
            at = len(text) - len(text[at:].lstrip("|"))
        elif c == "-" and text[at + 1 : at + 2] not in ("", "-") and not text[at + 1].isspace():
            yield "minus"
            at += 1
        elif named := _FIELD.match(text, at):
            field_name = field_named(named[1])
            behind = len(text) - len(text[named.end() :].lstrip())  # "creator: Ana"
            if field_name and field_name not in _NUMBERS and re.match(r"-(?![-\s]|$)", text[behind:]):
                yield "minus"  # "creator:-ana" leaves out what "-creator:ana" does
                behind += 1
            if field_name in TEXT_FIELDS and text[behind : behind + 1] == "(":
                yield Scope(field=field_name)
                at = behind
                continue
            values = _values(text, behind) if field_name else []
            if len(values) > 1:
                yield from _one_of(field_name, values, notes)
                at = values[-1].end
                continue
            end, value, is_quoted = _value(text, behind if field_name else at)
            if not field_name and named.end() < end and text[named.end()] != "/":
                notes.append(("no field", named[1]))
            yield from _leaf(field_name, value, is_quoted, (at, end), named[1], notes)
            at = end
        else:
            end, value, is_quoted = _value(text, at)
            operator = None if is_quoted else _OPERATORS.get(value)
            if operator and (are_operators or value not in ("O", "NOT")):
                yield operator
            else:
                notes += [] if is_quoted else _misread(value)
                yield from _leaf("", value, is_quoted, (at, end), "", notes)
            at = end


class _Value(NamedTuple):
    """One of the values of a field, and where it stands."""

    start: int
    end: int
    value: str
    is_quoted: bool


def _values(text: str, at: int) -> list[_Value]:
    """Read the values of a field, one or several that are joined by signs without spaces: creator:ana|"luz m"."""
    found: list[_Value] = []
    while True:
        end, value, is_quoted = _value(text, at)
        found.append(_Value(at, end, value, is_quoted))
        at = len(text) - len(text[end:].lstrip("|"))
        if at == end or at == len(text) or text[at].isspace() or text[at] in "()":
            return [each for each in found if each.value] or found[:1]


def _one_of(name: str, values: Sequence[_Value], notes: list[tuple[str, str]]) -> Iterator[_Token]:
    """Yield the tokens of a group of which one value must stand in a field."""
    yield "("
    for number, each in enumerate(values):
        if number:
            yield "or"
        yield from _leaf(name, each.value, each.is_quoted, (each.start, each.end), name, notes)
    yield ")"


def _left_out(tokens: list[_Token]) -> Iterator[tuple[str, str]]:
    """Yield notes on what has no part to work on: a bracket without its partner, an AND or OR at an end."""
    if tokens.count("(") != tokens.count(")"):
        yield "bracket", ""
    for end, words in ((tokens[0], ("and", "or")), (tokens[-1], ("and", "or", "not"))):
        if isinstance(end, str) and end in words:
            yield "operator", end.upper()


def _misread(value: str) -> Iterator[tuple[str, str]]:
    """Yield a note on what other searches understand, and this one reads as words: signatures>1000, NEAR/2.

    >>> [*_misread("signatures>1000")], [*_misread("NEAR/2")], [*_misread("strike")]
    ([('no colon', 'signatures:>1000')], [('near', 'NEAR/2')], [])
    """
    if (compared := _COMPARED.fullmatch(value)) and field_named(compared[1]):
        yield "no colon", f"{compared[1]}:{compared[2].removeprefix('=')}"
    elif _NEAR.fullmatch(value):
        yield "near", value


def _value(text: str, at: int) -> tuple[int, str, bool]:
    """Return where a value ends that begins here, the value, and whether it was in quotes."""
    if text[at : at + 1] == '"':
        end = text.find('"', at + 1)
        end = len(text) if end < 0 else end
        return end + 1, text[at + 1 : end], True
    end = _end(text, at)
    if "|" in text[at:end]:
        end = text.index("|", at)
    return end, text[at:end], False


def _end(text: str, at: int) -> int:
    """Return where a value ends that is not in quotes."""
    end, open_ = at, 0  # of the groups in it, which are its own: 287(g)
    while end < len(text) and not text[end].isspace() and text[end] != '"' and not _is_comma(text, end):
        open_ += (text[end] == "(") - (text[end] == ")")
        if open_ < 0:
            break
        end += 1
    return end


def _is_comma(text: str, at: int) -> bool:
    """Whether a comma or semicolon stands between words, and not within a number."""
    return text[at] in ",;" and not re.fullmatch(r"\d,\d", text[max(0, at - 1) : at + 2])


def _leaf(
    name: str, value: str, is_quoted: bool, place: tuple[int, int], typed_name: str, notes: list[tuple[str, str]]
) -> Iterator[_Token]:
    words = words_of(value, is_quoted=is_quoted)
    if name and not words:
        notes.append(("empty field", typed_name))
    elif name and name not in TEXT_FIELDS:
        yield Narrow(field=name, value=value.strip())
    elif words:
        if len(words) > MOST_TERMS:
            notes.append(("too many", str(MOST_TERMS)))
        words = words[:MOST_TERMS]
        is_prefix = value.endswith("*")
        # A word ends where an apostrophe or a dot does: D.A.C.A., workers'
        yield Term(typed=value, words=words, is_quoted=is_quoted, is_prefix=is_prefix, field=name, place=place)


_NUMBERS = ("signatures",)  # of which -5 may be one
TEXT_FIELDS = ("title", "text", "creator", "target", "sponsor")


@dataclass(slots=True, kw_only=True)
class _Parser:
    """Reads tokens one after the other: OR joins its neighbors before all parts are joined."""

    tokens: list[_Token]
    notes: list[tuple[str, str]]
    at: int = 0
    leaves: int = 0

    def everything(self) -> Node | None:
        parts = []
        while self.at < len(self.tokens):
            part = self._all(0)
            parts += [part] if part else []
            self.at += 1  # over a ")" that closes nothing
        return _joined(All, parts)

    def _all(self, depth: int) -> Node | None:
        parts: list[Node] = []
        while self.at < len(self.tokens) and self.tokens[self.at] != ")":
            part = self._any(depth)
            parts += [part] if part else []
        return _joined(All, parts)

    def _any(self, depth: int) -> Node | None:
        parts = [self._one(depth)]
        while self.at < len(self.tokens) and self.tokens[self.at] == "or":
            self.at += 1
            parts.append(self._one(depth))
        return _joined(Any, [part for part in parts if part])

    def _one(self, depth: int) -> Node | None:
        is_minus = False
        while self.at < len(self.tokens) and self.tokens[self.at] in ("minus", "not", "and"):
            is_minus |= self.tokens[self.at] != "and"
            self.at += 1
        if self.at == len(self.tokens) or self.tokens[self.at] in ("or", ")"):
            return None
        token = self.tokens[self.at]
        self.at += 1
        node: Node | None
        if isinstance(token, Scope):
            group = self._one(depth)
            node = within(group, token.field) if group else None
        elif isinstance(token, str):
            node = self._all(depth + 1) if depth < _DEEPEST else None
            self.at += 1
        else:
            self.leaves += 1
            node = token if self.leaves <= MOST_TERMS else None
            if node is None:
                self.notes.append(("too many", str(MOST_TERMS)))
        return Not(part=node) if node and is_minus else node


def _joined(kind: type[All] | type[Any], parts: list[Node]) -> Node | None:
    """Join parts, and those of parts that are joined in the same way."""
    flat: list[Node] = []
    for part in parts:
        flat += part.parts if isinstance(part, kind) else [part]
    return None if not flat else flat[0] if len(flat) == 1 else kind(parts=tuple(flat))


def with_word(typed: str, term: Term, word: str) -> str:
    """Write another word in place of a term in what was typed.

    >>> with_word("peña -ley", Term(typed="peña", words=("peña",), place=(0, 4)), "pena")
    'pena -ley'
    """
    start, end = term.place
    front, colon, _rest = typed[start:end].partition(":")
    name = front + colon if term.field and colon else ""
    return typed[:start] + name + (f'"{word}"' if term.is_quoted else word) + typed[end:]
