"""Pictures are drawn outside the site's process, and one that fails is no harm to the next."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.site import chart_painter, chart_png
from pipelines.site.chart_painter import Painter, Undrawn, painter
from pipelines.site.chart_png import to_png
from pipelines.site.server import site
from tests.archives import day, extraction, keep, petition

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><text x="5" y="25">Ana</text></svg>'


@pytest.fixture
def one() -> Iterator[Painter]:
    painter = Painter()
    yield painter
    painter.stop()


def test_a_picture_is_the_same_wherever_it_is_drawn(one: Painter) -> None:
    for zoom in (1, 2, 1.5):
        assert one.paint(SVG, zoom=zoom) == to_png(SVG, zoom=zoom)


def test_no_picture_of_the_site_is_drawn_in_its_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition(signatures=f"{5 * at} Signatures"), at=day(at)) for at in (1, 2)])

    def refuse(**_options: object) -> bytes:
        raise AssertionError("drawn in the process of the site")

    monkeypatch.setattr(chart_png, "svg_to_bytes", refuse)
    pictures = [f"/petitions/site/free-ana/{name}" for name in ("chart.png", "card.png", "download.zip")]
    with asyncio.Runner() as runner:
        get = site(path).client.get
        answers = [runner.run(get(each)) for each in (*pictures, "/compare.png?p=site/free-ana")]
    painter().stop()
    assert [answer.status_code for answer in answers] == [200] * 4
    assert [answer.content[:4] for answer in answers] == [b"\x89PNG", b"\x89PNG", b"PK\x03\x04", b"\x89PNG"]


def test_a_drawing_that_fails_or_a_process_that_ends_spoils_no_other(one: Painter) -> None:
    with pytest.raises(Undrawn):
        one.paint("<svg")
    first = one.paint(SVG)
    assert one.process
    one.process.kill()
    one.process.wait()
    assert one.paint(SVG) == first


def test_a_drawing_that_takes_too_long_is_given_up(one: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chart_painter, "DEADLINE", 0)
    with pytest.raises(Undrawn):
        one.paint(SVG)
    monkeypatch.undo()
    assert one.paint(SVG)
