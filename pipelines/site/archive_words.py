"""Name values and columns of the archive in words: kinds of action, how an alert was recognized, columns of reports."""

from pipelines.site.column_labels import LABELS
from pipelines.site.language import N_, Translated

ACTION_TYPES = Translated(
    {
        "online_petition": N_("online petition"),
        "letter": N_("letter"),
        "phone_call": N_("phone call"),
        "text_message": N_("text message"),
        "call_in_day": N_("call-in day"),
        "email": N_("email"),
        "fax": N_("fax"),
        "social_media": N_("social media"),
        "rally": N_("rally"),
        "march": N_("march"),
        "vigil": N_("vigil"),
        "hunger_strike": N_("hunger strike"),
        "strike": N_("strike"),
        "boycott": N_("boycott"),
        "civil_disobedience": N_("civil disobedience"),
        "meeting": N_("meeting"),
        "webinar": N_("webinar"),
        "donation": N_("donation"),
        "testimony": N_("testimony"),
        "accompaniment": N_("accompaniment"),
        "volunteer": N_("volunteering"),
        "vote": N_("vote"),
        "other": N_("other"),
    }
)
RECOGNIZED_BY = Translated(
    {
        "label": N_("its labels"),
        "category": N_("its category on the site"),
        "text": N_("its text alone"),
    }
)
LINK_ROLES = Translated(
    {
        "action": N_("to act"),
        "petition": N_("petition"),
        "phone": N_("phone"),
        "email": N_("email"),
    }
)
# Columns of canned queries, their parameters, facets, and fields of texts. column_labels has the others.
COLUMNS = Translated(
    {
        "about": N_("about"),
        "action_text": N_("text of the action"),
        "action_types": N_("action types"),
        "action_url": N_("action link"),
        "after": N_("after"),
        "alert": N_("alert"),
        "alert_permalink": N_("page of the alert"),
        "alerts": N_("alerts"),
        "atom_content": N_("feed: content"),
        "atom_id": N_("feed: key"),
        "atom_link": N_("feed: link"),
        "atom_title": N_("feed: title"),
        "atom_updated": N_("feed: time"),
        "before": N_("before"),
        "body": N_("text"),
        "captured_at": N_("captured at"),
        "categories": N_("categories"),
        "channel": N_("channel"),
        "code_version": N_("code version"),
        "cosponsors": N_("cosponsors"),
        "covers": N_("covers"),
        "created_at": N_("start date"),
        "creator": N_("creator"),
        "date": N_("date"),
        "day": N_("day"),
        "days_observed": N_("days observed"),
        "deadline": N_("deadline"),
        "due_at": N_("due at"),
        "event_date": N_("day of the event"),
        "facet": N_("facet"),
        "field": N_("field"),
        "filter": N_("filter"),
        "finished_at": N_("finished at"),
        "first_seen_at": N_("first seen at"),
        "goal": N_("goal"),
        "goal_kind": N_("goal type"),
        "how": N_("how"),
        "is_listed": N_("is listed"),
        "is_sample": N_("is sample"),
        "is_whole": N_("is whole"),
        "issues": N_("issues"),
        "kind": N_("type"),
        "language": N_("language"),
        "last_counted_at": N_("last counted at"),
        "last_seen_at": N_("last seen at"),
        "look": N_("look"),
        "masked": N_("masked"),
        "media_type": N_("media type"),
        "message": N_("message"),
        "missing_since": N_("missing since"),
        "name": N_("name"),
        "noted_at": N_("noted at"),
        "observed_at": N_("observed at"),
        "occurred_at": N_("occurred at"),
        "organization": N_("organization"),
        "origin": N_("origin"),
        "outcome": N_("outcome"),
        "over_days": N_("over days"),
        "page": N_("page"),
        "permalink": N_("permalink"),
        "petition": N_("petition"),
        "petition_id": N_("petition number"),
        "petitions": N_("petitions"),
        "platform": N_("platform"),
        "published_at": N_("publication date"),
        "reason": N_("reason"),
        "reasons": N_("reasons"),
        "recognized_by": N_("recognized by"),
        "redacted_at": N_("removed at"),
        "role": N_("role"),
        "run": N_("run"),
        "severity": N_("severity"),
        "signatures": N_("signatures"),
        "signatures_a_day": N_("signatures a day"),
        "size": N_("size"),
        "slug": N_("slug"),
        "source": N_("source"),
        "source_id": N_("source"),
        "sponsor": N_("sponsor"),
        "started_at": N_("started at"),
        "state": N_("state"),
        "status": N_("status"),
        "target": N_("addressed to"),
        "text": N_("text"),
        "title": N_("title"),
        "url": N_("address"),
        "vanished_at": N_("vanished at"),
        "verdict": N_("verdict"),
        "what": N_("demand"),
        "why": N_("why it matters"),
        "withdrawn_at": N_("withdrawn at"),
        "work": N_("work"),
        "year": N_("year"),
    }
)


def column_words(name: str) -> str:
    """Name a column in words.

    >>> column_words("signatures_a_day"), column_words("goal_kind"), column_words("first_hour_age")
    ('signatures a day', 'goal type', 'age at that count (seconds)')
    """
    return COLUMNS.get(name) or LABELS.get(name) or name.replace("_", " ")
