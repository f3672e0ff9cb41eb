"""Find where the petitions of a text listing end: at their counts and creators."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from scrapers.pages.controlshift.phrases import LONGEST_NAME, Count, counts_in, labels_in, reads_like_name

SIGNS = "•·◦▪‣●○∙⁃"
BULLET = rf"(?:[{SIGNS}]|[-–—*](?=\s|\Z))"
_NO_WORDS = f" \t\n:-–—*{SIGNS}"
_RUN, _LINED = ("glued", "space"), ("line", "bullet")
_WIDEST_INDENT = 200  # characters, its bullet included
_NEAR = 5_000  # characters after a label in which its line ends
_BETWEEN = re.compile(rf"\s*(?:(?:{BULLET}|[|,;])\s*)?")  # 9 of 100 Signatures | Created by Ana R.
_HEAD = re.compile(rf"[ \t]*(?P<bullet>{BULLET})?[ \t]*\Z")
_CLOSES = re.compile(rf"[ \t]*(?:{BULLET}[ \t]*)?(?:\n|\Z)")
_PICTURE_LINE = re.compile(r"\n[ \t]*Picture[ \t]*(?=\n|\Z)")
_PARTLY_COUNT = re.compile(  # Ana R.139, Ana R.139 of, Ana R.139 of 200 Sig
    r"(?<=[^\s\d])\d[\d.,'’]*(?:\s[a-z]{0,4}(?:\s\d[\d.,'’]*(?:\s\w*)?)?)?\s*\Z"
)
_NAME_END = re.compile(
    rf"(?=\s*[{SIGNS}])|(?=\s[-–]\s)"  # Ana R. • Free Luz
    r"|(?<=\s\w\.)(?=[^\s,;])|(?<=\s[A-Z])(?=[A-Z][a-z]{2})"  # Ana R.Free Luz, Sasha KFree Luz
    r"|(?<=\sPicture)(?=\S)"  # Juntos i. PictureFree Luz
    r"|(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ¡¿\[“\"#\d])"  # Casa AbiertaFree Luz
    r"|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})|(?<=[a-z])(?=[A-Z]{2})"  # SEIUFree Luz, Ana & CoICE out
    r"|(?<=[!?\d])(?=[A-ZÀ-Þ¡¿])"  # Defend Asylum!Free Luz, Casa 28Free Luz
)
_NAME_PARTS = re.compile(r"\b(?:Mc|Mac|De|Di|La|Le|Du|Van|Fitz|Move|You)$")  # no end in McKenzie, DeShawn, MoveOn
_Label = re.Match[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class End:
    """The end of one petition: its count, its creator or both, and where in the text it stands.

    ``place`` is "line" where it begins a line, "bullet" where that line has a bullet, "glued" where it touches what
    stands before it, else "space". ``count_form`` and ``label_form`` are how its parts are written, "" for none:
    "A sign of" is "9 of 100 Signatures", "a firm" is "9 firmas", "A by" is "Created by".
    """

    start: int
    stop: int
    place: str
    indent: int
    count: Count | None
    creator: str | None
    count_form: str
    label_form: str

    @property
    def pair(self) -> bool:
        return bool(self.count_form and self.label_form)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """The ends on a page, in order, and how that is written.

    ``count_last`` where counts stand after creators; ``run`` where ends are not on lines of their own; ``inline``
    where the next petition goes on in the same line.
    """

    ends: tuple[End, ...]
    count_last: bool
    run: bool
    inline: bool


def ends_in(text: str) -> Ends:
    """Find the counts and creators that are written as most of the page's are; others belong to descriptions."""
    counts, labels = counts_in(text, bare=True), labels_in(text)
    pairs, creator_first = _counts_first(text, counts, labels), _creators_first(text, counts, labels)
    named = [pair for pair in creator_first if reads_like_name(_between(text, *pair))]
    if count_last := len(named) > len(pairs):
        pairs = creator_first
    firsts = [min(count.start, label.start()) for count, label in pairs]
    lasts = [max(count.start, label.start()) for count, label in pairs]
    together = [text.find("\n", last, first) < 0 for last, first in zip(lasts, firsts[1:], strict=False)]
    page = _Page(text=text, count_last=count_last, inline=sum(together) * 2 > len(together))
    limits = [*firsts, len(text)][1:]
    both = _alike([page.end(*pair, limit) for pair, limit in zip(pairs, limits, strict=True)])
    alone = _alone(list(page.single_ends(counts, labels, both)), both)
    ends = _with_titles(text, sorted([*both, *alone], key=lambda end: end.start))
    run = sum(end.place in _RUN for end in ends) * 2 > len(ends)
    return Ends(ends=tuple(ends), count_last=count_last, run=run, inline=page.inline and run)


def _counts_first(text: str, counts: list[Count], labels: list[_Label]) -> list[tuple[Count, _Label]]:
    """Counts with a label right after them: "9 of 100 SignaturesCreated by"."""
    at = {label.start(): label for label in labels}
    afters = ((count, _BETWEEN.match(text, count.end)) for count in counts)
    return [(count, at[after.end()]) for count, after in afters if after and after.end() in at]


def _creators_first(text: str, counts: list[Count], labels: list[_Label]) -> list[tuple[Count, _Label]]:
    """Labels with nothing but a name between them and a count: "Created by Ana R.9 of 100 Signatures"."""
    starts, pairs = [count.start for count in counts], []
    for label, following in zip_longest(labels, labels[1:]):
        place = bisect(starts, label.end())
        if place < len(starts) and (following is None or starts[place] <= following.start()):
            name = _between(text, counts[place], label)
            if 0 < len(name) <= LONGEST_NAME and "\n" not in name:
                in_prose = _place(text, starts[place])[0] == "space"  # created by the county after 500 signatures
                if not in_prose or reads_like_name(name):
                    pairs.append((counts[place], label))
    return pairs


def _between(text: str, count: Count, label: _Label) -> str:
    return text[label.end() : min(count.start, label.end() + 2 * LONGEST_NAME)].strip(_NO_WORDS)


def _place(text: str, at: int) -> tuple[str, int]:
    """How something stands in the text, and where that begins: with its line where nothing else is before it."""
    line = text.rfind("\n", max(0, at - _WIDEST_INDENT), at) + 1
    if head := _HEAD.match(text, line, at):
        return ("bullet" if head["bullet"] else "line"), line
    return ("space" if text[at - 1].isspace() else "glued"), at


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A text, and how its ends are written."""

    text: str
    count_last: bool
    inline: bool

    def end(self, count: Count | None, label: _Label | None, limit: int) -> End:
        """The end that a count, a label or both make; a name reaches to ``limit`` at most."""
        first = min(part for part in (count and count.start, label and label.start()) if part is not None)
        place, start = _place(self.text, first)
        creator, stop = None, count.end if count else 0
        if label:
            creator, after = self._name(label.end(), count.start if count and self.count_last else limit)
            stop = max(stop, after)
        word = count.phrase.split()[-1] if count else ""
        last = label[0].rstrip(" :").split()[-1].lower() if label else ""
        return End(
            start=start,
            indent=first - start,
            stop=stop,
            place=place,
            count=count,
            creator=creator,
            count_form=f"{_case(word)} {word[:4].lower()}{' of' * bool(count.goal)}" if count else "",
            label_form=f"{_case(label[0])} {last}" if label else "",
        )

    def single_ends(self, counts: list[Count], labels: list[_Label], pairs: list[End]) -> Iterator[End]:
        """Counts without a creator, and creators without a count, that stand in none of the pairs."""
        starts = [*(end.start for end in pairs), len(self.text)]

        def limit(at: int) -> int:
            """Where the pair after a place starts; 0 where the place is in a pair."""
            after = bisect(starts, at)
            return 0 if after and at < pairs[after - 1].stop else starts[after]

        for count in counts:
            if (stop := limit(count.start)) and (self.inline or _CLOSES.match(self.text, count.end)):
                yield self.end(count, None, stop)
        for label in labels:
            if (stop := limit(label.start())) and _place(self.text, label.start())[0] != "space":
                end = self.end(None, label, min(stop, label.end() + _NEAR))
                if reads_like_name(end.creator):
                    yield end

    def _name(self, at: int, limit: int) -> tuple[str | None, int]:
        """The name after a label, and where it ends: with its line, or where the next title is glued to it."""
        text = self.text
        stop = text.find("\n", at, limit)
        if stop >= 0 and not text[at:stop].strip(" \t:") and text[stop + 1 : stop + 2] != "\n":
            at, stop = stop + 1, text.find("\n", stop + 1, limit)
        stop = limit if stop < 0 else stop
        if self.inline or stop - at > LONGEST_NAME:
            borders = (m.start() for m in _NAME_END.finditer(text, at + 1, min(stop, at + LONGEST_NAME + 2)))
            stop = next((border for border in borders if not _NAME_PARTS.search(text[at:border])), stop)
        if stop - at > LONGEST_NAME:
            return None, stop
        if stop == len(text) and (number := _PARTLY_COUNT.search(text, at, stop)):
            stop = number.start()
        name = text[at:stop].rstrip(" \t")
        name = name[:-1] if name[-1:] in "-–—*" or name[-1:] in SIGNS else name  # Created by Ana R.-
        stop = at + len(name.rstrip())
        name = name.strip(" \t\n:-")
        if name and (picture := _PICTURE_LINE.match(text, stop)):
            name, stop = f"{name} Picture", picture.end()
        return name or None, stop


def _case(word: str) -> str:
    return "A" if word[0].isupper() else "a"


def _alike(pairs: list[End]) -> list[End]:
    """Keep the pairs that stand and are written as most are; where that is not sure, those with a real name."""
    sure = {end for end in pairs if reads_like_name(end.creator)} or {end for end in pairs if end.place != "space"}
    if not sure:
        return []
    place = Counter(end.place for end in pairs if end in sure).most_common(1)[0][0]
    alike_places = next((places for places in (_RUN, _LINED) if place in places), ())
    pairs = [end for end in pairs if end.place == place or (end.place in alike_places and end in sure)]
    forms = Counter((end.count_form, end.label_form) for end in pairs)
    most = max(forms.values())
    usual: dict[str, tuple[str, str]] = {}
    for form, _ in forms.most_common():
        usual.setdefault(form[0][2:], form)  # one for each word: "Signatures", "firmas"
    alike = [end for end in pairs if usual[end.count_form[2:]] == (end.count_form, end.label_form)]
    return [end for end in alike if end in sure or forms[end.count_form, end.label_form] * 4 >= most]


def _alone(single: list[End], pairs: list[End]) -> list[End]:
    """Keep the ends of one part that are written as pairs are; on a page without pairs, the most common ones."""
    if not pairs:
        kinds = Counter((end.place, end.count_form, end.label_form) for end in single if end.place != "space")
        most = max(kinds.values(), default=0)
        return [end for end in single if kinds[end.place, end.count_form, end.label_form] * 4 >= most > 0]
    place = Counter(end.place for end in pairs).most_common(1)[0][0]
    forms = {form for end in pairs for form in (end.count_form, end.label_form)}
    places = {place} | ({"glued"} if place == "space" else {"line"} if place == "bullet" else set())
    fits = [end for end in single if end.place in places]
    return [end for end in fits if end.count_form in forms or end.label_form in forms]


def _with_titles(text: str, ends: list[End]) -> list[End]:
    """Leave out ends of one part that stand where a title would: right after another end."""
    kept: list[End] = []
    for end in ends:
        if end.pair or not kept or text[kept[-1].stop : end.start].strip(_NO_WORDS):
            kept.append(end)
    return kept
