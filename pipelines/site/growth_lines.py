"""Write the rows of a ranking as HTML: a page has fifty, and a template would take longer for them than the queries."""

from collections.abc import Callable

from markupsafe import Markup, escape

from pipelines.site.bidi import isolate
from pipelines.site.formatting import day, lang, moment, number, permalink, rounded_days
from pipelines.site.growth_page import GrowthPage, Mover
from pipelines.site.growth_sparks import small_line
from pipelines.site.language import _, ngettext


def figure_name(page: GrowthPage) -> str:
    """Return the heading of the figure that a page is ranked by; empty where that is the change itself."""
    if page.question.by == "share":
        return _("Of its first count") if page.question.span == "ever" else _("Of its size, per day")
    return "" if page.question.span == "ever" else _("Per day")


def mover_rows(page: GrowthPage, path: Callable[[str], str]) -> Markup:
    """Return the rows of a page's table in the language of the request; ``path`` makes an address of the site."""
    words = {"change": _("Change"), "span": _("Measured over"), "count": _("Signatures"), "figure": figure_name(page)}
    names = {name: escape(text) for name, text in words.items()}
    names["badge"] = Markup(' <span class="badge sample">{}</span>').format(_("sample"))
    is_share = page.question.by == "share"
    return Markup("".join(_row(mover, place, is_share, path, names) for place, mover in enumerate(page.movers, 1)))


def _row(mover: Mover, place: int, is_share: bool, path: Callable[[str], str], names: dict[str, Markup]) -> str:
    petition = mover.petition
    code = lang(petition["language"], petition["title_language"])
    figure = f"+{number(petition['percent'])}%" if is_share else number(petition["per_day"])
    source, creator, goal = petition["source"], petition["creator"], petition["goal"]
    looks = f"{moment(mover.first_look)} – {moment(petition['observed_at'])}"
    span = ngettext("%(num)s day", "%(num)s days", rounded_days(mover.span_days))
    until = _("to %(day)s", day=day(petition["observed_at"]))
    language = f' lang="{code}"' if code else ""
    about = f"{isolate(creator)}, {source}" if creator else source
    goal_cell = _aside(_("of %(goal)s", goal=number(goal))) if goal is not None else ""
    address = escape(path(permalink("petitions", source, petition["slug"])))
    return (
        f'<tr><td><input type="checkbox" name="p" value="{escape(source)}/{escape(petition["slug"])}"'
        f' aria-labelledby="compare t{place}"></td>\n<th scope="row"><a id="t{place}" href="{address}"'
        f"{language}>{escape(isolate(petition['title']))}</a>"
        f"{names['badge'] if petition['is_sample'] else ''}{_aside(about)}</th>\n"
        f'<td class="line">{small_line(mover.days)}</td>'
        f'<td class="num rate" data-label="{names["change"]}">+{number(petition["moved"])}</td>\n'
        f'<td class="num" data-label="{names["span"]}"><span title="{escape(looks)}">{escape(span)}</span>'
        f"{_aside(until)}</td>\n"
        + (f'<td class="num" data-label="{names["figure"]}">{figure}</td>' if names["figure"] else "")
        + f'<td class="num" data-label="{names["count"]}">{number(petition["signatures"])}{goal_cell}</td></tr>\n'
    )


def _aside(text: str) -> str:
    return f'<span class="aside">{escape(text)}</span>'
