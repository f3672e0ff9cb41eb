"""Count lines of real pages, the goals beside them, and strings that are no count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.normalize.petition import goal_kind
from scrapers.count_phrases import Numbers, read_count
from scrapers.platform_rules import ladder

COUNTS = {
    "139 of 200 Signatures": (139, 200),
    "1,886 of 2,000 Signatures": (1886, 2000),
    "1,259,232 of 1,300,000 Signatures": (1259232, 1300000),
    "0 of 100 signatures": (0, 100),
    "1 of 100 signature": (1, 100),
    "1.886 de 2.000 firmas": (1886, 2000),
    "1.886 von 2.000 Unterschriften": (1886, 2000),
    "1.886 de 2.000 assinaturas": (1886, 2000),
    "1 886 sur 2 000": (1886, 2000),
    "1\u00a0886 sur 2\u00a0000 signatures": (1886, 2000),
    "1\u202f886 sur 2\u202f000 signatures": (1886, 2000),
    "1'886 von 2'000 Unterschriften": (1886, 2000),
    "1’886 di 2’000 firme": (1886, 2000),
    "139 z 200 podpisów": (139, 200),
    "139 firmas de 200": (139, 200),
    "979 of 1,000 Signatures": (979, 1000),
    "• 139 of 200 Signatures": (139, 200),
    "139/200": (139, 200),
    "139": (139, None),
    "0": (0, None),
    "10150": (10150, None),
    "2,000": (2000, None),
    "1,234 Signatures Collected": (1234, None),
    "426 supporters": (426, None),
    "  12 firmas ": (12, None),
}
NO_COUNTS = [
    "",
    "Signatures",
    "1.5",
    "1.2k",
    "12,34",
    "1,00,000",
    "1,2345",
    "0,123",
    "012",
    "-5",
    "1,886 of 2.000 Signatures",
    "1,234.567",
    "1e3",
    "٣٤",
    "²",
    "139 of",
    "of 200",
    "139 of 200 of 300",
    "139 of 200 Sig",
    "one of 100 signatures",
    "21 Hunger Strikers",
    "114 signatures needed",
    "2,000 goal",
    "Over 1,000 signatures in 2018",
    "99999999999",
    "1 886,5",
]


@pytest.mark.parametrize(("text", "counts"), COUNTS.items())
def test_a_count_line_is_read(text: str, counts: tuple[int, int | None]) -> None:
    assert read_count(text) == Numbers(*counts)


@pytest.mark.parametrize("text", NO_COUNTS)
def test_what_is_no_count_line_stays_unread(text: str) -> None:
    assert read_count(text) == Numbers()


@given(
    st.integers(0, 9_999_999_999),
    st.integers(0, 9_999_999_999),
    st.sampled_from([",", ".", "'", "’", " ", "\u00a0", "\u202f", ""]),
    st.sampled_from(["of|Signatures", "de|firmas", "sur|signatures", "von|Unterschriften", "of|"]),
)
def test_any_count_line_we_can_print_is_read_back(signatures: int, goal: int, separator: str, words: str) -> None:
    joint, _, noun = words.partition("|")
    shown, aim = (f"{n:,}".replace(",", separator) for n in (signatures, goal))
    assert read_count(f"{shown} {joint} {aim} {noun}") == Numbers(signatures, goal)


@given(st.text(alphabet="0123456789,. ofSignatures'k\u00a0", max_size=30))
def test_a_number_that_is_read_stands_in_the_text(text: str) -> None:
    counts = read_count(text)
    digits = "".join(c for c in text if c.isdigit())
    assert all(n is None or str(n) in digits for n in (counts.signatures, counts.goal))


def test_the_ladder_gives_every_goal_seen_beside_a_count() -> None:
    seen = {139: 200, 210: 300, 1886: 2000, 1535: 2000, 979: 1000, 54: 100, 327: 400, 604: 800, 10_150: 15_000}
    seen |= {37_096: 40_000, 43_951: 45_000, 202_471: 300_000, 1_259_232: 1_300_000, 576: 600, 2: 100}
    assert {n: ladder(n) for n in seen} == seen


@given(st.integers(0, 10_000_000))
def test_the_ladder_rises_and_stays_ahead(signatures: int) -> None:
    assert signatures < ladder(signatures) <= ladder(signatures + 1)
    assert goal_kind(signatures, ladder(signatures), "ladder", "controlshift") == "auto"
    assert goal_kind(signatures, ladder(signatures) + 1, "ladder", "controlshift") == "custom"


def test_a_goal_without_a_count_or_a_known_ladder_is_of_no_known_kind() -> None:
    assert goal_kind(None, 200, "ladder", "controlshift") == "unknown"
    assert goal_kind(139, 200, "ladder", "moveon") == "unknown"
    assert goal_kind(None, 200, "custom", "controlshift") == "custom"
