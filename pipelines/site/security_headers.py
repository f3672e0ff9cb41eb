"""Security headers of every response: no scripts but this site's files, no framing, no content sniffing."""

from base64 import b64encode
from hashlib import sha256

from pipelines.site.chart_style import STYLE
from pipelines.site.compare_style import COMPARE_STYLE
from pipelines.site.sandbox import App, Message, Receive, Scope, Send

# Charts carry a <style> for dark mode; the policy allows these by their hashes, and no other inline style.
_STYLES = " ".join(f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in (STYLE, COMPARE_STYLE))
POLICY = (
    f"default-src 'none'; style-src 'self' {_STYLES}; img-src 'self' data:; script-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# Of the small pages that other sites may show in a frame of theirs.
EMBED_POLICY = POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    # Other sites may embed charts as images.
    "cross-origin-resource-policy": "cross-origin",
}


def with_security_headers(app: App) -> App:
    """Add the headers that a response does not have yet."""

    async def adding(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name.lower() for name, _ in message.get("headers", [])}
                added = [(n.encode(), v.encode()) for n, v in HEADERS.items() if n.encode() not in present]
                message = {**message, "headers": [*message.get("headers", []), *added]}
            await send(message)

        await app(scope, receive, send_with_headers)

    return adding
