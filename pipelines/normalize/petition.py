"""Parse the strings of a petition into values."""

from collections.abc import Iterator
from functools import lru_cache

from pipelines.normalize.context import Parser, Problems, quoted
from pipelines.normalize.creators import read_creators
from pipelines.normalize.text import each_line, one_line, paragraphs
from pipelines.normalize.urls import canonical_url, slug_of_url
from pipelines.records import Count, GoalKind, PetitionRecord, StatedRecord, Status
from scrapers.count_phrases import Numbers, read_count
from scrapers.items import GoalRule, Petition
from scrapers.platform_rules import rules_of

# ControlShift says "launched", the UK Parliament "awaiting_debate", We the People "pending response".
_WORDS: dict[Status, str] = {
    "open": "open, active, launched, live, running, started, ongoing, registered, "
    "abierta, activa, abierto, activo, en curso, "
    "awaiting response, awaiting debate, with response, debated",
    "closed": "closed, ended, expired, finished, archived, complete, completed, rejected, lost, "
    "answered, responded, submitted, verification, withdrawn, insufficient support, pending response, "
    "cerrada, terminada, finalizada, cerrado, terminado, finalizado",
    "won": "won, win, successful, success, victory, victorious, ganada, victoria, exitosa, lograda, ganado",
    "gone": "gone, cancelled, canceled, hidden, removed, deleted, unavailable, disabled, inappropriate, suppressed, "
    "cancelada, eliminada, retirada",
}
_STATUSES: dict[str, Status] = {word: status for status, words in _WORDS.items() for word in words.split(", ")}


def petition_record(item: Petition, parser: Parser) -> PetitionRecord:
    """Parse everything of a petition but its count; a string without a value is None and a sentence in ``problems``."""
    what, why = paragraphs(item.what), paragraphs(item.why)
    title = one_line(item.title) or item.title
    url = parser.value("petition's URL", item.url, canonical_url)
    creator = _creator(item, parser)
    return PetitionRecord(
        url=url,
        slug=one_line(item.slug) or (slug_of_url(url) if url else None),
        native_id=one_line(item.native_id),
        title=title,
        title_uncertain=item.title_uncertain,
        title_cut=item.title_cut,
        complete=item.complete,
        description=why or what,
        what=what,
        why=why,
        creator=creator,
        creator_text=item.creator,
        creator_has_image=item.creator_has_image,
        creators=read_creators(creator) if creator else (),
        target=one_line(item.target),
        created_at=parser.sure_date("creation date", item.created),
        created_text=item.created,
        status=parser.value("status", item.status, read_status),
        status_text=item.status,
        categories=each_line(item.categories),
        language=parser.language(item.language, why or what, title),
        links=parser.links(item.links),
        stated=tuple(_stated(item, parser)),
        problems=parser.problems,  # the last, when everything has been parsed
    )


def _stated(item: Petition, parser: Parser) -> Iterator[StatedRecord]:
    """Parse the counts of the past; one whose day or number cannot be read is a problem, and left out."""
    for count in item.stated:
        at = parser.sure_date("date of a stated count", count.at)
        number = parser.value("stated count", count.signatures, _number_in)
        if at is not None and number is not None:
            yield StatedRecord(
                stated_at=at, stated_at_text=count.at, signatures=number, signatures_text=count.signatures
            )


def _number_in(text: str) -> int | None:
    """Return the number that a stated count begins with.

    >>> _number_in("1,000 signatures reached"), _number_in("10 firmas alcanzadas"), _number_in("many signatures")
    (1000, 10, None)
    """
    return read_count(text.split()[0]).signatures if text.strip() else None


def count_of(item: Petition, platform: str) -> Count:
    """Parse the signatures and the goal of a petition: mostly all that differs between two captures of it."""
    return _count(item.signatures, item.goal, item.goal_rule, item.complete, platform)


def goal_kind(signatures: int | None, goal: int | None, rule: GoalRule | None, platform: str) -> GoalKind:
    """Return what kind of goal this is, by the rule that goals follow on its platform.

    Where the platform sets goals by itself, one that is not the next rung of its ladder was set by the organizers.

    >>> [goal_kind(139, goal, "ladder", "controlshift") for goal in (200, 250, None)]
    ['auto', 'custom', 'unknown']
    >>> goal_kind(139, 200, "custom", "moveon"), goal_kind(9_999, 10_000, "threshold", "uk_parliament")
    ('custom', 'threshold')
    """
    if goal is None or rule is None:
        return "unknown"
    if rule != "ladder":
        return rule
    next_goal = rules_of(platform).goal_ladder
    if signatures is None or next_goal is None:
        return "unknown"
    return "auto" if next_goal(signatures) == goal else "custom"


def read_status(text: str) -> Status | None:
    """Return the status that a platform's word stands for, None for an unknown word.

    >>> read_status("Ended"), read_status("successful"), read_status("awaiting_debate"), read_status("paused")
    ('closed', 'won', 'open', None)
    """
    return _STATUSES.get(" ".join(text.casefold().replace("_", " ").split()).strip(".!"))


def _creator(item: Petition, parser: Parser) -> str | None:
    """Return the creator's name, without the word "Picture" that stands for an image in text captures."""
    # "Juntos i. Picture" in text; in HTML, a creator may really be called "The Big Picture".
    name = one_line(item.creator)
    if name and item.creator_has_image and parser.context.media == "text":
        return rules_of(parser.context.platform).strip_picture_mark(name)
    return name


@lru_cache(maxsize=8192)
def _count(
    signatures: str | None, goal_text: str | None, rule: GoalRule | None, complete: bool, platform: str
) -> Count:
    problems = Problems()
    shown = _count_line("count", signatures, complete, problems)
    own = _count_line("goal", goal_text, complete, problems)
    # A goal of its own ("goal": 250) wins over one inside of the count line ("139 of 200").
    goal = own.signatures if own.goal is None else own.goal
    if goal is not None and shown.goal not in (None, goal):
        problems.note(f"The goal {goal} differs from the one in {quoted(signatures or '')}.")
    goal = shown.goal if goal is None else goal
    return Count(
        signatures=shown.signatures,
        goal=goal,
        goal_kind=goal_kind(shown.signatures, goal, rule, platform),
        signatures_text=signatures,
        goal_text=goal_text,
        problems=problems.problems,
    )


def _count_line(name: str, text: str | None, complete: bool, problems: Problems) -> Numbers:
    """Parse a count line. In a capture that was cut off at "1,886 of 2", the last number may lack digits."""

    def read(text: str) -> Numbers | None:
        numbers = read_count(text)
        return None if numbers == Numbers() or (not complete and text.rstrip()[-1].isdigit()) else numbers

    return problems.value(name, text, read) or Numbers()
