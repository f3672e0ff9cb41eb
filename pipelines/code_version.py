"""The sources that read pages become one short name, so that every value tells which code read it."""

import hashlib
from functools import cache
from pathlib import Path

_HOUSE = Path(__file__).parent.parent
_READERS = (
    "scrapers/items.py",
    "scrapers/extract.py",
    "scrapers/captures",
    "scrapers/pages",
    "pipelines/normalize",
    "pipelines/redact.py",
)


@cache
def code_version() -> str:
    """Twelve hexadecimal digits over the text of every module that decides what is read from a capture."""
    digest = hashlib.sha256()
    for path in sorted(found for name in _READERS for found in _modules(_HOUSE / name)):
        digest.update(path.relative_to(_HOUSE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _modules(path: Path) -> list[Path]:
    return list(path.rglob("*.py")) if path.is_dir() else [path] if path.exists() else []
