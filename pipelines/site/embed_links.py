"""Write the addresses and codes by which other sites link to, show and embed the chart of a petition."""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import escape

from pipelines.site.chart_card import HEIGHT, WIDTH
from pipelines.site.formatting import day, number, permalink
from pipelines.site.language import SPANISH, _, language, prefix
from pipelines.site.page_arguments import Moment
from pipelines.site.rows import Row

FRAME_WIDTH, FRAME_HEIGHT = 800, 500  # pixels of the embedded page, in which the chart is seen whole
WIDE, NARROW_HEIGHT = 736, 580  # a narrower frame shows the narrow chart, with its title in more lines
CARD_SIZE = (WIDTH, HEIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Absolute addresses of a petition's page, of its embedded page and of its files; ``petition`` is its row.

    ``here`` is permanent and has no language; ``shown``, ``embed`` and ``oembed`` keep the language they are shared in.
    All keep the time that is asked for: ``query`` is "?as_of=..." or "", which ``here`` and ``shown`` have in them.
    """

    petition: Row
    here: str
    shown: str
    embed: str
    oembed: str
    query: str = ""

    def file(self, name: str, *, permanent: bool = False) -> str:
        """Return the address of a file of the petition, in the language that is shared or ``permanent``."""
        page = self.here if permanent else self.shown
        return f"{page.removesuffix(self.query)}/{name}{self.query}"

    @property
    def canonical(self) -> str:
        """The address that names the page in its language."""
        return self.shown if language() == SPANISH else self.here

    @property
    def card(self) -> str:
        """The picture beside a link."""
        return self.file("card.png")

    @property
    def summary(self) -> str:
        """The newest count and goal with its day, in a sentence, after a note on sample data."""
        sample = _("Sample data: not a real petition") + ". " if self.petition["is_sample"] else ""
        return sample + self.count

    @property
    def count(self) -> str:
        """The newest count and goal with its day, in a sentence."""
        return count_sentence(self.petition)

    @property
    def iframe(self) -> str:
        """HTML that embeds the chart."""
        return frame_code(self, FRAME_WIDTH, FRAME_HEIGHT)

    @property
    def image(self) -> str:
        """HTML that shows the chart as a picture."""
        return f'<img src="{escape(self.file("chart.svg"))}" alt="{escape(alternative(self.petition))}" width="880">'


def share(petition: Row, here: str, moment: Moment | None = None) -> Share:
    """Return how to share, in the language of the request, a petition whose page has the absolute address ``here``.

    With a ``moment``, share the petition as of that time.

    >>> found = share({"source": "unidas", "slug": "free-ana", "title": "Free Ana"}, "http://x/petitions/unidas/free-ana")
    >>> found.embed, found.oembed
    ('http://x/embed/petitions/unidas/free-ana', 'http://x/oembed?url=http%3A//x/petitions/unidas/free-ana&format=json')
    """
    path = permalink("petitions", petition["source"], petition["slug"])
    root = here.removesuffix(path)
    query = moment.query if moment else ""
    shown, embed = (f"{root}{prefix()}{place}{path}{query}" for place in ("", "/embed"))
    oembed = f"{root}/oembed?url={quote(shown)}&format=json"
    return Share(petition=petition, here=here + query, shown=shown, embed=embed, oembed=oembed, query=query)


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
    """Write the newest count of a petition.

    >>> count_sentence({"signatures": 1886, "goal": 2000, "observed_at": "2018-07-17T08:00:00Z"})
    '1,886 of 2,000 signatures on July 17, 2018.'
    """
    if petition["signatures"] is None:
        return _("No captured page shows a signature count.")
    count, goal, on = number(petition["signatures"]), number(petition["goal"]), day(petition["observed_at"])
    if petition["goal"] is not None:
        counted = _("%(count)s of %(goal)s signatures", count=count, goal=goal)
    else:
        counted = _("%(count)s signatures", count=count)
    return _("%(counted)s on %(day)s.", counted=counted, day=on) if on else f"{counted}."
