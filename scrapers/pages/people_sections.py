"""Take out the sections in which pages show signers and commenters, whose words and names are never read."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

_COUNT = r"(?:\s?\(?[\d,.]+\)?)?\s?:?"
_NAMES = (  # of those who signed
    r"(?:(?:most )?(?:recent|latest|newest|new|top|featured|all|our|other|individual|last|the) )?"
    r"(?:signers|signees|signatories|commenters)",  # Recent signers
    r"(?:most )?(?:recent|latest|newest|new|last) (?:signatures|supporters|names)",
    r"supporters(?: who signed)?",
    r"(?:the )?(?:people|names|those|others) (?:who|that|of those who)(?: have)?(?: already)? (?:signed|sign)",
    r"who(?:['’]s| is| has| else)?(?: has)?(?: already)? (?:signed|signing)(?: this| the)?(?: petition)?\??",
    r"(?:(?:los|las|otr[oa]s|nuev[oa]s|[uú]ltim[oa]s|todos los) )?(?:firmantes|firmas recientes)(?: recientes)?",
    r"(?:las|nuevas|[uú]ltimas) (?:firmas|firmantes)",  # Últimas firmas
    r"¿?(?:qui[eé]n(?:es)?|personas que|los que|gente que|ell[oa]s)(?: ya)?(?: han| ha)? "
    r"(?:firmaron|firmado|firm[oó]|firma|firman)\??",  # Quiénes firmaron
    r"(?:derniers )?signataires|assinantes|unterzeichner",
)
_WORDS = (  # of those who signed
    r"(?:top |some )?reasons (?:for|people are|people|why people|others are)? ?(?:signing|sign|signed)",
    r"why (?:i|we|they|you|people|others|supporters|neighbors)(?: have| are| am|['’]m)? ?(?:signed|signing|sign)",
    r"what (?:people|others|signers|supporters)(?: are|['’]re)? (?:saying|say)",
    r"(?:razones|motivos) (?:para|de|por las que)(?: la gente)? ?(?:firmar|firmaron|firman|firma)",
    r"¿?por qu[eé] (?:la gente |otros |ellos )?(?:firm[eé]|firm[oó]|firmamos|firmaron|firman|firma|firmar)\??",
    r"lo que (?:dicen|dice|dijeron|opinan)(?: los| la)?(?: firmantes| gente| dem[aá]s)?",
    r"raisons de signer|motivos para assinar",
)
_COMMENTS = (
    r"(?:(?:recent|latest|all|top|reader|readers['’]|public) )?comments(?: (?:from|by|on|of) .{1,40})?",
    r"(?:\d[\d,.]*|one|no) comments?|(?:leave|post|add|write) (?:a |your )?(?:comment|reply)",
    r"(?:(?:[uú]ltimos|nuevos|todos los) )?comentarios(?: recientes)?(?: (?:de|en|sobre) .{1,40})?",
    r"(?:\d[\d,.]*|un) comentarios?|(?:deja|deje|dejar|agrega) (?:un |tu |su )?comentario",
    r"commentaires|kommentare",
)


def _headings(*rows: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(heading for row in rows for heading in row)}){_COUNT}", re.IGNORECASE)


PEOPLE = _headings(_NAMES, _WORDS, _COMMENTS)
"""The headings of all such sections."""
_SIGNERS = _headings(_NAMES, _WORDS)
_LISTED = _headings(_NAMES)
# One of these is in every such heading, and none in most short listings, whose counts say "signatures". Those that
# prose mostly has stand first: each of the others is searched for in the whole text.
_HINTS = (
    "what ", "new ", "last ", "recent", "comment", "firm", "signed",
    "signer", "signee", "signator", "signing", "who sign", " sign<", "signata", "supporters",
    "latest", "newest", "coment", "avatar", "assin", "unterz", "kommenta", "saying", "lo que", "de signer",
)  # fmt: skip
# Each such heading has one of these words in one of the texts between its tags; words of counts and of buttons, "5 of
# 100 signatures" and "Sign this", are told from those of headings by what stands before and after them.
_STEMS = (
    *("signed", "signer", "signee", "signator", "signata", "signing", "firm", "comment", "coment", "kommenta", "names"),
    *("assin", "unterz", "reply", "say", "dice", "dijeron", "opina"),
)
_COUNTED = ("signatures", "supporters")
_SIGN_AT_END = re.compile(r"\bsign(?![^\W\d_])[^a-z]*$")
_PIECE = "\x1f"
_LONGEST = 60  # characters of a heading
_MOST = 40  # sections of one page
_HEADINGS = "h1, h2, h3, h4, h5, h6"
_LIKE_HEADINGS = (
    "h2, h3, h4, h5, h6, legend, dt, summary, strong, b, [role=heading],"
    " [class*=title], [class*=heading], [class*=header]"
)
# Few selectors, since each costs time in all of the page; which of the elements are such lists is told by these names.
MAY_LIST = "[class*=sign], [id*=sign], [class*=firmantes], [id*=firmantes], [class*=comment], img[class*=avatar]"
_LIST_CLASSES = (
    *("signers", "firmantes", "signatories", "commenters", "reasons-for-signing", "recent-signatures"),
    *("signature-list", "signatures-list", "comment-list", "commentlist", "comments-list"),
)
_LIST_IDS = ("signers", "firmantes")
_WHOLE = ("html", "body", "main", "article", "form", "head", "-document")
# "Ana P.", "Ana P. signed 2 hours ago", "Luis R., Fresno": a name, and little after it
_NAMED = re.compile(
    r"[-*•\s]*[A-ZÀ-Þ][\w.'’-]*(?:\s(?:[A-ZÀ-Þ][\w.'’-]*|de|la|del)){0,4}"
    r"(?:\s?[,(–—-].{0,60}|\s(?:\d|signed|firm[oó]|hace|from|just|de)\b.{0,40})?"
)
_PROSE_HEADING = re.compile(r"#{1,6}\s.*|.{2,80}[?:]")  # ## Why; Why is this important?


def without_people(tree: LexborHTMLParser, *, comments: bool = True) -> bool:
    """Take the sections and lists of signers out of a parsed page, and (``comments``) of commenters.

    A section begins at its heading and ends at the next one, or where the element ends that holds both. Returns whether
    there were any. Organizations that support or cosponsor something have other headings, and stay.

    >>> tree = LexborHTMLParser("<h2>Recent signers</h2><ul><li>Ana P.</ul><h2>Cosponsors</h2><p>Casa Luz</p>")
    >>> without_people(tree), tree.body.text(separator=" ")
    (True, 'Cosponsors Casa Luz')
    """
    pattern = PEOPLE if comments else _SIGNERS
    root = tree.body or tree.root
    if root is None:
        return False
    found = without_lists(root)
    if not may_have_headings(root):
        return found
    for _ in range(_MOST):  # looked for again each time: what was taken out may have held the next one
        heading = next((node for node in root.css(_LIKE_HEADINGS) if _heads(node, pattern)), None)
        if heading is None:
            break
        _take_out_section(heading)
        found = True
    return found


def without_lists(part: LexborNode) -> bool:
    """Take the lists of people, as their names tell them, out of a part of a page; return whether there were any."""
    found = False
    while (listed := next((node for node in part.css(MAY_LIST) if lists_people(node)), None)) is not None:
        listed.decompose()
        found = True
    return found


def may_have_headings(part: LexborNode) -> bool:
    """Return whether a text of a part of a page may be such a heading, so that most pages are not searched for one.

    >>> trees = [LexborHTMLParser(f"<h2>{text}</h2>") for text in ("Recent <b>signers</b>", "5 of 100 signatures")]
    >>> [may_have_headings(tree.body) for tree in trees]
    [True, False]
    """
    pieces = set(part.text(separator=_PIECE).split(_PIECE))
    return any(_may_head(piece) for piece in pieces if len(piece) <= 2 * _LONGEST)


@lru_cache(maxsize=8192)  # texts of menus and buttons, which are on every page of a site
def _may_head(piece: str) -> bool:
    """Return whether a short text may be such a heading, or a part of one."""
    text = piece.lower()
    if any(stem in text for stem in _STEMS):
        return True
    if "sign" not in text and "supporters" not in text:
        return False
    before = next((text[: text.index(word)] for word in _COUNTED if word in text), None)
    counted = before is not None and any(map(str.isdigit, before))
    return (before is not None and not counted) or bool(_SIGN_AT_END.search(text))


def may_show_people(markup: str) -> bool:
    """Return whether markup has a word that all such headings have, so that most pieces of it are not parsed."""
    lower = markup.lower()
    return any(hint in lower for hint in _HINTS)


def fragment_without_people(markup: str, *, comments: bool = False) -> str:
    """Return a piece of markup without those sections; the same object where it has none."""
    if not may_show_people(markup):
        return markup
    tree = LexborHTMLParser(markup)
    body = tree.body
    return (body.inner_html or "") if without_people(tree, comments=comments) and body is not None else markup


def _ends_nowhere(line: str) -> bool:
    return False


def text_without_people(text: str, *, comments: bool = True, is_end: Callable[[str], bool] = _ends_nowhere) -> str:
    """Return plain text without those sections; the same object where it has none.

    A section ends at a line that asks or ends in a colon, or for which ``is_end`` says so, as that of a count; a list
    of names also at a paragraph that begins with none.

    >>> text_without_people("Free Ana.\\n\\nRecent signers\\nLuis R.\\nEva P., 2 hours ago\\n\\nWhy is this important?")
    'Free Ana.\\n\\nWhy is this important?'
    """
    if not may_show_people(text):
        return text
    pattern = PEOPLE if comments else _SIGNERS
    lines = text.split("\n")
    kept = list(_kept(lines, pattern, is_end))
    if len(kept) == len(lines):
        return text
    return "\n".join(kept).rstrip() + ("\n" if text.endswith("\n") else "")


def _kept(lines: list[str], pattern: re.Pattern[str], is_end: Callable[[str], bool]) -> Iterator[str]:
    is_inside = is_after_gap = are_names = False
    title = next((line for line in lines if line.strip()), None)
    for line in lines:
        bare = line.strip()
        heading = " ".join(bare.strip("#*_-•= ").split())
        if heading and line is not title and pattern.fullmatch(heading):
            is_inside, is_after_gap, are_names = True, False, _LISTED.fullmatch(heading) is not None
        elif is_inside and not bare:
            is_after_gap = True
        elif is_inside and (
            is_end(bare)
            or _PROSE_HEADING.fullmatch(bare)
            or (are_names and is_after_gap and not _NAMED.fullmatch(bare))
        ):
            is_inside = False
        if not is_inside:
            yield line


def _heads(node: LexborNode, pattern: re.Pattern[str]) -> bool:
    """Whether an element is the heading of such a section: no bold word in a sentence, no title of a post or a page."""
    text = node.text()
    if len(text) > 2 * _LONGEST or not pattern.fullmatch(" ".join(text.split())):
        return False
    link = node.parent if node.parent is not None and node.parent.tag in ("a", "h1") else None
    if node.css_first("a[href], h1") is not None or (link is not None and link.text().split() == text.split()):
        return False
    if node.tag in ("strong", "b"):
        parent = node.parent
        return parent is not None and parent.text().split() == text.split()
    return True


def lists_people(node: LexborNode) -> bool:
    """Return whether an element named for signers holds a list of them, and not their number or the petition."""
    if node.tag in _WHOLE or not _is_named_so(node) or node.css_first("h1") is not None:
        return False
    return node.tag in ("ul", "ol", "table", "img") or node.css_first("li, tr, img") is not None


def _is_named_so(node: LexborNode) -> bool:
    about = node.attrs
    return is_name_of_list(about.get("class") or "", about.get("id") or "", is_picture=node.tag == "img")


@lru_cache(maxsize=1024)
def is_name_of_list(name: str, label: str, *, is_picture: bool) -> bool:
    """Return whether an element with this class and this id is named for people who signed or commented.

    >>> [is_name_of_list(name, "", is_picture=False) for name in ("recent-signers", "signature-count")]
    [True, False]
    """
    name, label = name.lower(), label.lower()
    if is_picture and "avatar" in name:
        return True
    return any(word in name for word in _LIST_CLASSES) or any(word in label for word in _LIST_IDS)


def _take_out_section(heading: LexborNode) -> None:
    top, text = heading, heading.text().strip()
    while (parent := top.parent) is not None and parent.tag not in _WHOLE and parent.text().strip() == text:
        top = parent  # <div class="title"><h4>Comments</h4></div>
    node = top.next
    top.decompose()
    while node is not None:
        following = node.next
        if node.tag in ("h1", "h2", "h3", "h4", "h5", "h6", "form"):
            return
        if node.tag not in ("-text", "-comment") and (inner := node.css_first(_HEADINGS)) is not None:
            _take_out_before(node, inner)
            return
        node.decompose()
        node = following


def _take_out_before(node: LexborNode, heading: LexborNode) -> None:
    """Take out what stands in an element before the heading of the next section."""
    inner: LexborNode | None = heading
    while inner is not None and inner.mem_id != node.mem_id:
        before = inner.prev
        while before is not None:
            earlier = before.prev
            before.decompose()
            before = earlier
        inner = inner.parent
