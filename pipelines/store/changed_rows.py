"""Notice each change of a row that is in the sum of its table, and keep the sums in step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from sqlite3 import Connection, OperationalError

from pipelines.store.seals import break_seals, captures_changed
from pipelines.store.table_sums import Row, TableShape, shapes, stored_sums


@dataclass(slots=True)
class ChangedRows:
    """What the open transaction changed: ``before`` has the rows of each group, by table and number, as they were.

    New rows are not noticed: they are summed when a run ends. Written to ``table_sums`` before it is committed.
    """

    db: Connection
    before: dict[tuple[str, int], list[Row]] = field(default_factory=dict)
    shapes: dict[str, TableShape] = field(default_factory=dict)
    _interruption: BaseException | None = None

    def follow(self) -> None:
        """Notice changes of summed rows that this connection makes from now on."""
        self.shapes = {shape.name: shape for shape in shapes(self.db) if not shape.name.startswith("sqlite_")}
        self.db.create_function("row_changes", 3, self._note)
        for shape in self.shapes.values():
            for statement in _triggers(shape):
                self.db.execute(statement)

    def _note(self, table: str, number: int, is_new: int) -> None:
        try:
            if (table, number) not in self.before:
                self.before[table, number] = [] if is_new else self.shapes[table].group(self.db, number)
        except BaseException as error:
            self._interruption = error
            raise

    def cause_of(self, error: BaseException) -> BaseException:
        """Return what happened inside of a trigger, Ctrl-C too: SQLite says only that a function failed."""
        if not (isinstance(error, OperationalError) and "user-defined function raised exception" in str(error)):
            return error
        # None where it came before the function's first line: only a signal does.
        return self._interruption or KeyboardInterrupt()

    def write(self) -> set[str]:
        """Add the changes to the stored sums; returns the tables that changed."""
        sums, changed, showing = stored_sums(self.db), set(), []
        for (table, number), before in self.before.items():
            shape = self.shapes[table]
            after = shape.group(self.db, number)
            if after != before:
                sums[table].replace(shape, number, before, after)
                changed.add(table)
                if _is_other(shape, before, after):
                    showing.append((table, number))
        for table in changed:
            sums[table].store(self.db, table)
        break_seals(self.db, captures_changed(self.db, showing))
        self.drop()
        return changed

    def drop(self) -> None:
        """Forget the changes, as when the transaction is rolled back."""
        self.before.clear()
        self._interruption = None


# The only columns of these tables that are part of what a capture shows.
_SHOWN = {
    "petition_versions": "content_hash",
    "alert_versions": "content_hash",
    "petition_rows": "slug",
    "action_alerts": "slug",
}


def _is_other(shape: TableShape, before: Sequence[Row], after: Sequence[Row]) -> bool:
    """Check whether what captures show may be another than before."""
    if shape.name not in _SHOWN:
        return True
    column = 1 + shape.columns.index(_SHOWN[shape.name])  # after the number of the group
    return [row[column] for row in before] != [row[column] for row in after]


def _triggers(shape: TableShape) -> Iterator[str]:
    """Yield the triggers of a table. They are this connection's own, and whoever edits the file by hand has none."""
    old, new = (number if (number := shape.number) == "0" else f"{when}.{number}" for when in ("old", "new"))
    watched = ", ".join(f'"{column}"' for column in shape.columns)
    # A row that numbers itself has its number only afterward; nothing else was in its place.
    moment = "AFTER" if shape.is_single else "BEFORE"
    for action, when, numbers in (
        ("insert", f"{moment} INSERT", [new]),
        ("update", f"BEFORE UPDATE OF {watched}", [old] if old == new else [old, new]),
        ("delete", "BEFORE DELETE", [old]),
    ):
        is_new = int(action == "insert" and shape.is_single)
        body = " ".join(
            f"SELECT row_changes('{shape.name}', {number}, {is_new}) "
            f"WHERE {number} <= (SELECT upto FROM main.table_sums WHERE name = '{shape.name}');"
            for number in numbers
        )
        yield f'CREATE TEMP TRIGGER "{shape.name}_{action}" {when} ON main."{shape.name}" BEGIN {body} END'
