"""Answer requests as a miniature ControlShift site: HTML pages, and their JSON twins."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

from starlette.datastructures import QueryParams
from starlette.responses import RedirectResponse, Response

from sample import controlshift_html as html
from sample import controlshift_json as twin
from sample.content import lives, signers, site
from sample.history import Shown, is_visible, listed, shown

# Nowhere stated for today's platform; small enough that a category needs more than one.
JSON_PER_PAGE = 20
_SLUG = r"(?P<slug>[a-z0-9-]+)"
_ROBOTS = """# Sample site: everything on it is invented.
User-agent: *
Disallow: /petitions/*/signatures
Disallow: /petition/new
"""


class ControlShift:
    """The site at ``base`` as it stood on ``day``, when ``passed`` (0 to 1) of its signatures had come in."""

    def __init__(self, base: str, day: date, passed: float = 0.0) -> None:
        self.base, self.day, self.passed = base, day, passed
        self.listed = listed(day, passed)

    def answer(self, path: str, query: QueryParams) -> Response:
        for pattern, view in _ROUTES:
            if match := pattern.fullmatch(path):
                response = view(self, query, **match.groupdict())
                response.headers["Last-Modified"] = f"{self.day:%a, %d %b %Y} 00:00:00 GMT"
                return response
        return _missing(path)

    # HTML

    def front(self, query: QueryParams) -> Response:
        return RedirectResponse("/categories", 302)

    def robots(self, query: QueryParams) -> Response:
        return Response(_ROBOTS, media_type="text/plain")

    def category(self, query: QueryParams, slug: str = "") -> Response:
        names = site()["controlshift"]["categories"]
        if slug and slug not in names:
            return _missing(slug)
        heading = names[slug]["en"] if slug else "Featured"
        return self._listing(query, f"/categories/{slug}".rstrip("/"), heading, self._in_category(slug))

    def petition(self, query: QueryParams, slug: str) -> Response:
        found = self._find(slug)
        if found is None:
            return _missing(slug)
        return _page(html.petition(found, self.base, self.day, markup=query.get("markup", "")))

    def alias(self, query: QueryParams, slug: str) -> Response:
        life = next((life for life in lives() if life.alias == slug), None)
        return RedirectResponse(f"{self.base}/petitions/{life.slug}", 301) if life else _missing(slug)

    def signatures(self, query: QueryParams, slug: str) -> Response:
        found = self._find(slug)
        return _page(html.plain("Signers", list(signers()[0]))) if found else _missing(slug)

    def search(self, query: QueryParams) -> Response:
        return self._listing(query, "/petitions/search", "Search results", self._search(query.get("q", "")))

    def effort(self, query: QueryParams, slug: str) -> Response:
        efforts = site()["controlshift"]["efforts"]
        if slug not in efforts:
            return _missing(slug)
        about = efforts[slug]
        return self._listing(
            query, f"/efforts/{slug}", about["title"]["en"], self._in_effort(slug), about["description"]
        )

    def partnership(self, query: QueryParams, slug: str) -> Response:
        names = site()["controlshift"]["partnerships"]
        if slug not in names:
            return _missing(slug)
        return self._listing(query, f"/partnerships/{slug}", names[slug], self._in_partnership(slug))

    def about(self, query: QueryParams) -> Response:
        return _page(html.plain("About this sample", [site()["controlshift"]["banner"]]))

    def image(self, query: QueryParams, style: str) -> Response:
        return Response(html.picture(style), media_type="image/svg+xml")

    # JSON

    def categories_json(self, query: QueryParams) -> Response:
        return _json(twin.categories(self.listed, self.base), query)

    def category_json(self, query: QueryParams, slug: str) -> Response:
        names = site()["controlshift"]["categories"]
        if slug not in names:
            return _missing_json(query)
        return self._paged(query, names[slug]["en"], self._in_category(slug))

    def petition_json(self, query: QueryParams, slug: str) -> Response:
        found = self._find(slug)
        return _json(twin.petition(found, self.base), query) if found else _missing_json(query)

    def part_json(self, query: QueryParams, slug: str, part: str) -> Response:
        found = self._find(slug)
        if found is None:
            return _missing_json(query)
        text = found.life.what if part == "what" else found.why
        return _json({"plain_text": text, "rich_text": twin.rich(text)}, query)

    def featured_json(self, query: QueryParams) -> Response:
        members = [s for s in self.listed if query.get("locale") in (None, s.life.language)]
        return _json(twin.entries(members, self.base, "/petitions/featured.json?", page=_page_number(query)), query)

    def search_json(self, query: QueryParams) -> Response:
        term = query.get("query", "")
        path = f"/petitions/search.json?{QueryParams(query=term)}&"
        found = twin.entries(self._search(term), self.base, path, page=_page_number(query))
        found["meta"]["search_term"] = term
        return _json(found, query)

    def efforts_json(self, query: QueryParams) -> Response:
        return _json(twin.efforts(self.listed, self.base), query)

    def effort_json(self, query: QueryParams, slug: str) -> Response:
        if slug not in site()["controlshift"]["efforts"]:
            return _missing_json(query)
        return _json(twin.effort(slug, self._in_effort(slug), self.base), query)

    def partnership_json(self, query: QueryParams, slug: str) -> Response:
        names = site()["controlshift"]["partnerships"]
        return self._paged(query, names[slug], self._in_partnership(slug)) if slug in names else _missing_json(query)

    # what is there

    def _listing(
        self, query: QueryParams, path: str, heading: str, members: list[Shown], description: str = ""
    ) -> Response:
        carried = {key: query[key] for key in ("markup", "q") if key in query}
        page = _page_number(query)
        return _page(html.listing(members, self.base, path, heading, page=page, query=carried, description=description))

    def _paged(self, query: QueryParams, name: str, members: list[Shown]) -> Response:
        return _json(twin.paged(name, members, self.base, page=_page_number(query), per_page=JSON_PER_PAGE), query)

    def _find(self, slug: str) -> Shown | None:
        life = next((life for life in lives() if life.slug == slug and is_visible(life, self.day)), None)
        return shown(life, self.day, self.passed) if life else None

    def _in_category(self, slug: str) -> list[Shown]:
        return [s for s in self.listed if not slug or slug in s.life.categories]

    def _in_effort(self, slug: str) -> list[Shown]:
        return [s for s in self.listed if s.life.effort == slug]

    def _in_partnership(self, slug: str) -> list[Shown]:
        return [s for s in self.listed if s.life.partnership == slug]

    def _search(self, term: str) -> list[Shown]:
        words = term.lower().split()
        return [s for s in self.listed if all(w in f"{s.title} {s.why}".lower() for w in words)] if words else []


View = Callable[..., Response]
_ROUTES: list[tuple[re.Pattern[str], View]] = [
    (re.compile(pattern), view)
    for pattern, view in (
        (r"/", ControlShift.front),
        (r"/robots\.txt", ControlShift.robots),
        (r"/(?:about|privacy|terms|petition/new)", ControlShift.about),
        (r"/categories", ControlShift.category),
        (r"/categories\.json", ControlShift.categories_json),
        (rf"/categories/{_SLUG}", ControlShift.category),
        (rf"/categories/{_SLUG}\.json", ControlShift.category_json),
        (r"/petitions/featured\.json", ControlShift.featured_json),
        (r"/petitions/search\.json", ControlShift.search_json),
        (r"/petitions/search", ControlShift.search),
        (rf"/petitions/{_SLUG}", ControlShift.petition),
        (rf"/petitions/{_SLUG}\.json", ControlShift.petition_json),
        (rf"/petitions/{_SLUG}/signatures", ControlShift.signatures),
        (r"/petitions/images/\d+/(?P<style>\w+)/picture\.svg", ControlShift.image),
        (rf"/api/petitions/{_SLUG}/(?P<part>what|why)\.json", ControlShift.part_json),
        (rf"/p/{_SLUG}", ControlShift.alias),
        (r"/efforts\.json", ControlShift.efforts_json),
        (rf"/efforts/{_SLUG}", ControlShift.effort),
        (rf"/efforts/{_SLUG}\.json", ControlShift.effort_json),
        (rf"/partnerships/{_SLUG}", ControlShift.partnership),
        (rf"/partnerships/{_SLUG}/petitions\.json", ControlShift.partnership_json),
    )
]


def _page_number(query: QueryParams) -> int:
    number = query.get("page", "1")
    return max(int(number), 1) if number.isdecimal() else 1


def _page(body: str) -> Response:
    return Response(body, media_type="text/html")


def _missing(what: str) -> Response:
    return Response(html.plain("Not found", [what]), 404, media_type="text/html")


def _missing_json(query: QueryParams) -> Response:
    return _json({"error": True, "msg": "not found"}, query, status=404)


def _json(value: Any, query: QueryParams, status: int = 200) -> Response:
    """JSON, or JSONP when a callback is named."""
    text = json.dumps(value, ensure_ascii=False)
    callback = query.get("callback", "")
    if re.fullmatch(r"[\w.$]+", callback):
        return Response(f"/**/{callback}({text})", status, media_type="application/javascript")
    return Response(text, status, media_type="application/json")
