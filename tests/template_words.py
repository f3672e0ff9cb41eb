"""Find English words in templates that nobody can translate: text and labels outside of messages."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, nodes

# Names, and words that are the same in both languages.
NAMES = re.compile(
    r"\b(?:Que Conste|Datasette|Atom|JSON|CSV|SQL|UTC|URL|BibTeX|CSL|PNG|SVG|RSS|WARC|ID|SHA-256|HTML|README|DOI|zip)\b"
)
_LETTER = re.compile(r"[A-Za-zÀ-ÿ]{2}")
_ATTRIBUTE = re.compile(r'[a-z-]+="')  # what a macro writes into a tag
_SAID_BY_ATTRIBUTES = {"aria-label", "placeholder", "title", "alt", "aria-description", "label", "summary"}
_CODE = {"code", "pre", "kbd", "script", "style", "textarea"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
_GETTEXT = {"_", "gettext", "ngettext", "pgettext"}
_QUOTING = {"search_link"}  # macros that show a query as readers may type it
_VALUE = "\ue000"  # what an expression shows


def bare_words(path: Path) -> list[str]:
    """Return all words of a template that stand outside of messages, with their lines."""
    env = Environment(extensions=["jinja2.ext.i18n"])
    tree = env.parse(path.read_text(encoding="utf-8"))
    reader = _Reader()
    for line, text in _written(tree):
        reader.line = line
        reader.feed(text)
    reader.close()
    return [f"{path.name}:{line}: {text}" for line, text in [*reader.found, *_sentences(tree)]]


def _written(node: nodes.Node) -> Iterator[tuple[int, str]]:
    """Yield what a template may write, in its order: all branches, and a mark where a value stands."""
    if isinstance(node, nodes.Output):
        for part in node.nodes:
            if isinstance(part, nodes.TemplateData):
                yield part.lineno, part.data
            else:
                yield part.lineno, "".join(_constants(part)) or _VALUE
        return
    if isinstance(node, nodes.Block) and node.name == "body_class":
        return  # stands within an attribute of base.html
    for child in node.iter_child_nodes():
        yield from _written(child)


def _constants(node: nodes.Node) -> Iterator[str]:
    """Yield the strings that an expression may show as they are."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, nodes.CondExpr):
        for branch in (node.expr1, node.expr2):
            if branch is not None:
                yield from _constants(branch)
    elif isinstance(node, nodes.Concat):
        for part in node.nodes:
            yield from _constants(part)
    elif isinstance(node, nodes.Or):
        yield from _constants(node.right)


def _sentences(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Yield strings in expressions that have several words: arguments, values of dictionaries."""
    messages = {
        id(part)
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in _GETTEXT | _QUOTING
        for argument in call.args
        for part in (argument, *argument.find_all(nodes.Const))
    }
    for const in tree.find_all(nodes.Const):
        if isinstance(const.value, str) and id(const) not in messages and _is_sentence(const.value):
            yield const.lineno, const.value


def _is_sentence(text: str) -> bool:
    text = NAMES.sub("", text)
    return bool(re.search(r"[A-Za-z]{2,},? [a-z]{2,}|^[A-Z][a-z]{2,}[,.: ]*$", text)) and not re.search(r"[=<>]", text)


class _Reader(HTMLParser):
    """Note texts and labels with letters; text with a language of its own is a quotation."""

    def __init__(self) -> None:
        super().__init__()
        self.line = 0
        self.found: list[tuple[int, str]] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in _SAID_BY_ATTRIBUTES and value and _LETTER.search(NAMES.sub("", value)):
                self.found.append((self.line, f"{name}={value!r}"))
        if tag not in _VOID:
            given = dict(attrs).get("lang") or ""
            quoted = tag != "html" and bool(given) and _VALUE not in given
            self._open.append((tag, quoted or tag in _CODE))

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        quiet = _ATTRIBUTE.fullmatch(text) or any(quiet for _, quiet in self._open)
        if _LETTER.search(NAMES.sub("", text)) and not quiet:
            self.found.append((self.line, text))
