"""Give the reference pages, which the code wrote, to mkdocs; see `make docs`."""

import os
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

REFERENCE = Path(os.environ.get("QUECONSTE_REFERENCE", "build/reference"))


def on_files(files: Any, config: Any) -> Any:
    """Add the first page, and each reference page below reference/."""
    pages = sorted(REFERENCE.glob("*.md"))
    if not pages:
        raise SystemExit(f"{REFERENCE} has no pages; run `make docs`, which writes them first")
    start = Path(__file__).with_name("start.md").read_text(encoding="utf-8")
    files.append(File.generated(config, "index.md", content=start))
    for path in pages:
        files.append(File.generated(config, f"reference/{path.name}", content=path.read_text(encoding="utf-8")))
    return files
