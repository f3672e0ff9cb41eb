"""Scrapy's item pipeline: what a spider yields is recorded in the archive at once."""

from dataclasses import dataclass

from scrapy.crawler import Crawler

from pipelines.store.archive import Archive
from scrapers.extract import Extraction
from scrapers.items import CrawlIssue
from scrapers.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Where a crawl is recorded; handed over in the setting RECORDING, since several crawls share one archive."""

    archive: Archive
    source: Source
    run: int


class RecordPipeline:
    """Records extractions, and what could not be read."""

    def __init__(self, recording: Recording) -> None:
        self.recording = recording

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RecordPipeline":
        recording: Recording = crawler.settings["RECORDING"]
        return cls(recording)

    def process_item(self, item: Extraction | CrawlIssue) -> Extraction | CrawlIssue:
        archive, source, run = self.recording.archive, self.recording.source, self.recording.run
        if isinstance(item, Extraction):
            archive.record(item, source=source, run=run)
        else:
            archive.note_issue(
                run,
                source=source,
                url=item.url,
                kind=item.kind,
                severity=item.severity,
                message=item.message,
                capture=item.capture,
            )
        return item
