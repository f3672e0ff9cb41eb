"""What tests of a static copy share: a small archive, written as files once, and links as a browser follows them."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from pipelines.static_copy.write_site import write_site
from tests.site_archive import fill

DOWNLOADS = {"petitions": [("CSV", "petitions.csv")], "captures": [("CSV", "captures.csv")]}


def small_copy(folder: Path) -> Path:
    """Write an archive (``a.db``) with few petitions, and its copy, whose folder is returned."""
    archive, copy = folder / "a.db", folder / "copy"
    fill(archive, raids=2)
    copy.mkdir()
    for ((_, file),) in DOWNLOADS.values():
        (copy / file).write_text("id,url\n", encoding="utf-8")
    write_site(archive, copy, downloads=DOWNLOADS)
    return copy


def links_of(copy: Path, page: Path) -> Iterator[str]:
    """Yield the links of a page of a copy, as they are written."""
    for node in LexborHTMLParser(page.read_text(encoding="utf-8")).css("[href], [src], [action]"):
        yield from (value for name in ("href", "src", "action") if (value := node.attributes.get(name)) is not None)


def target_of(copy: Path, page: Path, link: str) -> Path:
    """Return the file that a relative link of a page leads to."""
    here = page.parent.relative_to(copy).as_posix()
    return copy / posixpath.normpath(posixpath.join(here, unquote(link.partition("#")[0].partition("?")[0])))
