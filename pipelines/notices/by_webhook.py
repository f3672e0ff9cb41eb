"""Post a notice as JSON to a webhook.

The address comes from the operator, not from a page, and may be on this machine. So this client is one of its own: what
it may ask opens nothing for crawls, whose gate (scrapers.middlewares.outbound) knows of no exception for it.
"""

import http.client
import ssl
from urllib.parse import urlsplit

from pipelines.notices.letter import Letter

_SECONDS = 20


def send_by_webhook(url: str, token: str, letter: Letter) -> str | None:
    """Post a notice; returns why it was not taken (without the URL, which is often a secret), or None.

    Redirects are not followed, and no proxy is used.
    """
    parts = urlsplit(url)
    path = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "QueConste (notices)",
        "Idempotency-Key": letter.id,  # the same at each try
        **({"Authorization": f"Bearer {token}"} if token else {}),
    }
    connection: http.client.HTTPConnection
    if parts.scheme == "https":
        context = ssl.create_default_context()
        connection = http.client.HTTPSConnection(parts.hostname or "", parts.port, timeout=_SECONDS, context=context)
    else:
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=_SECONDS)
    try:
        connection.request("POST", path, body=letter.as_json(), headers=headers)
        status = connection.getresponse().status
    except (http.client.HTTPException, ValueError) as error:
        return f"the webhook did not answer as a web server does ({type(error).__name__})"
    except OSError as error:
        return f"the webhook cannot be reached ({error.strerror or type(error).__name__})"
    finally:
        connection.close()
    return None if 200 <= status < 300 else f"the webhook answered {status}"
