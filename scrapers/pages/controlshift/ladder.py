"""A count of signatures becomes the goal that ControlShift shows beside it where nobody set one."""

_STEPS = ((500, 100), (1_000, 200), (10_000, 1_000), (50_000, 5_000), (100_000, 25_000))


def ladder(signatures: int) -> int:
    """The goal that the platform sets by itself beside this many signatures: always above them, always round.

    >>> [ladder(n) for n in (0, 99, 100, 499, 500, 599, 600, 999)]
    [100, 100, 200, 500, 600, 600, 800, 1000]
    >>> [ladder(n) for n in (1_000, 9_999, 10_000, 49_999, 50_000, 99_999, 100_000, 1_259_232)]
    [2000, 10000, 15000, 50000, 75000, 100000, 200000, 1300000]
    """
    step = next((step for below, step in _STEPS if signatures < below), 100_000)
    return (signatures // step + 1) * step
