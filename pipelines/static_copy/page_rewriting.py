"""Turn a page of the site into a file: relative links, and nothing that only a server can answer."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from pipelines.site.language import _, prefix
from pipelines.static_copy.copy_places import Place, relative
from pipelines.static_copy.site_pages import ROOT

Find = Callable[[str], Place | None]
"""Returns the place of an address of the site in the copy, None if it has none."""

# What tells machines of addresses that only a server has, and menus of such addresses.
_SERVED = (
    'head link[rel="alternate"], head meta[property], head meta[name^="twitter"], script[type="application/ld+json"],'
    " details.menu:has(textarea), .to-compare"
)
_FEED = re.compile(r"\.atom(?:\?|$)|^(?:/es|/en)?/feeds(?:[/?#]|$)")
_ADDRESS_LINE = re.compile(rf'^[ ]*(?:"URL": "|url = \{{){re.escape(ROOT)}[^\n]*\n', re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewriting:
    """How pages are rewritten: ``find`` places addresses, ``address`` is where the site is served, "" if nowhere.

    ``day`` (ISO) is the last of the archive, which each page names.
    """

    address: str
    day: str

    def page(self, html: str, place: Place, find: Find) -> str:
        """Return the page for a place, in the language that is being answered in."""
        own, file = prefix() + place.address.partition("?")[0], place.file
        tree = LexborHTMLParser(html)
        for node in tree.css(_SERVED):
            node.decompose()
        _rewrite_forms(tree, file, find)
        _rewrite_links(tree, own, file, find)
        self._say_what_this_is(tree)
        return self.text(f"{tree.html}\n")

    def text(self, text: str) -> str:
        """Return a text with the address of the site in place of the one it had while it was asked, or without it."""
        if self.address:
            return text.replace(ROOT, self.address.rstrip("/"))
        return _ADDRESS_LINE.sub("", text).replace(f"{ROOT}/", "").replace(ROOT, "")

    def _say_what_this_is(self, tree: LexborHTMLParser) -> None:
        if not self.address:
            for node in tree.css('link[rel="canonical"], .citing > p.aside'):
                node.decompose()
        foot = tree.css_first("footer .measure")
        if foot is None:
            return
        said = _("This page is a file of a copy of the archive as it was on %(day)s.", day=self.day)
        more = _("Queries by SQL, comparisons, earlier states of a page, and feeds need the site itself.")
        if self.address:
            name = _("The site itself")
            more = f'{more} <a href="{ROOT}/">{name}</a>'
        foot.insert_child(_element("p", f'<p class="static-copy">{said} {more}</p>'))


def _rewrite_forms(tree: LexborHTMLParser, file: str, find: Find) -> None:
    """Keep the forms that search; keep the table in a form that compares its rows; drop the others."""
    for form in tree.css("form"):
        place = find(_own(form.attributes.get("action")))
        if place and place.address == "/search":
            form.attrs["action"] = relative(file, place)
        elif form.css_first("table") is None:
            form.decompose()
        else:
            for marked in form.css("tr > :first-child"):
                if marked.css_first("input, #compare"):
                    marked.decompose()
            for button in form.css("p:has(button)"):
                button.decompose()
            form.unwrap()


def _rewrite_links(tree: LexborHTMLParser, here: str, file: str, find: Find) -> None:
    for node in tree.css("link[href], script[src], img[src]"):
        name = "href" if node.tag == "link" else "src"
        own = _own(node.attributes[name])
        if own.startswith("/") and node.attributes.get("rel") != "canonical":
            place = find(own)
            if place:
                node.attrs[name] = relative(file, place)
            else:
                node.decompose()
    for link in tree.css("a[href]"):
        own = _own(link.attributes["href"])
        own = f"{here}{own}" if own.startswith("?") else own
        if not own.startswith("/"):
            continue
        place = find(own)
        if place:
            link.attrs["href"] = relative(file, place)
        else:
            link.attrs["data-gone"] = own
    for group in tree.css(".export"):
        _keep_downloads(group)
    for link in tree.css("a[data-gone]"):
        _take_out(link)


def _own(address: str | None) -> str:
    """Return the path of an address of the site, and other addresses unchanged."""
    return (address or "").removeprefix(ROOT) or "/"


def _keep_downloads(group: LexborNode) -> None:
    """Leave the downloads that a copy has in their group, and no group without any."""
    links = group.css("a")
    gone = [link for link in links if "data-gone" in link.attributes]
    if len(gone) == len(links):
        group.decompose()
    elif gone:
        kept = [link.html for link in links if "data-gone" not in link.attributes]
        first = group.first_child
        label = first.text() if first is not None and first.is_text_node else ""
        group.replace_with(_element("span", f'<span class="export">{label}{", ".join(map(str, kept))}</span>'))


def _element(tag: str, html: str) -> LexborNode:
    """Make the element of some HTML."""
    found = LexborHTMLParser(html).css_first(tag)
    assert found is not None
    return found


def _take_out(link: LexborNode) -> None:
    """Take out a link to what a copy has not; its words stay where they are part of a sentence."""
    parent, address = link.parent, link.attributes["data-gone"] or ""
    assert parent is not None
    classes = (link.attributes.get("class") or "").split()
    if (
        "button" in classes
        or "/receipts/" in address
        or parent.tag == "nav"
        or "tabs" in (parent.attributes.get("class") or "").split()
    ):
        link.decompose()
    elif parent.tag == "li" and parent.first_child is not None and len(parent.css("a")) == 1 and _begins(parent, link):
        parent.decompose()
    elif _FEED.search(address):
        _take_out_feed(link, parent)
    else:
        link.unwrap()


def _begins(parent: LexborNode, link: LexborNode) -> bool:
    return (parent.text() or "").strip().startswith((link.text() or "").strip())


def _take_out_feed(link: LexborNode, parent: LexborNode) -> None:
    """Take out a link to a feed with what announces it: brackets around it, or a line that has nothing else."""
    if parent.tag == "p" and len(parent.css("a")) == 1:
        parent.decompose()
        return
    before, after = link.prev, link.next
    has_brackets = before is not None and before.is_text_node and (before.text() or "").endswith("(")
    if before is not None and has_brackets:
        before.replace_with((before.text() or "")[:-1].rstrip())
    if after is not None and after.is_text_node:
        text = after.text() or ""
        after.replace_with(text.removeprefix(")") if has_brackets else text.removeprefix("."))
    link.decompose()
