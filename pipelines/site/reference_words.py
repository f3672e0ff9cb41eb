"""Give the templates of reference pages their words, charts and names of months."""

from typing import Any

from babel.dates import get_month_names
from markupsafe import Markup

from pipelines.site import source_words
from pipelines.site.backer_list import LETTERS
from pipelines.site.backer_page import BackerPage, YearOfBacking
from pipelines.site.language import _, locale
from pipelines.site.run_charts import bar, small_line
from pipelines.site.source_page import FieldShares, SourcePage
from pipelines.site.stored_words import in_words
from pipelines.site.value_words import SEVERITIES


def volume_chart(page: SourcePage) -> Markup:
    """Draw how many items each crawl of a source found."""
    marked = [volume.at for volume in page.volumes if volume.verdict != "ok"]
    points = [(volume.at, volume.items) for volume in page.volumes]
    return small_line(points, most=page.most_items, label=_("Items found by each crawl"), marked=marked)


def share_chart(field: FieldShares) -> Markup:
    """Draw which share of the items had a field in each crawl."""
    name = source_words.COVERED.get(field.field, field.field)
    return small_line(field.shares, most=1, label=_("Share of items with the field %(field)s, by crawl", field=name))


def month_name(number: int) -> str:
    """Return the name of a month (1 to 12) in the language of the request."""
    return str(get_month_names("wide", locale=locale())[number])


def year_bar(page: BackerPage, year: YearOfBacking) -> Markup:
    """Draw how many petitions began in a year."""
    return bar(year.petitions, max(each.petitions for each in page.years))


WORDS: dict[str, Any] = {
    "LETTERS": LETTERS,
    "year_bar": year_bar,
    "WORDS": source_words,
    "issue_words": source_words.issue_words,
    "SEVERITIES": SEVERITIES,
    "in_words": in_words,
    "CHECKS": source_words.CHECKS,
    "volume_chart": volume_chart,
    "share_chart": share_chart,
    "month_name": month_name,
}
"""What all templates of reference pages may use."""
