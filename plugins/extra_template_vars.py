"""Tell templates the addresses of a page in each language."""

from datasette import hookimpl

from pipelines.site.language import own_prefix
from pipelines.site.language_addresses import follow_language, joined


@hookimpl
def extra_template_vars(datasette, request):
    if request is None:
        return {}
    base_url = follow_language(datasette)
    query = f"?{request.query_string}" if request.query_string else ""

    def this_page_in(prefix):
        return joined(prefix, request.path, base_url) + query

    def address_in(prefix):
        return datasette.absolute_url(request, this_page_in(prefix))

    canonical = datasette.absolute_url(request, joined(own_prefix(), request.path, base_url))
    return {"this_page_in": this_page_in, "address_in": address_in, "canonical": canonical}
