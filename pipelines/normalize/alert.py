"""An action alert as a page shows it becomes a record of values, with the strings they were made from."""

from dataclasses import dataclass
from datetime import date, timedelta

from pipelines.normalize.action_types import read_action_types
from pipelines.normalize.context import Parser, quoted
from pipelines.normalize.dates import DateValue
from pipelines.normalize.text import each_line, one_line, paragraphs
from pipelines.normalize.urls import canonical_url, slug_of_url
from pipelines.records import AlertRecord
from scrapers.items import ActionAlert

_DAY = 10  # of YYYY-MM-DDTHH:MM:SSZ


def alert_record(item: ActionAlert, reading: Parser) -> AlertRecord:
    """The values of one alert; what could not be made of a string is None and a sentence in ``problems``."""
    title, body = one_line(item.title) or item.title, paragraphs(item.body)
    url = reading.value("alert's URL", item.url, canonical_url)
    dates = _dates(item, reading)
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
        modified_at=reading.sure_date("time of modification", item.modified),
        action_url=reading.value("action link", item.action_url, canonical_url),
        action_url_text=item.action_url,
        action_types=_action_types(item, reading),
        action_type_text=item.action_type,
        deadline=reading.upcoming("deadline", item.deadline, dates.own),
        deadline_text=item.deadline,
        event_date=reading.upcoming("event date", item.event_date, dates.own),
        event_date_text=item.event_date,
        labels=tuple((one_line(label) or "", paragraphs(value) or "") for label, value in item.labels),
        categories=each_line(item.categories),
        language=reading.language(item.language, body, title),
        links=reading.links(item.links),
        problems=reading.problems,  # the last, when everything has been read
    )


@dataclass(frozen=True, slots=True)
class _Dates:
    own: str | None
    in_url: str | None
    published: str | None


def _dates(item: ActionAlert, reading: Parser) -> _Dates:
    """The alert's own date: of the label, else of the permalink, else of the platform; a note where they disagree."""
    label = reading.date("date", item.date, may_be_ahead=True)
    in_url = reading.sure_date("date in the URL", item.date_in_url)
    published = reading.sure_date("time of publication", item.published)
    told = {"URL": in_url, "platform": published and published[:_DAY]}
    if label:
        _compare(label, item.date or "", told, reading)
    elif in_url and published and not _agree(in_url, published[:_DAY]):
        reading.note(f"The URL says {in_url} and the platform {published[:_DAY]}.")
    return _Dates(label.iso if label else in_url or told["platform"], in_url, published)


def _compare(label: DateValue, text: str, told: dict[str, str | None], reading: Parser) -> None:
    """Note what disagrees with the label; a date that can be read two ways is sure once another says the same."""
    own = label.iso[:_DAY]
    for name, other in told.items():
        if other and not _agree(own, other):
            reading.note(f"The date {quoted(text)} is taken as {own}, but the {name} says {other}.")
    if label.ambiguous and not any(other and _agree(own, other) for other in told.values()):
        reading.note_ambiguous("date", text, label)


def _agree(one: str, other: str) -> bool:
    """Whether two dates are the same as far as both say; a day apart is the same moment in two time zones.

    >>> _agree("2010-10", "2010-10-15"), _agree("2010-10-15", "2010-10-16"), _agree("2010-10-15", "2010-10-17")
    (True, True, False)
    """
    if min(len(one), len(other)) < _DAY:
        return one.startswith(other) or other.startswith(one)
    return abs(date.fromisoformat(one) - date.fromisoformat(other)) <= timedelta(days=1)


def _action_types(item: ActionAlert, reading: Parser) -> tuple[str, ...]:
    """The types that a label names; where no label does, those that the text asks for and we have a word for."""
    if not item.action_type:
        return tuple(dict.fromkeys(found for call in item.calls for found in read_action_types(call)[0]))
    types, unknown = read_action_types(item.action_type)
    for part in unknown:
        reading.note(f"The type of action {quoted(part)} is not one we know.")
    return types
