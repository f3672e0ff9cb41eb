"""Split a title from the description that is glued to it, where the text shows the border."""

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from scrapers.pages.controlshift.phrases import is_cut

LONGEST = 100
_LOWER, _UPPER = "a-zà-öø-ÿß", "A-ZÀ-ÖØ-Þ"
_CLOSE = r"\])”’»"
_OPENED = rf"[¿¡]|[\[(“‘«][{_UPPER}\d¿¡“]"
_SHORT = (
    "On|In|At|As|We|He|My|It|Is|To|By|An|If|No|So|Us|Or|Do|Up|Me"
    "|El|Él|La|Es|Su|De|En|Un|Lo|Si|Sí|Yo|Le|Se|Al|Te|Os|Ya|Tu|Mi|Ni|Um|Il|Je|Er"
)
_BORDER = re.compile(
    rf"(?<=[{_LOWER}]{{2}})(?=[{_UPPER}]|{_OPENED})"  # ContrerasGuillermo
    rf"|(?<=[!?…])(?=[\w\"#]|{_OPENED})"  # AWAY!Roger
    rf"|(?<=[{_CLOSE}])(?=[{_UPPER}\d\"]|{_OPENED})"  # (ICE)The
    rf"|(?<=\w\.\.\.)(?=[{_UPPER}\"]|{_OPENED})"  # home...The
    rf"|(?<=[{_LOWER}{_UPPER}\d]{{2}}[.:;])(?=[{_UPPER}\"]|{_OPENED})"  # Custody.Benjamin
    rf"|(?<=\s[{_UPPER}][.])(?=[{_UPPER}][{_LOWER}]{{2}}|[{_LOWER}]{{2}}|(?:{_SHORT})\b|{_OPENED})"  # Ana R.She
    rf"|(?<=[{_UPPER}]{{2}})(?=[{_UPPER}][{_LOWER}’']+[{_LOWER}])"  # NOWIce
    rf"|(?<=[{_UPPER}]{{2}})(?=(?:{_SHORT})\b|{_OPENED}|[AI]\s[{_LOWER}])"  # ICEOn, NOWA mother
    rf"|(?<=[\s\-–/]\d)(?=[{_UPPER}][{_LOWER}]|{_OPENED})"  # Article 5The
    rf"|(?<=\d\d)(?=[{_UPPER}][{_LOWER}]|{_OPENED})"  # 2018The
    rf"|(?<=\w{{4}}\))(?=[{_LOWER}])"  # (again)they; but not (un)documented
    rf"|(?<=\d\d)(?=[{_LOWER}]{{2}})(?!(?:st|nd|rd|th|am|pm|er|ra|ro|do|bis)\b)"  # HB 853in; but not 21st, 10am
    rf"|(?<=[{_LOWER}]{{3}})(?=\d)"  # Center21 people
    rf"|(?<=%)(?=[{_UPPER}])"
    rf"|(?<=[^\W_]|[.{_CLOSE}])(?=#\w)"  # ya#Not1More
    rf"|(?<=[{_LOWER}{_UPPER}])\"(?=[{_UPPER}])"  # “ and ” as one sign
)
_NAME_PARTS = re.compile(r"(?:^|\W)(?:Mc|Mac|De|Di|La|Le|Du|Lo|Van|Von|Fitz|Saint|St)$")
_BRANDS = re.compile(
    r"YouTube|FaceBook|MoveOn|LinkedIn|PayPal|TikTok|WhatsApp|GoFundMe|ActBlue|ActionNetwork|CoreCivic|DREAMers?"
    r"|GitHub|JavaScript|AirBnB|LexisNexis|McDonald|SalesForce|SunTrust|PhD|LGBTQ\w*|CoViD\d*|iPhone|eBay|\w+@\w+"
    r"|https?://\S+|www\.\S+|\w+\.(?:com|org|net|gov)\b"
)
_HASHTAG = re.compile(r"#\w+")
_WORD = re.compile(r"\w+")
_LONGEST_PART = 4  # of a name's first part: "JPMorgan"
_SENTENCE = re.compile(r"(?:[!?]|(?<=\w{3})[.])\s")  # not at the initial of "Ana R. stays"


class Split(NamedTuple):
    """A title and what follows it; ``certain`` where the text shows the border between them."""

    title: str
    rest: str | None
    certain: bool


def split_title(run: str, page: str = "") -> Split:
    """Find where the title ends in a run of title and description; ``page`` is the text it came from.

    >>> split_title("Release organizer Marta OchoaMarta has been with us for years.")
    Split(title='Release organizer Marta Ochoa', rest='Marta has been with us for years.', certain=True)
    >>> split_title("ASK THEM TO GO AWAY!roger wrote a letter.").title
    'ASK THEM TO GO AWAY!'
    >>> split_title("Stop the raids at McHenry NOWIce agents came").title
    'Stop the raids at McHenry NOW'
    >>> split_title("let them stay they are our neighbors and have been for years").certain
    False
    """
    if is_cut(run[:LONGEST]) and len(run) > LONGEST:
        return Split(run[:LONGEST], run[LONGEST:].strip(), True)
    line = run[: LONGEST + 1].find("\n")
    borders, in_hashtag = _borders(run[:line] if line > 0 else run, page or run)
    if not borders and line > 0:
        return Split(run[:line].strip(), run[line:].strip(), True)
    if not borders and len(run) <= LONGEST:
        return Split(run, None, False)
    if not borders:
        inside = _in_a_word(run, page)
        return Split(run[:inside], run[inside:].strip(), False) if inside else Split(_opening(run).strip(), run, False)
    first = borders[0]
    return Split(run[:first].strip(), run[first:].strip(), len(borders) == 1 and not in_hashtag)


def _borders(run: str, page: str) -> tuple[list[int], bool]:
    """Places within the length of a title where one sentence is glued to the next, leaving out names and brands.

    And whether it is only within a hashtag that this may be, and the page does not show how the hashtag ends.
    """
    window = run[: LONGEST + 20]
    kept = [span for brand in _BRANDS.finditer(window) for span in range(brand.start() + 1, brand.end())]
    borders = []
    for match in _BORDER.finditer(window):
        closes = match.group() == '"' and window[: match.end()].count('"') % 2 == 0
        at = match.end() if closes else match.start()
        if not 2 < at <= LONGEST or at in kept or _NAME_PARTS.search(window[max(0, at - 8) : at]):
            continue
        if not _is_a_word_elsewhere(run, at, page):
            borders.append(at)
    return _without_hashtags(window, borders, page)


def _is_a_word_elsewhere(run: str, at: int, page: str) -> bool:
    """Whether the letters around a place are one word that the page uses more than once, as "DeShawn" would be.

    Two words that also stand by themselves, "TacomaThey", are not: two petitions may be glued together by them.
    """
    before, after = re.search(r"\w+$", run[:at]), re.match(r"\w+", run[at:])
    if not before or not after:
        return False
    words = _words(page)
    alone = after[0] in words and (before[0] in words or len(before[0]) > _LONGEST_PART)
    return words[before[0] + after[0]] > 1 and not alone


@lru_cache(maxsize=4)
def _words(page: str) -> Counter[str]:
    return Counter(_WORD.findall(page))


def _in_a_word(run: str, page: str) -> int | None:
    """The likeliest place in a word used nowhere else that ends in one of the page's words: "Hoa|in solidarity"."""
    words = _words(page)
    places = [
        (match[0][:at] in words, words[match[0][at:]], match.start() + at)
        for match in _WORD.finditer(run, 3, LONGEST)
        if words[match[0]] == 1
        for at in range(3, len(match[0]) - 1)
        if match[0][at:] in words and (match[0][:at] in words or match[0].istitle())
    ]
    return max(places)[2] if places else None


def _without_hashtags(window: str, borders: list[int], page: str) -> tuple[list[int], bool]:
    """Capitals within a hashtag are no borders, unless the hashtag is where everything is glued together."""
    tags = [(tag.start(), at) for at in borders for tag in _HASHTAG.finditer(window) if tag.start() < at < tag.end()]
    outside = [at for at in borders if at not in {at for _, at in tags}]
    if outside or not tags:
        return outside, False
    known = [at for start, at in tags if re.search(rf"{re.escape(window[start:at])}(?!\w)", page)]
    return (known[:1], False) if known else ([tags[-1][1]], True)


def _opening(run: str) -> str:
    """What can be shown as the title when nothing shows its end: the first sentence, or as many words as fit."""
    sentence = _SENTENCE.search(run, 3, LONGEST + 1)
    return run[: sentence.start() + 1] if sentence else run[:LONGEST].rpartition(" ")[0] or run[:LONGEST]
