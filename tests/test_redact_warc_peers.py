"""Others' tools take redacted files for what they are: pywb replays each capture, wacz finds the package valid."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from pipelines.jobs.package import package
from pipelines.redaction.warc_files import commit, prepare
from scrapers.captures import Capture
from scrapers.captures.warc_writer import WarcWriter
from tests.archives import SITE
from tests.peers import peer, pywb
from tests.redaction_plants import PLANTS, NameFinder, planted, traces


@pytest.fixture(params=["files", "package"])
def redacted(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[list[Path], dict[str, tuple[str, bytes]]]:
    """Redacted files or a redacted package; and by time, the address and the digest of each page that stands in it."""
    captures, before = tmp_path / "captures", list[Capture]()
    for run in (1, 2):  # the second run finds the pages of the first
        known = {capture.digest: capture.kept for capture in before}
        with WarcWriter(captures, "site", run, known.get) as writer:
            for number, kind in enumerate(PLANTS):
                before.append(writer.keep(*planted(kind, number + 20 * run)))
    package(SITE, captures, captures / "site.wacz")
    rewritten = prepare(captures, NameFinder(), at=datetime(2018, 6, 1, tzinfo=UTC), reason="safety")
    commit(captures, rewritten)
    assert traces(tmp_path) == []
    pages = dict[str, tuple[str, bytes]]()
    for capture in before:
        assert capture.kept is not None
        assert capture.captured_at is not None
        place = rewritten.moved[capture.kept]
        pages[f"{capture.captured_at:%Y%m%d%H%M%S}"] = place.url, bytes.fromhex(place.digest)
    is_package = request.param == "package"
    return [captures / "site.wacz"] if is_package else sorted(captures.rglob("*.warc.gz")), pages


def test_pywb_replays_every_redacted_page(
    redacted: tuple[list[Path], dict[str, tuple[str, bytes]]], tmp_path: Path
) -> None:
    files, pages = redacted
    assert len(pages) == 2 * len(PLANTS)
    (tmp_path / "pywb").mkdir()
    with pywb(tmp_path / "pywb", files) as address, httpx.Client() as client:
        for at, (url, digest) in pages.items():
            replayed = client.get(f"{address}/{at}id_/{url}")
            assert (replayed.status_code, hashlib.sha256(replayed.content).digest()) == (200, digest), url
    if files[0].suffix == ".wacz":
        done = peer("wacz", "validate", "-f", files[0])
        assert done.returncode == 0, done.stdout + done.stderr
