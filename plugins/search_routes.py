"""Routes of the search, in all its formats, and of feeds."""

from functools import partial
from urllib.parse import unquote

from datasette import hookimpl
from datasette.utils.asgi import Response
from datasette.views.base import DatasetteError

from pipelines.site.answers import not_found, read, render
from pipelines.site.atom import MEDIA_TYPE, write_feed
from pipelines.site.feeds import feed, feeds_page, petition_feed
from pipelines.site.known_arguments import knowing
from pipelines.site.search import FILTERS, is_whole, no_such_page, read_query, search
from pipelines.site.search_formats import results_as_json, search_as_csv, search_as_feed
from pipelines.site.search_lines import facet_items, hit_items, option_name


@hookimpl(tryfirst=True)
def register_routes():
    # The feed of a petition comes before its page, since a slug may contain slashes and would take "/feed.atom" in.
    return [
        (r"^/search(\.(?P<format>json))?$", knowing(search_view, "q", *FILTERS, "sort", "page")),
        # A download has all pages, and a feed has an order of its own.
        (r"^/search\.(?P<format>csv)$", knowing(search_view, "q", *FILTERS, "sort", "_verbatim")),
        (r"^/search\.(?P<format>atom)$", knowing(search_view, "q", *FILTERS)),
        (r"^/feeds$", knowing(feeds_view)),
        (r"^/feeds/(?P<name>.+)\.atom$", knowing(feed_view)),
        (r"^/petitions/(?P<source>[^/]+)/(?P<slug>.+)/feed\.atom$", knowing(petition_feed_view)),
    ]


async def search_view(datasette, request):
    """Answer a search as a page, or as JSON, CSV or an Atom feed."""
    query = await read(datasette, read_query, first_arguments(request))
    here = address(datasette, request)
    match request.url_vars["format"]:
        case "csv":
            verbatim = request.args.get("_verbatim") == "1"
            found = await read(datasette, partial(search_as_csv, verbatim=verbatim), query, here)
            name = "search.csv" if await read(datasette, is_whole, query) else "search-not-all.csv"
            headers = {"content-disposition": f'attachment; filename="{name}"'}
            return Response(found, content_type="text/csv; charset=utf-8", headers=headers)
        case "atom":
            return await atom(datasette, request, await read(datasette, search_as_feed, query, here), "")
    results = await read(datasette, search, query)
    if results.query.page != query.page:
        raise DatasetteError(no_such_page(query.page, results.pages), status=400)
    if request.url_vars["format"]:
        return Response.json(results_as_json(results, here))
    path = datasette.urls.path
    context = {
        "results": results,
        "words": query.words,
        "hit_items": hit_items(results.hits, path),
        "facet_items": lambda name: facet_items(name, results.facets[name], path),
        "option_name": option_name,
    }
    return await render(datasette, request, "search.html", context)


async def feeds_view(datasette, request):
    """Answer with the list of feeds."""
    return await render(datasette, request, "feeds.html", {"feeds": await read(datasette, feeds_page)})


async def feed_view(datasette, request):
    """Answer with one of the feeds that are listed."""
    name = unquote(request.url_vars["name"])
    return await atom(datasette, request, await read(datasette, feed, name, address(datasette, request)), name)


async def petition_feed_view(datasette, request):
    """Answer with the feed of a petition."""
    source, slug = unquote(request.url_vars["source"]), unquote(request.url_vars["slug"])
    found = await read(datasette, petition_feed, source, slug, address(datasette, request))
    return await atom(datasette, request, found, slug)


async def atom(datasette, request, found, name):
    """Answer with a feed, or with "not found"."""
    return Response(write_feed(found), content_type=MEDIA_TYPE) if found else await not_found(datasette, request, name)


def first_arguments(request):
    """Return the first value of each argument of an address."""
    return {name: request.args.get(name) for name in request.args}


def address(datasette, request):
    """Return a function that makes absolute addresses of paths, in the language of the request."""
    return lambda path: datasette.absolute_url(request, datasette.urls.path(path))
