"""Describe a petition's series as a schema.org Dataset, for search engines of data sets."""

import json
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from pipelines.site.embed_links import Share
from pipelines.site.language import _
from pipelines.site.rows import Row
from pipelines.site.taken_out import removal_sentence

_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
_LEAST, _MOST = 50, 5000  # characters of a description that search engines of data sets take


def dataset(links: Share, observed: Sequence[str]) -> dict[str, Any]:
    """Return the Dataset; ``observed`` are the times (ISO, UTC) of the first and last observation, if there are any."""
    petition, here = links.petition, links.here
    root = here.partition("/petitions/")[0] + "/"
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": here,
        "name": _("Signatures over time: %(title)s", title=petition["title"]),
        "description": _description(links, petition),
        "url": here,
        "identifier": here,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": "Que Conste", "url": root},
        "includedInDataCatalog": {"@type": "DataCatalog", "name": "Que Conste", "url": root},
        "license": f"{root}about",
        "keywords": [_("petition"), _("signatures"), _("immigrant rights")],
        "variableMeasured": [_variable("signatures", _("signatures")), _variable("goal", _("goal of signatures"))],
        "measurementTechnique": _("Counts read from captured pages of the petition"),
        "distribution": [
            _download(links.file("data.csv", permanent=True), "text/csv"),
            _download(links.file("download.zip", permanent=True), "application/zip"),
            _download(links.file("chart.png", permanent=True), "image/png"),
            _download(links.file("chart.svg", permanent=True), "image/svg+xml"),
        ],
        "image": links.card,
    }
    if petition["url"]:
        found["isBasedOn"] = petition["url"]
    if observed:
        found["temporalCoverage"] = f"{observed[0]}/{observed[-1]}"
        found["dateModified"] = observed[-1]
    return found


def script(data: dict[str, Any]) -> Markup:
    """Return JSON-LD for a page; it is data, which browsers do not run, so the policy on scripts does not stop it."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return Markup('<script type="application/ld+json">') + Markup(written) + Markup("</script>")


def _description(links: Share, petition: Row) -> str:
    about = _(
        "Every observation of the signature count and goal of the petition “%(title)s” (%(organization)s), each with "
        "its time, source and capture.",
        title=petition["title"],
        organization=petition["organization"],
    )
    told = " ".join(filter(None, (about, links.summary, removal_sentence(petition))))
    return told[:_MOST].ljust(_LEAST, ".")


def _variable(name: str, words: str) -> dict[str, str]:
    return {"@type": "PropertyValue", "name": name, "description": words}


def _download(url: str, media_type: str) -> dict[str, str]:
    return {"@type": "DataDownload", "contentUrl": url, "encodingFormat": media_type}
