"""Scrapy's item pipeline: what a spider yields is recorded in the archive at once."""

from scrapy.crawler import Crawler

from pipelines.jobs.recording import Recording
from scrapers.extract import Extraction
from scrapers.items import CrawlIssue


class RecordPipeline:
    """Records extractions, and what could not be read."""

    def __init__(self, recording: Recording) -> None:
        self.recording = recording

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RecordPipeline":
        recording: Recording = crawler.settings["RECORDING"]  # a setting, since several crawls share one archive
        return cls(recording)

    def process_item(self, item: Extraction | CrawlIssue) -> Extraction | CrawlIssue:
        if isinstance(item, Extraction):
            self.recording.record(item)
        else:
            self.recording.note_issue(item.url, item.kind, item.message, severity=item.severity, capture=item.capture)
        return item
