"""A petition as a page shows it becomes a record of values, with the strings they were made from."""

from functools import lru_cache

from pipelines.normalize.context import Parser, Problems, quoted
from pipelines.normalize.counts import Counts, goal_kind, read_counts
from pipelines.normalize.creators import read_creators
from pipelines.normalize.status import read_status
from pipelines.normalize.text import each_line, one_line, paragraphs
from pipelines.normalize.urls import canonical_url, slug_of_url
from pipelines.records import Counted, PetitionRecord
from scrapers.items import GoalRule, Petition
from scrapers.pages.controlshift.phrases import without_picture


def petition_record(item: Petition, reading: Parser) -> PetitionRecord:
    """The values of one petition; what could not be made of a string is None and a sentence in ``problems``."""
    counts = counted(item)
    creator = _creator(item, reading)
    what, why = paragraphs(item.what), paragraphs(item.why)
    title = one_line(item.title) or item.title
    url = reading.value("petition's URL", item.url, canonical_url)
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
        signatures=counts.signatures,
        goal=counts.goal,
        goal_kind=counts.goal_kind,
        signatures_text=counts.signatures_text,
        goal_text=counts.goal_text,
        creator=creator,
        creator_text=item.creator,
        creator_has_image=item.creator_has_image,
        creators=read_creators(creator) if creator else (),
        target=one_line(item.target),
        created_at=reading.sure_date("creation date", item.created),
        created_text=item.created,
        status=reading.value("status", item.status, read_status),
        status_text=item.status,
        categories=each_line(item.categories),
        language=reading.language(item.language, why or what, title),
        links=reading.links(item.links),
        problems=counts.problems + reading.problems,  # the last, when everything has been read
    )


def _creator(item: Petition, reading: Parser) -> str | None:
    """The creator's name. Only a text capture shows the picture as a word; in markup a name may really end so."""
    name = one_line(item.creator)
    return without_picture(name) if name and item.creator_has_image and reading.setting.media == "text" else name


def counted(item: Petition) -> Counted:
    """Signatures and goal of a petition: all that mostly differs between two captures of it."""
    return _counted(item.signatures, item.goal, item.goal_rule, item.complete)


@lru_cache(maxsize=8192)
def _counted(signatures: str | None, goal_text: str | None, rule: GoalRule | None, complete: bool) -> Counted:
    notes = Problems()
    shown = _count_line("count", signatures, complete, notes)
    own = _count_line("goal", goal_text, complete, notes)
    goal = own.signatures if own.goal is None else own.goal
    if goal is not None and shown.goal not in (None, goal):
        notes.note(f"The goal {goal} differs from the one in {quoted(signatures or '')}.")
    goal = shown.goal if goal is None else goal
    return Counted(
        signatures=shown.signatures,
        goal=goal,
        goal_kind=goal_kind(shown.signatures, goal, rule),
        signatures_text=signatures,
        goal_text=goal_text,
        problems=notes.problems,
    )


def _count_line(name: str, text: str | None, complete: bool, notes: Problems) -> Counts:
    """What a count line says. A number at the very end of a capture that was cut off may lack its last digits."""

    def read(text: str) -> Counts | None:
        counts = read_counts(text)
        return None if counts == Counts() or (not complete and text.rstrip()[-1].isdigit()) else counts

    return notes.value(name, text, read) or Counts()
