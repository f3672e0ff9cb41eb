"""Numbers of people are masked however they are spelled; other numbers stay."""

import html
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipelines.masks.folding import fold
from pipelines.masks.kinds import Kind
from pipelines.masks.mask import mask, mask_address

PEOPLES = {
    Kind.A_NUMBER: [
        "A# 201-234-567",
        "A201234567",
        "A.201.234.567",
        "(A 201 234 567)",
        "a201234567",
        "A1234567",
        "A# 2 0 1 2 3 4 5 6 7",
        "A-number: A 201 234 567",
        "A-number for Luis is 201 234 567",
        "A-file no. 201234567",
        "Alien No. 201234567",
        "her alien registration number is A 201-234-567",
        "USCIS#: 201-234-567",
        "201-234-567 (A-number)",
        "Alien Number (A#) 201-234-567",
        "A# (201-234-567)",
        "A. 201-234-567",
        "A#201.234.567",
        "Alien ID 201234567",
        "His A number, 201234567",
        "identificación de extranjero 201234567",
        "201234567 is her alien number",
        "Número A: 201-234-567",
        "número de registro de extranjero 201 234 567",
        "su número de extranjera es A201234567",
        "número de alien 201234567",
        "A/201/234/567",
        "A_201_234_567",
        "A٢٠١٢٣٤٥٦٧",
    ],
    Kind.SSN: [
        "123-45-6789",
        "123 45 6789",
        "123.45.6789",
        "SSN 123456789",
        "SS# 123 45 6789",
        "his social is 123456789",
        "Social Security card 123456789",
        "número de seguro social: 123456789",
        "numero de seguridad social 123 456 789",
        "su número de seguro es 123456789",
        "ITIN 912-70-1234",
        "912-70-1234",
        "123456789 is her SSN",
    ],
    Kind.CASE_NUMBER: [
        "EAC1512345678",
        "WAC 15 123 45678",
        "IOE-0912345678",
        "IOE# 0912345678",
        "receipt number 1234567890",
        "EOIR case number 12345678",
        "Case No. 123456789",
        "número de caso 123 456 78",
        "expediente migratorio número 1234567",
        "inmate number 1234567",
    ],
    Kind.CURP: ["LOPA850101MDFRRN09", "CURP: lopa 850101 mdf rrn 09"],
    Kind.PASSPORT: [
        "passport number N1234567",
        "Passport No. 123456789",
        "su pasaporte mexicano, G-12345678, fue robado",
        "pasaporte núm. E 123 456",
    ],
    Kind.BIRTH_DATE: [
        "born on May 3, 1985",
        "DOB: 05/03/1985",
        "D.O.B. 1985-05-03",
        "born May 3rd, 1985",
        "Her birthday is May 3, 1985",
        "fecha de nacimiento: 3 de mayo de 1985",
        "nacida en Puebla el 3 de mayo de 1985",
        "nacido el 03/05/85",
    ],
}
OTHERS = [
    "1,886 of 2,000 signatures",
    "1 234 567 signatures and 12345678 firmas",
    "A 1.234.567 firmas",
    "petition 201234567",
    "https://x.example/p/201234567?id=123456789",
    "H.R. 1234, SB 54, A.B. 450 and AB 450",
    "the A-123 bus, an A-10 and A4 paper",
    "the A 2016-2017 report",
    "on 12/25/2018, 2018-02-14 and May 3, 1985",
    "an A 12/25/2018 march",
    "Fresno, CA 93701-1234",
    "The union was born on May 1, 2006",
    "born in 1985 in Oaxaca",
    "Case No. 2:19-cv-01234 and No. 18-71234",
    "the number of immigrants: 1,234,567",
    "detainee numbers rose to 34,000 and case numbers to 1234567 people",
    "número de inmigrantes: 1234567",
    "a passport valid until 03/15/2029",
    "Social Security for 1,234,567 people",
    "http://www.example.com/a/20180214/story",
    "a-10-000-000-dollar-contract",
    "100-200-300",
    "ISBN 978-0-123-45678-9",
]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in PEOPLES.items() for text in texts])
def test_the_number_of_a_person_is_replaced_by_a_word_for_its_kind(kind: Kind, text: str) -> None:
    masked = mask(f"Support Ana; {text}. Now!")
    assert kind.in_text in masked
    assert not any(character.isdigit() for character in masked)


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_stay_and_the_text_is_the_same_object(text: str) -> None:
    assert mask(text) is text
    assert mask_address(text) is text


@pytest.mark.parametrize(
    "text",
    [
        "A-numbers: 201 234 567, 201-234-568 and 201234569",
        "A#s 201-234-567; 201-234-568; A201-234-569",
        "Números de registro: 201234567, 201234568 y 201234569",
        "Alien numbers 1234567 / 12345678 / 123456789",
        "SSN: 123456789, 123 45 6780 y 123-45-6781",
        "Pasaportes G12345678, G12345679 y E123456",
    ],
)
def test_every_number_of_a_list_after_one_label_is_masked(text: str) -> None:
    masked = mask(text)
    assert masked.count("removed]") == 3
    assert not any(character.isdigit() for character in masked)


WRITTEN = [
    "A#: [079-555-631] / 079-555-632",
    "A# {079-555-631}",
    "A#s: <079-555-631>",
    "A# «079-555-631»",
    "A# 【079-555-631】",
    "A-number [[079555631]]",
    "A#: 079-555-631 | 079-555-632 | 079-555-633",
    "A-numbers:\n• 079-555-631\n• 079-555-632",
    "A-numbers:\n* 079-555-631\n* 079-555-632",
    "A#: 079-555-631 (Juan), 079-555-632 (Ana)",
    "A#: Juan 079-555-631, Ana 079-555-632",
    "A# 079-555-631 and his wife's 079-555-632",
    "números A: [079-555-631] / 079-555-632",
    "Número A: (079 555 631) y (079 555 632) y también 079 555 633",
    "número de registro de extranjero: [079.555.631]",
    "<table><tr><th>Name</th><th>A#</th></tr><tr><td>Juan</td><td>079-555-631</td></tr><tr><td>Ana</td>"
    "<td>079-555-632</td></tr></table>",
    "| Name | A-number |\n| Juan | 079-555-631 |\n| Ana | 079-555-632 |",
    "Name\tA#\nJuan\t079555631\nAna\t079555632",
    "A%23+%5B079-555-631%5D",
    "A#: <b>[</b>079-<i>555</i>-631<b>]</b>",
    "A# → 079-555-631",
    "**A#:** `079-555-631`",
    "A# (079)(555)(631)",
    "A# 079:555:631",
    "A# 079~555~631",
    "A-Nr. 079-555-631",
    "A number(s): 079-555-631, 079-555-632",
    "USCIS number [079 555 631]",
    "DHS file no. 079-555-631",
    "matrícula de extranjero 079-555-631",
    "su número A es el 079-555-631",
    "A079-555-631/A079-555-632",
    "A-079-555-631 / 079-555-632",
    "A# 7955563",
    "SSN: [123-45-6789] / 987654321",
    "S.S.N. 123456789",
    "Soc. Sec. No. 123456789",
    "seguro social [123456789] / 123456780",
    "passport [N1234567] / [N1234568]",
    "case number: [12345678] / 12345679",
    "E A C 1512345678",
    "D/O/B 5/3/1985",
    "| Name | DOB |\n| Ana | 05/03/1985 |\n| Luis | 6/4/1986 |",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_no_digit_of_a_number_is_left_whatever_stands_around_it(text: str) -> None:
    masked = mask(f"Support Ana; {text}. Now!")
    assert not any(character.isdigit() for character in fold(masked).text)
    assert mask(masked) is masked


def test_a_list_with_ordinals_keeps_them_or_goes_whole() -> None:
    masked = mask("A-numbers:\n1. 079-555-631\n2. 079-555-632")
    assert "079" not in masked
    assert "555" not in masked


def test_other_numbers_near_a_label_stay() -> None:
    for text in (
        "A# 201-234-567, call 415-555-0134 about petition 201234567",
        "alien 12345: a film seen by 1,234,567 people in 2018-02-14",
        "DOB 5/3/1985, arrested on 3/3/2018 in Reno",
    ):
        kept = mask(text)
        assert any(part in kept for part in ("petition 201234567", "1,234,567 people", "3/3/2018")), kept


def test_what_is_no_number_after_a_number_stays() -> None:
    assert mask("A# 12345678, 9 people were there") == "[A-number removed], 9 people were there"
    assert mask("A# 201-234-567 2018") == "[A-number removed] 2018"


@pytest.mark.parametrize(
    ("slug", "masked"),
    [
        ("free-ana-a-012-345-678-now", "free-ana-a-number-removed-now"),
        ("free-ana-123-45-6789-now", "free-ana-ssn-removed-now"),
        ("free-ana-123-45-6789-2", "free-ana-ssn-removed-2"),
        ("https://x.example/p/eac1512345678", "https://x.example/p/case-number-removed"),
        ("https://x.example/?q=A%23+201+234+567", "https://x.example/?q=a-number-removed"),
        ("ana-nacida-el-3-de-mayo-de-1985", "ana-nacida-el-birth-date-removed"),
    ],
)
def test_slugs_and_urls_are_masked_as_slugs_and_urls(slug: str, masked: str) -> None:
    assert mask_address(slug) == masked


def spelled(digits: str, change: Callable[[str], str], places: set[int]) -> str:
    return "".join(change(digit) if place in places else digit for place, digit in enumerate(digits))


SPELLINGS: dict[str, Callable[[str], str]] = {
    "full-width": lambda digit: chr(ord("０") + int(digit)),
    "circled": lambda digit: "⓪①②③④⑤⑥⑦⑧⑨"[int(digit)],
    "percent": lambda digit: quote(digit, safe="").replace(digit, f"%{ord(digit):02X}"),
    "percent twice": lambda digit: f"%25{ord(digit):02x}",
    "entity": lambda digit: f"&#{ord(digit)};",
    "entity in hexadecimal": lambda digit: f"&#x{ord(digit):X};",
    "entity twice": lambda digit: html.escape(f"&#{ord(digit)};"),
    "markup": lambda digit: f'<span class="x">{digit}</span>',
    "zero width": lambda digit: f"\u200b{digit}\u2060",
    "soft hyphen": lambda digit: f"\u00ad{digit}",
    "escaped in a log": lambda digit: f"\\u200b{digit}",
    "accented": lambda digit: f"{digit}\u0301",
    "dash": lambda digit: f"{digit}—",
    "middle dot": lambda digit: f"{digit}·",
    "slash": lambda digit: f"{digit}⁄",
    "no-break space": lambda digit: f"{digit}\u00a0",
}


@given(
    st.sampled_from(
        ["A# ", "A-number: ", "alien registration number ", "número de extranjero: ", "SSN ", "Seguro social "]
    ),
    st.integers(100_000_000, 999_999_999),
    st.sampled_from(sorted(SPELLINGS)),
    st.sets(st.integers(0, 8)),
)
@example(label="A# ", number=441_900_000, spelling="middle dot", places={0, 1, 5})  # not the fourth of April, 1900
def test_a_labelled_number_is_masked_however_it_is_spelled(
    label: str, number: int, spelling: str, places: set[int]
) -> None:
    written = spelled(str(number), SPELLINGS[spelling], places)
    masked = mask(f"Ana ({label}{written}) is home")
    assert masked.startswith("Ana ([")
    assert masked.endswith("is home")
    assert not any(character.isdigit() for character in fold(masked).text)


@given(
    st.sampled_from(["A", "A-", "a", "EAC"]),
    st.integers(1_000_000_000, 9_999_999_999),
    st.sampled_from(sorted(SPELLINGS)),
    st.sets(st.integers(0, 9)),
)
def test_an_unlabelled_number_is_masked_however_it_is_spelled(
    prefix: str, number: int, spelling: str, places: set[int]
) -> None:
    digits = str(number) if prefix == "EAC" else str(number)[:9]
    masked = mask(f"Ana, {prefix}{spelled(digits, SPELLINGS[spelling], places)}, is home")
    assert not any(character.isdigit() for character in fold(masked).text)


@given(st.text(alphabet="Aa# -0123456789SN.,:/%&;<b>\u200b０é@\n", max_size=80))
def test_masking_twice_is_masking_once(text: str) -> None:
    once = mask(text)
    assert mask(once) is once
    address = mask_address(text)
    assert mask_address(address) is address


@given(st.text(max_size=60))
def test_offsets_lead_back_to_the_characters_that_were_folded(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.lower) == len(folded.first) == len(folded.last)
    end = 0
    for place in range(len(folded.text)):
        start, after = folded.original(place, place + 1)
        assert end <= after <= len(text)
        assert start < after
        end = after


@given(st.text(alphabet="Aé１\u200b%31&#49;<b> ", max_size=60), st.data())
def test_what_is_folded_is_what_stands_at_its_offsets(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    place = data.draw(st.integers(0, len(folded.text) - 1))
    start, end = folded.original(place, place + 1)
    assert folded.text[place] in fold(text[start:end]).text


def test_markup_inside_a_number_stays_balanced() -> None:
    assert mask("<p>A# <b>201</b>-234-<i>567</i></p>") == "<p>[A-number removed]<b></b><i></i></p>"


def test_attributes_of_markup_are_masked_as_addresses() -> None:
    masked = mask('<a href="https://x.example/a-201-234-567">Ana</a>')
    assert masked == '<a href="https://x.example/a-number-removed">Ana</a>'
