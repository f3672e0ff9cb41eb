"""Collect the messages of the site, and list those without a translation: python -m pipelines.site.messages."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from pipelines.site.language import FOLDER, SPANISH
from pipelines.site.sandbox import PROJECT
from pipelines.store.stored_sentences import SENTENCES

_KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2), "N_": None}
_TEMPLATE_OPTIONS = {"newstyle_gettext": "true", "trimmed": "true", "silent": "false"}
_SHOWN = ("title", "description", "description_html", "how_stored")  # of tables and queries in metadata.yml
# Each has its messages in files of these names.
_SOURCES = (
    ("templates", "*.html"),
    ("plugins", "*.py"),
    ("pipelines/site", "*.py"),
    ("pipelines/static_copy", "*.py"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A message, ``(one, many)`` if it counts, and where it stands in the project."""

    message: str | tuple[str, str]
    context: str | None
    file: str
    line: int


def messages() -> Iterator[Found]:
    """Yield all messages of templates, plugins, modules of the site, metadata.yml and stored sentences."""
    for folder, pattern in _SOURCES:
        for path in sorted((PROJECT / folder).glob(pattern)):
            method = "jinja2.ext:babel_extract" if path.suffix == ".html" else "python"
            options = _TEMPLATE_OPTIONS if path.suffix == ".html" else {}
            name = str(path.relative_to(PROJECT))
            for line, message, _comments, context in extract_from_file(
                method, path, keywords=_KEYWORDS, options=options
            ):
                one = message if isinstance(message, str) else (str(message[0]), str(message[1]))
                yield Found(message=one, context=context, file=name, line=line)
    for message in _described():
        yield Found(message=message, context=None, file="metadata.yml", line=0)
    for message in SENTENCES.values():
        yield Found(message=message, context=None, file="pipelines/store/stored_sentences.py", line=0)


def catalogs() -> Iterator[tuple[Path, Catalog]]:
    """Yield each Spanish catalog with its path."""
    for path in sorted(FOLDER.glob(f"{SPANISH}/LC_MESSAGES/*.po")):
        with path.open("rb") as file:
            yield path, read_po(file)


def translated() -> dict[tuple[str | tuple[str, ...], str | None], list[tuple[Path, Message]]]:
    """Return the translations of each message, by message and context."""
    found: dict[tuple[str | tuple[str, ...], str | None], list[tuple[Path, Message]]] = {}
    for path, catalog in catalogs():
        for message in catalog:
            if message.id:
                key = message.id if isinstance(message.id, str) else tuple(message.id)
                found.setdefault((key, message.context), []).append((path, message))
    return found


def _described() -> Iterator[str]:
    """Yield what metadata.yml says of the archive, its tables, columns and queries."""
    metadata = yaml.safe_load((PROJECT / "metadata.yml").read_text(encoding="utf-8"))
    archive = metadata["databases"]["archive"]
    tables, queries = archive["tables"].values(), archive["queries"].values()
    for about in (metadata, archive, *tables, *queries):
        yield from (about[name] for name in _SHOWN if about.get(name))
        yield from (text for text in (about.get("columns") or {}).values())


def missing(found: Iterable[Found]) -> Catalog:
    """Return a catalog of the messages that no Spanish catalog translates."""
    known = {key for key, entries in translated().items() if all(_is_whole(message) for _, message in entries)}
    catalog = Catalog(fuzzy=False)
    for each in found:
        if (each.message, each.context) not in known:
            catalog.add(each.message, context=each.context, locations=[(each.file, each.line)])
    return catalog


def _is_whole(message: Message) -> bool:
    strings = [message.string] if isinstance(message.string, str) else list(message.string or [""])
    return all(strings) and not message.fuzzy


@click.command()
@click.argument("files", nargs=-1)
def main(files: tuple[str, ...]) -> None:
    """Print messages without Spanish as a catalog; those of FILES alone (templates/search.html), if any are named."""
    write_po(sys.stdout.buffer, missing(m for m in messages() if not files or m.file in files), omit_header=True)


if __name__ == "__main__":
    main()
