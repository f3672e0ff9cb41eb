"""Name the fields of petitions and alerts, and the kinds of runs, for readers."""

from pipelines.site.language import N_, Translated

FIELD_NAMES = Translated(
    {
        "title": N_("title"),
        "what": N_("demand"),
        "why": N_("why it matters"),
        "body": N_("text"),
        "signatures": N_("signatures"),
        "goal": N_("goal"),
        "creator": N_("creator"),
        "sponsor": N_("sponsor"),
        "target": N_("addressed to"),
        "status": N_("status"),
        "created_at": N_("start date"),
        "date": N_("date"),
        "published_at": N_("published"),
        "deadline": N_("deadline"),
        "event_date": N_("date of the event"),
        "action_types": N_("type of action"),
        "action_url": N_("action link"),
        "stated": N_("stated count"),
    }
)
RUN_KINDS = Translated(
    {"crawl": N_("crawl"), "import": N_("import"), "replay": N_("replay"), "backfill": N_("backfill")}
)
