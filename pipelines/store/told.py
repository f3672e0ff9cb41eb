"""An item becomes what the archive writes of it, masked; of a petition its wording, made once, and its count."""

from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter

from pipelines.normalize.alert import alert_record
from pipelines.normalize.context import Context, Parser
from pipelines.normalize.petition import counted, petition_record
from pipelines.records import AlertRecord, Counted, PetitionRecord
from pipelines.redact import mask_record
from pipelines.store.wordings import Columns, petition_wording
from scrapers.items import ActionAlert, Petition

_OF_THE_COUNT = ("signatures", "goal", "goal_rule")
_WORDS = tuple(field.name for field in fields(Petition) if field.name not in _OF_THE_COUNT)
_words_of = attrgetter(*_WORDS)


@dataclass(frozen=True, slots=True)
class Told:
    """The record of a petition without its count, masked, and the columns of its version."""

    record: PetitionRecord
    wording: Columns


def tell_petition(item: Petition, setting: Context) -> tuple[Told, Counted]:
    """What is written of a petition; words that are as in an earlier capture are not read again."""
    undated = setting if item.created else setting._replace(captured_at=None)
    return read_words(_words_of(item), undated), _masked(counted(item))


def tell_alert(item: ActionAlert, setting: Context) -> AlertRecord:
    """What is written of an alert."""
    return mask_record(alert_record(item, Parser(setting)))


@lru_cache(maxsize=8192)
def _masked(count: Counted) -> Counted:
    return mask_record(count)


@lru_cache(maxsize=32_768)  # some 150 MB for a site of so many petitions, whose words are then read once
def read_words(words: tuple[object, ...], setting: Context) -> Told:
    """What the words of an item say, in the order of ``_WORDS``."""
    item = Petition(**dict(zip(_WORDS, words, strict=True)))  # type: ignore[arg-type]
    record = mask_record(petition_record(item, Parser(setting)))
    return Told(record, petition_wording(record))
