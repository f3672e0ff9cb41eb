"""An archive of the records in search_queries.yml, recorded by the path of every job."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from pipelines.jobs.recording import Recording
from pipelines.store.archive import Archive
from scrapers.extract import Extraction
from scrapers.items import ActionAlert, Item, Petition
from scrapers.sources import Source
from tests.archives import new_source
from tests.captured import captured

_FILE = Path(__file__).parent / "search_queries.yml"
# Everything is text: a query such as 1070 is no number.
SAID: dict[str, Any] = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
QUERIES: list[dict[str, Any]] = [*SAID["queries"], *SAID["later"]]
_PLATFORMS = {"unidas": "controlshift", "acciones": "controlshift", "coalition": "wordpress", "red": "wordpress"}
_NOT_OF_ITEMS = ("source", "counts")


def fill(path: Path) -> None:
    """Record all petitions and alerts in a new archive, each source in a run of its own."""
    with Archive.open(path) as archive:
        for name, platform in _PLATFORMS.items():
            source = new_source(name, platform, f"https://{name}.example")
            run = archive.start_run("crawl", source)
            recording = Recording(archive=archive, source=source, run=run)
            for day, item in [*_petitions(source), *_alerts(source)]:
                recording.record(_extraction(source, day, item))
            archive.finish_run(run)


def _petitions(source: Source) -> Iterator[tuple[str, Item]]:
    for slug, about in SAID["petitions"].items():
        if about["source"] == source.name:
            fields = {name: value for name, value in about.items() if name not in _NOT_OF_ITEMS}
            fields["categories"] = tuple(fields.get("categories", ()))
            url = f"{source.url}/petitions/{slug}"
            for day, count in about.get("counts", {"2024-07-01": None}).items():
                signatures = f"{count} of 10,000 Signatures" if count else None
                yield day, Petition(slug=slug, url=url, signatures=signatures, goal_rule="ladder", **fields)


def _alerts(source: Source) -> Iterator[tuple[str, Item]]:
    for slug, about in SAID["alerts"].items():
        if about["source"] == source.name:
            fields = {name: value for name, value in about.items() if name not in _NOT_OF_ITEMS}
            yield "2024-07-02", ActionAlert(slug=slug, url=f"{source.url}/{slug}/", **fields)


def _extraction(source: Source, day: str, item: Item) -> Extraction:
    page = "controlshift.petition" if isinstance(item, Petition) else "wordpress.post"
    at = datetime.fromisoformat(f"{day}T08:00:00").replace(tzinfo=UTC)
    capture = captured(repr(item), item.url or source.url, "text/html", captured_at=at, origin="live")
    return Extraction(capture=capture, page=page, found=(item,))
