"""The plain text of a ControlShift listing becomes its petitions, in each of the layouts that text was kept in."""

from collections.abc import Iterator

from scrapers.captures import Capture
from scrapers.extract import PageChanged, Said, Selectors, page
from scrapers.items import Petition
from scrapers.pages.controlshift.blocks import Block, blocks_in_lines
from scrapers.pages.controlshift.glued import blocks_in_runs
from scrapers.pages.controlshift.title import split_title
from scrapers.pages.controlshift.wording import has_end, has_picture, is_cut

NAME = "controlshift.listing"


@page(NAME, media="text", url=r"/(categories|efforts|partnerships)\b|/petitions/(search|featured)")
def listing(capture: Capture, selectors: Selectors) -> Iterator[Said]:
    """Petitions of a listing that was kept as text; PageChanged for the page when it shows none.

    Titles end at a line where there is one; where title and description are glued together and nothing shows the
    border, ``title_uncertain`` is set and ``why`` holds the whole run.
    """
    text = capture.text.replace("\r\n", "\n").replace("\r", "\n")
    blocks = blocks_in_lines(text) or blocks_in_runs(text)
    if not blocks:
        raise PageChanged(capture.url, NAME, "no petition with a count or a creator is shown")
    whole = text.endswith("\n")
    for block in blocks:
        last = block is blocks[-1]
        petition = _petition(block, text, cut=last and _is_cut_off(block, blocks[:-1], whole))
        yield petition or PageChanged(capture.url, NAME, "a petition is shown without its title")


def _is_cut_off(last: Block, siblings: list[Block], whole: bool) -> bool:
    """Whether the capture may end inside its last petition: a part that others have, or its end, is missing."""
    if last.ended:
        return False
    if last.creator is not None:
        return not has_end(last.creator)
    if not siblings or any(block.creator is not None for block in siblings):
        return True
    if last.count is None:
        return any(block.count is not None for block in siblings) or not whole
    return not whole and last.count.phrase[-1] not in "snSN"


def _petition(block: Block, page_text: str, *, cut: bool) -> Petition | None:
    title, why, uncertain = block.title, block.why, block.title_open
    if block.run:
        title, why, certain = split_title(block.run, page_text)
        uncertain = not certain
    if not title:
        return None
    return Petition(
        title=title,
        title_uncertain=uncertain,
        title_cut=is_cut(title),
        complete=not cut,
        creator=block.creator,
        creator_has_image=has_picture(block.creator),
        why=why or None,
        signatures=block.count.phrase if block.count else None,
        goal_rule="ladder" if block.count else None,
    )
