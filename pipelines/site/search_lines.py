"""Write hits and facets of a search as HTML: a template would take longer for a hundred links than for all the rest."""

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote_plus

from markupsafe import Markup, escape

from pipelines.site.bidi import isolate
from pipelines.site.formatting import STATUSES, day, lang, languages, number, permalink
from pipelines.site.language import _, ngettext
from pipelines.site.search_facets import Facet

Path = Callable[[str], str]
_NAMED = ("kind", "language", "status", "recognized_by")


def option_name(name: str, value: str) -> str:
    """Return what a value of a filter is called in the language of the request."""
    match name:
        case "kind":
            return {"petition": _("Petitions"), "alert": _("Alerts")}.get(value, value)
        case "language":
            return languages(value)
        case "status":
            return STATUSES.get(value, value)
        case "recognized_by":
            names = {"label": _("its labels"), "category": _("its category"), "text": _("its text")}
            return names.get(value, value)
    return _("unknown") if value == "unknown" else value


def facet_items(name: str, options: Sequence[Facet], path: Path) -> Markup:
    """Return the values of a facet as items of a list, each a link that applies it or clears it."""
    search_path = escape(path("/search?"))
    clear = Markup('<span class="visually-hidden"> {}</span>').format(_("(selected; clear)"))
    return Markup("").join(_option(name, option, search_path, clear) for option in options)


def _option(name: str, option: Facet, search_path: Markup, clear: Markup) -> Markup:
    is_named = name in _NAMED or option.value == "unknown"
    shown = option_name(name, option.value) if is_named else option.value
    current = ' aria-current="true"' if option.selected else ""
    return Markup(
        f'<li><a href="{search_path}{escape(option.query_string)}"{current}>{_text(shown)}'
        f"{clear if option.selected else ''}</a>"
        f' <span class="n">{number(option.total)}{"+" if option.is_more else ""}</span></li>\n'
    )


def hit_items(hits: Sequence[dict[str, Any]], path: Path) -> Markup:
    """Return the records that a search found as items of a list."""
    words = {
        "petition": _text(_("petition")),
        "alert": _text(_("alert")),
        "sample": Markup(' <span class="badge sample">{}</span>').format(_("sample")),
        "compare": _text(_("Add to compare")),
    }
    return Markup("").join(_hit(hit, path, words) for hit in hits)


def _hit(hit: dict[str, Any], path: Path, words: dict[str, Markup]) -> Markup:
    kind, source = hit["kind"], hit["source"]
    address = escape(path(permalink(f"{kind}s", source, hit["slug"])))
    about = _petition(hit) if kind == "petition" else _alert(hit)
    compare = ""
    if kind == "petition":
        key = quote_plus(f"{source}/{hit['slug']}")
        to_compare = escape(path(f"/compare?p={key}"))
        compare = (
            f' · <a href="{to_compare}" rel="nofollow">{words["compare"]}'
            f'<span class="visually-hidden"> {_text(hit["plain_title"])}</span></a>'
        )
    snippet = f'<p class="snippet"{_lang(hit["language"])}>{_text(hit["snippet"])}</p>' if hit["snippet"] else ""
    return Markup(
        f'<li>\n<h2{_lang(hit["language"], hit["title_language"])}><a href="{address}">{_text(hit["title"])}</a></h2>\n'
        f'<p class="meta"><span class="badge">{words[kind]}</span>{words["sample"] if hit["is_sample"] else ""}\n'
        f"{about}, {_text(source)}{compare}</p>\n{snippet}\n</li>\n"
    )


def _petition(hit: dict[str, Any]) -> str:
    parts = [f"{_count(hit['signatures'], hit['goal'])}{_seen(hit['observed_at'])}"]
    if gained := hit["gained"]:
        parts.append(_text(_("%(num)s in 7 days", num=f"+{number(gained)}" if gained > 0 else number(gained))))
    if hit["date"]:
        parts.append(_text(_("started %(day)s", day=day(hit["date"]))))
    if hit["creator"]:
        parts.append(_text(hit["creator"]))
    if hit["target"] and "<mark>" in hit["target"]:
        parts.append(f"{_text(_('Addressed to'))}: {_text(hit['target'])}")
    return ", ".join(parts)


def _alert(hit: dict[str, Any]) -> str:
    dated = _text(day(hit["date"]) or _("date unknown"))
    return f"{dated}, {_text(hit['sponsor'])}" if hit["sponsor"] else dated


def _count(signatures: int | None, goal: int | None) -> str:
    """Return a count as HTML: translations have the tags in them."""
    if signatures is None:
        return _text(_("no signature count"))
    if goal is None:
        return ngettext(
            '<strong class="figure">%(num)s</strong> signature',
            '<strong class="figure">%(num)s</strong> signatures',
            signatures,
        )
    return _(
        '<strong class="figure">%(count)s</strong> of %(goal)s signatures', count=number(signatures), goal=number(goal)
    )


def _seen(observed_at: str | None) -> str:
    return f" ({_text(day(observed_at))})" if observed_at else ""


def _lang(language: str | None, passage: str | None = None) -> str:
    code = lang(language, passage)
    return f' lang="{code}"' if code else ""


def _text(words: Any) -> Markup:
    return escape(isolate(words))
