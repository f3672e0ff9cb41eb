"""All versions of a petition or an alert become the one that holds now: for each field the newest that says it."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Version = Mapping[str, Any]
Values = dict[str, Any]


def newest_first(versions: Sequence[Version]) -> list[Version]:
    """Versions by the last time each was seen; one whose time is not known is older than any that was timed."""
    return sorted(versions, key=lambda v: (v["last_seen_at"] or "", v["page"], v["content_hash"]), reverse=True)


def current_petition(versions: Sequence[Version]) -> Values:
    """The wording of a petition as of its newest version, each value standing until a later version says another."""
    newest = newest_first(versions)
    titled = _fullest(newest, "title")
    return {
        **_seen(newest),
        "slug_known": max(v["slug_said"] for v in newest),
        "title": titled["title"],
        "title_uncertain": titled["title_uncertain"],
        "title_cut": titled["title_cut"],
        **_together(newest, "native_id"),
        **_texts(newest, "what", "why", "target"),
        **_together(newest, "creator", "creator_text", "creators"),
        **_together(newest, "creator_has_image"),
        **_together(_most_exact(newest, "created_at"), "created_at", "created_text"),
        **_together(newest, "status", "status_text"),
        **_together(newest, "language"),
        "categories": _all_of(newest, "categories"),
    }


def current_alert(versions: Sequence[Version]) -> Values:
    """The wording of an action alert as of its newest version, in the same way."""
    newest = newest_first(versions)
    labelled = [v for v in newest if v["date_text"] is not None] or newest
    return {
        **_seen(newest),
        **_texts(newest, "title", "body"),
        **_together(newest, "native_id"),
        **_together(newest, "sponsor"),
        **_together(labelled, "date", "date_text"),
        **_together(newest, "date_in_url"),
        **_together(_most_exact(newest, "published_at"), "published_at", "published_text"),
        **_together(newest, "action_url", "action_url_text"),
        **_together(newest, "action_types", "action_type_text"),
        **_together(newest, "deadline", "deadline_text"),
        **_together(newest, "event_date", "event_date_text"),
        **_together(newest, "language"),
        **_together(newest, "labels"),
        **_together(newest, "cosponsors"),
        "categories": _all_of(newest, "categories"),
    }


def _seen(newest: Sequence[Version]) -> Values:
    times = [t for v in newest for t in (v["first_seen_at"], v["last_seen_at"]) if t]
    return {
        "version_id": newest[0]["id"],
        "url": _newest(newest, "url")["url"],
        "complete": max(v["complete"] for v in newest),
        "first_seen_at": min(times, default=None),
        "last_seen_at": max(times, default=None),
    }


def _saying(newest: Sequence[Version], field: str) -> list[Version]:
    """The versions that say a field, newest first; what an incomplete item says counts only where no whole one does."""
    saying = [v for v in newest if v[field] not in (None, "[]")]
    return [v for v in saying if v["complete"]] or saying


def _newest(newest: Sequence[Version], field: str) -> Version:
    return next(iter(_saying(newest, field)), newest[0])


def _together(newest: Sequence[Version], field: str, *others: str) -> Values:
    """A field and what was said along with it, from the same version."""
    version = _newest(newest, field)
    return {name: version[name] for name in (field, *others)}


def _texts(newest: Sequence[Version], *fields: str) -> Values:
    return {field: _fullest(newest, field)[field] for field in fields}


def _fullest(newest: Sequence[Version], field: str) -> Version:
    """The newest version that says a text, or the one that says in full what the newest says cut or flattened."""
    saying = _saying(newest, field)
    if field == "title" and "title_uncertain" in newest[0]:
        saying = [v for v in saying if not v["title_uncertain"]] or saying
    return _follow(saying or [newest[0]], field, lambda v, w: is_lesser_form(v[field], w[field]))


def _most_exact(newest: Sequence[Version], field: str) -> list[Version]:
    """As the newest says, but "2018-02" gives way to the "2018-02-14" that an older version said."""
    saying = _saying(newest, field)
    if not saying:
        return list(newest)
    exact = _follow(saying, field, lambda v, w: v[field] != w[field] and w[field].startswith(v[field]))
    return [exact]


def _follow(saying: Sequence[Version], field: str, gives_way: Callable[[Version, Version], bool]) -> Version:
    chosen = saying[0]
    for older in saying[1:]:
        if gives_way(chosen, older):
            chosen = older
    return chosen


def _all_of(newest: Sequence[Version], field: str) -> str:
    """Every category a version says, in alphabetical order: each listing tells only its own."""
    return json.dumps(sorted({entry for v in newest for entry in json.loads(v[field])}), ensure_ascii=False)


_ELLIPSES = ("...", "…")


def flat(text: str) -> str:
    """A text on one line, so that two renderings of the same words compare equal.

    >>> flat("Dear Friends,\\n\\n  sign ")
    'Dear Friends, sign'
    """
    return " ".join(text.split())


def without_ellipsis(text: str) -> str | None:
    """What stands before the "..." that a platform put where it cut a text; None when the text does not end so.

    >>> without_ellipsis("Ask Congress to Pass the ..."), without_ellipsis("Pass the Act")
    ('Ask Congress to Pass the', None)
    """
    for ellipsis in _ELLIPSES:
        if text.endswith(ellipsis):
            return text.removesuffix(ellipsis).rstrip()
    return None


def is_lesser_form(text: str, full: str) -> bool:
    """Whether ``text`` says no more than ``full``: the same words with fewer line breaks, or ``full`` cut with "...".

    >>> is_lesser_form("One two", "One\\ntwo"), is_lesser_form("One\\ntwo", "One two")
    (True, False)
    >>> is_lesser_form("One tw...", "One two"), is_lesser_form("One", "One two"), is_lesser_form("Other...", "One two")
    (True, False, False)
    """
    said, whole = flat(text), flat(full)
    if said == whole:
        return text.count("\n") < full.count("\n")
    start = without_ellipsis(said)
    return start is not None and len(start) < len(whole) and whole.startswith(start)


def same_words(one: str | None, other: str | None) -> bool:
    """Whether two texts are one wording, as far as a cut or flattened form can tell.

    >>> same_words("One tw...", "One two"), same_words("One\\ntwo", "One two"), same_words("One", None)
    (True, True, False)
    """
    if one == other or one is None or other is None:
        return one == other
    return flat(one) == flat(other) or is_lesser_form(one, other) or is_lesser_form(other, one)
