"""Name verdicts, kinds of runs, issues and outcomes of due looks in the words of pages."""

from pipelines.site.language import N_, Translated

VERDICTS = Translated(
    {
        "ok": N_("good"),
        "degraded": N_("something is missing"),
        "changed": N_("the site or its pages changed"),
        "blocked": N_("the site refused us"),
        "empty": N_("no items found"),
        "failed": N_("failed"),
        "did not run": N_("did not run"),
    }
)
RUN_KINDS = Translated(
    {
        "crawl": N_("crawl"),
        "import": N_("import of saved pages"),
        "replay": N_("re-read of kept captures"),
        "backfill": N_("backfill from a web archive"),
    }
)
RUN_STATUSES = Translated({"running": N_("running"), "finished": N_("finished"), "failed": N_("failed")})
OUTCOMES = Translated(
    {
        "looked": N_("looked on time"),
        "late": N_("looked late"),
        "missed": N_("missed"),
        "withdrawn": N_("withdrawn: a clock had gone ahead"),
    }
)
HINDRANCES = Translated(
    {
        "not running": N_("nothing ran"),
        "locked": N_("another run was at the source"),
        "blocked": N_("the site refused us"),
        "failed": N_("the site failed"),
        "budget": N_("the day's requests were used up"),
        "back-off": N_("the site had failed and was left alone"),
        "clock": N_("the clock had gone ahead"),
    }
)
CHECKS = Translated(
    {
        "access": N_("access"),
        "answers": N_("answers"),
        "pages": N_("pages"),
        "ending": N_("end of the run"),
        "nothing": N_("empty listings"),
        "totals": N_("completeness"),
        "broken": N_("unreadable items"),
        "clock": N_("clock"),
        "volume": N_("number of items"),
        "listing": N_("items of a listing"),
        "known": N_("known posts"),
        "coverage": N_("fields"),
        "shape": N_("kinds of pages and fields"),
        "statuses": N_("error statuses"),
        "issues": N_("values"),
        "rewritten": N_("texts that changed at once"),
        "fallen": N_("counts that fell at once"),
        "ended": N_("statuses that changed at once"),
    }
)
SCHEDULES = Translated(
    {"hourly": N_("every hour"), "daily": N_("every day"), "weekly": N_("every week"), "monthly": N_("every month")}
)
ISSUES = Translated(
    {
        "unreadable": N_("pages that could not be read"),
        "broken item": N_("items that could not be read"),
        "not found": N_("pages that were not found"),
        "soft 404": N_("pages that answer, and say that they were not found"),
        "led home": N_("pages that led to the home page instead"),
        "elsewhere": N_("links that led to another site"),
        "refused": N_("pages that the site refused"),
        "login": N_("pages that ask for a login"),
        "robots": N_("pages closed by robots.txt"),
        "too many requests": N_("requests that the site found too many"),
        "server error": N_("errors of the site's server"),
        "overloaded": N_("times the site was overloaded"),
        "unreachable": N_("times the site could not be reached"),
        "timeout": N_("pages that did not answer in time"),
        "unanswered": N_("requests without an answer"),
        "shortfall": N_("listings that showed fewer entries than they state"),
        "loop": N_("listings that go in a circle"),
        "limit": N_("runs that ended at a limit"),
        "new field": N_("fields that the platform added"),
        "left out": N_("files that were left out"),
        "not kept": N_("pages whose bytes could not be kept"),
        "unreadable rows": N_("unreadable rows in a web archive's list"),
    }
)


def issue_words(kind: str) -> str:
    """Return what an issue of this kind is, in words; the kind itself where it has none.

    >>> issue_words("loop"), issue_words("creator")
    ('listings that go in a circle', 'creator')
    """
    return ISSUES.get(kind, kind)


COVERED = Translated(
    {
        "creator": N_("creator"),
        "signatures": N_("signatures"),
        "goal": N_("goal"),
        "text": N_("text"),
        "target": N_("target"),
        "created_at": N_("start date"),
        "status": N_("status"),
        "body": N_("text"),
        "sponsor": N_("sponsor"),
        "date": N_("date"),
        "published_at": N_("publication date"),
        "action_url": N_("action link"),
    }
)
