"""Write the commands by which a capture can be checked on the reader's own machine."""

import re
from shlex import join, quote

from pipelines.site.capture_page import CapturePage

_RANGE = re.compile(r"(https?://[^#]+)#bytes=(\d+-\d+)(?:&revisit=.*)?")


def capture_commands(page: CapturePage) -> dict[str, str]:
    """Return commands for a shell by what they check.

    Those of ``body``, ``warcio``, ``range`` and ``memento`` print the digest of the capture; ``extract`` prints what is
    read from its bytes. One that cannot be given is missing: the bytes were not kept, or no web archive has them.
    """
    found, capture = {}, page.capture
    if page.record:
        kept = [f"captures/{page.record['kept_file']}", str(page.record["kept_offset"])]
        found["body"] = f"queconste captures body {capture['id']} | sha256sum"
        found["warcio"] = f"{join(['warcio', 'extract', '--payload', *kept])} | sha256sum"
        about = ["--url", capture["url"], *(["--captured-at", at] if (at := capture["captured_at"]) else [])]
        found["extract"] = (
            f"queconste captures body {capture['id']} > page\n{join(['queconste', 'extract', 'page', *about])}"
        )
    elif capture["origin"] == "commoncrawl" and (place := _RANGE.fullmatch(capture["locator"] or "")):
        file = f"record.warc{'.gz' if place[1].endswith('.gz') else ''}"  # the program goes by the name
        fetched = f"curl --silent --range {place[2]} {quote(place[1])} > {file}"
        found["range"] = f"{fetched}\nwarcio extract --payload {file} 0 | sha256sum"
    if page.has_memento and page.public:
        found["memento"] = f"curl --silent --location --compressed {quote(page.public)} | sha256sum"
    return found
