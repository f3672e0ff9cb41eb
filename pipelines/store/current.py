"""Derive what currently holds from all versions: for each field, the newest version that has it."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Version = Mapping[str, Any]
Values = dict[str, Any]


def newest_first(versions: Sequence[Version]) -> list[Version]:
    """Sort versions by when each was last observed; one without a time counts as older than any other."""
    return sorted(versions, key=lambda v: (v["last_seen_at"] or "", v["page"], v["content_hash"]), reverse=True)


def current_petition(versions: Sequence[Version]) -> Values:
    """Derive the current columns of a petition: a value holds until a later version has another."""
    newest = newest_first(versions)
    titled = _fullest(newest, "title")
    return {
        **_times(newest),
        # One page that shows the slug is enough: a text listing of the day after shows none.
        "slug_known": max(v["slug_said"] for v in newest),
        "title": titled["title"],
        "title_uncertain": titled["title_uncertain"],
        "title_cut": titled["title_cut"],
        **_together(newest, "native_id"),
        "what_version_id": _fullest(newest, "what")["id"],
        "why_version_id": _fullest(newest, "why")["id"],
        **_texts(newest, "target"),
        **_together(newest, "creator", "creator_text", "creators"),
        **_together(newest, "creator_has_image"),
        **_together(_most_exact(newest, "created_at"), "created_at", "created_text"),
        **_together(newest, "status", "status_text"),
        **_together(newest, "language"),
        "categories": _all_of(newest, "categories"),
    }


def current_alert(versions: Sequence[Version]) -> Values:
    """Derive the current columns of an action alert in the same way."""
    newest = newest_first(versions)
    # A date on a label is the author's own; a version without one has only the date of the URL or of the platform.
    labelled = [v for v in newest if v["date_text"] is not None] or newest
    return {
        **_times(newest),
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


def _times(newest: Sequence[Version]) -> Values:
    times = [t for v in newest for t in (v["first_seen_at"], v["last_seen_at"]) if t]
    return {
        "version_id": newest[0]["id"],
        "url": _newest(newest, "url")["url"],
        "complete": max(v["complete"] for v in newest),
        "first_seen_at": min(times, default=None),
        "last_seen_at": max(times, default=None),
    }


def _having(newest: Sequence[Version], field: str) -> list[Version]:
    """The versions with a value for a field, newest first; incomplete items count only where no whole one has it."""
    having = [v for v in newest if v[field] not in (None, "[]")]
    # A capture that was cut off has "Ana has lived h" where the one before it has the whole text.
    return [v for v in having if v["complete"]] or having


def _newest(newest: Sequence[Version], field: str) -> Version:
    return next(iter(_having(newest, field)), newest[0])


def _together(newest: Sequence[Version], field: str, *others: str) -> Values:
    """Take a field and those that belong to it from the same version: a value never stands beside another's string."""
    version = _newest(newest, field)
    return {name: version[name] for name in (field, *others)}


def _texts(newest: Sequence[Version], *fields: str) -> Values:
    return {field: _fullest(newest, field)[field] for field in fields}


def _fullest(newest: Sequence[Version], field: str) -> Version:
    """Find the newest version of a text, or the one that has in full what the newest has cut or flattened."""
    having = _having(newest, field)
    # In glued text, "Free Ana She is our neighbor" may be a title and the beginning of its description.
    if field == "title" and "title_uncertain" in newest[0]:
        having = [v for v in having if not v["title_uncertain"]] or having
    return _follow(having or [newest[0]], field, lambda v, w: is_lesser_form(v[field], w[field]))


def _most_exact(newest: Sequence[Version], field: str) -> list[Version]:
    """Find the newest version of a date; "2018-02" gives way to the "2018-02-14" of an older version."""
    having = _having(newest, field)
    if not having:
        return list(newest)
    exact = _follow(having, field, lambda v, w: v[field] != w[field] and w[field].startswith(v[field]))
    return [exact]


def _follow(having: Sequence[Version], field: str, gives_way: Callable[[Version, Version], bool]) -> Version:
    chosen = having[0]
    for older in having[1:]:
        if gives_way(chosen, older):
            chosen = older
    return chosen


def _all_of(newest: Sequence[Version], field: str) -> str:
    """Collect the categories of all versions in alphabetical order: each listing shows only its own."""
    return json.dumps(sorted({entry for v in newest for entry in json.loads(v[field])}), ensure_ascii=False)


def is_own_page(page: str) -> bool:
    """Check whether this kind of page shows a single petition, and not a listing.

    >>> is_own_page("controlshift.petition"), is_own_page("controlshift.listing")
    (True, False)
    """
    return page.endswith((".petition", ".initiative"))


def shows_one(page: str) -> bool:
    """Check whether this kind of page shows a single petition or post.

    >>> shows_one("wordpress.post"), shows_one("controlshift.petition"), shows_one("wordpress.posts")
    (True, True, False)
    """
    return is_own_page(page) or page.endswith(".post")


_ELLIPSES = ("...", "…")  # "Ask Congress to Pass the ..." on ControlShift, "…" elsewhere


def flat(text: str) -> str:
    """Put a text on one line, so that two renderings of it compare equal.

    >>> flat("Dear Friends,\\n\\n  sign ")
    'Dear Friends, sign'
    """
    return " ".join(text.split())


def without_ellipsis(text: str) -> str | None:
    """Return what stands before the "..." that a platform puts where it cuts a text; None without one.

    >>> without_ellipsis("Ask Congress to Pass the ..."), without_ellipsis("Pass the Act")
    ('Ask Congress to Pass the', None)
    """
    for ellipsis in _ELLIPSES:
        if text.endswith(ellipsis):
            return text.removesuffix(ellipsis).rstrip()
    return None


def is_lesser_form(text: str, full: str) -> bool:
    """Check whether ``text`` is ``full`` with fewer line breaks, or cut with "...".

    >>> is_lesser_form("One two", "One\\ntwo"), is_lesser_form("One\\ntwo", "One two")
    (True, False)
    >>> is_lesser_form("One tw...", "One two"), is_lesser_form("One", "One two"), is_lesser_form("Other...", "One two")
    (True, False, False)
    """
    short, whole = flat(text), flat(full)
    if short == whole:
        return text.count("\n") < full.count("\n")
    start = without_ellipsis(short)
    return start is not None and len(start) < len(whole) and whole.startswith(start)


def same_words(one: str | None, other: str | None) -> bool:
    """Check whether two texts are the same, as far as cut or flattened forms show.

    >>> same_words("One tw...", "One two"), same_words("One\\ntwo", "One two"), same_words("One", None)
    (True, True, False)
    """
    if one == other or one is None or other is None:
        return one == other
    return flat(one) == flat(other) or is_lesser_form(one, other) or is_lesser_form(other, one)
