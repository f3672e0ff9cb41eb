"""Fill an archive with invented petitions and alerts, for all cases that pages of the site must show."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from pipelines.jobs.recording import Recording
from pipelines.store.archive import Archive
from scrapers.captures import Origin
from scrapers.extract import Extraction
from scrapers.items import ActionAlert, Item, Link, Petition
from scrapers.sources import Source
from tests.archives import new_source
from tests.captured import captured

TRUST = "protect-residents-trust-act"
HUELGA = "huelga-de-hambre-en-tacoma"
STRIKE = "support-the-hunger-strike"
ODD = "¿ni-una-más?/100%-ya"
UNDATED = "free-the-four"
ALERT = "ndlon-10152010"
SCRIPT = "<script>alert('ask')</script>"

# Date (ISO; None if unknown), count and goal as shown (None if not shown), and where the capture comes from.
Observed = tuple[str | None, str | None, Origin]
Captured = tuple[str | None, Origin, Item]


def _source(name: str, platform: str, *, sample: bool) -> Source:
    return new_source(name, platform, f"https://{name}.example", organization=f"{name} people", sample=sample)


UNIDAS = _source("unidas", "controlshift", sample=False)
ACCIONES = _source("sample-acciones", "controlshift", sample=True)
COALITION = _source("sample-coalition", "wordpress", sample=True)

GROWTH: list[Observed] = [
    ("2018-01-03", "54 of 100 Signatures", "wayback"),
    ("2018-01-20", "99 of 100 Signatures", "wayback"),
    ("2018-02-03", "140 of 200 Signatures", "wayback"),
    ("2018-02-17", "310 of 400 Signatures", "file"),
    ("2018-03-03", "480 of 500 Signatures", "live"),
    ("2018-03-10", "520 of 600 Signatures", "live"),
    ("2018-03-17", "510 of 600 Signatures", "live"),
    ("2018-03-24", None, "live"),
    ("2018-03-31", "610 of 800 Signatures", "live"),
    ("2018-07-03", "979 of 1,000 Signatures", "live"),
    ("2018-07-10", "1,010 of 2,000 Signatures", "live"),
    ("2018-07-17", "1,886 of 2,000 Signatures", "commoncrawl"),
]
WEEKS: list[Observed] = [
    ("2018-04-01", "49 of 100 Signatures", "live"),
    ("2018-04-08", "112 of 200 Signatures", "live"),
    ("2018-04-15", "175 of 200 Signatures", "live"),
    ("2018-04-22", "238 of 300 Signatures", "live"),
]


def fill(path: Path, *, raids: int = 30) -> None:
    """Record two petition sites (one of them a sample) and a blog in a new archive at ``path``.

    One of the sites has ``raids`` petitions that are alike.
    """
    with Archive.open(path) as archive:
        for source, items in ((UNIDAS, _unidas(raids)), (ACCIONES, _acciones()), (COALITION, _coalition())):
            run = archive.start_run("crawl", source)
            recording = Recording(archive=archive, source=source, run=run)
            for day, origin, item in items:
                recording.record(_extraction(source, day, origin, item))
            archive.finish_run(run)


def _extraction(source: Source, day: str | None, origin: Origin, item: Item) -> Extraction:
    page = "wordpress.post" if source is COALITION else "controlshift.petition"
    capture = captured(
        repr(item),
        item.url or source.url,
        "text/html",
        captured_at=datetime.fromisoformat(f"{day}T08:00:00+00:00") if day else None,
        origin=origin,
        locator=f"{source.name}.warc.gz:{day}",
    )
    return Extraction(capture=capture, page=page, found=(item,))


def _observe(observed: list[Observed], item: Petition) -> list[Captured]:
    """Return the captures of a petition, one for each observation."""
    return [(day, origin, replace(item, signatures=count, goal_rule="ladder")) for day, count, origin in observed]


def _petition(source: Source, slug: str, title: str) -> Petition:
    return Petition(title=title, slug=slug, url=f"{source.url}/petitions/{quote(slug, safe='')}")


def _unidas(raids: int) -> list[Captured]:
    trust = replace(
        _petition(UNIDAS, TRUST, "Protect Residents from Deportation"),
        what=f"We ask the legislature to pass the act. {SCRIPT}",
        why="Families here live in fear.\n\nPassing the act keeps police out of deportation.\nIt is time.",
        creator="Ana María R.",
        target="The state legislature",
        created="2 Jan 2018",
        status="open",
        categories=("Deportations", "Trust"),
    )
    free = replace(_petition(UNIDAS, UNDATED, "Free the four"), why="They are held without a hearing.")
    quiet = replace(_petition(UNIDAS, "quiet", "No count shown"), created="some day in spring")
    captured = _observe(GROWTH[:5], trust)
    captured += _observe(GROWTH[5:], replace(trust, title=f"{trust.title}: Support the Trust Act!"))
    captured += _observe([(None, "979 of 1,000 Signatures", "file")], free)
    captured += _observe([("2018-05-01", None, "live")], quiet)
    for n in range(raids):
        raid = replace(_petition(UNIDAS, f"raid-{n}", f"Stop raid number {n}"), why="No more raids in our town.")
        captured += _observe(WEEKS[:1], raid)
    return captured


def _acciones() -> list[Captured]:
    huelga = replace(
        _petition(ACCIONES, HUELGA, "Apoya la huelga de hambre en el centro de detención"),
        why="Las personas detenidas están en huelga de hambre desde el lunes.",
        creator="Lucía P.",
        created="2017-11-02",
        status="won",
    )
    strike = replace(_petition(ACCIONES, STRIKE, "Support the hunger strike"), why="A strike against hunger. " * 30)
    odd = replace(_petition(ACCIONES, ODD, "¡Ni una más! En toda la ciudad"), language="es")
    without_a_count: Observed = ("2018-05-06", None, "live")
    return [*_observe([*WEEKS, without_a_count], huelga), *_observe(WEEKS[:3], strike), *_observe(WEEKS[:1], odd)]


def _coalition() -> list[Captured]:
    links = [_petition(UNIDAS, TRUST, "").url, _petition(ACCIONES, STRIKE, "").url]
    opt_out = ActionAlert(
        title="NDLON 10/15/2010",
        slug=ALERT,
        url=f"{COALITION.url}/2018/03/05/{ALERT}/",
        body=f"Tell the county to opt out.\n\nThe hunger strike goes on. {SCRIPT}",
        sponsor="Day Laborer Network",
        cosponsors=("Instituto Familiar de la Raza, Inc.", "Alianza Única", "Lawyers Guild, Bay Area Chapter"),
        date="March 5, 2018",
        date_in_url="2018/03/05",
        published="2018-03-06T12:00:00Z",
        action_url="javascript:alert(1)",
        action_type="Sign a petition",
        labels=(("Date", "March 5, 2018"), ("Type of Action", "Sign a petition")),
        links=tuple(Link(url=url, text="Sign here", role="petition") for url in links if url),
    )
    call = ActionAlert(
        title="Llamada urgente: alto a las deportaciones",
        slug="llamada",
        url=f"{COALITION.url}/2018/04/01/llamada/",
        body="Llame hoy a la oficina del sheriff y pida que no entregue a nadie.",
        date_in_url="2018/04/01",
    )
    return [("2018-05-02", "live", opt_out), ("2018-05-02", "live", call)]
