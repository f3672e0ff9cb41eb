"""Prepare what every page of the blog shows of a post: address, dates, body, excerpt."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

from markupsafe import Markup

from sample.content import Post, posts, site


def link(post: Post, base: str) -> str:
    return f"{base}/{post.published:%Y/%m/%d}/{post.slug}/"


def body(post: Post, petitions: str) -> Markup:
    """The body as HTML, its links pointing to the petitions' site at ``petitions``."""
    return Markup(post.body.replace("$site", petitions))


def excerpt(post: Post) -> str:
    """The first words, without markup."""
    words = Markup(re.sub(r"<br />|</p>", " ", post.body)).striptags().split()
    return " ".join(words[:30])


def local(moment: datetime) -> str:
    """The blog's own time, without a zone."""
    return moment.isoformat(timespec="seconds")


def utc(moment: datetime) -> str:
    """The same moment in UTC, without a zone."""
    return utc_time(moment).strftime("%Y-%m-%dT%H:%M:%S")


def utc_time(moment: datetime) -> datetime:
    offset = timedelta(hours=site()["wordpress"]["utc_offset_hours"])
    return moment.replace(tzinfo=timezone(offset)).astimezone(UTC)


def rfc822(moment: datetime) -> str:
    return format_datetime(utc_time(moment))


def http_date(moment: datetime) -> str:
    return format_datetime(utc_time(moment), usegmt=True)


def spoken(moment: datetime) -> str:
    """A date as a blog in English writes it.

    >>> spoken(datetime(2010, 10, 5))
    'October 5, 2010'
    """
    return f"{moment:%B} {moment.day}, {moment.year}"


def category_id(name: str) -> int:
    """The number of a category, by the order of its name."""
    return 2 + sorted({name for post in posts() for name in post.categories}).index(name)
