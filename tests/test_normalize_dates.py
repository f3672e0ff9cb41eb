"""Dates of real pages in the precision they have, and strings that only look like dates."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.normalize.dates import DateValue, read_date
from scrapers.sources import DateOrder

CAPTURED = datetime(2018, 3, 31, 1, 30, tzinfo=UTC)
DATES = {
    "2010-10-15": "2010-10-15",
    "2010-10": "2010-10",
    "2010/10/15": "2010-10-15",
    "2010-10-15T09:30:00Z": "2010-10-15T09:30:00Z",
    "2010-10-15T09:30:00.123Z": "2010-10-15T09:30:00Z",
    "2010-10-15T23:30:00-07:00": "2010-10-16T06:30:00Z",
    "2010-10-15 09:30:00 UTC": "2010-10-15T09:30:00Z",
    "2010-10-15T09:30:00": "2010-10-15",
    "Fri, 15 Oct 2010 09:30:00 +0000": "2010-10-15T09:30:00Z",
    "Fri, 15 Oct 2010 09:30:00 -0000": "2010-10-15",
    "10/15/2010": "2010-10-15",
    "15/10/2010": "2010-10-15",
    "15.10.2010": "2010-10-15",
    "10/15/2010 5:00 PM": "2010-10-15",
    "October 15, 2010": "2010-10-15",
    "October 15th, 2010": "2010-10-15",
    "Oct. 15, 2010": "2010-10-15",
    "Friday, October 15, 2010 at 11:30 pm PST": "2010-10-15",
    "15 Oct 2010": "2010-10-15",
    "May 2010": "2010-05",
    "15 de octubre de 2010": "2010-10-15",
    "Viernes, 15 de octubre de 2010": "2010-10-15",
    "1º de mayo de 2010": "2010-05-01",
    "primero de mayo de 2010": "2010-05-01",
    "3 ene 2011": "2011-01-03",
    "octubre de 2010": "2010-10",
    "2 days ago": "2018-03-29",
    "Started 3 hours ago": "2018-03-30",
    "yesterday": "2018-03-30",
    "hace 2 días": "2018-03-29",
    "Iniciada hace 2 semanas": "2018-03",
    "hace un mes": "2018-02",
    "3 months ago": "2017-12",
    "a year ago": "2017",
}
NO_DATES = [
    "",
    "12",
    "May",
    "2010",
    "1.2k",
    "5 2010",
    "May 5",
    "May 5 10",
    "1,886 of 2,000",
    "2010-13-01",
    "2010-02-30",
    "2010-10-15T25:00:00Z",
    "13/13/2010",
    "0001/1",
    "0999-12",
    "0001-01-01T00:00:00Z",
    "30/02/2010",
    "Fri, 32 Oct 2010 09:30:00 +0000",
    "October 15-17, 2010",
    "15 al 17 de octubre de 2010",
    "October 15, 2010 and October 20, 2010",
    "20 signatures in May 2010",
    "over a year ago",
    "2d",
    "now",
    "second",
    "1970-01-01",
    "12/31/9999",
    "2019-01-01",
    "April 2, 2018",
    "٢٠١٠-١٠-١٥",
    "x" * 500,
]


@pytest.mark.parametrize(("text", "iso"), DATES.items())
def test_a_date_is_read_as_precisely_as_it_is_shown(text: str, iso: str) -> None:
    assert read_date(text, captured_at=CAPTURED) == DateValue(iso)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_or_cannot_be_one_is_none(text: str) -> None:
    assert read_date(text, captured_at=CAPTURED) is None


@pytest.mark.parametrize(
    ("text", "order", "iso", "ambiguous"),
    [
        ("03/04/2010", "MDY", "2010-03-04", True),
        ("03/04/2010", "DMY", "2010-04-03", True),
        ("03/04/2010", "YMD", "2010-03-04", True),
        ("03/03/2010", "MDY", "2010-03-03", False),
        ("25/04/2010", "MDY", "2010-04-25", False),
        ("04/25/2010", "DMY", "2010-04-25", False),
        ("10/11/12", "MDY", "2012-10-11", True),
        ("10/11/12", "DMY", "2012-11-10", True),
        ("10/11/12", "YMD", "2010-11-12", True),
        ("2010-03-04", "DMY", "2010-03-04", False),
    ],
)
def test_the_order_of_the_source_decides_and_the_doubt_is_told(
    text: str, order: DateOrder, iso: str, ambiguous: bool
) -> None:
    assert read_date(text, order=order) == DateValue(iso, ambiguous)


def test_a_relative_date_needs_the_time_of_its_capture() -> None:
    assert read_date("2 days ago") is None
    assert read_date("ayer") is None


def test_only_an_event_may_lie_ahead_of_the_capture() -> None:
    assert read_date("April 2, 2018", captured_at=CAPTURED) is None
    assert read_date("April 2, 2018", captured_at=CAPTURED, may_be_ahead=True) == DateValue("2018-04-02")
    assert read_date("April 2, 2048", captured_at=CAPTURED, may_be_ahead=True) is None


def test_another_language_of_a_source_is_read() -> None:
    assert read_date("15 octobre 2010", language="fr") == DateValue("2010-10-15")
    assert read_date("15 octobre 2010") is None


FORMS = ["{:%Y-%m-%d}", "{:%m/%d/%Y}", "{:%B %d, %Y}", "{:%d %b %Y}", "{:%A, %B %d, %Y}", "{:%d %B %Y at 5pm}"]


@given(st.dates(date(1990, 1, 1), date(2018, 3, 30)), st.sampled_from(FORMS))
def test_any_date_we_can_print_is_read_back(day: date, form: str) -> None:
    found = read_date(form.format(day), captured_at=CAPTURED)
    assert found is not None
    assert found.iso == day.isoformat()


@given(st.text(max_size=40))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    found = read_date(text, captured_at=CAPTURED)
    assert found is None or found.iso[:4].isdigit()
