"""Names of the fields of WARC records that we write and read, and the kinds of records."""

# Fields of our own: where a capture came from, that its WARC-Date is not when it was captured, and the digest that
# another archive recorded of the body, where ours differs (theirs may be of the chunks that it was sent in).
OF_ORIGIN, OF_TIME, OF_DIGEST = "Que-Conste-Origin", "Que-Conste-Captured-At", "Que-Conste-Payload-Digest"
UNKNOWN = "unknown"
# A memento's record is that of the page itself, at its own time, so that any player replays it as such; that it was
# fetched from another web archive, where and when, is in the fields that Webrecorder's tools use for it.
FETCHED_FROM, FETCHED_AT = "WARC-Source-URI", "WARC-Creation-Date"
# Where a revisit of our own finds its original: file, relative to the captures folder, and byte.
REFERS_TO_FILE, REFERS_TO_OFFSET = "WARC-Refers-To-Filename", "WARC-Refers-To-File-Offset"
DIGEST, TRUNCATED = "WARC-Payload-Digest", "WARC-Truncated"
NO_TYPE = "application/octet-stream"

PAGES = ("response", "resource", "conversion", "revisit")
OTHERS = ("warcinfo", "request", "metadata")
SEGMENT = "continuation"
"""The kind of records that hold the second and later parts of a page that another crawler split."""
