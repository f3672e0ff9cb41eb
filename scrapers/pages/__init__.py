"""Read captures of each platform: pure functions from bytes to items."""

PLATFORMS = frozenset(
    {
        "action_network",
        "change_org",
        "controlshift",
        "european_citizens_initiative",
        "moveon",
        "uk_parliament",
        "we_the_people",
        "wordpress",
    }
)
"""The platforms whose pages we read. Each is a package or module here, which is imported when one of its pages is."""

SELECTORS = {
    "controlshift": ("item", "title", "why", "signatures", "creator", "next"),
    "wordpress": ("post", "title", "body", "published"),
}
"""The names of CSS selectors that a platform's pages look for; other platforms are read by their shape alone."""
