"""What identifies a person never reaches the archive; other numbers stay."""

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.records import AlertRecord, Count, Creator, LinkRecord, PetitionRecord
from pipelines.redact import mask, mask_record

A_NUMBERS = [
    "A 12 345 678",
    "A-123456789",
    "A# 123-456-789",
    "A#123456789",
    "A #123 456 789",
    "A012345678",
    "A12345678",
    "A123-456-789",
    "A‑123‑456‑789",
    "A\u00a0123\u00a0456\u00a0789",
    "A\n123 456 789",
    "a123456789",
    "A-Number: 123-456-789",
    "A number is 123456789",
    "A-file 123456789",
    "Alien Number 123456789",
    "alien registration number: 012-345-678",
    "Alien Registration Number: A 123 456 789",
    "USCIS # 123-456-789",
    "número de extranjero 123 456 789",
]
SSNS = ["123-45-6789", "123–45–6789", "SSN: 123456789", "SSN 123 45 6789", "Seguro social es 123 45 6789"]
HARMLESS = [
    "Warden Lee, 415-555-0134",
    "Call ICE: A 415 555 0134",
    "Call ICE: A-415-555-0134",
    "Governor's office, +1 (415) 555-0134",
    "2010-10-15",
    "01-02-1980",
    "A 2018-02-14 vigil",
    "a 12 345 678 dollar contract",
    "A 10,000,000 dollar contract",
    "A 1 000 000 people",
    "A 1.000.000 de personas",
    "Form I-797C and I-589",
    "H.R. 6 and SB 54",
    "1,886 of 2,000 Signatures",
    "VITAMINA123456789",
    "fa123456789",
    "123-45-67890",
    "0123-45-6789",
    "94103-1234",
]


@pytest.mark.parametrize("number", A_NUMBERS)
def test_an_a_number_is_taken_out_of_its_sentence(number: str) -> None:
    assert mask(f"Free Ana ({number}), now") == "Free Ana ([A-number removed]), now"


@pytest.mark.parametrize("number", SSNS)
def test_a_social_security_number_is_taken_out_of_its_sentence(number: str) -> None:
    assert mask(f"Ana, {number}.") == "Ana, [SSN removed]."


@pytest.mark.parametrize("text", HARMLESS)
def test_other_numbers_stay(text: str) -> None:
    assert mask(text) == text


@given(st.text(alphabet="Aa# -0123456789SN", max_size=60))
def test_masking_twice_is_masking_once(text: str) -> None:
    assert mask(mask(text)) == mask(text)


@given(st.integers(0, 999_999_999), st.sampled_from(["A", "A-", "A#", "A# "]), st.sampled_from(["", "-", " "]))
def test_no_a_number_gets_through_however_it_is_grouped(number: int, prefix: str, gap: str) -> None:
    digits = f"{number:09}"
    written = prefix + gap.join((digits[:3], digits[3:6], digits[6:]))
    assert digits[-3:] not in mask(f"Support Ana, {written}, mother of two")


def strings(value: Any) -> list[str]:
    """Every string in a record, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [s for part in value for s in strings(part)]
    return [s for f in fields(value) for s in strings(getattr(value, f.name))] if hasattr(value, "__slots__") else []


def test_every_string_of_a_record_is_masked() -> None:
    text = "A# 123-456-789"
    link = LinkRecord(
        url="https://a.example/a-123-456-789", url_text="a.example/a-123-456-789", text=text, role="action"
    )
    petition = PetitionRecord(
        title=text,
        slug="free-ana-a-123-456-789",
        description=text,
        why=text,
        creator=text,
        creators=(Creator(name=text, kind="unknown", masked=False),),
        categories=(text,),
        links=(link,),
        problems=(f'The status "{text}" could not be read.',),
    )
    alert = AlertRecord(
        title=text, slug="a1", body=text, sponsor=text, cosponsors=(text,), labels=((text, text),), links=(link,)
    )
    for record in (petition, alert):
        masked = strings(mask_record(record))
        assert len(masked) == len(strings(record))
        assert not [s for s in masked if "123" in s]


def test_a_masked_address_is_still_an_address() -> None:
    record = mask_record(
        PetitionRecord(title="Ana", slug="free-ana-a-123-456-789", url="https://a.example/p/A123456789")
    )
    assert (record.slug, record.url) == ("free-ana-a-number-removed", "https://a.example/p/a-number-removed")


def test_a_link_of_a_record_is_judged_by_its_text() -> None:
    links = tuple(
        LinkRecord(url=f"tel:{number}", url_text=f"tel:{number}", text=number, role="action")
        for number in ("209-555-0100", "209-555-0111")
    )
    body = "Call Warden Lee at 209-555-0100. Ana's sister answers at 209-555-0111."
    record = mask_record(AlertRecord(title="Call today", body=body, links=links))
    assert record.links[0] == links[0]
    assert strings(record.links[1]) == ["tel:phone-removed", "tel:phone-removed", "[phone removed]", "action"]


def test_the_name_of_a_child_goes_from_every_text_and_address() -> None:
    record = mask_record(
        PetitionRecord(title="Free Maria's father", slug="free-maria-s-father", why="Maria, 9, waits for him.")
    )
    assert (record.title, record.why) == ("Free [name removed]'s father", "[name removed], 9, waits for him.")
    assert record.slug == "free-name-removed-s-father"


def test_names_of_children_are_shown_where_nothing_is_stored_and_numbers_are_not() -> None:
    record = mask_record(PetitionRecord(title="Free Ana", why="Maria, 9, and A# 201-234-567"), shows_names=True)
    assert record.why == "Maria, 9, and [A-number removed]"


def test_a_record_without_such_numbers_stays_the_same() -> None:
    for record in (PetitionRecord(title="Free Ana"), Count(signatures=139, signatures_text="139 of 200 Signatures")):
        assert mask_record(record) is record
