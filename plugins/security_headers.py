"""Send security headers with every response: no scripts, no framing by other sites, no content sniffing.

Also hides the internal tables of full-text search, whose rows are binary and have no usable URLs.
"""

import re
from base64 import b64encode
from functools import wraps
from hashlib import sha256

from datasette import hookimpl

from pipelines.site.charts import STYLE

# Charts carry a <style> for dark mode; the policy allows this one by its hash, and no other inline style.
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
    # Other sites may embed charts as images.
    "cross-origin-resource-policy": "cross-origin",
}
FTS_TABLES = re.compile(r"_fts_(config|content|data|docsize|idx)$")


@hookimpl
def permission_allowed(action, resource):
    if action == "view-table" and FTS_TABLES.search(resource[1]):
        return False
    return None


@hookimpl
def asgi_wrapper():
    def wrap(app):
        @wraps(app)
        async def with_headers(scope, receive, send):
            async def send_with_headers(message):
                if message["type"] == "http.response.start":
                    present = {name.lower() for name, _ in message.get("headers", [])}
                    added = [(n.encode(), v.encode()) for n, v in HEADERS.items() if n.encode() not in present]
                    message = {**message, "headers": [*message.get("headers", []), *added]}
                await send(message)

            await app(scope, receive, send_with_headers)

        return with_headers

    return wrap
