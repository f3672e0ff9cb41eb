"""Keep Dask out of the processes that serve: Datasette's library of units would load it where it is installed."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from types import ModuleType

_UNITS = "datasette.vendored.pint.compat"


class _NoDaskForUnits(MetaPathFinder):
    """Finds nothing, and has no Dask for that library while it is being loaded: half a second for nothing."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        units = sys.modules.get(_UNITS)
        if name == "dask" and units is not None and not hasattr(units, "upcast_type_names"):
            raise ModuleNotFoundError("Dask is not loaded for units", name="dask")


def spare_dask() -> None:
    """Let Datasette be loaded without Dask; a module that imports Dask itself gets it."""
    if not any(isinstance(finder, _NoDaskForUnits) for finder in sys.meta_path):
        sys.meta_path.insert(0, _NoDaskForUnits())
