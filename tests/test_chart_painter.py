"""Pictures are drawn outside the site's process, and one that fails is no harm to the next."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import httpx
import pytest

from pipelines.site import chart_painter, chart_png, petition_chart, picture_queue
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

    def refuse(*_: object, **_options: object) -> bytes:
        raise AssertionError("drawn in the process of the site")

    monkeypatch.setattr(chart_png, "render", refuse)
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


def test_no_more_pictures_wait_than_a_reader_would_wait_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition(signatures=f"{5 * at} Signatures"), at=day(at)) for at in (1, 2)])
    let_go = Event()
    monkeypatch.setattr(petition_chart, "card_png", lambda _series: let_go.wait(30) and b"\x89PNG")
    monkeypatch.setattr(picture_queue.pictures, "most", 3)

    async def crowd() -> list[httpx.Response]:
        get = site(path).client.get
        asked = [
            asyncio.create_task(get(f"/es/petitions/site/free-ana/card.png?as_of=2026-01-0{n}")) for n in (1, 2, 3)
        ]
        while picture_queue.pictures.waiting < 3:
            await asyncio.sleep(0.01)
        refused = [await get(f"/es{path}") for path in ("/petitions/site/free-ana/download.zip", _COMPARED)]
        drawn = await get("/petitions/site/free-ana/chart.svg")
        let_go.set()
        return [*refused, drawn, *await asyncio.gather(*asked), await get("/petitions/site/free-ana/card.png")]

    answers = asyncio.run(crowd())
    assert [answer.status_code for answer in answers] == [503, 503, 200, 200, 200, 200, 200]
    assert answers[0].headers["retry-after"] == "10"
    assert answers[0].text.startswith("En este momento se están dibujando demasiadas imágenes.")


_COMPARED = "/compare.png?p=site/free-ana"
