"""Word the sentences that the archive keeps: why a crawl was judged so, why an event was withdrawn.

The site translates them by the same table, so that none can be written that it does not know.
"""

from collections.abc import Mapping

# By key: a sentence with %(names)s. Of a name, ``VALUES`` has what can stand in its place.
SENTENCES: Mapping[str, str] = {
    "lasting": "%(reason)s (the same in %(count)s crawls in a row, and so the site's new state)",
    "access": "the site refuses pages to us (%(kinds)s)",
    "no answer": "the site did not answer (%(kinds)s)",
    "some unanswered": "%(count)s pages were not answered (%(kinds)s)",
    "other pages": "pages are not as they were (%(kinds)s)",
    "few items": "only %(count)s items, fewer than its stanza expects",
    "failed": "it failed",
    "nothing": "its listings show no items",
    "gaps": "not all that the site lists was seen (%(kinds)s)",
    "broken": "%(count)s of %(all)s items could not be read",
    "clock": "the clock went back: it began at %(time)s, after run %(run)s had ended at %(before)s",
    "volume": "%(count)s items, usually %(usual)s",
    "listing": "%(url)s shows %(count)s items, usually %(usual)s",
    "known": "%(count)s of %(all)s known posts are not there, usually %(usual)s",
    "coverage": "%(field)s on %(share)s of %(count)s %(page)s, usually on %(usual)s",
    "no page": "there are no %(page)s, as in each crawl before",
    "no field": "none of the %(page)s has %(field)s, which %(share)s had before",
    "statuses": "%(share)s of its pages answered with an error, usually %(usual)s",
    "values": "%(count)s values could not be parsed, usually %(usual)s of the items",
    "rewritten": "%(field)s differs on %(count)s of %(all)s items at once",
    "fallen": "the count fell on %(count)s of %(all)s items at once",
    "ended": "the status changed on %(count)s of %(all)s items at once",
    "judged": "run %(run)s, which showed it, is judged %(verdict)s: %(reason)s",
    "another": "another capture shows the same change at %(time)s",
    "not gone": "the captures known now do not show that it was gone then",
    "not gone yet": (
        "the captures known now do not show that it was gone then; a good crawl, or its own page, has yet to confirm it"
    ),
    "no change": "the captures known now do not show this change",
    "one petition": "two records turned out to be one petition",
    "no petition": "its page shows no such petition",
    "no alert": "its page shows no such alert",
    "at rest": "nothing was asked of it for %(span)s, and its schedule is %(schedule)s",
    "by its stanza": "the schedule of its stanza, until there were %(count)s looks",
    "changes": "changed at %(count)s of %(all)s looks in %(span)s",
    "long listing": "%(reason)s; its listing has %(count)s pages",
    "budget": "%(reason)s; slowed to stay within %(count)s requests a day",
}
_NUMBER, _SHARE, _TIME = r"[\d,.]+(?:e\+\d+)?", r"\d+%", r"\d{4}-\d\d-\d\dT[\d:]+(?:\.\d+)?Z"
# Regular expressions of what stands in place of the names.
VALUES: Mapping[str, str] = {
    "reason": r".+",
    "kinds": r"[^()]*",
    "count": _NUMBER,
    "all": _NUMBER,
    "usual": rf"{_NUMBER}|{_SHARE}",
    "share": _SHARE,
    "run": r"\d+",
    "time": _TIME,
    "before": _TIME,
    "url": r"\S+",
    "field": r"\w+",
    "page": r"[\w.]+",
    "verdict": r"[a-z ]+",
    "span": r"\d[\d,]* (?:hour|day)s?",
    "schedule": r"\w+",
}


def sentence(key: str, **values: object) -> str:
    """Return a sentence with its values.

    >>> sentence("broken", count=3, all=20)
    '3 of 20 items could not be read'
    """
    return SENTENCES[key] % values
