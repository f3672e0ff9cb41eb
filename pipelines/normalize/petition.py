"""A petition as a page shows it becomes a record of values, with the strings they were made from."""

from pipelines.normalize.counts import Counts, goal_kind, read_counts
from pipelines.normalize.creators import read_creators
from pipelines.normalize.reading import Reading, quoted
from pipelines.normalize.status import read_status
from pipelines.normalize.text import each_line, one_line, paragraphs
from pipelines.normalize.urls import canonical_url, slug_of_url
from pipelines.records import PetitionRecord
from scrapers.items import Petition
from scrapers.pages.controlshift.wording import without_picture


def petition_record(item: Petition, reading: Reading) -> PetitionRecord:
    """The values of one petition; what could not be made of a string is None and a sentence in ``problems``."""
    counts = _counts(item, reading)
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
        goal_kind=goal_kind(counts.signatures, counts.goal, item.goal_rule),
        signatures_text=item.signatures,
        goal_text=item.goal,
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
        problems=reading.problems,  # the last, when everything has been read
    )


def _creator(item: Petition, reading: Reading) -> str | None:
    """The creator's name. Only a text capture shows the picture as a word; in markup a name may really end so."""
    name = one_line(item.creator)
    return without_picture(name) if name and item.creator_has_image and reading.capture.media == "text" else name


def _counts(item: Petition, reading: Reading) -> Counts:
    """Signatures and goal. A number at the very end of a capture that was cut off may lack its last digits."""
    shown = _count_line("count", item.signatures, item.complete, reading)
    own = _count_line("goal", item.goal, item.complete, reading)
    goal = own.signatures if own.goal is None else own.goal
    if goal is not None and shown.goal not in (None, goal):
        reading.note(f"The goal {goal} differs from the one in {quoted(item.signatures or '')}.")
    return Counts(shown.signatures, shown.goal if goal is None else goal)


def _count_line(name: str, text: str | None, complete: bool, reading: Reading) -> Counts:
    def read(text: str) -> Counts | None:
        counts = read_counts(text)
        return None if counts == Counts() or (not complete and text.rstrip()[-1].isdigit()) else counts

    return reading.value(name, text, read) or Counts()
