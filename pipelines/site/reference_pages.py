"""List the reference pages: about sources, creators, organizations, topics, and about the archive itself."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any
from urllib.parse import quote

from pipelines.site.about_page import about_page
from pipelines.site.backer_list import Kind, backer_list, known_organizations, reviewed_as
from pipelines.site.backer_page import backer_page, organization_page
from pipelines.site.codebook_page import codebook_table
from pipelines.site.crawler_files import robots, sitemap_index, sitemap_of_pages, sitemap_part
from pipelines.site.errata_page import errata_page
from pipelines.site.field_names import FIELD_NAMES
from pipelines.site.formatting import permalink
from pipelines.site.language import N_, _
from pipelines.site.receipt_page import KINDS, REFUSALS, receipt_page, receipt_text
from pipelines.site.reviewed_lists import topics
from pipelines.site.source_page import source_page
from pipelines.site.source_states import source_states
from pipelines.site.topic_page import category_page, topic_list, topic_page
from pipelines.verify.receipts import NoReceipt, Observed
from scrapers.errors import UsageError

Context = dict[str, Any]
"""What a template shows, by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request: ``values`` are the parts that a pattern names, decoded, and the arguments behind the question mark.

    ``settings`` are the site's own in metadata.yml, ``tables`` what it says of the tables of the archive. ``root`` is
    the address of the site, without a slash at the end.
    """

    values: Mapping[str, str]
    settings: Mapping[str, Any]
    tables: Mapping[str, Any]
    root: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferencePage:
    """A page: the pattern of its path, the function that queries it, and its template.

    The function returns what the template shows by name, or None where there is no such page. It raises UsageError for
    an argument that it cannot take; {"redirect": path} leads elsewhere. A file for machines has no template but a
    ``media_type``: its function returns {"text": ...}. ``takes`` are the arguments that it knows, None for any.
    """

    pattern: str
    query: Callable[[Connection, Asked], Context | None]
    template: str = ""
    media_type: str = "text/html"
    takes: tuple[str, ...] | None = ()


def _all_sources(conn: Connection, asked: Asked) -> Context:
    return {"page": source_states(conn)}


def _one_source(conn: Connection, asked: Asked) -> Context | None:
    page = source_page(conn, asked.values["name"])
    return {"page": page} if page else None


def _about(conn: Connection, asked: Asked) -> Context:
    return {"page": about_page(conn, asked.settings)}


def _errata(conn: Connection, asked: Asked) -> Context:
    return {"page": errata_page(conn)}


def _codebook(conn: Connection, asked: Asked) -> Context:
    shown = [(name, about) for name, about in asked.tables.items() if not about.get("hidden")]
    inner = [(name, about) for name, about in asked.tables.items() if about.get("hidden")]
    return {"page": [(N_("Tables of the archive"), shown), (N_("Tables that the archive works with"), inner)]}


def _codebook_table(conn: Connection, asked: Asked) -> Context | None:
    name = asked.values["table"]
    about = asked.tables.get(name)
    if not about or not conn.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchone():
        return None
    return {"page": codebook_table(conn, name, about)}


def _robots(conn: Connection, asked: Asked) -> Context:
    return {"text": robots(asked.root)}


def _sitemap(conn: Connection, asked: Asked) -> Context:
    return {"text": sitemap_index(conn, asked.root)}


def _sitemap_of_pages(conn: Connection, asked: Asked) -> Context:
    more = [f"/organizations/{each.id}" for each in known_organizations(conn)]
    more += [f"/topics/{each}" for each in topics()]
    return {"text": sitemap_of_pages(conn, asked.root, more)}


def _sitemap_part(conn: Connection, asked: Asked) -> Context | None:
    text = sitemap_part(conn, asked.root, asked.values["kind"], int(asked.values["number"]))
    return {"text": text} if text else None


def _backers(kind: Kind) -> Callable[[Connection, Asked], Context]:
    def query(conn: Connection, asked: Asked) -> Context:
        words, letter, after = (asked.values.get(name, "").strip() for name in ("q", "letter", "after"))
        return {"page": backer_list(conn, kind, words=words, letter=letter.lower(), after=after)}

    return query


def _backer(kind: Kind) -> Callable[[Connection, Asked], Context | None]:
    def query(conn: Connection, asked: Asked) -> Context | None:
        name = asked.values["source"], asked.values["name"]
        page = backer_page(conn, *name, asked.values.get("sort", ""))
        if page is None and (shorter := name[1].rstrip("/")) not in ("", name[1]):
            return {"redirect": permalink(kind, name[0], shorter)}
        if page and page.is_organization != (kind == "organizations"):
            return {"redirect": permalink("organizations" if page.is_organization else "creators", *name)}
        return {"page": page, "reviewed": reviewed_as([name])} if page else None

    return query


def _organization(conn: Connection, asked: Asked) -> Context | None:
    page = organization_page(conn, asked.values["id"], asked.values.get("sort", ""))
    return {"page": page, "reviewed": None} if page else None


def _topics(conn: Connection, asked: Asked) -> Context:
    return {"page": topic_list(conn)}


def _topic(conn: Connection, asked: Asked) -> Context | None:
    page = topic_page(
        conn, asked.values["id"], sort=asked.values.get("sort", ""), before=asked.values.get("before", "")
    )
    return {"page": page} if page else None


def _category(conn: Connection, asked: Asked) -> Context | None:
    values = {name: asked.values.get(name, "") for name in ("sort", "before")}
    name = asked.values["name"]
    page = category_page(conn, name, **values)
    if page is None and (shorter := name.rstrip("/")) not in ("", name):
        return {"redirect": f"/topics/categories/{quote(shorter)}"}
    return {"page": page} if page else None


def _observed(asked: Asked) -> Observed:
    """Return what a receipt is asked of. Raises UsageError for a version that is no number."""
    version = asked.values.get("version", "")
    if version and not re.fullmatch(r"[0-9]{1,15}", version):
        raise UsageError(_("version=%(value)s is not the number of a version; leave it out.", value=version))
    return Observed(
        kind=KINDS[asked.values["kind"]],
        source=asked.values["source"],
        slug=asked.values["slug"],
        capture_id=int(asked.values["capture"]),
        version_id=int(version) if version else None,
    )


def _receipt(conn: Connection, asked: Asked) -> Context | None:
    observed = _observed(asked)
    page = receipt_page(conn, observed)
    query = f"?version={observed.version_id}" if observed.version_id is not None else ""
    return {"page": page, "query": query, "FIELD_NAMES": FIELD_NAMES} if page else None


def _receipt_file(conn: Connection, asked: Asked) -> Context | None:
    try:
        text = receipt_text(conn, _observed(asked))
    except NoReceipt as refused:
        raise UsageError(REFUSALS[refused.reason]) from None
    return {"text": text} if text else None


_RECEIPT = r"^/receipts/(?P<kind>petitions|alerts)/(?P<source>[^/]+)/(?P<slug>.+)/(?P<capture>[0-9]{1,15})"
_NAMES = ("q", "letter", "after")

REFERENCE_PAGES = (
    ReferencePage(pattern=rf"{_RECEIPT}$", query=_receipt, template="receipt.html", takes=("version",)),
    ReferencePage(
        pattern=rf"{_RECEIPT}\.json$",
        query=_receipt_file,
        media_type="application/json; charset=utf-8",
        takes=("version",),
    ),
    ReferencePage(pattern=r"^/organizations$", query=_backers("organizations"), template="backers.html", takes=_NAMES),
    ReferencePage(
        pattern=r"^/organizations/(?P<id>[^/]+)$", query=_organization, template="backer.html", takes=("sort",)
    ),
    ReferencePage(
        pattern=r"^/organizations/(?P<source>[^/]+)/(?P<name>.+)$",
        query=_backer("organizations"),
        template="backer.html",
        takes=("sort",),
    ),
    ReferencePage(pattern=r"^/creators$", query=_backers("creators"), template="backers.html", takes=_NAMES),
    ReferencePage(
        pattern=r"^/creators/(?P<source>[^/]+)/(?P<name>.+)$",
        query=_backer("creators"),
        template="backer.html",
        takes=("sort",),
    ),
    ReferencePage(pattern=r"^/topics$", query=_topics, template="topics.html"),
    ReferencePage(pattern=r"^/topics/(?P<id>[^/]+)$", query=_topic, template="topic.html", takes=("sort", "before")),
    ReferencePage(
        pattern=r"^/topics/categories/(?P<name>.+)$", query=_category, template="topic.html", takes=("sort", "before")
    ),
    ReferencePage(pattern=r"^/sources$", query=_all_sources, template="sources.html"),
    ReferencePage(pattern=r"^/sources/(?P<name>[^/]+)$", query=_one_source, template="source.html"),
    ReferencePage(pattern=r"^/about$", query=_about, template="about.html"),
    ReferencePage(pattern=r"^/errata$", query=_errata, template="errata.html"),
    ReferencePage(pattern=r"^/codebook$", query=_codebook, template="codebook.html"),
    ReferencePage(pattern=r"^/codebook/(?P<table>\w+)$", query=_codebook_table, template="codebook_table.html"),
    # robots.txt and the sitemap take any argument: a crawler that gets an error there may read no page, or all.
    ReferencePage(pattern=r"^/robots\.txt$", query=_robots, media_type="text/plain; charset=utf-8", takes=None),
    ReferencePage(pattern=r"^/sitemap\.xml$", query=_sitemap, media_type="application/xml; charset=utf-8", takes=None),
    ReferencePage(
        pattern=r"^/sitemap-pages\.xml$",
        query=_sitemap_of_pages,
        media_type="application/xml; charset=utf-8",
        takes=None,
    ),
    ReferencePage(
        pattern=r"^/sitemap-(?P<kind>petitions|alerts)-(?P<number>[1-9]\d{0,6})\.xml$",
        query=_sitemap_part,
        media_type="application/xml; charset=utf-8",
        takes=None,
    ),
)
