"""Name the code that reads pages, so that every value records which code read it."""

import ast
import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

_PROJECT = Path(__file__).parent.parent
_READERS = (
    "scrapers/count_phrases.py",
    "scrapers/extract.py",
    "scrapers/items.py",
    "scrapers/name_lists.py",
    "scrapers/action_words.py",
    "scrapers/page_limits.py",
    "scrapers/platform_rules.py",
    "scrapers/urls.py",
    "scrapers/pages",
    "scrapers/captures/arc_lines.py",
    "scrapers/captures/byte_stream.py",
    "scrapers/captures/capture.py",
    "scrapers/captures/decoding.py",
    "scrapers/captures/digests.py",
    "scrapers/captures/exchange.py",
    "scrapers/captures/json_document.py",
    "scrapers/captures/media.py",
    "scrapers/captures/record_starts.py",
    "scrapers/captures/revisits.py",
    "scrapers/captures/warc_fields.py",
    "scrapers/captures/warc_parser.py",
    "scrapers/captures/warc_reader.py",
    "scrapers/captures/warc_response.py",
    "scrapers/captures/xml_text.py",
    "pipelines/masks",
    "pipelines/normalize",
    "pipelines/process.py",
    "pipelines/records.py",
    "pipelines/redact.py",
    "pipelines/tombstone.py",
)
"""What decides a value: page functions, processing, masks, and how bytes become text. What writes files does not."""


@cache
def code_version() -> str:
    """Return twelve hexadecimal digits over the syntax trees of every module that decides a value."""
    sources = [path.read_bytes() for path in readers()]
    seal = hashlib.sha256(sys.version.encode() + b"".join(hashlib.sha256(source).digest() for source in sources))
    return _remembered(seal.hexdigest(), lambda: version_of(source.decode("utf-8") for source in sources))


def _remembered(seal: str, compute: Callable[[], str]) -> str:
    """Return the version that was computed of exactly these sources, which ``seal`` names, or compute it now.

    Parsing them takes a quarter of a second, as long as the rest of a small import. The version lies with the bytecode.
    """
    path = Path(__file__).parent / "__pycache__" / "code_version.txt"
    with suppress(OSError, ValueError):
        known, version = path.read_text(encoding="ascii").split()
        if known == seal:
            return version
    version = compute()
    if not sys.dont_write_bytecode:
        _remember(path, seal, version)
    return version


def _remember(path: Path, seal: str, version: str) -> None:
    """Write a version beside its seal at once or not at all; where nothing may be written, it is computed each time."""
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}")
        part.write_text(f"{seal} {version}\n", encoding="ascii")
        part.replace(path)


def readers() -> Iterator[Path]:
    """Yield the files of the modules that decide a value, in a fixed order."""
    yield from (found for name in _READERS for found in _modules(_PROJECT / name))


def reader_version(for_pages: Mapping[str, str]) -> str:
    """Return what read the pages of a source: the version of the code, and the mark of its stanza."""
    return code_version() + stanza_mark(for_pages)


def stanza_mark(for_pages: Mapping[str, str]) -> str:
    """Return what a source's stanza adds to the version of the code that read its pages; "" where it adds nothing.

    What a stanza tells page functions decides values as code does: when it changes, kept captures are read again.

    >>> stanza_mark({}), stanza_mark({"alerts": "all"})
    ('', '+51af0f8a')
    """
    told = json.dumps(dict(for_pages), sort_keys=True)
    return f"+{hashlib.sha256(told.encode()).hexdigest()[:8]}" if for_pages else ""


def version_of(sources: Iterable[str]) -> str:
    """Hash Python sources by what they do: file names, their order, comments, docstrings and layout do not count.

    >>> version_of(['def f():\\n    "Say one."\\n    return 1  # why']) == version_of(["def f(): return 1"])
    True
    >>> version_of(["def f(): return 1"]) == version_of(["def f(): return 2"])
    False
    """
    digest = hashlib.sha256()
    for tree in sorted(_tree(source) for source in sources):
        digest.update(tree.encode() + b"\0")
    return digest.hexdigest()[:12]


def _tree(source: str) -> str:
    """Dump the syntax tree of a module; strings that stand alone, as docstrings do, and imports are left out.

    Imports name modules, and a module that is only moved or renamed reads pages as before.
    """
    tree = ast.parse(source)
    for node in ast.walk(tree):
        for block in ("body", "orelse", "finalbody"):
            if isinstance(statements := getattr(node, block, None), list):
                setattr(node, block, [statement for statement in statements if not _is_silent(statement)])
    return ast.dump(tree)


def _is_silent(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return True
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _modules(path: Path) -> list[Path]:
    return list(path.rglob("*.py")) if path.is_dir() else [path]
