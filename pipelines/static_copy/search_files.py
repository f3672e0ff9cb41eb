"""Write the search of a static copy as scripts, of which a browser loads only those that a search needs."""

import sqlite3
from pathlib import Path

from pipelines.site.search_fields import FIELDS, VALUES_MEANT
from pipelines.site.word_families import COMMON
from pipelines.static_copy.places import Places
from pipelines.static_copy.script_files import write_script
from pipelines.static_copy.search_records import PER_FACTS, PER_RECORDS, number_records, write_records
from pipelines.static_copy.search_words import COLUMNS, write_forms, write_words

FOLDER = "search/index"


def write_search(conn: sqlite3.Connection, folder: Path, places: Places) -> int:
    """Write all scripts of the search into the folder of a copy; returns how many files these are."""
    place = folder / FOLDER
    numbers = number_records(conn)
    values, written = write_records(conn, place, places)
    words = write_words(conn, place, numbers)
    forms = write_forms(conn, place)
    about = {
        "total": numbers.total,
        "perRecords": PER_RECORDS,
        "perFacts": PER_FACTS,
        "values": values,
        "words": words,
        "forms": forms,
        "common": sorted(COMMON),
        "fields": FIELDS,
        "meant": VALUES_MEANT,
        "columns": {"title": 1, "text": 2, "creator": 4, "target": 8, "sponsor": 16},
    }
    assert set(about["columns"].values()) == set(COLUMNS.values())
    write_script(place, "about", about)
    return written + len(words) + len(forms) + 1


def search_places(prefix: str) -> dict[str, object]:
    """Return what the page of the search needs to know: from there to the index, and to the pages of its language."""
    up = "../.." if prefix else ".."
    return {"index": f"{up}/{FOLDER}/", "root": "../"}
