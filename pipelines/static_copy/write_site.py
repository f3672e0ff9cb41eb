"""Write a static copy of the site over an archive: every page as a file, the search, and links to the tables."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pipelines.export.exporting import still_copy
from pipelines.export.public_tables import PUBLIC
from pipelines.site.reading_day import reading_on
from pipelines.site.server import PROJECT
from pipelines.static_copy.copy_places import Place, Places
from pipelines.static_copy.data_page import Downloads, downloads_in, reports, table_lines
from pipelines.static_copy.page_addresses import page_addresses
from pipelines.static_copy.page_files import LANGUAGES, PageFiles
from pipelines.static_copy.page_rewriting import Rewriting
from pipelines.static_copy.record_lists import TABLES
from pipelines.static_copy.search_files import search_places, write_search
from pipelines.static_copy.site_pages import SitePages, asking

MOST_CAPTURES = 20_000
"""With more captures, their pages are left out: an archive of years has hundreds of them for each petition."""
_LAST_DAY = """
SELECT max(day) FROM (SELECT max(captured_at) AS day FROM captures UNION ALL SELECT max(started_at) FROM runs)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteCopy:
    """What was written: the number of ``files``, and the last ``day`` of the archive (ISO), which each page names."""

    files: int
    day: str


def write_site(
    archive: Path,
    folder: Path,
    *,
    address: str = "",
    downloads: Downloads | None = None,
    most_captures: int = MOST_CAPTURES,
    progress: Callable[[int], object] = lambda written: None,
) -> SiteCopy:
    """Write the site over an archive as files into ``folder``, which must exist.

    ``address`` is where the site itself is served (by default ``QUECONSTE_URL``): citations name it. ``downloads`` are
    the files of tables, relative to ``folder``. ``progress`` is called with the number of files after each page. The
    same archive gives the same bytes. Raises UsageError if ``archive`` is not an archive of the current schema.
    """
    with still_copy(archive) as still:
        return _write(still, folder, address or os.environ.get("QUECONSTE_URL", ""), downloads, most_captures, progress)


def write_beside(still: Path, folder: Path) -> SiteCopy:
    """Write the site over a still archive into the folder of its export, whose files it links."""
    return _write(still, folder, os.environ.get("QUECONSTE_URL", ""), downloads_in(folder), MOST_CAPTURES)


def _write(
    still: Path,
    folder: Path,
    address: str,
    downloads: Downloads | None,
    most_captures: int,
    progress: Callable[[int], object] = lambda written: None,
) -> SiteCopy:
    with closing(sqlite3.connect(f"{still.as_uri()}?mode=ro", uri=True)) as conn:
        day = (conn.execute(_LAST_DAY).fetchone()[0] or "")[:10]
        with reading_on(day), asking(still) as pages:
            files = PageFiles(
                folder=folder,
                pages=pages,
                places=_places(conn, pages, downloads or {}, most_captures),
                rewriting=Rewriting(address=address, day=day),
            )
            _write_all(conn, files, downloads or {}, day, progress)
    return SiteCopy(files=files.written, day=day)


def _places(conn: sqlite3.Connection, pages: SitePages, downloads: Downloads, most_captures: int) -> Places:
    queries = pages.datasette.metadata("queries", database="archive") or {}
    return Places(
        tables=frozenset({*PUBLIC, *downloads}),
        reports=frozenset(report["name"] for report in reports(queries)),
        sources={str(key): name for key, name in conn.execute("SELECT id, name FROM sources")},
        has_captures=conn.execute("SELECT count(*) FROM captures").fetchone()[0] <= most_captures,
    )


def _write_all(
    conn: sqlite3.Connection,
    files: PageFiles,
    downloads: Downloads,
    day: str,
    progress: Callable[[int], object],
) -> None:
    tables = files.pages.datasette.metadata("tables", database="archive") or {}
    _write_static(files)
    for kind in TABLES:
        files.write_lists(conn, kind)
        for source in files.places.sources.values():
            files.write_lists(conn, kind, source)
    lines = table_lines(conn, tables, downloads)
    queries = reports(files.pages.datasette.metadata("queries", database="archive") or {})
    for prefix in LANGUAGES:
        context = {"tables": lines, "reports": queries, "as_of": day, "has_downloads": bool(downloads)}
        files.write_own(prefix, "/archive", "static_data.html", context)
        files.write_own(prefix, "/search", "static_search.html", search_places(prefix))
    for report in queries:
        _write_report(files, report["name"])
    described = [line.name for line in lines if line.is_described]
    codebook = [name for name in tables if name in described or _is_there(conn, name)]
    for address in page_addresses(conn, codebook, has_captures=files.places.has_captures):
        files.write_family(address)
        progress(files.written)
    files.written += write_search(conn, files.folder, files.places)


def _write_report(files: PageFiles, name: str) -> None:
    files.write_text(f"/archive/{name}.csv", Place(address="", file=f"data/{name}.csv"))
    files.write_family(f"/archive/{name}")


def _write_static(files: PageFiles) -> None:
    for path in sorted((PROJECT / "static").iterdir()):
        if path.is_file():
            (files.folder / "static").mkdir(exist_ok=True)
            shutil.copyfile(path, files.folder / "static" / path.name)
            files.written += 1


def _is_there(conn: sqlite3.Connection, table: str) -> bool:
    return conn.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone() is not None
