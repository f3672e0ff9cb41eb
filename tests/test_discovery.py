"""Hosts found by mining are counted by distinct finds, and get stanzas that sources.yml takes unchanged."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipelines.mine.discovery import discovered, stanzas_of
from scrapers.errors import UserError
from scrapers.sources import load_sources
from tests.archives import new_source
from tests.mined import mine_here
from tests.warcs import Warc

KNOWN = new_source("united-we-dream", "controlshift", "https://uwd.example")
ITEM = """<li><a href="/petitions/{slug}">{title}</a><p>Our neighbor; stop her deportation.</p>
<p>{count} of 200 Signatures</p></li>"""
TEXT = "• {title}\n    Our neighbor; stop her deportation.\n    {count} of 200 Signatures\n    Created by Ana M."


def listing(*petitions: tuple[str, str, int]) -> str:
    items = (ITEM.format(slug=slug, title=title, count=count) for slug, title, count in petitions)
    return f"<html><body><ul>{''.join(items)}</ul></body></html>"


def stanza(**more: Any) -> dict[str, Any]:
    return {
        "organization": "X",
        "platform": "controlshift",
        "url": "https://uwd.example",
        "start": "https://uwd.example/",
    } | more


def test_stanzas_have_names_that_no_other_stanza_has(tmp_path: Path) -> None:
    hosts = (
        "a-b.example.org",
        "a.b.example.org",
        "united.we.dream",
        "contact",
        "a_b.example.org",
        "port.example:99999",
    )
    warc = Warc("https://a.example/", gzip=True)
    for host in hosts:
        warc.add(listing(("free-ana", "Free Ana", 3)), url=f"https://{host}/categories")
    mine_here([warc.save(tmp_path / "a.warc.gz")], tmp_path / "mined", KNOWN)
    path = tmp_path / "sources.yml"
    path.write_text(yaml.safe_dump({"united-we-dream": stanza()}))
    known = load_sources(path)
    with path.open("a") as file:
        file.write(stanzas_of(discovered(tmp_path / "mined", known), known))
    loaded = load_sources(path)  # refuses a name that stands there twice, and an address that is none
    assert sorted(source.organization for source in loaded.values()) == sorted(["X", *hosts[:-1]])
    assert {"united-we-dream-2", "a-b-example-org", "a-b-example-org-2", "a-b-example-org-3"} < set(loaded)


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (
            lambda part: part.unlink(),
            "lacks 1 file that the ledger lists, such as month=2018-03/host=town.example/part-",
        ),
        (lambda part: part.write_bytes(part.read_bytes()[:-200]), "is damaged"),
        (lambda part: part.write_bytes(b""), "is damaged"),
    ],
    ids=["lost", "cut", "empty"],
)
def test_a_file_of_the_folder_that_is_lost_or_damaged_is_named_with_the_remedy(
    tmp_path: Path, harm: Callable[[Path], None], sentence: str
) -> None:
    warc = Warc("https://town.example/categories", gzip=True).add(listing(("free-ana", "Free Ana", 3)))
    mine_here([warc.save(tmp_path / "a.warc.gz")], tmp_path / "mined")
    [part] = tmp_path.rglob("part-*.parquet")
    harm(part)
    for _ in range(2):
        with pytest.raises(
            UserError, match=f"{sentence}.*; put it back from a copy, or mine again into another folder"
        ):
            discovered(tmp_path / "mined", {})


def test_a_petition_that_is_in_text_and_in_markup_is_counted_once(tmp_path: Path) -> None:
    page, titles = "https://town.example/categories", ("Free Ana", "Free Rosa")
    warc = Warc(page, gzip=True).add(listing(("free-ana", titles[0], 3), ("free-rosa", titles[1], 5)))
    warc.add(listing(("free-ana", "Free Ana now", 7)), date="2019-03-01T12:00:00Z").save(tmp_path / "a.warc.gz")
    text = "\n".join(TEXT.format(title=title, count=4) for title in (*titles, "Free Luz"))
    Warc(page, gzip=True).add(text, kind="conversion").save(tmp_path / "a.warc.wet.gz")
    mine_here([tmp_path / "a.warc.gz", tmp_path / "a.warc.wet.gz"], tmp_path / "mined")
    [host] = discovered(tmp_path / "mined", {})
    assert str(host).startswith("town.example: 3 petitions, 0 alerts, ")
    assert "(3 finds," in stanzas_of([host])
