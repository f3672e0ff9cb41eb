"""The figures of growth as a researcher computes them with pandas: from the CSV exports, by docs/codebook.md alone."""

import math
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
        found |= change(series, window) | moved(series, window)
    gained, first = found["gained"], found["first_signatures"]
    found |= {
        "moved_ever": gained if len(series) > 1 else None,
        "moved_ever_percent": 100 * gained / first if len(series) > 1 and first >= 100 else None,
        "last_day": (series.index[-1] - pd.Timestamp(0, tz="UTC")).days,
    }
    return found | daily(days) | ages(series, created_at) | outreach(days, alert_days)


def change(series: pd.Series, window: int) -> Figures:
    names = [f"{name}_{window}d" for name in ("change", "span", "per_day")]
    if len(series) == 1:
        return dict.fromkeys(names)
    older = series[series.index <= series.index[-1] - window * DAY]
    since = older.index[-1] if len(older) else series.index[0]
    gained, span = series.iloc[-1] - series[since], (series.index[-1] - since) / DAY
    return dict(zip(names, (gained, span, gained / span if span >= 1 else None), strict=True))


def moved(series: pd.Series, window: int) -> Figures:
    """The change since the last look before a window, or else the first in it, if that is within a quarter of it."""
    names = [f"moved_{window}d{end}" for end in ("", "_seconds", "_per_day", "_percent")]
    begin, times = series.index[-1] - window * DAY, series.index
    before, within = times[times <= begin][-1:], times[(times > begin) & (times < times[-1])][:1]
    near = [at for at in (*before, *within) if abs(at - begin) <= window * DAY / 4]
    if not near:
        return dict.fromkeys(names)
    since = near[0]
    gained, span = series.iloc[-1] - series[since], series.index[-1] - since
    percent = 100 * gained / (span / DAY) / series[since] if series[since] >= 100 else None
    return dict(zip(names, (gained, span.total_seconds(), gained / (span / DAY), percent), strict=True))


WINDOWS = {"day": (1, 1), "week": (7, 2), "month": (30, 8)}


def movers(snapshots: pd.DataFrame, span: str, by: str) -> pd.Series:
    """The petitions of the page of growth: the figure that each is ranked by, by petition, in no order."""
    looks = observed(snapshots)
    latest, found = looks["day"].max(), {}
    for petition, each in looks.groupby("petition_id"):
        figure = figures(each, None, [])
        if span == "ever":
            found[petition] = figure["moved_ever" if by == "signatures" else "moved_ever_percent"]
        elif latest - each["day"].max() <= WINDOWS[span][1] * DAY:
            found[petition] = figure[f"moved_{WINDOWS[span][0]}d_{'per_day' if by == 'signatures' else 'percent'}"]
    ranked = pd.Series(found, dtype=float).dropna()
    return ranked[ranked > 0]


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
    pairs = [last_days(series.iloc[: place + 1], 1) for place in range(1, len(series))]
    paces = pd.Series(
        {n: p.diff().iloc[1] / (p.index[1] - p.index[0]).total_seconds() for n, p in enumerate(pairs) if p is not None}
    )
    return pairs[paces.idxmax()] if len(paces) and paces.max() > 0 else None


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
    return weeks(days, until.index[-1])


def weeks(days: pd.Series, middle: pd.Timestamp) -> dict[str, float] | None:
    first, last = days[days.index <= middle - 7 * DAY], days[days.index >= middle + 7 * DAY]
    if not len(first) or not len(last):
        return None
    before_days, after_days = (middle - first.index[-1]) / DAY, (last.index[0] - middle) / DAY
    if max(before_days, after_days) > 14:
        return None
    before, after = days[middle] - first.iloc[-1], last.iloc[0] - days[middle]
    return {"before": before, "before_days": before_days, "after": after, "after_days": after_days}


def ratio(found: dict[str, float]) -> float | None:
    if min(found["before"], found["after"]) < 0:
        return None
    return ((found["after"] + 0.5) / found["after_days"]) / ((found["before"] + 0.5) / found["before_days"])


def compared(days: pd.Series, alert_day: pd.Timestamp, alert_days: list[pd.Timestamp]) -> Figures | None:
    """A row of petition_outreach: the weeks around an alert, and those around other days."""
    found = around(days, alert_day)
    if found is None:
        return None
    middle = days.index[days.index < alert_day][-1]
    first, last = middle - found["before_days"] * DAY, middle + found["after_days"] * DAY
    alerts, ratios = pd.Series(alert_days), []
    for is_earlier in (True, False):
        edge, kept = (first if is_earlier else last), 0
        others = days.index[days.index < middle][::-1] if is_earlier else days.index[days.index > middle]
        for other in others[abs(others - middle) <= 365 * DAY]:
            span = weeks(days, other)
            if span is None or ratio(span) is None or kept == 10:
                continue
            begin, end = other - span["before_days"] * DAY, other + span["after_days"] * DAY
            is_quiet = not ((alerts > begin - 14 * DAY) & (alerts <= end)).any()
            if is_quiet and (end <= edge if is_earlier else begin >= edge):
                ratios.append(ratio(span))
                edge, kept = (begin if is_earlier else end), kept + 1
    own, others_ratios = ratio(found), pd.Series(ratios, dtype=float)
    is_known = own is not None and len(ratios) > 0
    noise = math.exp((1 / (found["after"] + 0.5) + 1 / (found["before"] + 0.5)) ** 0.5) if is_known else None
    as_large = int((others_ratios >= own / max(noise, 1.05)).sum()) if is_known else 0
    return found | {
        "middle_day": f"{middle:%Y-%m-%d}",
        "other_alerts": int(((alerts > first - 7 * DAY) & (alerts <= last)).sum()) - 1,
        "ratio": own,
        "placebos": len(ratios),
        "as_large": as_large,
        "placebo_median": others_ratios.median() if is_known else None,
        "placebo_least": others_ratios.min() if is_known else None,
        "placebo_most": others_ratios.max() if is_known else None,
        "p_value": (1 + as_large) / (1 + len(ratios)) if own is not None and len(ratios) >= 5 else None,
    }


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
