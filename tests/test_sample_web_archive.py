"""The sample's web archive speaks the Internet Archive's dialect, and holds the live site's past."""

from collections import Counter
from functools import partial
from typing import Any

import httpx
import pytest

from sample.calendar import looks
from sample.cdx import FIELDS
from sample.serving import SampleSites

# Certificates take ten times longer to load than these answers take to come.
get = partial(httpx.get, verify=False)
DATES = [f"{look.day:%Y%m%d}" for look in looks() if look.whole]
YEARS = {look.day.year for look in looks()}


def ask(sites: SampleSites, **params: Any) -> Any:
    """A question about the ControlShift site, answered as JSON."""
    asked = {"url": f"{sites.controlshift}/", "matchType": "prefix", "output": "json", **params}
    answer = get(f"{sites.web_archive}/cdx/search/cdx", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_first_row_is_the_header_and_rows_are_in_order(sample_sites: SampleSites) -> None:
    header, *rows = ask(sample_sites)
    assert header == list(FIELDS)
    assert [row[:2] for row in rows] == sorted(row[:2] for row in rows)
    assert {row[1][:8] for row in rows} == {f"{look.day:%Y%m%d}" for look in looks()}
    assert len(DATES) >= 12
    assert {len(row[5]) for row in rows} == {32}


def test_every_date_has_the_whole_listing(sample_sites: SampleSites) -> None:
    for day in DATES:
        found = ask(
            sample_sites, url=f"{sample_sites.controlshift}/categories", **{"from": day, "to": day}, fl="original"
        )
        plain = [url for (url,) in found[1:] if url.partition("?")[0].endswith("/categories")]
        assert len(plain) >= 3


def test_lines_are_the_default_and_fields_can_be_picked(sample_sites: SampleSites) -> None:
    params = {"url": f"{sample_sites.controlshift}/robots.txt", "fl": "timestamp,statuscode"}
    assert get(f"{sample_sites.web_archive}/cdx/search/cdx", params=params).text == "20250114030000 200\n"


def test_nothing_held_is_an_empty_list(sample_sites: SampleSites) -> None:
    assert ask(sample_sites, url="https://example.org/", matchType="host") == []


def test_match_types_tell_pages_prefixes_and_hosts_apart(sample_sites: SampleSites) -> None:
    url = f"{sample_sites.controlshift}/categories"
    exact = ask(sample_sites, url=url, matchType="exact")[1:]
    assert len(exact) == len(looks())
    starred = ask(sample_sites, url=f"{url}*", matchType="prefix")[1:]
    assert len(starred) > len(exact)
    everything = ask(sample_sites, url=sample_sites.controlshift, matchType="host")
    assert len(everything) == len(ask(sample_sites, url=f"{sample_sites.controlshift}/*", matchType="prefix"))


def test_bounds_of_time_are_included(sample_sites: SampleSites) -> None:
    found = ask(sample_sites, **{"from": "202503", "to": "20250513"})[1:]
    assert {row[1][:8] for row in found} == {"20250311", "20250415", "20250513"}


def test_filters_match_whole_values_and_can_be_turned_round(sample_sites: SampleSites) -> None:
    statuses = Counter(row[4] for row in ask(sample_sites)[1:])
    assert {"200", "404", "301", "-"} <= set(statuses)
    assert len(ask(sample_sites, filter="statuscode:200")[1:]) == statuses["200"]
    assert ask(sample_sites, filter="statuscode:20") == []
    rest = ask(sample_sites, filter=["!statuscode:200", "mimetype:text/html"])[1:]
    assert {row[4] for row in rest} == {"404"}


def test_collapse_joins_neighbors_only(sample_sites: SampleSites) -> None:
    url = f"{sample_sites.controlshift}/categories"
    assert len(ask(sample_sites, url=url, matchType="exact", collapse="timestamp:4")[1:]) == len(YEARS)
    keys = ask(sample_sites, collapse="urlkey")[1:]
    assert len(keys) == len({row[0] for row in keys})
    closed = f"{sample_sites.controlshift}/petitions/protect-temporary-status-for-families-from-the-storm-hit-islands"
    digests = [row[5] for row in ask(sample_sites, url=closed, matchType="exact", collapse="digest")[1:]]
    assert len(digests) == len(set(digests)) < len(DATES)


def test_resume_keys_lead_through_everything_once(sample_sites: SampleSites) -> None:
    rows: list[list[str]] = []
    key: dict[str, str] = {}
    while True:
        found = ask(sample_sites, limit="50", showResumeKey="true", **key)[1:]
        if found[-2:-1] != [[]]:
            rows += found
            break
        rows += found[:-2]
        key = {"resumeKey": found[-1][0]}
    assert rows == ask(sample_sites)[1:]


def test_limits_count_from_either_end(sample_sites: SampleSites) -> None:
    rows = ask(sample_sites)[1:]
    assert ask(sample_sites, limit="3")[1:] == rows[:3]
    assert ask(sample_sites, limit="-3")[1:] == rows[-3:]
    assert ask(sample_sites, limit="3", offset="2")[1:] == rows[2:5]


@pytest.mark.parametrize(
    "wrong", [{"from": "May"}, {"filter": "none:1"}, {"matchType": "near"}, {"limit": "few"}, {"filter": "mimetype:("}]
)
def test_questions_that_make_no_sense_are_refused(sample_sites: SampleSites, wrong: dict[str, str]) -> None:
    params = {"url": sample_sites.controlshift, "matchType": "host", **wrong}
    assert get(f"{sample_sites.web_archive}/cdx/search/cdx", params=params).status_code == 400


def test_mementos_are_raw_and_say_when_they_were_taken(sample_sites: SampleSites) -> None:
    live = f"{sample_sites.controlshift}/categories?page=2"
    (row,) = ask(sample_sites, url=live, matchType="exact", limit="1")[1:]
    answer = get(f"{sample_sites.web_archive}/web/{row[1]}id_/{row[2]}")
    assert answer.headers["Memento-Datetime"] == "Tue, 14 Jan 2025 03:01:14 GMT"
    assert answer.headers["x-archive-orig-content-type"] == "text/html; charset=utf-8"
    assert f'<{live}>; rel="original"' in answer.headers["Link"]
    assert " Signatures</span>" in answer.text
    assert answer.text != get(live).text


def test_another_second_leads_to_the_nearest_capture(sample_sites: SampleSites) -> None:
    url = f"{sample_sites.controlshift}/categories"
    answer = get(f"{sample_sites.web_archive}/web/20250601id_/{url}")
    assert answer.status_code == 302
    assert answer.headers["location"] == f"{sample_sites.web_archive}/web/20250610030000id_/{url}"
    assert get(f"{sample_sites.web_archive}/web/2025id_/https://example.org/").status_code == 404


def test_captured_redirects_and_refusals_are_replayed_as_such(sample_sites: SampleSites) -> None:
    base, archive = sample_sites.controlshift, sample_sites.web_archive
    (alias,) = ask(sample_sites, url=f"{base}/p/strike", matchType="exact")[1:]
    moved = get(f"{archive}/web/{alias[1]}id_/{alias[2]}")
    assert (moved.status_code, moved.headers["location"].startswith(f"{archive}/web/{alias[1]}id_/")) == (301, True)
    gone = ask(sample_sites, filter="statuscode:404")[1]
    assert get(f"{archive}/web/{gone[1]}id_/{gone[2]}").status_code == 404


def test_revisits_are_rows_of_their_own_and_replay_the_same_bytes(sample_sites: SampleSites) -> None:
    revisits = ask(sample_sites, filter="mimetype:warc/revisit")[1:]
    assert len(revisits) >= 3
    for row in revisits:
        before = [
            r for r in ask(sample_sites, url=row[2], matchType="exact", filter="statuscode:200")[1:] if r[1] < row[1]
        ]
        assert before[-1][5] == row[5]
        bodies = {get(f"{sample_sites.web_archive}/web/{r[1]}id_/{r[2]}").content for r in (before[-1], row)}
        assert len(bodies) == 1


def test_warts_can_be_switched(sample_sites: SampleSites) -> None:
    rows = ask(sample_sites)[1:]
    sample_sites.archive.warts.revisits = False
    assert "-" not in {row[4] for row in ask(sample_sites)[1:]}
    sample_sites.archive.warts.revisits = True
    sample_sites.archive.warts.repeats = True
    assert ask(sample_sites)[1:] == [row for row in rows for _ in range(2)]
    sample_sites.archive.warts.repeats = False
    sample_sites.archive.warts.shuffled = True
    assert ask(sample_sites)[1:] != rows
    assert sorted(ask(sample_sites)[1:]) == sorted(rows)
    sample_sites.archive.warts.lost = {rows[0][1]}
    elsewhere = get(f"{sample_sites.web_archive}/web/{rows[0][1]}id_/{rows[0][2]}")
    assert elsewhere.status_code == 302
