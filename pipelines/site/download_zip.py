"""Pack a petition's chart and data into a zip that is equal byte for byte as long as the archive does not change."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from pipelines.site.download_rows import COLUMNS
from pipelines.site.formatting import full_stop, moment, number
from pipelines.site.language import _
from pipelines.site.page_arguments import Moment
from pipelines.site.plain_line import plain_line
from pipelines.site.rows import Row
from pipelines.site.taken_out import removal_sentence

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time that a zip can hold
_READABLE = 0o100644 << 16  # a file that its owner may write and everyone read, wherever it is unpacked


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """What a download is of: the petition, its address on this site, its number of rows; as of a ``moment``, or now."""

    petition: Row
    here: str
    rows: int
    moment: Moment | None = None

    @property
    def query(self) -> str:
        """The end of an address that keeps the time that the download is of; "" for that of now."""
        return self.moment.query if self.moment else ""


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of ``files`` by name, in their order.

    They are stored as they are, since compressed bytes differ between versions of zlib; the server compresses the
    whole on its way. All have the same time.
    """
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        for name, content in files.items():
            info = ZipInfo(name, _EARLIEST)
            info.create_system = 3  # Unix, on any machine
            info.external_attr = _READABLE
            archive.writestr(info, content)
    return written.getvalue()


def texts(download: Download) -> dict[str, str]:
    """Return README.txt, CODEBOOK.txt and CITATION.txt. They show no time of today, so that they stay equal."""
    return {
        "README.txt": _readme(download),
        "CODEBOOK.txt": _codebook(),
        "CITATION.txt": citation(download) + _more_citations(download),
    }


def citation(download: Download) -> str:
    """Cite the data as of the newest observation in it.

    >>> petition = {"title": "Free Ana", "creator": None, "organization": "Unidas", "url": None}
    >>> petition |= {"observed_at": None, "last_seen_at": "2018-03-01T08:00:00Z"}
    >>> citation(Download(petition=petition, here="http://x/petitions/unidas/free-ana", rows=2))
    '“Free Ana.” Petition, Unidas. Data as of 2018-03-01. Que Conste, http://x/petitions/unidas/free-ana.\\n'
    """
    petition = download.petition
    newest = petition["last_seen_at"] or petition["observed_at"] or ""
    author = f"{full_stop(petition['creator'])} " if petition["creator"] else ""
    original = f", {petition['url']}" if petition["url"] else ""
    dated = _("Data as of %(day)s.", day=newest[:10]) if newest else _("Times of capture unknown.")
    kind = _("Petition")
    about = f"{author}“{full_stop(petition['title'])}” {kind}, {petition['organization']}{original}"
    dated = " ".join(filter(None, (dated, removal_sentence(petition))))
    return f"{plain_line(about)}. {dated} Que Conste, {download.here}{download.query}.\n"


def _more_citations(download: Download) -> str:
    # These name the day on which they are read, and would make each day's zip another.
    names = {"BibTeX": "citation.bib", "CSL-JSON": "citation.json"}
    return "".join(f"{form}: {download.here}/{name}{download.query}\n" for form, name in names.items())


def _readme(download: Download) -> str:
    petition = download.petition
    lines = [
        plain_line(petition["title"]),
        download.here + download.query,
        "",
        *([_("As of %(time)s.", time=moment(download.moment.until)), ""] if download.moment else []),
        *([_("Sample data: not a real petition"), ""] if petition["is_sample"] else []),
        *([removed, ""] if (removed := removal_sentence(petition)) else []),
        _("This download holds every observation of one petition in the archive Que Conste."),
        "",
        "data.csv      "
        + _("%(rows)s rows, one for each observation; columns in CODEBOOK.txt", rows=number(download.rows)),
        "chart.svg     " + _("the chart, for print and for web pages"),
        "chart.png     " + _("the chart as a picture"),
        "CODEBOOK.txt  " + _("what each column means"),
        "CITATION.txt  " + _("how to cite this data"),
        "",
        _("All times are UTC. Counts are those that the page showed: platforms may add or remove signatures."),
        _("A gap means no observations, not no signatures."),
        _("In data.csv, an apostrophe stands before text that a spreadsheet would run as a formula."),
        _("Counts, dates and descriptions are free to reuse; archived texts belong to their authors."),
    ]
    return "\n".join(lines) + "\n"


def _codebook() -> str:
    return "".join(f"{name}\n    {about}\n" for name, about in COLUMNS.items())
