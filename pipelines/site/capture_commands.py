"""Write the commands by which a capture can be checked on the reader's own machine."""

import re
from shlex import join, quote
from urllib.parse import urlsplit

from pipelines.mine.mining_task import COMMON_CRAWL
from pipelines.site.capture_page import CapturePage

_RANGE = re.compile(r"(https?://[^#]+)#bytes=(\d+-\d+)(?:&revisit=.*)?")


def capture_commands(page: CapturePage) -> dict[str, str]:
    """Return commands for a shell by what they check.

    Those of ``body``, ``warcio``, ``range`` and ``memento`` print the digest of the capture; ``extract`` prints what is
    read from its bytes, and ``fetch`` compares all captures that other archives hold. One that cannot be given is
    missing: the bytes were not kept, or no web archive has them.
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
        found["fetch"] = join(["queconste", "verify", "--fetch", *_bases(capture["locator"])])
    if page.has_memento and page.public:
        found["memento"] = f"curl --silent --location --compressed {quote(page.public)} | sha256sum"
    return found


def holder_of(page: CapturePage) -> str:
    """Return the host at which the bytes of a mined capture are, and "Common Crawl" for its own; "" for any other."""
    place = _RANGE.fullmatch(page.capture["locator"] or "")
    if place is None:
        return ""
    return "Common Crawl" if place[1].startswith(COMMON_CRAWL) else urlsplit(place[1]).netloc


def _bases(locator: str) -> list[str]:
    """Return the options that name the folders in which a capture is; Common Crawl's own is known."""
    places = locator.split("&revisit=")
    folders = dict.fromkeys(place.partition("#")[0].rpartition("/")[0] + "/" for place in places)
    return [word for folder in folders if not folder.startswith(COMMON_CRAWL) for word in ("--base", folder)]
