"""Write the reference pages of the documentation from the code: python docs/site/reference.py FOLDER."""

import ast
import inspect
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from sqlite3 import Connection
from tempfile import TemporaryDirectory
from typing import Any

import click
import yaml

from pipelines.cli import main
from pipelines.store.archive import Archive
from scrapers import items, sources
from scrapers.captures import Capture

HOUSE = Path(__file__).parents[2]
VARIABLE = re.compile(r"QUECONSTE_[A-Z_]+")


def write_reference(folder: Path) -> None:
    """Write all reference pages as Markdown into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {
        "commands": commands(),
        "settings": settings(),
        "sources": source_keys(),
        "schema": schema(),
        "page-functions": page_functions(),
        "types": types(),
    }
    for name, lines in pages.items():
        (folder / f"{name}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def commands() -> Iterator[str]:
    """Describe each command as its help does."""
    yield "# Commands\n\nWhat `queconste COMMAND --help` says. See also [how they work](../command-line.md).\n"
    root = click.Context(main, info_name="queconste")
    for name in main.list_commands(root):
        command = main.get_command(root, name)
        assert command is not None
        yield from _command(command, click.Context(command, info_name=f"queconste {name}"))


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## {context.command_path}\n"
    yield f"```text\n{command.get_help(context).replace(chr(8), '')}\n```\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from _command(below, click.Context(below, info_name=f"{context.command_path} {name}"))


def settings() -> Iterator[str]:
    """List the environment variables with the files that name them, and the settings of the site."""
    yield "# Settings\n\n## Environment variables\n\n| variable | said of it | named in |\n|---|---|---|"
    said = _said_of_variables()
    for name, paths in sorted(_variables().items()):
        yield f"| `{name}` | {_cell(said.get(name, ''))} | {', '.join(f'`{path}`' for path in paths)} |"
    yield "\n## settings.json\n\nSettings of Datasette, which serves the site.\n\n| setting | value |\n|---|---|"
    for name, value in json.loads((HOUSE / "settings.json").read_text(encoding="utf-8")).items():
        yield f"| `{name}` | `{json.dumps(value)}` |"
    site = _metadata()["plugins"]["que-conste"]
    yield "\n## metadata.yml, under `plugins: que-conste:`\n"
    yield from (f"- `{name}` (empty: `{json.dumps(value)}`)" for name, value in site.items())


def _variables() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in sorted(path for top in ("scrapers", "pipelines", "plugins") for path in (HOUSE / top).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for name in VARIABLE.findall(str(node.value)) if isinstance(node, ast.Constant) else ():
                paths = found.setdefault(name, [])
                paths += [place] if (place := str(path.relative_to(HOUSE))) not in paths else []
    return found


def _said_of_variables() -> dict[str, str]:
    """Return the first sentence of the documents that names each variable."""
    found: dict[str, str] = {}
    for path in (
        HOUSE / "docs/command-line.md",
        HOUSE / "docs/operate.md",
        *sorted((HOUSE / "docs").glob("*.md")),
        HOUSE / "README.md",
    ):
        text = path.read_text(encoding="utf-8")
        plain = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
        for sentence in (*re.split(r"(?<=[.:])\s+|\n\n|\n[-|]", plain), *text.splitlines()):
            for name in VARIABLE.findall(sentence):
                found.setdefault(name, " ".join(sentence.split()).strip("| "))
    return found


def source_keys() -> Iterator[str]:
    """List the keys of a stanza of sources.yml with their types and defaults."""
    yield "# Keys of sources.yml\n"
    yield f"{_prose(inspect.getdoc(sources.Source))}\n"
    yield from _fields_of(sources.Source, "key")
    head = (HOUSE / "sources.yml").read_text(encoding="utf-8").partition("\n\n")[0]
    yield "\n## What the file says at its head\n\n```text\n" + re.sub("^# ?", "", head, flags=re.MULTILINE) + "\n```"


def schema() -> Iterator[str]:
    """Describe all tables and views: each column with its type in SQLite."""
    yield "# Tables and columns\n\nAll times are UTC. [How the figures of growth are computed](../codebook.md).\n"
    tables = _metadata()["databases"]["archive"]["tables"]
    with TemporaryDirectory() as folder, Archive.open(Path(folder) / "archive.db") as archive:
        for name, about in tables.items():
            yield f"## {name}\n\n{_cell(about['description'])}\n\n| column | type | what it says |\n|---|---|---|"
            columns = _types(archive.db.conn, name)
            yield from (
                f"| `{column}` | {columns.get(column, '') or 'any'} | {_cell(said)} |"
                for column, said in about.get("columns", {}).items()
            )
            yield ""


def _types(conn: Connection, table: str) -> dict[str, str]:
    return {row[1]: str(row[2]) for row in conn.execute(f"PRAGMA table_xinfo([{table}])")}


def page_functions() -> Iterator[str]:
    """List the functions that read pages, each with the address that it reads and what it says of itself."""
    yield "# Page functions\n\nEach kind of page that is read. [What is read of each](../how-pages-are-read.md).\n"
    for path in sorted((HOUSE / "scrapers/pages").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        marked = [node for node in tree.body if isinstance(node, ast.FunctionDef) and _is_page(node)]
        if marked:
            yield f"## {path.relative_to(HOUSE)}\n\n{_prose(ast.get_docstring(tree))}\n"
        for node in marked:
            mark = next(ast.unparse(each) for each in node.decorator_list if _named(each) == "page")
            yield f"### {node.name}\n\n`@{mark}`\n\n{_prose(ast.get_docstring(node))}\n"


def _is_page(node: ast.FunctionDef) -> bool:
    return any(_named(each) == "page" for each in node.decorator_list)


def _named(node: ast.expr) -> str:
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def types() -> Iterator[str]:
    """Describe the types that page functions take and return."""
    yield "# Types\n\nWhat a page function takes (a capture) and what it finds.\n"
    found = [value for value in vars(items).values() if is_dataclass(value) and value.__module__ == items.__name__]
    for each in (Capture, *found):
        yield f"## {each.__name__}\n\n{_prose(inspect.getdoc(each))}\n"
        yield from _fields_of(each, "field")
        yield ""


def _fields_of(kind: Any, word: str) -> Iterator[str]:
    yield f"| {word} | type | default |\n|---|---|---|"
    for each in fields(kind):
        default = "required" if each.default is MISSING and each.default_factory is MISSING else ""
        if not default:
            value = each.default if each.default is not MISSING else each.default_factory()  # type: ignore[misc]
            default = f"`{value!r}`"
        shown = each.type if isinstance(each.type, str) else inspect.formatannotation(each.type)
        yield f"| `{each.name}` | `{_cell(shown)}` | {_cell(default)} |"


def _metadata() -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.safe_load((HOUSE / "metadata.yml").read_text(encoding="utf-8"))
    return found


def _prose(text: str | None) -> str:
    """Return a docstring as Markdown: code in single quotes, and examples as code."""
    plain = (text or "").replace("``", "`")
    return re.sub(
        r"(?:^>>> .*\n?(?:^(?!\n).+\n?)*)+",
        lambda found: f"```pycon\n{found[0].rstrip()}\n```\n",
        plain,
        flags=re.MULTILINE,
    )


def _cell(text: str) -> str:
    return " ".join(str(text).split()).replace("|", "\\|").replace("<", "&lt;")


def joined(lines: Iterable[str]) -> str:
    """Return a page as one text."""
    return "\n".join(lines)


if __name__ == "__main__":
    write_reference(Path(sys.argv[1]))
