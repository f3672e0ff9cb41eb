"""An address becomes words about the site behind it, and a stanza ready to paste into sources.yml."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from re import sub
from typing import Any
from unicodedata import normalize
from urllib.parse import urlsplit

import yaml
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from scrapers.errors import UsageError, UserError
from scrapers.sources import least_delay
from scrapers.spiders.probe import Probed, ProbeSpider


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the person is told: ``words`` about the site, and the stanza as YAML."""

    words: str
    stanza: str


def probe(url: str, overrides: Mapping[str, Any] | None = None) -> Report:
    """Look at the site at ``url``. Raises UsageError for an invalid URL, UserError where no known platform is found."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(f"{url} is not a whole URL; begin it with https://")
    settings = Settings()
    settings.setmodule("scrapers.settings")
    settings.setdict(
        {"ITEM_PIPELINES": {}, "DOWNLOAD_DELAY": least_delay(url), **(overrides or {})}, priority="cmdline"
    )
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(ProbeSpider)
    process.crawl(crawler, url=url)
    process.start()
    spider = crawler.spider
    assert isinstance(spider, ProbeSpider)
    if spider.probed is None:
        raise UserError(
            spider.obstacles.get(url)
            or f"{url}: neither ControlShift nor WordPress was recognized; see CONTRIBUTING.md for other platforms"
        )
    probed = spider.probed
    return Report(words=f"{probed.platform}, by its {probed.way}: {probed.collects}", stanza=stanza(probed))


def stanza(probed: Probed) -> str:
    """The stanza for sources.yml; what nobody knows yet is said to be unverified."""
    organization = probed.organization or urlsplit(probed.url).netloc
    today = datetime.now(UTC).date().isoformat()
    values = {
        "organization": organization,
        "platform": probed.platform,
        "url": probed.url,
        "start": [probed.start],
        "language": probed.language,
        "date_order": "MDY" if probed.language == "en" else "DMY",
        "schedule": "daily",
        "delay": 4,
        "expected": probed.least,
        **({"alerts": [probed.alerts]} if probed.alerts else {}),
        "terms": f"robots.txt let us read the start page on {today}; terms unverified; name and date order guessed",
    }
    return yaml.safe_dump({name_for(organization): values}, sort_keys=False, allow_unicode=True, width=110)


def name_for(organization: str) -> str:
    """A source's name, from the organization's.

    >>> name_for("Coalición por los Derechos – Home")
    'coalicion-por-los-derechos-home'
    """
    plain = normalize("NFKD", organization).encode("ascii", "ignore").decode().lower()
    return sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].rstrip("-") or "unnamed"
