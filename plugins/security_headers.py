"""Headers on every answer: no script from anywhere but here, no framing of pages, nothing sniffed, nothing leaked.

The tables in which the search keeps its words are not shown: their rows are bytes that no page can name.
"""

import re
from base64 import b64encode
from functools import wraps
from hashlib import sha256

from datasette import hookimpl

from pipelines.site.charts import STYLE

CHART_STYLE = b64encode(sha256(STYLE.encode()).digest()).decode()
POLICY = (
    f"default-src 'none'; style-src 'self' 'sha256-{CHART_STYLE}'; img-src 'self' data:; script-src 'none'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cross-origin-resource-policy": "cross-origin",
}
INNARDS = re.compile(r"_fts_(config|content|data|docsize|idx)$")


@hookimpl
def permission_allowed(action, resource):
    if action == "view-table" and INNARDS.search(resource[1]):
        return False
    return None


@hookimpl
def asgi_wrapper():
    def wrap(app):
        @wraps(app)
        async def with_headers(scope, receive, send):
            async def sending(message):
                if message["type"] == "http.response.start":
                    had = {name.lower() for name, _ in message.get("headers", [])}
                    more = [(n.encode(), v.encode()) for n, v in HEADERS.items() if n.encode() not in had]
                    message = {**message, "headers": [*message.get("headers", []), *more]}
                await send(message)

            await app(scope, receive, sending)

        return with_headers

    return wrap
