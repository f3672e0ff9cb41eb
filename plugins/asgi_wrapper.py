"""Wrap the whole application: who may ask what, how responses are cached, and where SQL runs."""

import json
from functools import wraps
from pathlib import Path

from datasette import hookimpl
from starlette.middleware.gzip import GZipMiddleware

from pipelines.site import middleware, sandbox
from pipelines.site.security_headers import with_security_headers

ARCHIVE = "archive"


@hookimpl
def asgi_wrapper(datasette):
    def find_archive():
        database = datasette.databases.get(ARCHIVE)
        return Path(database.path) if database and database.path else None

    def find_sandbox():
        settings = {name: value for name, value in datasette.settings_dict().items() if name != "num_sql_threads"}
        archive = find_archive()
        return sandbox.sandbox_of(archive, json.dumps(settings)) if archive else None

    def wrap(app):
        if sandbox.inside():
            return app
        base_url = datasette.setting("base_url")
        layers = GZipMiddleware(app, compresslevel=6)
        layers = middleware.with_sandbox(layers, find_sandbox, base_url)
        layers = middleware.with_etags(layers, find_archive)
        layers = middleware.with_closed_pages(layers, base_url)
        layers = middleware.with_methods(layers)
        layers = middleware.with_known_host(layers)
        layers = middleware.with_patience(layers)
        return wraps(app)(with_security_headers(layers))

    return wrap
