"""Collect what an export says about itself: what it covers, who made it, and how to cite it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import yaml

from pipelines.export.scope import Scope

KEYWORDS = ("petitions", "immigrant rights", "action alerts", "signatures", "web archiving", "time series")
_METADATA = Path(__file__).parents[2] / "metadata.yml"
_NO_OPERATOR = "The Que Conste maintainers"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAbout:
    """A source whose data is in an export."""

    name: str
    organization: str
    url: str
    is_sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportAbout:
    """What an export says about itself. It has no time of its own: the same archive gives the same export.

    ``as_of`` is the time of the newest capture (ISO 8601, UTC; "" for none), ``archive_digest`` that of the archive's
    last run. ``version`` and ``released_at`` (a day) are those of a release, else "".
    """

    title: str
    description: str
    creator: str
    license: str
    keywords: tuple[str, ...]
    sources: tuple[SourceAbout, ...]
    scope: str
    is_whole: bool
    as_of: str
    archive_digest: str
    version: str = ""
    released_at: str = ""

    @property
    def day(self) -> str:
        """The day of the release or, for other exports, of the newest capture; "" if there is none."""
        return self.released_at or self.as_of[:10]


def export_about(db: Connection, scope: Scope, *, version: str = "", released_at: str = "") -> ExportAbout:
    """Collect what an export of an archive says about itself. ``prepare`` must have noted the scope."""
    site = _site()
    chosen = "" if scope.is_whole else " WHERE id IN (SELECT id FROM temp.scope_sources)"
    captures = "" if scope.is_whole else " WHERE id IN (SELECT id FROM temp.scope_captures)"
    sources = db.execute(f"SELECT name, organization, url, is_sample FROM sources{chosen} ORDER BY id").fetchall()
    digest = db.execute("SELECT digest FROM run_digests ORDER BY id DESC LIMIT 1").fetchone()
    (newest,) = db.execute(f"SELECT max(captured_at) FROM captures{captures}").fetchone()
    return ExportAbout(
        title="Que Conste: petitions and action alerts for immigrant rights",
        description=" ".join(site["description_html"].split()),
        creator=str(site["plugins"]["que-conste"].get("operator") or "").strip() or _NO_OPERATOR,
        license=site["license"],
        keywords=KEYWORDS,
        sources=tuple(
            SourceAbout(name=name, organization=organization, url=url, is_sample=bool(is_sample))
            for name, organization, url, is_sample in map(tuple, sources)
        ),
        scope=str(scope),
        is_whole=scope.is_whole,
        as_of=newest or "",
        archive_digest=digest[0] if digest else "",
        version=version,
        released_at=released_at,
    )


@cache
def _site() -> Mapping[str, Any]:
    site: Mapping[str, Any] = yaml.safe_load(_METADATA.read_text(encoding="utf-8"))
    return site
