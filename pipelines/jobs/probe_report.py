"""Probe a site: report its platform and propose its stanza for sources.yml."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from re import sub
from unicodedata import normalize
from urllib.parse import urlsplit

import yaml
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from scrapers.errors import UsageError, UserError
from scrapers.middlewares.outbound import WORDPRESS_COM, gate_to, is_local
from scrapers.sources import least_delay, user_agent
from scrapers.spiders.probe import Probed, ProbeSpider


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found at a site: its platform, how it can be read, what a crawl would collect (a sentence).

    ``stanza`` is the proposed entry of sources.yml: the source's name, and its keys with their values.
    """

    platform: str
    access: str
    collects: str
    stanza: dict[str, dict[str, object]]

    def __str__(self) -> str:
        return f"{self.platform}, by its {self.access}: {self.collects}"

    @property
    def yaml(self) -> str:
        """The stanza as text to paste into sources.yml."""
        return yaml.safe_dump(self.stanza, sort_keys=False, allow_unicode=True, width=110)


def probe(url: str, overrides: Mapping[str, object] | None = None, *, contact: str | None = None) -> Report:
    """Look at the site at ``url``; ``overrides`` are Scrapy settings, ``contact`` is whom the site may write to.

    Without a contact, that of QUECONSTE_CONTACT is taken. A site of this machine needs none, where the URL itself says
    that it is one. Raises UsageError for an invalid URL or no contact, UserError where no known platform is found.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(f"{url} is not a whole URL; begin it with https://")
    settings = Settings()
    settings.setmodule("scrapers.settings")
    ours = is_local(url)
    common = {
        "DOWNLOAD_DELAY": least_delay(url),
        "USER_AGENT": user_agent(contact or os.environ.get("QUECONSTE_CONTACT", "").strip(), local=ours),
        "GATE": gate_to(url, *([] if ours else [WORDPRESS_COM]), loopback=ours),
    }
    settings.setdict({**common, **(overrides or {})}, priority="cmdline")
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(ProbeSpider)
    process.crawl(crawler, url=url)
    process.start()
    # Scrapy keeps the spider after its end, with what it found.
    spider = crawler.spider
    assert isinstance(spider, ProbeSpider)
    if spider.probed is None:
        raise UserError(
            spider.obstacles.get(url)
            or f"{url}: neither ControlShift nor WordPress was recognized; see CONTRIBUTING.md for other platforms"
        )
    probed = spider.probed
    return Report(platform=probed.platform, access=probed.way, collects=probed.collects, stanza=stanza_of(probed))


def stanza_of(probed: Probed) -> dict[str, dict[str, object]]:
    """The entry for sources.yml; ``terms`` says what nobody has checked yet."""
    organization = probed.organization or urlsplit(probed.url).netloc
    today = datetime.now(UTC).date().isoformat()
    values: dict[str, object] = {
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
    return {name_for(organization): values}


def name_for(organization: str) -> str:
    """A source's name, from the organization's.

    >>> name_for("Coalición por los Derechos – Home")
    'coalicion-por-los-derechos-home'
    """
    # A name stands in permalinks, which people type: no accents, at most 40 characters.
    plain = normalize("NFKD", organization).encode("ascii", "ignore").decode().lower()
    return sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].rstrip("-") or "unnamed"
