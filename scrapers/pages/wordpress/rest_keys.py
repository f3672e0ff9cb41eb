"""Keys of posts in WordPress's APIs, read or left out on purpose."""

from scrapers.pages.json_text import KnownKeys, keys

_POST = keys(
    "id link title content slug date date_gmt modified modified_gmt categories _embedded",
    # The same in WordPress.com's rest/v1.1.
    "ID URL",
    # Not read: who wrote a post, how it is shown, and what belongs to the site's own editing.
    "author guid status type excerpt featured_media comment_status ping_status sticky template format meta tags",
    "class_list _links password permalink_template generated_slug",
    "site_ID short_URL parent discussion likes_enabled sharing_enabled like_count i_like is_reblogged is_following",
    "global_ID featured_image post_thumbnail geo menu_order page_template publicize_URLs terms attachments",
    "attachment_count metadata capabilities other_URLs",
    # Not read: what the usual plugins add for search engines, pictures and sharing.
    "jetpack_featured_media_url jetpack_publicize_connections jetpack_sharing_enabled jetpack_shortlink",
    "jetpack_likes_enabled jetpack-related-posts yoast_head yoast_head_json acf aioseo_notices amp_enabled",
)

POSTS_KEYS: KnownKeys = {"[]": _POST, "": keys("found posts meta code message data"), "posts[]": _POST}
POST_KEYS: KnownKeys = {
    "": _POST,
    "title": keys("rendered raw"),
    "content": keys("rendered raw protected block_version"),
}
