"""Read the action alert in a post, or note that it is none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from scrapers.extract import Selectors
from scrapers.items import ActionAlert, NoAlert
from scrapers.pages.wordpress.alert_dates import deadline, event_date, shown_day
from scrapers.pages.wordpress.calls import find_calls
from scrapers.pages.wordpress.classify import calls_to_act, names_of
from scrapers.pages.wordpress.content import without_boilerplate
from scrapers.pages.wordpress.cosponsors import cosponsors_in, split_cosponsors
from scrapers.pages.wordpress.labels import Field, Label, lists_names, read_labels
from scrapers.pages.wordpress.lines import Line, fold, written
from scrapers.pages.wordpress.links import each_once, placed_links, way_to_act
from scrapers.urls import slug_in_url


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post as any of its forms gives it: HTML, API, feed or text; ``whole`` is False where the form shows a part.

    ``terms`` are the slugs of its categories and tags; None where the form does not show them.
    """

    url: str
    title: str
    lines: list[Line]
    whole: bool = True
    native_id: str | None = None
    slug: str | None = None
    published: str | None = None
    modified: str | None = None
    categories: tuple[str, ...] = ()
    terms: frozenset[str] | None = None
    language: str | None = None


def read_alert(post: Post, selectors: Selectors) -> ActionAlert | NoAlert:
    """Read the alert in a post: from its labels if it has any, otherwise from its calls to act.

    Its labels decide whether it is one, then what the site's stanza says of its categories, then its text.
    """
    lines, whole = without_boilerplate(post.lines)
    labels, rest = read_labels(lines)
    values = {label.field: label.value for label in reversed(labels) if label.field and label.value.text}
    labelled = len(rest) < len(lines)
    cosponsors, body = split_cosponsors(rest, labelled) if labelled or lists_names(rest) else ((), rest)
    shown = [Line(text=post.title), *(label.value for label in labels if labelled), *body]
    calls = find_calls(shown)
    placed = placed_links(shown, calls)
    filed = is_filed(post.terms, selectors.get("alerts", "detect"))
    if not (labelled or (calls_to_act(post.categories, shown, calls, placed) if filed is None else filed)):
        return NoAlert(url=post.url, title=post.title, native_id=post.native_id)
    action_url = _written_url(values["action_url"]) if "action_url" in values else way_to_act(calls, placed)
    inline = tuple(name for label in labels if label.field == "cosponsors" for name in _cosponsors(label))
    return ActionAlert(
        title=post.title,
        recognized_by="label" if labelled else "category" if filed else "text",
        complete=whole and post.whole,
        url=post.url,
        slug=post.slug or slug_in_url(post.url),
        native_id=post.native_id,
        body=written(body) or None,
        date=values["date"].text if "date" in values else None,
        date_in_url=date_in_url(post.url),
        published=post.published,
        modified=post.modified,
        labels=tuple((label.name, _shown(label)) for label in labels),
        sponsor=values["sponsor"].text if "sponsor" in values else None,
        cosponsors=inline + cosponsors,
        action_url=action_url,
        action_type=values["action_type"].text if "action_type" in values else None,
        calls=names_of(calls, shown),
        deadline=_day(values, "deadline") or deadline(shown, calls),
        event_date=_day(values, "event_date") or event_date(shown, calls),
        categories=post.categories,
        language=post.language,
        links=each_once(placed, action_url),
    )


def is_filed(terms: frozenset[str] | None, alerts: str) -> bool | None:
    """Return whether a site files a post among its alerts: all posts, or those of some categories and tags.

    Return None if the stanza leaves it to the text, or if the post's form does not show its ``terms``.

    >>> is_filed(frozenset({"news"}), "action-alerts urgent"), is_filed(frozenset({"urgent"}), "action-alerts urgent")
    (False, True)
    >>> is_filed(None, "all"), is_filed(None, "action-alerts"), is_filed(frozenset({"news"}), "detect")
    (True, None, None)
    """
    if alerts == "all":
        return True
    return None if alerts == "detect" or terms is None else not terms.isdisjoint(alerts.split())


def _cosponsors(label: Label) -> tuple[str, ...]:
    return cosponsors_in(label.value.text) if label.value.text else ()


def _shown(label: Label) -> str:
    """Return a label's value as shown, without people who signed."""
    return ", ".join(_cosponsors(label)) if label.field == "cosponsors" else label.value.text


def _day(values: dict[Field, Line], name: Field) -> str | None:
    """Return the day in a label's value, or the whole value if it shows none."""
    return shown_day(values[name].text) or values[name].text if name in values else None


def _written_url(value: Line) -> str:
    """Return the URL of a label's link, or its text if it is not a link."""
    return value.anchors[0].url if value.anchors else value.text


def date_in_url(url: str) -> str | None:
    """Return the day in a permalink.

    >>> date_in_url("https://a.example/2010/10/15/ndlon-10152010/"), date_in_url("https://a.example/2010/10/")
    ('2010-10-15', None)
    """
    found = re.search(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])(?:/|$)", _path(url))
    return "-".join(found.groups()) if found else None


def terms_in_url(url: str) -> frozenset[str]:
    """Return the slugs of the category (with its parents) or tag in the URL of a page of posts or a feed.

    >>> sorted(terms_in_url("https://a.example/category/resources/action-alerts/page/2/"))
    ['action-alerts', 'resources']
    >>> terms_in_url("https://a.example/tag/raids/feed/"), terms_in_url("https://a.example/2012/05/")
    (frozenset({'raids'}), frozenset())
    """
    found = re.search(r"/(?:category|tag)/((?:(?!(?:page|feed)/)[^/]+/?)+)", _path(url))
    return frozenset(found[1].strip("/").split("/") if found else ())


def terms_in_classes(classes: Iterable[str]) -> frozenset[str] | None:
    """Return the slugs in the classes that WordPress gives a post's element; None if there are none.

    >>> sorted(terms_in_classes(["post-7", "category-action-alerts", "tag-raids", "tagged"]) or ())
    ['action-alerts', 'raids']
    """
    named = (re.fullmatch(r"(?:category|tag)-(.+)", name) for name in classes)
    return frozenset(found[1] for found in named if found) or None


def slug_of(name: str) -> str:
    """Return the slug that WordPress gives a category or tag of this name, unless its editors change it.

    >>> slug_of("Action Alerts"), slug_of("Español"), slug_of("Don't Deport!")
    ('action-alerts', 'espanol', 'dont-deport')
    """
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", fold(name))).strip("-")


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
