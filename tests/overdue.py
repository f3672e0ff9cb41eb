"""A test that went on after its timeout has failed, also where something in it caught what the timeout raised."""

import pytest


def timeout_of(item: pytest.Item) -> float:
    """Return the seconds that a test may take; 0 where it may take any time.

    As pytest-timeout does: those of its own mark, else of the command line or of pyproject.toml.
    """
    mark = item.get_closest_marker("timeout")
    if mark and mark.args:
        return float(mark.args[0])
    return float(item.config.getoption("timeout") or item.config.getini("timeout") or 0)


def fail_if_overdue(report: pytest.TestReport, timeout: float) -> None:
    """Let a part of a test that passed fail if it took as long as the whole test may."""
    if timeout and report.passed and report.duration >= timeout:
        report.outcome = "failed"
        report.longrepr = f"passed after {report.duration:.0f} s; its timeout, at {timeout:.0f} s, did not end it"
