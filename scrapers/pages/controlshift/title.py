"""A title and a description that were printed without anything between them become the two, where the border shows."""

import re
from typing import NamedTuple

from scrapers.pages.controlshift.wording import is_cut

LONGEST = 100
_LOWER, _UPPER = "a-zà-öø-ÿß", "A-ZÀ-ÖØ-Þ"
_CLOSE = r"\])”’»"
_OPENED = rf"[¿¡]|[\[(“‘«][{_UPPER}\d¿¡“]"
_SHORT = (
    "On|In|At|As|We|He|My|It|Is|To|By|An|If|No|So|Us|Or|Do|El|La|Es|Su|De|En|Un|Lo|Si|Yo|Le|Se|Al|Te|Os|Um|Il|Je|Er"
)
_BORDER = re.compile(
    rf"(?<=[{_LOWER}]{{2}})(?=[{_UPPER}]|{_OPENED})"  # ContrerasGuillermo
    rf"|(?<=[!?…])(?=[\w\"#]|{_OPENED})"  # AWAY!Roger
    rf"|(?<=[{_CLOSE}])(?=[{_UPPER}\d]|{_OPENED})"  # (ICE)The
    rf"|(?<=[{_LOWER}{_UPPER}\d]{{2}}[.:;])(?=[{_UPPER}\"]|{_OPENED})"  # Custody.Benjamin
    rf"|(?<=\s[{_UPPER}][.])(?=[{_UPPER}][{_LOWER}]{{2}}|{_OPENED})"  # Ana R.She
    rf"|(?<=[{_UPPER}]{{2}})(?=[{_UPPER}][{_LOWER}’']+[{_LOWER}])"  # NOWIce
    rf"|(?<=[{_UPPER}]{{2}})(?=(?:{_SHORT})\b|{_OPENED}|[AI]\s[{_LOWER}])"  # ICEOn, NOWA mother
    rf"|(?<=[\s\-–/]\d)(?=[{_UPPER}][{_LOWER}]|{_OPENED})"  # Article 5The
    rf"|(?<=\d\d)(?=[{_UPPER}][{_LOWER}]|{_OPENED})"  # 2018The
    rf"|(?<=[{_LOWER}]{{3}})(?=\d)"  # Center21 people
    rf"|(?<=%)(?=[{_UPPER}])"
    r"|(?<=[^\W_])(?=#\w)"  # ya#Not1More
    rf"|(?<=[{_LOWER}])\"(?=[{_UPPER}])"  # “ and ” as one sign
)
_NAME_PARTS = re.compile(r"(?:^|\W)(?:Mc|Mac|De|Di|La|Le|Du|Lo|Van|Von|Fitz|Saint|St)$")
_BRANDS = re.compile(
    r"YouTube|FaceBook|MoveOn|LinkedIn|PayPal|TikTok|WhatsApp|GoFundMe|ActBlue|ActionNetwork|CoreCivic|DREAMers?"
    r"|GitHub|JavaScript|AirBnB|LexisNexis|McDonald|SalesForce|SunTrust|PhD|LGBTQ\w*|CoViD\d*|iPhone|eBay|\w+@\w+"
    r"|https?://\S+|www\.\S+|\w+\.(?:com|org|net|gov)\b"
)
_HASHTAG = re.compile(r"#\w+")
_SENTENCE = re.compile(r"[.!?]\s")


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
    if not borders:
        return Split(run, None, False) if len(run) <= LONGEST else Split(_opening(run), run, False)
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
    """Whether the letters around a place are one word that the page uses more than once, as "DeShawn" would be."""
    before = re.search(r"\w+$", run[:at])
    after = re.match(r"\w+", run[at:])
    return bool(before and after) and len(re.findall(rf"\b{before[0]}{after[0]}\b", page)) > 1  # type: ignore[index]


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
