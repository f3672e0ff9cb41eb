"""A small ControlShift site that changes as a script says, and an archive that follows it at a simulated clock."""

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from werkzeug import Request, Response

from tests.simulated import run_at
from tests.sites import Site, as_html, as_json, site, written

NEW_YEAR = datetime(2026, 1, 1, 6, tzinfo=UTC)
BLOCKED = "<h1>Access denied</h1><p>Your request looks automated.</p>"


@dataclass
class Campaigns:
    """What the site shows: petitions by category, with their counts; ``trouble`` answers in place of every page."""

    categories: dict[str, dict[str, int]]
    trouble: Response | None = None
    has_creators: bool = True
    hidden: set[str] = field(default_factory=set)

    def __call__(self, served: Site, request: Request) -> Response:
        if self.trouble is not None:
            return self.trouble
        path = request.path
        if path == "/categories.json":
            return as_json([self._category(served, slug) for slug in self.categories])
        for slug, petitions in self.categories.items():
            if path == f"/categories/{slug}.json":
                shown = [self._entry(s, count) for s, count in petitions.items() if s not in self.hidden]
                return as_json({"current_page": 1, "total_pages": 1, "name": slug, "results": shown})
            for each, count in petitions.items():
                if path == f"/petitions/{each}.json" and each not in self.hidden:
                    return as_json(self._entry(each, count))
        return as_html("<h1>Not found</h1>", 404)

    def _category(self, served: Site, slug: str) -> dict[str, Any]:
        url = f"{served.url}/categories/{slug}.json"
        return {
            "category_name": slug,
            "category_count": len(self.categories[slug].keys() - self.hidden),
            "slug": slug,
            "url": url,
        }

    def _entry(self, slug: str, count: int) -> dict[str, Any]:
        named = {"creator_name": f"Friends of {slug.title()}"} if self.has_creators else {}
        return {"slug": slug, "title": f"Ask {slug}", "why": "Because.", "signature_count": count, "goal": 900, **named}


@dataclass
class World:
    """The site, the archive, and the time."""

    campaigns: Campaigns
    site: Site
    folder: Path
    now: datetime = NEW_YEAR

    def start(self, *options: object, **more: Any) -> subprocess.CompletedProcess[str]:
        """Run `queconste crawl` as a timer or a person does; --due where there are no ``options``."""
        places = ["--sources", self.folder / "sources.yml", "--archive", self.archive]
        words = ["crawl", *(options or ["--due"]), *places, "--captures", self.folder / "captures"]
        return run_at(self.now, *words, **more)

    def later(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)

    @property
    def robots(self) -> int:
        """How often robots.txt was asked for."""
        return sum(request.path == "/robots.txt" for request, _ in self.site.server.log)

    @property
    def archive(self) -> Path:
        return self.folder / "a.db"

    def asked(self) -> list[str]:
        """The pages that were asked for since the last call, without robots.txt, by name."""
        asked = sorted(path.rstrip("?") for path in self.site.paths)
        self.site.visits.clear()
        return asked

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.archive)) as db:
            return db.execute(query, values).fetchall()


@contextmanager
def world(folder: Path, categories: dict[str, dict[str, int]], **stanza: Any) -> Iterator[World]:
    """A site with these petitions, and nothing in the archive yet."""
    campaigns = Campaigns(categories)
    with site("controlshift", campaigns, path="/categories", **stanza) as served:
        written(folder, {"acts": served.stanza})
        yield World(campaigns, served, folder)
