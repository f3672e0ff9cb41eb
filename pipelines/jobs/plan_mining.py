"""Plan what to mine: the ranges that an index of Common Crawl lists of wanted pages, as a file to mine."""

import json
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from pipelines.mine.columnar_index import IndexRead, RemoteFile, ranges_in
from pipelines.mine.mining_inputs import files_matching
from pipelines.mine.mining_setup import MiningSetup, host_of
from pipelines.mine.mining_task import COMMON_CRAWL, PlannedRange
from pipelines.mine.range_fetching import range_client
from pipelines.mine.wanted_pages import Wanted
from pipelines.phrasing import counted
from scrapers.captures.cdx_index import CdxRow
from scrapers.captures.client import PoliteClient
from scrapers.captures.commoncrawl import COLLECTIONS, CommonCrawl, data_root
from scrapers.errors import UsageError, UserError

_PATIENCE = 30.0
_SHOWN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRanges:
    """What a plan has: ranges, their files, hosts and bytes, and how much of the index was read for it.

    ``unreadable`` rows of the index name no range; ``sample`` is the first of them.
    """

    ranges: int
    files: int
    hosts: int
    bytes: int
    groups: int
    all_groups: int
    unreadable: int = 0
    sample: str = ""

    def __str__(self) -> str:
        groups = f"; {self.groups:,} of {counted(self.all_groups, 'row group')} read" if self.all_groups else ""
        ranges = f"{counted(self.ranges, 'range')} in {counted(self.files, 'file')}"
        fetched = f"of {counted(self.hosts, 'host')}, {self.bytes / 2**20:,.1f} MB to fetch"
        return f"{ranges}, {fetched}{groups}{self._left_out()}"

    def _left_out(self) -> str:
        if not self.unreadable:
            return ""
        return (
            f"; left out: {counted(self.unreadable, 'row')} of the index that cannot be read, such as {self.sample!r}"
        )


def plan_ranges(
    indexes: Sequence[str],
    path: Path,
    wanted: Wanted,
    *,
    contact: str,
    interval: float,
    base: str | None = None,
    setup: MiningSetup | None = None,
) -> PlannedRanges:
    """Write the ranges of wanted pages to ``path``, one JSON object a line, sorted by file and byte.

    ``indexes`` are Parquet files of the columnar index, folders or globs of them, their addresses, or the address of
    the list of crawls (collinfo.json), whose CDX servers are asked then. ``base`` is where the WARC files are.
    Addresses of pages are masked, and redacted by ``setup``. Raises UserError and UsageError.
    """
    read, setup = IndexRead(), setup or MiningSetup()
    with ExitStack() as opened:
        for index in indexes:
            if index.startswith(("http://", "https://")):
                asked = range_client(index, data_root(index), contact=contact, interval=interval, patience=_PATIENCE)
                client = opened.enter_context(asked)
                if index.endswith(f"/{COLLECTIONS}"):
                    _ask_cdx(CommonCrawl(client, index), wanted, base, read)
                else:
                    _read_remote(client, index, wanted, base, read)
                continue
            for file in _files(index):
                ranges_in(file, str(file), wanted, base or COMMON_CRAWL, read)
    listed = dict(sorted(read.listed, key=lambda pair: (pair[0].url, pair[0].offset)))
    _write(path, {place: setup.shown_address(page) for place, page in listed.items()})
    return PlannedRanges(
        ranges=len(listed),
        files=len({each.url for each in listed}),
        hosts=len({host_of(page) for page in listed.values()}),
        bytes=sum(each.length for each in listed),
        groups=read.groups,
        all_groups=read.all_groups,
        unreadable=read.unreadable,
        sample=setup.said(read.sample)[:_SHOWN],
    )


def _files(index: str) -> list[Path]:
    """Return the Parquet files that an argument names. Raises UsageError for none."""
    path = Path(index)
    named = [path] if path.is_file() else files_matching(index)
    found = sorted(path.rglob("*.parquet")) if path.is_dir() else named
    if not found:
        raise UsageError(f"{index} names no Parquet file of an index; give files, a folder, or the address of an index")
    return found


def _read_remote(client: PoliteClient, url: str, wanted: Wanted, base: str | None, read: IndexRead) -> None:
    if not url.endswith(".parquet"):
        raise UsageError(f"{url} is neither a Parquet file nor a list of crawls ({COLLECTIONS}); give one of these")
    file = RemoteFile(client, url)
    ranges_in(cast("Path", file), url, wanted, base or COMMON_CRAWL, read)


def _ask_cdx(crawls: CommonCrawl, wanted: Wanted, base: str | None, read: IndexRead) -> None:
    """Ask the CDX server of each crawl for each wanted host. Raises UsageError for patterns that it cannot answer."""
    if patterns := [host for host in wanted.hosts if "*" in host]:
        raise UsageError(f"a CDX server is asked for one host at a time, not for {patterns[0]}; use the columnar index")
    for host in wanted.hosts:
        for prefix in wanted.prefixes or ("/",):
            for answer in crawls.index(f"https://{host}{prefix}", wanted.first, wanted.last):
                for unreadable in answer.unreadable_rows:
                    read.leave_out(unreadable)
                if answer.cut:
                    read.leave_out(f"{crawls.cdx_url}: the rows after the end of an answer that came incomplete")
                root = (base or data_root(crawls.cdx_url)).rstrip("/")
                for row in answer.rows:
                    _take(row, wanted, root, read)


def _take(row: CdxRow, wanted: Wanted, root: str, read: IndexRead) -> None:
    """Add the range of a capture that a CDX server lists, if it is of a wanted page."""
    at = f"{row.timestamp:%Y%m%d%H%M%S}"
    if not row.may_be_read or row.revisit or not wanted.is_wanted(row.url, row.status, row.media, at):
        return
    try:
        read.listed.append((PlannedRange.of(f"{root}/{row.filename}", row.offset, row.length), row.url))
    except ValueError:
        read.leave_out(f"{at} {row.url}")


def _write(path: Path, listed: dict[PlannedRange, str]) -> None:
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            file.writelines(_lines(listed.items()))
        unfinished.rename(path)
    except OSError as error:
        raise UserError(f"{path} cannot be written ({error.strerror}); name another file with --plan") from None


def _lines(listed: Iterable[tuple[PlannedRange, str]]) -> Iterable[str]:
    for place, page in listed:
        said = {"url": place.url, "offset": place.offset, "length": place.length, "page": page}
        yield f"{json.dumps(said, ensure_ascii=False)}\n"
