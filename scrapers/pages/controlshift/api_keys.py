"""Keys of ControlShift's public JSON, read or left out on purpose."""

from scrapers.pages.json_text import KnownKeys, keys

_PETITION = keys(
    "id slug url title who target what rich_what why rich_why signature_count goal custom_goal creator_name locale",
    "created_at successful ended ended_type categories image_url resized_image_url",
    # JSON:API keeps a petition's fields one level further in.
    "attributes type links relationships",
    # Not read: moderation, pictures in other sizes, where a petition belongs, how it ended.
    "updated_at admin_status additional_image_sizes_url delivery_details administered_at source alias effort",
    "partnership group ended_story ended_reason last_signed_at show_progress_bar",
    # Not read: street addresses.
    "location",
    # An answer that is no petition.
    "error msg",
)
_PAGE = keys(
    "results data petitions meta links current_page total_pages previous_page next_page name",
    # An effort speaks of itself before its petitions.
    "title slug description goal signature_count image_url url",
    # The notice that each page of this project's sample bears.
    "sample",
)

LISTING_KEYS: KnownKeys = {
    "": _PAGE,
    "meta": keys("total_pages total_entries current_page per_page count page search_term"),
    "results[]": _PETITION,
    "data[]": _PETITION,
    "data[].attributes": _PETITION,
    "petitions[]": _PETITION,
}
PETITION_KEYS: KnownKeys = {"": _PETITION, "attributes": _PETITION, "categories[]": keys("name slug")}
CATEGORIES_KEYS: KnownKeys = {"[]": keys("category_name category_count slug url signature_count locales")}
