"""Make the citation of a petition's and of an alert's page."""

from pipelines.site.alert_page import AlertPage
from pipelines.site.citations import Citation
from pipelines.site.language import _, ngettext
from pipelines.site.petition_page import PetitionPage
from pipelines.site.taken_out import removal_sentence


def petition_citation(page: PetitionPage, here: str, today: str) -> Citation:
    """Cite a petition with its count; ``here`` is the permanent URL of its page, ``today`` a day (ISO, UTC)."""
    petition = page.petition
    is_counted = petition["signatures"] is not None
    return Citation(
        key=f"{petition['source']}/{petition['slug']}",
        genre=_("Petition"),
        title=petition["title"],
        author=petition["creator"],
        container=petition["organization"],
        date=petition["created_at"] and petition["created_at"][:10],
        original_url=petition["url"],
        url=f"{here}{page.moment.query}" if page.moment else here,
        captured_at=petition["observed_at"] if is_counted else petition["last_seen_at"],
        digest=petition["capture_digest"],
        count=_count(petition["signatures"], petition["goal"]) if is_counted else None,
        language=petition["language"],
        accessed=today,
        removed=removal_sentence(petition),
    )


def alert_citation(page: AlertPage, here: str, today: str) -> Citation:
    """Cite an action alert; ``here`` is the permanent URL of its page, ``today`` a day (ISO, UTC)."""
    alert = page.alert
    return Citation(
        key=f"{alert['source']}/{alert['slug']}",
        genre=_("Action alert"),
        title=alert["title"],
        author=alert["sponsor"],
        container=alert["publisher"],
        date=alert["date"] or (alert["published_at"] and alert["published_at"][:10]),
        original_url=alert["url"],
        url=here,
        captured_at=alert["captured_at"],
        digest=alert["capture_digest"],
        count=None,
        language=alert["language"],
        accessed=today,
        removed=removal_sentence(alert),
    )


def _count(signatures: int, goal: int | None) -> str:
    count = ngettext("%(num)s signature", "%(num)s signatures", signatures)
    return _("%(count)s of %(goal)s", count=count, goal=f"{goal:,}") if goal is not None else count
