"""Wrap the whole application: who may ask what, how responses are cached, and where SQL runs."""

from functools import partial, wraps

from datasette import hookimpl
from starlette.middleware.gzip import GZipMiddleware

from pipelines.site import middleware, sandbox
from pipelines.site.archive_state import ArchiveState
from pipelines.site.etags import with_etags
from pipelines.site.known_arguments import with_asked_arguments
from pipelines.site.language_addresses import follow_language, with_language, with_own_paths
from pipelines.site.page_cache import with_page_cache
from pipelines.site.security_headers import with_security_headers


@hookimpl
def asgi_wrapper(datasette):
    def wrap(app):
        base_url = follow_language(datasette)
        app = with_own_paths(app, base_url)
        if sandbox.inside():
            return app
        find_archive = partial(sandbox.find_archive, datasette)
        layers = GZipMiddleware(app, compresslevel=6)
        layers = middleware.with_sandbox(layers, partial(sandbox.find_sandbox, datasette), base_url)
        layers = with_etags(layers, find_archive, base_url)
        layers = with_page_cache(app, layers, ArchiveState(find_archive), base_url)
        layers = middleware.with_closed_pages(layers, base_url)
        layers = middleware.with_plain_requests(layers, base_url)
        layers = middleware.with_methods(layers)
        layers = with_asked_arguments(layers)
        layers = with_language(layers, base_url)
        layers = middleware.with_known_host(layers)
        layers = middleware.with_patience(layers)
        return wraps(app)(with_security_headers(layers))

    return wrap
