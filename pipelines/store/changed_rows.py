"""Notice every row that a transaction changes, and keep the sums of the tables in step."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from sqlite3 import Connection, OperationalError

from pipelines.store.table_sums import Cell, TableShape, TableSum, shapes, store_sum


@dataclass(slots=True)
class ChangedRows:
    """What the open transaction changed, table by table; written to ``table_sums`` before it is committed."""

    db: Connection
    _changes: dict[str, TableSum] = field(default_factory=dict)
    _interruption: BaseException | None = None
    _shapes: dict[str, TableShape] = field(default_factory=dict)

    @property
    def is_following(self) -> bool:
        return bool(self._shapes)

    def follow(self) -> None:
        """Notice every row that this connection writes from now on. Does nothing the second time."""
        if self._shapes:
            return
        self._shapes = {shape.name: shape for shape in shapes(self.db) if not shape.name.startswith("sqlite_")}
        for name, function in (
            ("row_added", self._note_added),
            ("row_changed", self._note_changed),
            ("row_removed", self._note_removed),
        ):
            self.db.create_function(name, -1, function)
        for shape in self._shapes.values():
            self._follow(shape)

    def _follow(self, shape: TableShape) -> None:
        columns = (*shape.key, *shape.summed)
        new, old = (", ".join(f'{when}."{column}"' for column in columns) for when in ("new", "old"))
        watched = ", ".join(f'"{column}"' for column in columns if column != "rowid")
        # Temporary triggers: they are this connection's own, and whoever edits the file by hand has none.
        for function, action, cells in (
            ("row_added", "INSERT", new),
            ("row_changed", f"UPDATE OF {watched}", f"{old}, {new}"),
            ("row_removed", "DELETE", old),
        ):
            self.db.execute(
                f'CREATE TEMP TRIGGER "{shape.name}_{function}" AFTER {action} ON main."{shape.name}" '
                f"BEGIN SELECT {function}('{shape.name}', {cells}); END"
            )

    def _note_added(self, table: str, *cells: Cell) -> None:
        self._note(table, (), cells)

    def _note_removed(self, table: str, *cells: Cell) -> None:
        self._note(table, cells, ())

    def _note_changed(self, table: str, *cells: Cell) -> None:
        self._note(table, cells[: len(cells) // 2], cells[len(cells) // 2 :])

    def _note(self, table: str, old: Sequence[Cell], new: Sequence[Cell]) -> None:
        if old == new:
            return
        try:
            shape, change = self._shapes[table], self._changes.setdefault(table, TableSum())
            if old:
                change.add(-shape.row_number(old), shape.place(old))
            if new:
                change.add(shape.row_number(new), shape.place(new))
            change.rows += bool(new) - bool(old)
            change.added += not old
            change.changed += bool(old and new)
            change.removed += not new
        except BaseException as error:
            self._interruption = error
            raise

    @contextmanager
    def interruptible(self) -> Iterator[None]:
        """Raise what happened inside of a trigger, Ctrl-C too: SQLite says only that a function failed."""
        try:
            yield
        except OperationalError as error:
            if "user-defined function raised exception" not in str(error):
                raise
            # None where it came before the function's first line: only a signal does.
            raise self._interruption or KeyboardInterrupt from None
        finally:
            self._interruption = None

    def write(self) -> set[str]:
        """Add the changes to the stored sums; returns the tables that changed."""
        written = set(self._changes)
        for name, change in self._changes.items():
            row = self.db.execute(
                "SELECT rows, tally, places, added, changed, removed FROM table_sums WHERE name = ?", (name,)
            ).fetchone()
            before = TableSum(row[0], int(row[1], 16), int(row[2], 16), *row[3:])
            store_sum(self.db, name, before.plus(change))
        self.drop()
        return written

    def drop(self) -> None:
        """Forget the changes, as when the transaction is rolled back."""
        self._changes.clear()
