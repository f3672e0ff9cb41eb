"""Verbatim items become typed records: every value beside the string it was made from, or None with a reason."""

from pipelines.normalize.alert import alert_record
from pipelines.normalize.context import Parser, context_of
from pipelines.normalize.petition import petition_record
from pipelines.records import Record
from scrapers.captures import Capture
from scrapers.items import Item, Petition
from scrapers.sources import Source

__all__ = ["normalize"]


def normalize(item: Item, capture: Capture, source: Source | None) -> Record:
    """The record of one item of ``capture``. Pure; never raises for what a page says.

    ``source`` gives the order of day and month and the language; without one (a loose file) dates are month first.
    """
    reading = Parser(context_of(capture, source))
    return petition_record(item, reading) if isinstance(item, Petition) else alert_record(item, reading)
