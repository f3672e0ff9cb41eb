"""Write the addresses and codes by which other sites link to, show and embed the chart of a petition."""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import escape

from pipelines.site.chart_card import HEIGHT, WIDTH
from pipelines.site.formatting import day, number, permalink
from pipelines.site.language import _, prefix
from pipelines.site.rows import Row

FRAME_WIDTH, FRAME_HEIGHT = 800, 500  # pixels of the embedded page, in which the chart is seen whole
WIDE, NARROW_HEIGHT = 736, 580  # a narrower frame shows the narrow chart, with its title in more lines
CARD_SIZE = (WIDTH, HEIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Absolute addresses of a petition's page, of its embedded page and of its files; ``petition`` is its row.

    ``here`` is permanent and has no language; ``shown``, ``embed`` and ``oembed`` keep the language they are shared in.
    """

    petition: Row
    here: str
    shown: str
    embed: str
    oembed: str

    @property
    def card(self) -> str:
        """The picture beside a link."""
        return f"{self.shown}/card.png"

    @property
    def summary(self) -> str:
        """The newest count and goal with its day, in a sentence."""
        return count_sentence(self.petition)

    @property
    def iframe(self) -> str:
        """HTML that embeds the chart."""
        return frame_code(self, FRAME_WIDTH, FRAME_HEIGHT)

    @property
    def image(self) -> str:
        """HTML that shows the chart as a picture."""
        return f'<img src="{escape(self.shown)}/chart.svg" alt="{escape(alternative(self.petition))}" width="880">'


def share(petition: Row, here: str) -> Share:
    """Return how to share, in the language of the request, a petition whose page has the absolute address ``here``.

    >>> found = share({"source": "unidas", "slug": "free-ana", "title": "Free Ana"}, "http://x/petitions/unidas/free-ana")
    >>> found.embed, found.oembed
    ('http://x/embed/petitions/unidas/free-ana', 'http://x/oembed?url=http%3A//x/petitions/unidas/free-ana&format=json')
    """
    path = permalink("petitions", petition["source"], petition["slug"])
    root = here.removesuffix(path)
    shown, embed = (f"{root}{prefix()}{place}{path}" for place in ("", "/embed"))
    oembed = f"{root}/oembed?url={quote(shown)}&format=json"
    return Share(petition=petition, here=here, shown=shown, embed=embed, oembed=oembed)


def frame_code(links: Share, width: int, height: int) -> str:
    """Return the HTML of an iframe of this size in pixels."""
    title = alternative(links.petition)
    return (
        f'<iframe src="{escape(links.embed)}" width="{width}" height="{height}" title="{escape(title)}" loading="lazy"'
        ' frameborder="0"></iframe>'
    )


def alternative(petition: Row) -> str:
    """Return what stands for the chart where it cannot be seen."""
    return _("Signatures over time: %(title)s", title=petition["title"])


def count_sentence(petition: Row) -> str:
    """Say the newest count, and that it is sample data where it is.

    >>> count_sentence({"signatures": 1886, "goal": 2000, "observed_at": "2018-07-17T08:00:00Z", "is_sample": 0})
    '1,886 of 2,000 signatures on July 17, 2018.'
    """
    sample = _("Sample data: not a real petition") + ". " if petition["is_sample"] else ""
    if petition["signatures"] is None:
        return sample + _("No captured page shows a signature count.")
    count, goal, on = number(petition["signatures"]), number(petition["goal"]), day(petition["observed_at"])
    if petition["goal"] is not None:
        said = _("%(count)s of %(goal)s signatures", count=count, goal=goal)
    else:
        said = _("%(count)s signatures", count=count)
    dated = _("%(counted)s on %(day)s.", counted=said, day=on) if on else f"{said}."
    return f"{sample}{dated}"
