"""What each check of a crawl means, and what to try where it fires."""

CHECKS: dict[str, tuple[str, str]] = {
    "access": (
        "a start page or listing is closed to us: 401, 403, 429, a login page, robots.txt",
        "open it in a browser; ask the site for leave, or set `schedule: never`; never work around it",
    ),
    "answers": (
        "the site answers with errors of its own, or not at all",
        "wait, the next crawls try again; if it lasts for days, see whether the site has moved",
    ),
    "pages": (
        "a start page or listing answers, and is not the page that we know",
        "compare the two captures; if the address moved, correct `start`; if not, the page functions of the platform",
    ),
    "ending": (
        "the run was stopped, or found fewer items than its stanza expects",
        "run it again; if the site is that small now, lower `expected`",
    ),
    "nothing": (
        "its listings were read, and show nothing at all",
        "open the listing in a browser; if petitions are there, it needs other selectors or page functions",
    ),
    "totals": (
        "not all that the site lists was seen: a total that is not reached, a circle, robots.txt, a limit",
        "see `queconste runs --issues RUN`; raise the limits of the stanza if the site is that large",
    ),
    "broken": (
        "more than one in twenty items could not be read",
        "see `queconste runs --issues RUN`; mend the page functions, then `queconste replay --apply`",
    ),
    "clock": (
        "this machine's clock went back since the last crawl",
        "set the clock (NTP); the next crawl is judged again",
    ),
    "volume": (
        "far fewer items than usual on all listings together",
        "open the listing; if pages are missing, look at how it links to the next one; a true loss is accepted after "
        "three crawls",
    ),
    "listing": (
        "one listing shows far fewer items than usual, or was not read",
        "open that listing; if it was renamed or merged, nothing is to be done: it is accepted after three crawls",
    ),
    "known": (
        "many of the blog's posts that were alerts are no longer there",
        "open some of them in a browser; if the site moved, correct its stanza; a true loss is accepted after three "
        "crawls",
    ),
    "coverage": (
        "a field that most items had is on none, or on less than half as many",
        "look at the key or selector where the field stood; mend the page function, then `queconste replay --apply`",
    ),
    "shape": (
        "a kind of listing, or a field that every good crawl had on some items, is not there at all",
        "look at the key or selector where it stood; mend the page function, then `queconste replay --apply`",
    ),
    "statuses": (
        "more than a tenth of the pages answered with an error, twice as many as usual",
        "open some of them in a browser; raise `delay` if the site is overloaded",
    ),
    "issues": (
        "far more values than usual could not be parsed",
        "see `queconste runs --issues RUN`: dates or counts are written in another way; mend the parser, then replay",
    ),
    "rewritten": (
        "the same text differs on half of the items or more",
        "compare the samples: a notice or a login page instead of the text is a change of the page; a true edit of all "
        "is accepted after three crawls",
    ),
    "fallen": (
        "counts fell on half of the items or more",
        "compare the samples: the count may be another number now (a month's, a goal's), or stand in another place",
    ),
    "ended": (
        "half of the open petitions or more are closed or won at once",
        "open some of them; if they can be signed, the page shows the status in another way",
    ),
}
"""By name as in ``run_checks``: what it means, and what to do."""
