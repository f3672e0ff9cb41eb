"""Creators as real pages write them: split only where that is certain, never completed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.normalize.petition import is_masked, kind_of, read_creators

ONE = [
    "ATU A.",
    "Mijente",
    "Juntos i.",
    "Organized Communities Against Deportations",
    "Immigrant Rights & Education Network",
    "Services, Immigrant Rights, and Education Network",
    "SF Immigrant Legal and Education Network",
    "Arab Resource and Organizing Center",
    "Tenants and Workers United",
    "Mujeres Unidas y Activas",
    "DC Jobs with Justice",
    "Instituto Familiar de la Raza, Inc.",
    "National Lawyers Guild, San Francisco Bay Area Chapter",
    "Bread & Roses Collective",
    "Faith & Justice Network",
    "San Francisco & Bay Area Coalition",
    "Juan & Maria Lopez",
    "Smith & Wesson",
    "A & B",
    "& Mijente",
    "Mijente &",
]
SEVERAL = {
    "Maru Mora-Villalpando & Mijente": ["Maru Mora-Villalpando", "Mijente"],
    "NWDC Resistance & Mijente": ["NWDC Resistance", "Mijente"],
    "Detention Watch Network and Northwest Resistance": ["Detention Watch Network", "Northwest Resistance"],
    "Ana Lopez and Luis Perez": ["Ana Lopez", "Luis Perez"],
    "Juan de la Cruz y María Pérez": ["Juan de la Cruz", "María Pérez"],
    "Ana María R. & Luis P.": ["Ana María R.", "Luis P."],
    "Corinne Ball, MoveOn Civic Action": ["Corinne Ball", "MoveOn Civic Action"],
}
KINDS = {
    "Rev. Cynthia C.": "person",
    "Ana María R.": "person",
    "Judy Stamp": "person",
    "Organized Communities Against Deportations": "organization",
    "La Raza Centro Legal": "organization",
    "Juntos i.": "unknown",
    "Galaei P.": "unknown",
    "Mijente": "unknown",
    "José": "unknown",
    "Mary Church": "unknown",
    "Juan & Maria Lopez": "unknown",
}


@pytest.mark.parametrize("name", ONE)
def test_a_name_with_its_own_conjunction_stays_whole(name: str) -> None:
    assert [creator.name for creator in read_creators(name)] == [name]


@pytest.mark.parametrize(("name", "parts"), SEVERAL.items())
def test_several_creators_are_told_apart_where_each_is_whole(name: str, parts: list[str]) -> None:
    assert [creator.name for creator in read_creators(name)] == parts


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_a_kind_is_told_by_the_words_of_the_name_alone(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize("name", ["ATU A.", "Juntos i.", "Ana María R.", "Íñigo Ñ.", "Rev. Cynthia C."])
def test_an_initial_with_a_point_at_the_end_is_a_mask(name: str) -> None:
    assert is_masked(name)


@pytest.mark.parametrize("name", ["Mijente", "Sasha K", "A.", "Somos, Inc.", "Room 4 5.", "Maria R. Lopez"])
def test_other_names_are_no_mask(name: str) -> None:
    assert not is_masked(name)


@given(st.text(alphabet="AnaLopez &,y and.iR", min_size=1, max_size=40))
def test_no_part_of_a_name_is_made_up_or_lost(name: str) -> None:
    parts = [creator.name for creator in read_creators(name)]
    rest = name
    for part in parts:
        before, found, rest = rest.partition(part)
        assert found
        assert before.strip() in ("", "&", "and", "y", ",")
    assert not rest
