"""Official petition platforms are read from their own JSON, page after page, and their thresholds are no goals."""

from pathlib import Path

from werkzeug import Request, Response

from tests.sites import Site, as_json, crawled, rows, site, written

START = {"uk_parliament": "/petitions.json?state=all", "european_citizens_initiative": "/core/search/ALL/EN/0/0"}


def parliament(here: Site, request: Request) -> Response:
    """Two pages of two petitions each."""
    page = int(request.args.get("page", "1"))
    petitions = [
        {
            "id": 10 * page + n,
            "links": {"self": f"{here.url}/petitions/{10 * page + n}.json"},
            "attributes": {
                "action": f"Ask {page}-{n}",
                "state": "open",
                "signature_count": 400 * n,
                "creator_name": "A B",
            },
        }
        for n in (1, 2)
    ]
    last = f"{here.url}/petitions.json?state=all&page=2"
    return as_json({"links": {"next": last if page == 1 else None, "last": last}, "data": petitions})


def register(_here: Site, _request: Request) -> Response:
    """One answer with the whole register, which says that it holds one more."""
    entry = {"id": 1, "year": "2024", "number": "000001", "title": "Dignity", "totalSupporters": 5, "status": "ONGOING"}
    return as_json({"recordsFound": 2, "entries": [entry]})


def test_every_page_of_the_list_is_read_and_a_count_on_the_ladder_is_no_goal(tmp_path: Path) -> None:
    with site("uk_parliament", parliament, path=START["uk_parliament"]) as here:
        sources = written(tmp_path, {"parliament": here.stanza})
        assert crawled(sources) == {"parliament": (False, None)}
        assert [path.partition("?")[0] for path in here.paths] == ["/petitions.json"] * 2
    found = rows(sources, "SELECT slug, title, signatures, goal, goal_kind FROM petitions ORDER BY slug")
    assert found == [
        ("11", "Ask 1-1", 400, None, "unknown"),
        ("12", "Ask 1-2", 800, None, "unknown"),
        ("21", "Ask 2-1", 400, None, "unknown"),
        ("22", "Ask 2-2", 800, None, "unknown"),
    ]


def test_a_register_that_holds_more_than_it_showed_is_told(tmp_path: Path) -> None:
    name = "european_citizens_initiative"
    with site(name, register, path=START[name]) as here:
        sources = written(tmp_path, {"register": here.stanza})
        (outcome,) = crawled(sources).values()
    assert outcome[0] is False
    assert rows(sources, "SELECT kind, severity FROM issues") == [("shortfall", "warning")]
    assert rows(sources, "SELECT slug, signatures FROM petitions") == [("2024-000001", 5)]
