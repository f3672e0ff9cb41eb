"""Parse the page of one ControlShift petition that was kept as text; its signers and places are never read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from scrapers.captures import Capture
from scrapers.count_phrases import read_count
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Petition
from scrapers.page_limits import shortened
from scrapers.pages.controlshift.addresses import PETITION_URL, purpose, refuse_other
from scrapers.pages.controlshift.card import is_button
from scrapers.pages.controlshift.links import absolute, slug_in
from scrapers.pages.controlshift.petition_words import (
    CATEGORY,
    LONGEST_NOTICE,
    ON_ONE_LINE,
    OTHER,
    PEOPLE,
    PLACE,
    TO,
    UPDATES,
    WHY,
    state_in,
)
from scrapers.pages.controlshift.phrases import (
    LONGEST_NAME,
    has_end,
    has_picture,
    is_count,
    is_cut,
    is_end,
    split_day,
    without_label,
)
from scrapers.pages.stated_counts import stated_counts
from scrapers.urls import slug_of_title

NAME = "controlshift.petition"
Part = Literal["head", "why", "people", "updates", "category", "other"]
_HEADINGS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("why", WHY),
    ("people", PEOPLE),
    ("updates", UPDATES),
    ("category", CATEGORY),
    ("other", OTHER),
)
_NUMBER = re.compile(r"\d[\d,.]*")
_FIELD = re.compile(  # of the form to sign with
    r"(?:first|last|full|your)? ?(?:name|e-?mail(?: address)?|zip ?code|postcode|phone(?: number)?)\W{0,3}", re.I
)
# Phoenix, AZ; Ciudad Juárez, Chihuahua, México; Leeds LS1, UK
_PLACE = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]*(?:\s(?:[A-ZÀ-Þ\d][\w.'’-]*|de|del|la|of|upon))*)(?:,\s[A-ZÀ-Þ\d][\w.'’ -]*){1,3}"
)
_LONGEST_PLACE, _LONGEST_TITLE = 80, 250
_EDITED = 0.5  # of the words of a slug are in the title it was made of before an edit


@dataclass(slots=True)
class _Parts:
    """The lines of a page by the heading they stand under, and the count and creator among them."""

    lines: dict[Part, list[str]] = field(default_factory=lambda: {"head": []})
    count: str | None = None
    creator: str | None = None
    last: Part | Literal["count", "creator"] = "head"


@page(NAME, media="text", url=PETITION_URL)
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read one petition: its title is the line that the slug was made of, else the one beside "To:" if one is sure.

    Cut off are pages that end before the count and the creator, or in one of them.
    """
    refuse_other(capture.url, NAME, "petition", "alias")
    text = shortened(capture.text)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    lines = _joined([line for line in lines if line])
    parts = _parts(lines)
    status = next((state for line in lines if len(line) <= LONGEST_NOTICE and (state := state_in(line))), None)
    if "why" not in parts.lines and not (parts.count or parts.creator):
        raise PageChanged(capture.url, NAME, "the text shows no reasons, no count and no creator: it is no petition")
    if purpose(capture.url) == "unknown" and not is_own_page(text):
        raise PageChanged(capture.url, NAME, "neither the address nor the text is that of a petition's own page")
    slug, head = slug_in(capture.url), parts.lines["head"]
    addressed = next((n for n, line in enumerate(head) if TO.match(line)), None)
    title = _title(head, addressed, slug)
    if title is None:
        raise PageChanged(capture.url, NAME, "no line of the text is surely the petition's title")
    target = None if addressed is None else TO.sub("", head[addressed], count=1) or None
    creator, created = split_day(parts.creator)
    begin = max(title, -1 if addressed is None else addressed) + 1
    yield Petition(
        title=head[title],
        title_cut=is_cut(head[title]),
        complete=not _is_cut_off(parts, text),
        url=absolute(capture.url, f"/petitions/{slug}") if slug else None,
        slug=slug,
        creator=creator,
        creator_has_image=has_picture(creator),
        target=target,
        what=_prose(head[begin:]),
        why=_prose(parts.lines.get("why", [])),
        signatures=parts.count,
        goal_rule="ladder" if parts.count else None,
        created=created,
        status=status,
        categories=tuple(parts.lines.get("category", [])[:1]),
        stated=stated_counts(parts.lines.get("updates", [])),
    )


def is_own_page(text: str) -> bool:
    """Return whether a text is that of a petition's own page: it says to whom it goes, and why it is important."""
    lines = [line.strip() for line in text.splitlines()]
    return any(map(TO.match, lines)) and sum(bool(WHY.fullmatch(line)) for line in lines) == 1


def _joined(lines: Sequence[str]) -> list[str]:
    """Put together what is one line on the page: "1,847" and "of 2,000 Signatures", "To:" and a name."""
    joined: list[str] = []
    for line in lines:
        before = joined[-1] if joined else ""
        if (_NUMBER.fullmatch(before) and is_count(f"{before} {line}")) or (TO.fullmatch(before) and joined):
            joined[-1] = f"{before} {line}"
        else:
            joined.append(line)
    return joined


def _parts(lines: Sequence[str]) -> _Parts:
    """Divide a page at its headings. A part ends at the count or the creator behind it; menus may follow."""
    parts, ended, named = _Parts(), False, False
    here: Part = "head"
    for line in lines:
        label = without_label(line) if len(line) <= LONGEST_NAME * 2 else None
        heading, rest = _heading_of(line)
        if named and heading is None:
            parts.creator, parts.last, named = (line if len(line) <= LONGEST_NAME else None), "creator", False
        elif heading:
            here, ended, named = heading, False, False
            parts.lines.setdefault(here, []).extend([rest] if rest else [])
            parts.last = here
        elif here in ("people", "updates", "category"):  # "Created by" is a commenter's word there
            parts.lines[here].append(line)
        elif _is_count(line):
            parts.count = parts.count or line
            parts.last, ended = "count", _has_prose(parts, here)
        elif label is not None and parts.creator is None:
            parts.creator, named = label or None, not label
            parts.last, ended = "creator", _has_prose(parts, here)
        elif not ended:
            parts.lines[here].append(line)
            parts.last = here
        else:
            parts.last = "other"
    return parts


def _heading_of(line: str) -> tuple[Part | None, str | None]:
    """The part that a line is the heading of, and its first line where both stand on one."""
    whole = next((name for name, pattern in _HEADINGS if pattern.fullmatch(line)), None)
    if whole or not (both := ON_ONE_LINE.fullmatch(line)):
        return whole, None
    # not of the others: reasons may go on with "Links: ..." or "Comments: ..."
    inline: tuple[tuple[Part, re.Pattern[str]], ...] = (("updates", UPDATES), ("category", CATEGORY), ("other", PLACE))
    return next((name for name, pattern in inline if pattern.fullmatch(both["heading"])), None), both["rest"]


def _is_count(line: str) -> bool:
    return is_count(line) or (is_end(line) and without_label(line) is None and read_count(line).signatures is not None)


def _has_prose(parts: _Parts, here: Part) -> bool:
    """Whether a part has more than the lines that stand above a count at the top of a page: a title, a name."""
    return len(parts.lines[here]) > (2 if here == "head" else 0)


def _title(head: Sequence[str], addressed: int | None, slug: str | None) -> int | None:
    """The line of the title. The slug tells; where the title was edited, the line beside "To:" most like the slug."""
    fits = [n for n, line in enumerate(head) if n != addressed and len(line) <= _LONGEST_TITLE and not is_end(line)]
    made = {n: slug_of_title(head[n]) for n in fits}
    for matches in (_is_slug, _begins_slug):
        if slug and (found := next((n for n in fits if made[n] and matches(made[n], slug)), None)) is not None:
            return found
    if addressed is None:
        return None
    beside = [n for n in (addressed + 1, addressed - 1) if n in made]
    if slug:
        words = set(slug.split("-"))
        alike = {n: len(words & set(made[n].split("-"))) / len(words) for n in beside}
        likely = [n for n in beside if alike[n] >= _EDITED and alike[n] == max(alike.values())]
        if len(likely) == 1:
            return likely[0]
    return addressed + 1 if addressed == 0 and 1 in made else None


def _is_slug(made: str, slug: str) -> bool:
    return made == slug or re.fullmatch(rf"{re.escape(made)}-\d{{1,4}}", slug) is not None


def _begins_slug(made: str, slug: str) -> bool:
    """Whether a slug was cut, or made of a longer title than is shown."""
    shorter, longer = sorted((made, slug), key=len)
    return len(shorter) >= 20 and longer.startswith(shorter)


def _prose(lines: Sequence[str]) -> str | None:
    """The lines of a part, without buttons, fields of the form, and the place that stands at its end."""
    kept = [line for line in lines if not is_button(line) and not _FIELD.fullmatch(line) and not state_in(line)]
    while kept and len(kept[-1]) <= _LONGEST_PLACE and _PLACE.fullmatch(kept[-1]):
        kept.pop()
    return "\n".join(kept) or None


def _is_cut_off(parts: _Parts, text: str) -> bool:
    """Whether the capture may end inside the petition: in its text, or in its last line where that has no end."""
    if parts.last in ("head", "why"):
        return True
    if text.endswith(("\n", "\r")):
        return False
    if parts.last == "creator":
        return parts.creator is None or not has_end(parts.creator)
    return parts.last == "count" and parts.count is not None and parts.count[-1] not in "snSN"
