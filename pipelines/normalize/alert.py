"""Parse the strings of an action alert into values."""

from dataclasses import dataclass
from datetime import date, timedelta

from pipelines.normalize.action_types import read_action_types
from pipelines.normalize.context import Parser, quoted
from pipelines.normalize.dates import DateValue
from pipelines.normalize.text import each_line, one_line, paragraphs
from pipelines.records import AlertRecord
from scrapers.items import ActionAlert
from scrapers.urls import canonical_url, slug_of_url

_DAY = 10  # of YYYY-MM-DDTHH:MM:SSZ


def alert_record(item: ActionAlert, parser: Parser) -> AlertRecord:
    """Parse an alert; a string without a value is None and a sentence in ``problems``."""
    title, body = one_line(item.title) or item.title, paragraphs(item.body)
    url = parser.value("alert's URL", item.url, canonical_url)
    dates = _dates(item, parser)
    return AlertRecord(
        url=url,
        slug=one_line(item.slug) or (slug_of_url(url) if url else None),
        native_id=one_line(item.native_id),
        title=title,
        recognized_by=item.recognized_by,
        complete=item.complete,
        body=body,
        sponsor=one_line(item.sponsor),
        cosponsors=each_line(item.cosponsors),
        date=dates.own,
        date_text=item.date,
        date_in_url=dates.in_url,
        published_at=dates.published,
        published_text=item.published,
        modified_at=parser.sure_date("time of modification", item.modified),
        action_url=parser.value("action link", item.action_url, canonical_url),
        action_url_text=item.action_url,
        action_types=_action_types(item, parser),
        action_type_text=item.action_type,
        deadline=parser.upcoming("deadline", item.deadline, dates.own),
        deadline_text=item.deadline,
        event_date=parser.upcoming("event date", item.event_date, dates.own),
        event_date_text=item.event_date,
        labels=tuple((one_line(label) or "", paragraphs(value) or "") for label, value in item.labels),
        categories=each_line(item.categories),
        language=parser.language(item.language, body, title),
        links=parser.links(item.links),
        problems=parser.problems,  # the last, when everything has been parsed
    )


@dataclass(frozen=True, slots=True)
class _Dates:
    own: str | None
    in_url: str | None
    published: str | None


def _dates(item: ActionAlert, parser: Parser) -> _Dates:
    """Date the alert by its label, else its permalink, else the platform; note where they disagree."""
    # "Date: October 15, 2010" is what the author wrote; the platform's time is that of the upload.
    label = parser.date("date", item.date, may_be_ahead=True)
    in_url = parser.sure_date("date in the URL", item.date_in_url)
    published = parser.sure_date("time of publication", item.published)
    others = {"URL": in_url, "platform": published and published[:_DAY]}
    if label:
        _compare(label, item.date or "", others, parser)
    elif in_url and published and not _agree(in_url, published[:_DAY]):
        parser.note(f"The URL says {in_url} and the platform {published[:_DAY]}.")
    return _Dates(label.iso if label else in_url or others["platform"], in_url, published)


def _compare(label: DateValue, text: str, others: dict[str, str | None], parser: Parser) -> None:
    """Note what disagrees with the label. "03/04/2010" can be read two ways, until another date says which."""
    own = label.iso[:_DAY]
    for name, other in others.items():
        if other and not _agree(own, other):
            parser.note(f"The date {quoted(text)} is taken as {own}, but the {name} says {other}.")
    if label.ambiguous and not any(other and _agree(own, other) for other in others.values()):
        parser.note_ambiguous("date", text, label)


def _agree(one: str, other: str) -> bool:
    """Check whether two dates agree as far as both go; a day apart may be one moment in two time zones.

    >>> _agree("2010-10", "2010-10-15"), _agree("2010-10-15", "2010-10-16"), _agree("2010-10-15", "2010-10-17")
    (True, True, False)
    """
    if min(len(one), len(other)) < _DAY:
        return one.startswith(other) or other.startswith(one)
    return abs(date.fromisoformat(one) - date.fromisoformat(other)) <= timedelta(days=1)


def _action_types(item: ActionAlert, parser: Parser) -> tuple[str, ...]:
    """Return the types that the label names; without a label, those known among what the text asks for."""
    if not item.action_type:
        return tuple(dict.fromkeys(found for call in item.calls for found in read_action_types(call)[0]))
    types, unknown = read_action_types(item.action_type)
    for part in unknown:
        parser.note(f"The type of action {quoted(part)} is not one we know.")
    return types
