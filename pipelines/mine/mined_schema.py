"""The columns of the Parquet files that mining writes, by the fields of the records in them."""

from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pyarrow as pa

from pipelines.mine.mined_rows import PARTITIONS, PROVENANCE
from pipelines.records import AlertRecord, Count, ListedRecord, PetitionRecord

_INTEGERS = ("http_status", "size", "offset", "length", "revisit_offset", "revisit_length")
_ADDRESS = ("address", "identity", "template", "form", "key")


def mined_schema() -> pa.Schema:
    """Return the schema of every file; a column that a row of some ``kind`` lacks is null in it.

    The month and the host are not in a file but in its path, from which readers of such folders take them.
    """
    columns: dict[str, pa.DataType] = {"kind": pa.string()}
    own = (name for name in PROVENANCE if name not in PARTITIONS)
    columns |= {name: pa.int64() if name in _INTEGERS else pa.string() for name in own}
    columns |= {"captured_at": pa.timestamp("s", tz="UTC"), "is_gone": pa.bool_()}
    for record in (PetitionRecord, Count, AlertRecord):
        columns |= {name: kind for name, kind in _columns(record).items() if name != "problems" or record is not Count}
    columns |= {"place": pa.int64(), "count_problems": pa.list_(pa.string())}
    columns |= {"words_en": pa.int64(), "words_es": pa.int64(), "words_both": pa.int64()}
    columns |= {"broken": pa.list_(pa.string()), "passed_over": pa.int64(), "unknown_keys": pa.list_(pa.string())}
    columns |= {"listed": pa.list_(_type_of(ListedRecord))}
    columns |= {"masked_addresses": pa.list_(pa.struct([(name, pa.string()) for name in _ADDRESS]))}
    return pa.schema(list(columns.items()))


def _columns(record: Any) -> dict[str, pa.DataType]:
    hints = get_type_hints(record)
    return {field.name: _type_of(hints[field.name]) for field in fields(record)}


def _type_of(hint: Any) -> pa.DataType:
    """Return the Arrow type of a field with this type hint.

    >>> _type_of(int | None), _type_of(tuple[str, ...]), _type_of(Literal["open", "won"])
    (DataType(int64), ListType(list<item: string>), DataType(string))
    """
    if isinstance(hint, UnionType) or (get_args(hint) and type(None) in get_args(hint)):
        (hint,) = (part for part in get_args(hint) if part is not type(None))
    if hint is bool:
        return pa.bool_()
    if hint is int:
        return pa.int64()
    if is_dataclass(hint):
        return pa.struct(list(_columns(hint).items()))
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        pair = pa.struct([("label", pa.string()), ("value", pa.string())])
        return pa.list_(pair if get_origin(inner) is tuple else _type_of(inner))
    if get_origin(hint) is Literal or hint is str:
        return pa.string()
    raise TypeError(f"no column is known for {hint!r}")
