"""Parse the strings of a petition into values, and split the name after "Created by" into names, each with its kind."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipelines.normalize.context import Parser, Problems, quoted
from pipelines.normalize.text import each_line, one_line, paragraphs, unaccented
from pipelines.records import Count, Creator, CreatorKind, GoalKind, PetitionRecord, StatedRecord, Status
from scrapers.count_phrases import Numbers, read_count
from scrapers.items import GoalRule, Petition
from scrapers.name_lists import CAUSES, DEMANDS, GIVEN_NAMES, HEADS, HONORIFICS, OPEN, SURNAMES
from scrapers.platform_rules import rules_of
from scrapers.urls import canonical_url, slug_of_url

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
_MASKED = re.compile(r"\S.* [^\W\d_]\.")  # "Ana María R."
_JOINT = re.compile(r"\s+(?:&|and|y)\s+")  # "Maru Mora-Villalpando & Mijente"
_LOOSE_JOINT = re.compile(r"\s+&\s+")  # the only one before a name of one word: "Ana R. & Mijente"
_AFFILIATION = re.compile(r",\s+")  # "Corinne Ball, MoveOn Civic Action"
_ORGANIZATION = HEADS | CAUSES | DEMANDS
_SHARED = _ORGANIZATION | SURNAMES | OPEN
# "Ana de la Cruz"
_PARTICLES = {"de", "del", "la", "las", "los", "da", "dos", "van", "von", "der", "den", "al", "el", "bin"}
# "Mora-Villalpando", "O’Neill", "R."
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’-][^\W\d_]+)*\.?")


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


@lru_cache(maxsize=8192)
def read_creators(name: str) -> tuple[Creator, ...]:
    """Return the creators in a name as written, in its order; an initial is never turned into a surname.

    Names are split at "&", "and" or "y" only where each side is whole: a person's name of two words or more, or
    an organization's name that ends in what it is ("NWDC Resistance"); after "&" a single name of its own will do.
    Otherwise the conjunction belongs to the name. A comma separates a person from the organization they speak for.

    >>> [c.name for c in read_creators("Maru Mora-Villalpando & Mijente")]
    ['Maru Mora-Villalpando', 'Mijente']
    >>> [c.name for c in read_creators("Immigrant Rights & Education Network")]
    ['Immigrant Rights & Education Network']
    >>> [(c.name, c.kind) for c in read_creators("Corinne Ball, MoveOn Civic Action")]
    [('Corinne Ball', 'person'), ('MoveOn Civic Action', 'organization')]
    >>> read_creators("Juntos i.")
    (Creator(name='Juntos i.', kind='unknown', masked=True),)
    """
    return tuple(Creator(name=part, kind=kind_of(part), masked=is_masked(part)) for part in _parts(name))


def is_masked(name: str) -> bool:
    """Check whether the platform showed an initial in place of the surname.

    >>> is_masked("Ana María R."), is_masked("Rev. Cynthia C."), is_masked("Mijente"), is_masked("Somos, Inc.")
    (True, True, False, False)
    """
    return _MASKED.fullmatch(name) is not None


def kind_of(name: str) -> CreatorKind:
    """Tell an organization by its words, a person by a title or a common given name; anything else is unknown.

    >>> kind_of("Organized Communities Against Deportations"), kind_of("Rev. Cynthia C."), kind_of("Ana María R.")
    ('organization', 'person', 'person')
    >>> kind_of("Mijente"), kind_of("ATU A."), kind_of("Ana")
    ('unknown', 'unknown', 'unknown')
    """
    words = _words(name)
    named = bool(words) and (words[0] in HONORIFICS or (words[0] in GIVEN_NAMES and 2 <= len(words) <= 5))
    if any(word in _ORGANIZATION for word in words):
        return "unknown" if named and len(words) == 2 else "organization"
    return "person" if named and not _JOINT.search(name) else "unknown"


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


def _parts(name: str) -> list[str]:
    # "Corinne Ball, MoveOn Civic Action" are two; "Ana, Luis and friends" stay one.
    speaker, *affiliation = _AFFILIATION.split(name, maxsplit=1)
    if affiliation and kind_of(speaker) == "person" and kind_of(affiliation[0]) == "organization":
        return [speaker, affiliation[0]]
    parts = _JOINT.split(name)
    *before, last = parts
    loose = len(_LOOSE_JOINT.split(name)) == len(parts)
    if before and all(_whole(part) for part in before) and (_whole(last) or (loose and _single(last))):
        shares_head = _words(last)[-1] in HEADS and any(kind_of(p) == "unknown" and not is_masked(p) for p in before)
        return [name] if shares_head else parts
    return [name]


def _whole(part: str) -> bool:
    """Check for a name that needs nothing after it: "Ana R.", "NWDC Resistance", but not "Immigrant Rights"."""
    words = _words(part)
    if len(words) < 2 or not part[0].isupper():
        return False
    return words[-1] in HEADS or is_masked(part) or (len(words) <= 5 and all(map(_of_a_name, part.split())))


def _single(part: str) -> bool:
    return len(part.split()) == 1 and part[0].isupper() and _of_a_name(part)


def _of_a_name(word: str) -> bool:
    """Check for a word of a proper name: capitalized or a particle ("de"), and not part of a longer name ("Rights")."""
    if word in _PARTICLES:
        return True
    capitalized = _NAME_WORD.fullmatch(word) is not None and word[0].isupper()
    return capitalized and _words(word)[0] not in _SHARED


def _words(name: str) -> list[str]:
    return [word.strip(".,'’\"()") for word in unaccented(name).split()]
