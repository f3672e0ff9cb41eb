"""A test that hangs and then passes is reported as failed."""

import pytest

from tests.overdue import fail_if_overdue, timeout_of


def reported(seconds: float) -> pytest.TestReport:
    where = ("test_it.py", 1, "test_it")
    return pytest.TestReport("test_it", where, {}, "passed", None, "call", duration=seconds, start=0, stop=seconds)


def test_a_test_that_passes_after_its_timeout_fails() -> None:
    late, early, endless = reported(300.5), reported(299), reported(900)
    for report, timeout in ((late, 300), (early, 300), (endless, 0)):
        fail_if_overdue(report, timeout)
    assert [report.outcome for report in (late, early, endless)] == ["failed", "passed", "passed"]
    assert late.longreprtext == "passed after 300 s; its timeout, at 300 s, did not end it"


@pytest.mark.timeout(60)
def test_a_mark_goes_before_the_timeout_of_all(request: pytest.FixtureRequest) -> None:
    assert timeout_of(request.node) == 60


def test_all_others_have_a_timeout(request: pytest.FixtureRequest) -> None:
    assert timeout_of(request.node) > 0
