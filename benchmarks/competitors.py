"""The same listing read by warcio with parsel and with BeautifulSoup, and by FastWARC with selectolax.

All of them know the class names of the markup, which our own page function does without.
"""

import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from fastwarc.warc import ArchiveIterator as FastIterator
from fastwarc.warc import WarcRecordType
from parsel import Selector
from selectolax.lexbor import LexborHTMLParser
from warcio.archiveiterator import ArchiveIterator

Row = dict[str, object]
_PICTURE = re.compile(r"/petitions/images/(\d+)/")


class Page(NamedTuple):
    """What one capture of a listing says."""

    url: str
    petitions: list[Row]
    next_url: str | None


Reader = Callable[[str, str], Page]


def read_with(reader: Reader, warc: Path) -> Iterator[Page]:
    """Every listing in a WARC file, by warcio's own iterator."""
    with warc.open("rb") as file:
        for record in ArchiveIterator(file):
            if record.rec_type == "response":
                url = record.rec_headers.get_header("WARC-Target-URI")
                yield reader(url, record.content_stream().read().decode("utf-8"))


def with_parsel(url: str, text: str) -> Page:
    page = Selector(text=text)
    petitions: list[Row] = []
    for item in page.css("li.petition"):
        href = item.css(".petition-title a::attr(href)").get(default="")
        creator = item.css(".petition-creator")
        petitions.append(
            {
                "title": item.css(".petition-title a::text").get(),
                "url": urljoin(url, href),
                "slug": href.rpartition("/")[2],
                "native_id": item.css("img.petition-image::attr(src)").re_first(_PICTURE),
                "why": item.css(".petition-description::text").get(),
                "signatures": item.css(".signature-count::text").get(),
                "creator": creator.css("::text").get(default="").strip().removeprefix("Created by "),
                "creator_has_image": bool(creator.css("img.profile-image")),
            }
        )
    following = page.css("a[rel=next]::attr(href)").get()
    return Page(url, petitions, following and urljoin(url, following))


def read_fast(warc: Path) -> Iterator[Page]:
    """Every listing in a WARC file, by FastWARC and selectolax: the fastest libraries that are known to us."""
    with warc.open("rb") as file:
        for record in FastIterator(file, record_types=WarcRecordType.response, parse_http=True, verify_digests=True):
            body = record.reader.read()
            headers: Any = record.http_headers
            if headers and headers.get("Content-Encoding") == "gzip":
                body = gzip.decompress(body)
            yield with_selectolax(record.headers["WARC-Target-URI"], LexborHTMLParser(body))


def with_selectolax(url: str, page: Any) -> Page:
    """Read the tree of a listing that has every field of every petition, as these pages do."""
    petitions: list[Row] = []
    for item in page.css("li.petition"):
        link, creator = item.css_first(".petition-title a"), item.css_first(".petition-creator")
        picture = _PICTURE.search(item.css_first("img.petition-image").attributes["src"] or "")
        href = link.attributes["href"] or ""
        petitions.append(
            {
                "title": link.text(),
                "url": urljoin(url, href),
                "slug": href.rpartition("/")[2],
                "native_id": picture and picture[1],
                "why": item.css_first(".petition-description").text(),
                "signatures": item.css_first(".signature-count").text(),
                "creator": creator.text().strip().removeprefix("Created by "),
                "creator_has_image": creator.css_first("img.profile-image") is not None,
            }
        )
    following = page.css_first("a[rel=next]")
    return Page(url, petitions, urljoin(url, following.attributes["href"] or "") if following else None)


def with_beautifulsoup(parser: str) -> Reader:
    """A reader by one of BeautifulSoup's parsers, "html.parser" or "lxml"."""

    def reader(url: str, text: str) -> Page:
        soup = BeautifulSoup(text, parser)
        petitions: list[Row] = []
        for item in soup.find_all("li", class_="petition"):
            link = item.find("h3", class_="petition-title").find("a")
            creator = item.find("div", class_="petition-creator")
            picture = _PICTURE.search(item.find("img", class_="petition-image")["src"])
            petitions.append(
                {
                    "title": link.get_text(),
                    "url": urljoin(url, link["href"]),
                    "slug": link["href"].rpartition("/")[2],
                    "native_id": picture and picture[1],
                    "why": item.find("div", class_="petition-description").get_text(),
                    "signatures": item.find("span", class_="signature-count").get_text(),
                    "creator": creator.get_text().strip().removeprefix("Created by "),
                    "creator_has_image": creator.find("img", class_="profile-image") is not None,
                }
            )
        following = soup.select_one("a[rel=next]")
        return Page(url, petitions, urljoin(url, str(following["href"])) if following else None)

    return reader
