"""What a site sends compressed is read just as its kept bytes are read again, and not at all where it came broken."""

import gzip
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from re import search

import pytest
from click.testing import CliRunner, Result
from werkzeug import Request, Response

from pipelines.cli import main
from tests.sites import Site, crawled, rows, site, stop_all, written

ENTRY = '<li><a href="/petitions/an-ask-{n}">An ask {n}</a><p>Because.</p><p>{n} of 100 Signatures</p></li>'
LISTING = f"<html><body><ul>{''.join(ENTRY.format(n=n) for n in range(1, 60))}</ul></body></html>".encode()
STORED = gzip.compress(LISTING, compresslevel=0)


def answering(body: bytes, encoding: str) -> Response:
    headers = {"Content-Type": "text/html; charset=utf-8", "Content-Encoding": encoding}
    return Response(body, headers=headers)


def packed(_site: Site, _request: Request) -> Response:
    response = answering(STORED, "gzip")
    response.headers.add("Content-Type", "text/html")  # as a proxy says it once more
    return response


def plain(_site: Site, _request: Request) -> Response:
    return answering(LISTING, "gzip")


def cut(_site: Site, _request: Request) -> Response:
    return answering(STORED[: len(STORED) * 2 // 3], "gzip")


def unknown(_site: Site, _request: Request) -> Response:
    return answering(b"\x28\xb5\x2f\xfd", "zstd")


def bomb(_site: Site, _request: Request) -> Response:
    return answering(gzip.compress(b"<p>" + b"\0" * 70_000_000, compresslevel=1), "gzip")


def mislabeled(_site: Site, _request: Request) -> Response:
    return answering(LISTING, "none")


def brotli(_site: Site, _request: Request) -> Response:
    return answering(LISTING, "br")


ANSWERS = {
    "mislabeled": mislabeled,
    "brotli": brotli,
    "packed": packed,
    "plain": plain,
    "cut": cut,
    "unknown": unknown,
    "bomb": bomb,
}


@dataclass(frozen=True)
class Fleet:
    """Sites after one crawl of them: what was said of each, and what is kept."""

    outcomes: dict[str, tuple[bool, str | None]]
    sources: Path

    def command(self, *arguments: str) -> Result:
        return CliRunner().invoke(main, [*arguments, f"--sources={self.sources}", f"--captures={self.captures}"])

    @property
    def captures(self) -> Path:
        return self.sources.parent / "captures"


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    with ExitStack() as stack:
        sites = {
            name: stack.enter_context(site("controlshift", answer, path="/categories/all"))
            for name, answer in ANSWERS.items()
        }
        sources = written(tmp_path_factory.mktemp("fleet"), {name: site.stanza for name, site in sites.items()})
        outcomes = crawled(sources)
        stop_all(sites.values())
        yield Fleet(outcomes, sources)


@pytest.mark.parametrize("name", ["packed", "plain", "mislabeled", "brotli"])
def test_a_page_is_read_whether_or_not_it_is_compressed_as_it_says(fleet: Fleet, name: str) -> None:
    assert fleet.outcomes[name] == (False, None)
    query = "SELECT count(*) FROM petitions AS p JOIN sources AS s ON s.id = p.source_id WHERE s.name = ?"
    assert rows(fleet.sources, query, name) == [(59,)]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("cut", "came broken: the page is cut off inside its compression; crawl again later"),
        ("unknown", "came broken: the page is encoded as zstd, which we do not read; crawl again later"),
        ("bomb", "came broken: the page is larger than 16 MB; crawl again later"),
    ],
)
def test_of_a_page_that_came_broken_nothing_is_read(fleet: Fleet, name: str, reason: str) -> None:
    failed, message = fleet.outcomes[name]
    assert failed
    assert search(rf"^http\S+/categories/all {reason}$", message or ""), message
    query = "SELECT count(*) FROM captures AS c JOIN sources AS s ON s.id = c.source_id WHERE s.name = ?"
    assert rows(fleet.sources, query, name) == [(0,)]


def test_what_was_read_follows_from_the_bytes_that_were_kept(fleet: Fleet) -> None:
    proof = fleet.command("verify", f"--archive={fleet.sources.parent / 'archive.db'}")
    assert proof.exit_code == 0, proof.output


def test_a_page_that_came_broken_is_kept_and_packed_all_the_same(fleet: Fleet, tmp_path: Path) -> None:
    done = fleet.command("captures", "package", "--source", "cut", "--output", f"{tmp_path / 'cut.wacz'}")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Packed 3 captures in 1 ")  # robots.txt, and two addresses whose page broke off
