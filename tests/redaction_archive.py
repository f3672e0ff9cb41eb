"""An archive of pages about invented people, with its captures, and a search of all its bytes of our own."""

import gzip
import json
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from pipelines.jobs.import_files import import_files
from pipelines.verify.verify import verify
from tests.archives import BLOG, SITE, day

SOURCES = {source.name: source for source in (SITE, BLOG)}


def item(title: str, slug: str, **more: Any) -> dict[str, Any]:
    """A petition as the API shows it."""
    shown = {"what": "Release her today.", "why": "She is our neighbor.", "creator_name": "Lucía Ferrán"}
    return {"slug": slug, "title": title, "signature_count": 139, "goal": 200, **shown, **more}


ANA = item(
    "Free Ana P. Lopez",
    "free-ana-p-lopez",
    why="López, Ana came to Piedra at nine. Ana <b>L&oacute;pez</b> sings in the choir of the school. #FreeAnaLopez",
)
TOMAS = item(
    "Libertad para Tomás", "libertad-para-tomas", why="Es hermano de ANA LÓPEZ.", creator_name="Ana Lopez & Ben"
)
OTHERS = [item(f"Close jail number {n}", f"close-jail-number-{n}", why="It floods.") for n in (1, 2, 3)]
TEXT = "Free Ana P. Lopez\nShe is our neighbor.\n1,886 of 2,000 Signatures\nCreated by Lucía Ferrán\n"


def listing(*items: dict[str, Any]) -> str:
    return json.dumps({"current_page": 1, "total_pages": 1, "name": "All", "results": [*items]}, ensure_ascii=True)


def post(title: str, slug: str, body: str) -> str:
    link = f"https://blog.example/2018/03/01/{slug}/"
    words = {"title": {"rendered": title}, "content": {"rendered": body}, "excerpt": {"rendered": ""}}
    about = {"id": 7, "slug": slug, "link": link, "date_gmt": "2018-03-01T10:00:00", "type": "post"}
    return json.dumps([{**about, **words, "categories": []}])


ALERT = post(
    "Action Alert: call for Ana L&oacute;pez",
    "action-alert-call-for-ana-lopez",
    "<p>Date: March 1, 2018</p><p>Call the field office today for Ana&nbsp;L&oacute;pez, A# 201-234-567.</p>"
    '<p>Action: <a href="https://site.example/petitions/free-ana-p-lopez">Sign for Ana P. Lopez</a></p>',
)


def save(folder: Path, name: str, body: str, url: str, at: datetime) -> Path:
    """Save a page with its sidecar, in a folder to be imported."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(body, encoding="utf-8")
    sidecar = {"url": url, "captured_at": f"{at:%Y-%m-%dT%H:%M:%SZ}"}
    (folder / f"{name}.json").write_text(json.dumps(sidecar), encoding="utf-8")
    return folder


def save_all(folder: Path, *, first: int = 1) -> tuple[Path, Path]:
    """Save pages of every kind, as of a day of March and the day after; returns the folders of the two sources."""
    site, blog = folder / "site", folder / "blog"
    pages = "https://site.example/petitions"
    for number in (first, first + 1):
        shown = [{**one, "signature_count": 139 + number} for one in (ANA, TOMAS, *OTHERS)]
        url = "https://site.example/categories/all.json"
        save(site, f"listing-{number}.json", listing(*shown), url, day(number))
        url = f"{pages}/free-ana-p-lopez.json"
        save(site, f"own-{number}.json", json.dumps({"id": 1, "who": "ICE", **shown[0]}), url, day(number + 0.2))
    save(site, "text.txt", TEXT, "https://site.example/categories/text", day(first + 0.5))
    save(blog, "posts.json", ALERT, "https://blog.example/wp-json/wp/v2/posts", day(first))
    return site, blog


def import_all(archive: Path, captures: Path, folders: Iterable[Path]) -> None:
    """Import the folders of both sources."""
    for folder in folders:
        where = {"archive_path": archive, "captures_path": captures}
        import_files([folder], source=SOURCES[folder.name], url=None, captured_at=None, **where)


def problems(archive: Path, captures: Path, **more: Any) -> list[str]:
    """What ``verify`` finds wrong."""
    from pipelines.redaction.redactor import redactor_to_read

    return verify(archive, captures, SOURCES, redactor=redactor_to_read(archive), **more).wrongs


def traces(folder: Path, *words: str) -> list[str]:
    """Name the files in whose bytes one of these plain words stands, whatever the case and accents."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found += [f"{path.name}: {word}" for text in _texts(path) for word in words if word in text]
    return found


def _texts(path: Path) -> Iterator[str]:
    data = path.read_bytes()
    yield _folded(data.decode("utf-8", "replace"))
    if ".gz" in path.suffixes:
        plain = gzip.decompress(data).decode("utf-8", "replace")
        yield _folded(plain)
        yield _folded(plain.encode("latin-1", "replace").decode("unicode_escape", "replace"))


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()
