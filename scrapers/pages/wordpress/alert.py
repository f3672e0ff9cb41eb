"""A post becomes an action alert, or is passed over because it asks nobody to do anything."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scrapers.items import ActionAlert, NoAlert
from scrapers.pages.wordpress.asking import calls_to_act, way_to_act
from scrapers.pages.wordpress.boilerplate import without_boilerplate
from scrapers.pages.wordpress.calls import Call, find_calls
from scrapers.pages.wordpress.contacts import NUMBER, digits, for_information
from scrapers.pages.wordpress.cosponsors import cosponsors_in, split_cosponsors
from scrapers.pages.wordpress.dates import date_in_url, shown_day, slug_in_url
from scrapers.pages.wordpress.labels import Field, Label, read_labels
from scrapers.pages.wordpress.lines import Line, written
from scrapers.pages.wordpress.links import each_once, placed_links
from scrapers.pages.wordpress.means import calls_by_means
from scrapers.pages.wordpress.naming import names_of
from scrapers.pages.wordpress.sponsor import named_sponsor
from scrapers.pages.wordpress.when import deadline, event_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post as any of its forms gives it: HTML, API, feed or text; ``whole`` is False where the form shows a part."""

    url: str
    title: str
    lines: list[Line]
    whole: bool = True
    native_id: str | None = None
    slug: str | None = None
    published: str | None = None
    modified: str | None = None
    categories: tuple[str, ...] = ()
    language: str | None = None


def read_alert(post: Post) -> ActionAlert | NoAlert:
    """The alert in a post, from its labels where it has any, otherwise from its calls to act."""
    lines, whole = without_boilerplate(post.lines)
    labels, rest = read_labels(lines)
    values = {label.field: label.value for label in reversed(labels) if label.field and label.value.text}
    labelled = len(rest) < len(lines)
    cosponsors, body = split_cosponsors(rest, labelled)
    read = [Line(text=post.title), *(label.value for label in labels if labelled), *body]
    calls = _calls(read)
    placed = placed_links(read, calls)
    if not labelled and not calls_to_act([post.title, *post.categories], read, calls, placed):
        return NoAlert(url=post.url, title=post.title)
    action_url = _written_url(values["action_url"]) if "action_url" in values else way_to_act(calls, placed)
    inline = tuple(name for label in labels if label.field == "cosponsors" for name in _cosponsors(label))
    return ActionAlert(
        title=post.title,
        complete=whole and post.whole,
        url=post.url,
        slug=post.slug or slug_in_url(post.url),
        native_id=post.native_id,
        body=written(body) or None,
        date=_text(values, "date"),
        date_in_url=date_in_url(post.url),
        published=post.published,
        modified=post.modified,
        labels=tuple((label.name, _shown(label)) for label in labels),
        sponsor=_text(values, "sponsor") or named_sponsor(body),
        cosponsors=inline + cosponsors,
        action_url=action_url,
        action_type=_text(values, "action_type"),
        calls=names_of(calls, read),
        deadline=_day(values, "deadline") or deadline(read, calls),
        event_date=_day(values, "event_date") or event_date(read, calls),
        categories=post.categories,
        language=post.language,
        links=tuple(
            replace(one, role=one.role or "action") if one.url == action_url else one for one in each_once(placed)
        ),
    )


def _cosponsors(label: Label) -> tuple[str, ...]:
    return cosponsors_in(label.value.text) if label.value.text else ()


def _shown(label: Label) -> str:
    """A label's value as shown, but for people who signed."""
    return ", ".join(_cosponsors(label)) if label.field == "cosponsors" else label.value.text


def _calls(read: list[Line]) -> list[Call]:
    """What a post asks for, in its order; ``read`` begins with the title.

    A title that names an event may as well report it; what it asks in other words it does ask. Who is told to call a
    number that is the press contact's is the press.
    """
    aside = for_information(read)
    asked = [
        call
        for call in find_calls(read)
        if (call.line or call.kind != "event")
        and not aside.intersection(map(digits, NUMBER.findall(read[call.line].text[call.start : call.end])))
    ]
    return sorted([*asked, *calls_by_means(read)], key=lambda call: (call.line, call.start))


def _text(values: Mapping[Field, Line], field: Field) -> str | None:
    return values[field].text if field in values else None


def _day(values: Mapping[Field, Line], field: Field) -> str | None:
    """The day in a label's value, or the value as it is where it shows none."""
    return shown_day(values[field].text) or values[field].text if field in values else None


def _written_url(value: Line) -> str:
    """Where a label's link leads; its text where it is no link at all."""
    return value.anchors[0].url if value.anchors else value.text
