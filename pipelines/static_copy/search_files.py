"""Write the search of a static copy as scripts, of which a browser loads only those that a search needs."""

import sqlite3
from pathlib import Path

from pipelines.site.search_fields import FIELDS, VALUES_MEANT
from pipelines.site.search_grammar import TEXT_FIELDS
from pipelines.site.word_families import COMMON, FAMILIES, IRREGULAR_FORMS
from pipelines.static_copy.copy_places import Places
from pipelines.static_copy.script_files import write_script
from pipelines.static_copy.search_records import PER_FACTS, PER_RECORDS, number_records, write_records
from pipelines.static_copy.search_words import COLUMNS, write_forms, write_stems, write_words

FOLDER = "search/index"


def write_search(conn: sqlite3.Connection, folder: Path, places: Places) -> int:
    """Write all scripts of the search into the folder of a copy; returns how many files these are."""
    place = folder / FOLDER
    numbers = number_records(conn)
    values, written = write_records(conn, place, places)
    words = write_words(conn, place, numbers)
    forms = write_forms(conn, place)
    stems = write_stems(conn, place)
    about = {
        "total": numbers.total,
        "perRecords": PER_RECORDS,
        "perFacts": PER_FACTS,
        "values": values,
        "words": words,
        "forms": forms,
        "stems": stems,
        "families": [family.pattern for family in FAMILIES],
        "irregular": IRREGULAR_FORMS,
        "common": sorted(COMMON),
        "fields": FIELDS,
        "meant": VALUES_MEANT,
        "columns": {name: bit for name, bit in COLUMNS.items() if name in TEXT_FIELDS} | {"text": COLUMNS["body"]},
    }
    write_script(place, "about", about)
    return written + len(words) + len(forms) + len(stems) + 1


def search_places(prefix: str) -> dict[str, object]:
    """Return what the page of the search needs to know: from there to the index, and to the pages of its language."""
    up = "../.." if prefix else ".."
    return {"index": f"{up}/{FOLDER}/", "root": "../"}
