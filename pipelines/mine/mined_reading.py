"""Read the Parquet files that mining wrote, page by page, in bounded memory."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipelines.mine.mined_rows import REVISITED, pages_in
from pipelines.mine.mined_schema import mined_schema
from pipelines.mine.mining_task import LEDGER, MinedRow
from scrapers.errors import UsageError

_ROWS_AT_ONCE = 2_000
_HEAD = ("kind", "source", "capture_url", "page")


def parquet_files(path: Path) -> list[Path]:
    """Return the Parquet files that an argument names: itself, or those in the folder. Raises UsageError for none."""
    if not path.is_dir():
        return [path]
    found = sorted(file for file in path.rglob("*") if file.suffix.lower() == ".parquet" and file.is_file())
    if not found and (path / LEDGER).is_file():
        raise UsageError(f"{path} has no finds: what was mined into it shows no petition and no alert; mine more files")
    if not found:
        raise UsageError(f"{path} has no Parquet file in it; give the folder that `queconste mine` filled")
    return found


def refuse_foreign_parquet(path: Path) -> None:
    """Raise UsageError for what is no Parquet file, or none that mining wrote."""
    try:
        names = pq.read_schema(path).names
    except (OSError, pa.ArrowInvalid) as error:
        why = str(error).partition("\n")[0][:120]
        raise UsageError(f"{path} cannot be read as a Parquet file ({why}); get it again, or mine it again") from None
    if missing := sorted(set(mined_schema().names) - set(names) - set(REVISITED)):
        lacking = f"lacks the columns {', '.join(missing[:3])}"
        raise UsageError(f"{path} {lacking}; give a file that `queconste mine` of this release wrote")


def page_heads_in(path: Path) -> Iterator[MinedRow]:
    """Yield of each page in a file its source, its address and what read it, and nothing else of it."""
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(_ROWS_AT_ONCE, columns=list(_HEAD)):
            yield from (row for row in batch.to_pylist() if row["kind"] == "page")


def mined_pages_in(path: Path) -> Iterator[list[MinedRow]]:
    """Yield the rows of each page in a file. Raises UsageError where it is damaged."""
    refuse_foreign_parquet(path)
    try:
        yield from pages_in(_rows(path))
    except (OSError, pa.ArrowException) as error:
        why = str(error).partition("\n")[0][:120]
        raise UsageError(f"{path} is damaged ({why}); get it again, or mine it again") from None


def _rows(path: Path) -> Iterator[MinedRow]:
    with pq.ParquetFile(path) as file:
        named = set(file.schema_arrow.names)
        lacking = dict.fromkeys(name for name in REVISITED if name not in named)  # an earlier release wrote it
        for batch in file.iter_batches(_ROWS_AT_ONCE, columns=[n for n in mined_schema().names if n in named]):
            yield from (row | lacking for row in batch.to_pylist())
