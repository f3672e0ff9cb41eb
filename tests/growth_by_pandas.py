"""The figures of growth as a researcher computes them with pandas: from the CSV exports, by docs/codebook.md alone."""

from pathlib import Path
from typing import Any

import pandas as pd

DAY = pd.Timedelta(days=1)
Figures = dict[str, Any]


def read(csv: Path) -> pd.DataFrame:
    """An export of the site; ids are whole numbers, also where some are missing."""
    return pd.read_csv(csv).convert_dtypes()


def observed(snapshots: pd.DataFrame) -> pd.DataFrame:
    """Observations with a time and a count, in order."""
    table = snapshots.dropna(subset=["observed_at", "signatures"]).copy()
    table["at"] = pd.to_datetime(table["observed_at"], utc=True)
    table["day"] = table["at"].dt.floor("D")
    table["signatures"] = table["signatures"].astype(int)
    return table.sort_values(["petition_id", "at", "signatures"])


def by_day(looks: pd.DataFrame) -> pd.DataFrame:
    """The last count of each day, and the number of observations."""
    found = looks.groupby(["petition_id", "day"])["signatures"].agg(["last", "size"]).reset_index()
    found["day"] = found["day"].dt.strftime("%Y-%m-%d")
    return found


def figures(looks: pd.DataFrame, created_at: str | None, alert_days: list[pd.Timestamp]) -> Figures:
    """The figures of one petition."""
    series = looks.drop_duplicates("at", keep="last").set_index("at")["signatures"]
    days = looks.groupby("day")["signatures"].last()
    length = series.index[-1] - series.index[0]
    found: Figures = {
        "snapshots": len(looks),
        "first_observed_at": series.index[0].strftime("%Y-%m-%dT%H:%M:%SZ"),
        "last_observed_at": series.index[-1].strftime("%Y-%m-%dT%H:%M:%SZ"),
        "first_signatures": series.iloc[0],
        "last_signatures": series.iloc[-1],
        "gained": series.iloc[-1] - series.iloc[0],
        "days": length / DAY,
        "per_day": (series.iloc[-1] - series.iloc[0]) / (length / DAY) if length >= DAY else None,
        "days_observed": len(days),
    }
    for window in (1, 7, 30):
        found |= change(series, window)
    return found | daily(days) | ages(series, created_at) | outreach(days, alert_days)


def change(series: pd.Series, window: int) -> Figures:
    names = [f"{name}_{window}d" for name in ("change", "span", "per_day")]
    if len(series) == 1:
        return dict.fromkeys(names)
    older = series[series.index <= series.index[-1] - window * DAY]
    since = older.index[-1] if len(older) else series.index[0]
    gained, span = series.iloc[-1] - series[since], (series.index[-1] - since) / DAY
    return dict(zip(names, (gained, span, gained / span if span >= 1 else None), strict=True))


def last_days(series: pd.Series, window: int) -> pd.Series | None:
    """The two observations that a petition's page shows a window by; None where it says that it is not known."""
    ages = series.index[-1] - series.index[:-1]
    exact = ages[(ages >= window * DAY) & (ages <= 1.25 * window * DAY)]
    short = ages[(ages < window * DAY) & (ages >= 0.75 * window * DAY)]
    if not len(exact) and not len(short):
        return None
    age = exact.min() if len(exact) else short.max()
    return series.loc[[series.index[-1] - age, series.index[-1]]]


def first_day(series: pd.Series) -> pd.Series | None:
    """The two observations that a petition's page shows the first day by."""
    ages = series.index[1:] - series.index[0]
    exact, short = ages[(ages >= DAY) & (ages <= 1.25 * DAY)], ages[(ages < DAY) & (ages >= 0.75 * DAY)]
    if not len(exact) and not len(short):
        return None
    age = exact.min() if len(exact) else short.max()
    return series.loc[[series.index[0], series.index[0] + age]]


def fastest_day(series: pd.Series) -> pd.Series | None:
    """The two observations that a petition's page shows the fastest day by."""
    last = series.groupby(series.index.floor("D")).tail(1)
    gains = last.diff()[last.index.floor("D").to_series(index=last.index).diff() == DAY]
    if not len(gains) or gains.max() <= 0:
        return None
    place = last.index.get_loc(gains.idxmax())
    return last.iloc[place - 1 : place + 1]


def daily(days: pd.Series) -> Figures:
    steps = days.index.to_series().diff() / DAY
    gains = days.diff()[steps == 1]
    best = gains.max() if len(gains) and gains.max() > 0 else None
    between = (days.index[-1] - days.index[0]) / DAY - 1
    growth = gains[gains > 0].index.to_series()
    stretch = (steps != 1).cumsum()[growth.index]  # days in a row without a gap have the same number
    waits = (growth.groupby(stretch).diff() / DAY).dropna()
    pairs = pd.DataFrame({"wait": waits, "next": waits.groupby(stretch[waits.index]).shift(-1)}).dropna()
    return {
        "fastest_day": gains.idxmax().strftime("%Y-%m-%d") if best else None,
        "fastest_day_gain": best,
        "gap_share": 1 - (len(days) - 2) / between if between > 0 else None,
        "growth_intervals": len(waits),
        "burstiness": burstiness(waits) if len(waits) >= 5 else None,
        "memory": pairs["wait"].corr(pairs["next"]) if len(pairs) >= 5 and pairs.nunique().min() > 1 else None,
    }


def burstiness(waits: pd.Series) -> float:
    n, spread = len(waits), waits.std(ddof=0) / waits.mean()
    more, less = (n + 1) ** 0.5, (n - 1) ** 0.5
    return float((more * spread - less) / ((more - 2) * spread + less))


def ages(series: pd.Series, created_at: str | None) -> Figures:
    found: Figures = {}
    for name, age, slack in (("first_hour", DAY / 24, DAY / 96), ("first_day", DAY, DAY / 12)):
        found |= {f"{name}_signatures": None, f"{name}_age": None}
        if isinstance(created_at, str) and "T" in created_at:
            passed = series.index.to_series() - pd.Timestamp(created_at)
            near = (passed - age).abs()
            if near.min() <= slack:
                found |= {
                    f"{name}_signatures": series[near.idxmin()],
                    f"{name}_age": passed[near.idxmin()].total_seconds(),
                }
    return found


def outreach(days: pd.Series, alert_days: list[pd.Timestamp]) -> Figures:
    judged = pd.DataFrame([found for day in alert_days if (found := around(days, day))], dtype=float)
    total = judged.sum() if len(judged) else None
    has_rates = total is not None and total["before"] > 0 and total["after"] >= 0
    return {
        "outreach_alerts": len(judged),
        "outreach_factor": (total["after"] / total["after_days"]) / (total["before"] / total["before_days"])
        if has_rates
        else None,
    }


def around(days: pd.Series, alert_day: pd.Timestamp) -> dict[str, float] | None:
    until = days[days.index < alert_day]
    if not len(until) or until.index[-1] < alert_day - 3 * DAY:
        return None
    middle = until.index[-1]
    first, last = days[days.index <= middle - 7 * DAY], days[days.index >= middle + 7 * DAY]
    if not len(first) or not len(last):
        return None
    before_days, after_days = (middle - first.index[-1]) / DAY, (last.index[0] - middle) / DAY
    if max(before_days, after_days) > 14:
        return None
    before, after = days[middle] - first.iloc[-1], last.iloc[0] - days[middle]
    return {"before": before, "before_days": before_days, "after": after, "after_days": after_days}


def rungs(looks: pd.DataFrame, created_at: str | None) -> list[tuple[Any, ...]]:
    """Each rung that the count was seen to reach: rung, last time below, first time at or above, days of age."""
    series, found = looks.drop_duplicates("at", keep="last").set_index("at")["signatures"], []
    for rung in (step * 10**power for power in range(2, 8) for step in (1, 2, 5)):
        reached = series.index[series >= rung]
        if len(reached) and reached[0] > series.index[0]:
            below = series.index[series.index < reached[0]][-1]
            is_timed = isinstance(created_at, str) and "T" in created_at
            age = (reached[0] - pd.Timestamp(created_at)) / DAY if is_timed else None
            found.append((rung, *(at.strftime("%Y-%m-%dT%H:%M:%SZ") for at in (below, reached[0])), age))
    return found
