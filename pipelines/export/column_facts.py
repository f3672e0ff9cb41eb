"""Note facts about each column as its rows are exported: how many are null, and an example."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipelines.export.public_tables import PublicTable
from pipelines.export.typed_rows import Batch
from pipelines.site.codebook_page import example_of

_LOOKED_AT = 1_000  # rows, the first ones, that examples are looked for in
_NO_EXAMPLE = {"before", "after", "message"}  # may be of any column, a name as well


@dataclass(slots=True, kw_only=True)
class TableFacts:
    """Facts about the exported rows of ``table``: their number and, by column, nulls and an example ("" for none)."""

    table: PublicTable
    rows: int = 0
    nulls: list[int] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.nulls = [0] * len(self.table.columns)
        self.examples = [""] * len(self.table.columns)

    def add(self, batch: Batch) -> None:
        """Count the rows of a batch."""
        if self.rows < _LOOKED_AT:
            for place, column in enumerate(self.table.columns):
                values = [_shown(row[place]) for row in batch.rows[:_LOOKED_AT]]
                if not self.examples[place] and column.name not in _NO_EXAMPLE:
                    self.examples[place] = example_of(self.table.name, column.name, values)
        self.rows += batch.arrow.num_rows
        for place, array in enumerate(batch.arrow.columns):
            self.nulls[place] += array.null_count

    def null_share(self, place: int) -> float | None:
        """Return the share (0 to 1) of rows in which a column is null; None where there are no rows."""
        return self.nulls[place] / self.rows if self.rows else None


def _shown(value: object) -> object:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else value


def total_rows(facts: Sequence[TableFacts]) -> int:
    """Return how many rows all tables have."""
    return sum(table.rows for table in facts)
