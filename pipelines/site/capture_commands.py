"""Write the commands by which a capture can be checked on the reader's own machine."""

from shlex import join, quote

from pipelines.site.capture_page import CapturePage


def capture_commands(page: CapturePage) -> dict[str, str]:
    """Return commands for a shell by what they check.

    Those of ``body``, ``warcio`` and ``memento`` print the digest of the capture; ``extract`` prints what is read from
    its bytes. One that cannot be given is missing: the bytes were not kept, or no web archive has them.
    """
    found, capture = {}, page.capture
    if page.record:
        place = [f"captures/{page.record['kept_file']}", str(page.record["kept_offset"])]
        found["body"] = f"queconste captures body {capture['id']} | sha256sum"
        found["warcio"] = f"{join(['warcio', 'extract', '--payload', *place])} | sha256sum"
        about = ["--url", capture["url"], *(["--captured-at", at] if (at := capture["captured_at"]) else [])]
        found["extract"] = (
            f"queconste captures body {capture['id']} > page\n{join(['queconste', 'extract', 'page', *about])}"
        )
    if page.has_memento and page.public:
        found["memento"] = f"curl --silent --location --compressed {quote(page.public)} | sha256sum"
    return found
