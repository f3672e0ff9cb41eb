"""The label form is read in any order, case, punctuation and markup."""

from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.extract import extract
from scrapers.items import ActionAlert
from tests.captured import captured

VALUES = {
    "Organizational Sponsor": "Casa Luz",
    "Date": "10/15/2010",
    "Action Link": "http://bit.ly/stay",
    "Type of Action": "Online Petition/Letter",
    "Issue Area": "Detention",
}
BODY = "Dear Friends,\n\nThey came at dawn. Note: nobody was told."
SHOWN = st.sampled_from(["{0}: {1}", "{0} : {1}", "{0}:\n{1}", "{0}:\n\n{1}", "{0} - {1}", "{0} {1}", "{0}\n{1}"])


def alert_in(text: str) -> ActionAlert:
    url = "https://blog.example/2010/10/15/stay/"
    [alert] = extract(captured(text, url, ""), "wordpress").found
    assert isinstance(alert, ActionAlert)
    return alert


@settings(derandomize=True)
@given(
    order=st.permutations(list(VALUES)),
    shown=st.fixed_dictionaries(dict.fromkeys(VALUES, SHOWN)),
    case=st.sampled_from([str, str.upper, str.lower, str.title]),
    gap=st.sampled_from(["\n", "\n\n"]),
)
def test_labels_in_any_form_say_the_same(order: list[str], shown: dict[str, str], case: "type[str]", gap: str) -> None:
    # An unknown label needs its colon, and known ones before it: nothing else tells it from prose.
    order = [*(name for name in order if name != "Issue Area"), "Issue Area"]
    forms = {**shown, "Issue Area": "{0}: {1}"}
    block = gap.join(forms[name].format(case(name), VALUES[name]) for name in order)
    alert = alert_in(f"Let Her Stay\n\n{block}\n\nDescription of Issue\n{BODY}\n\n· Red de Vecinos, Fresno\n")
    assert alert.title == "Let Her Stay"
    assert (alert.sponsor, alert.date) == ("Casa Luz", "10/15/2010")
    assert (alert.action_url, alert.action_type) == ("http://bit.ly/stay", "Online Petition/Letter")
    assert [value for _, value in alert.labels] == [VALUES[name] for name in order]
    assert alert.cosponsors == ("Red de Vecinos, Fresno",)
    assert alert.body == BODY


def test_a_body_may_speak_of_labels() -> None:
    text = (
        "Let Her Stay\n\nSponsor: Casa Luz\nAction Link: http://bit.ly/stay\nDescription of Issue\n"
        "The date: nobody knows it. Organization is everything.\n\nUpdate: she is home.\n"
    )
    alert = alert_in(text)
    assert alert.body == "The date: nobody knows it. Organization is everything.\n\nUpdate: she is home."
    assert alert.labels == (("Sponsor", "Casa Luz"), ("Action Link", "http://bit.ly/stay"))


def test_people_who_signed_on_a_labels_line_go_nowhere() -> None:
    signed = "Signed by: Ana Reyes, Lena Oduya, Casa Luz and Red de Vecinos"
    alert = alert_in(f"Let Her Stay\n\nSponsor: Casa Abierta\nAction Link: http://bit.ly/stay\n{signed}\n\n{BODY}\n")
    assert alert.cosponsors == ("Casa Luz", "Red de Vecinos")
    assert ("Signed by", "Casa Luz, Red de Vecinos") in alert.labels
    assert not {"Reyes", "Oduya"} & set(repr(alert).replace(",", " ").split())


def test_lists_of_demands_and_tips_stay_in_the_body() -> None:
    asks = "Sign at http://bit.ly/stay\n\nWe demand:\n• End the raids\n• Close the camp\n• Free Them All"
    alert = alert_in(f"Let Her Stay\n\n{asks}\n")
    assert alert.cosponsors == ()
    assert alert.body == asks


def test_a_post_may_ask_for_a_reply() -> None:
    alert = alert_in("Let Her Stay\n\nSign at http://bit.ly/stay\n\nLeave a Reply\n\nShe reads them all.\n")
    assert alert.body is not None
    assert alert.body.endswith("Leave a Reply\n\nShe reads them all.")


def test_unknown_labels_are_kept_where_they_stand_in_a_block_with_known_ones() -> None:
    alert = alert_in(
        "Rally for Ana\n\nWHAT: Rally and prayer\nWHO: Families and clergy\nWHEN: Friday, May 4, 2012 at noon\n"
        "WHERE: City Hall\nTARGET: Mayor Ortega\n\nJoin us. Remember: bring water.\n"
    )
    assert alert.labels == (
        ("WHAT", "Rally and prayer"),
        ("WHO", "Families and clergy"),
        ("WHEN", "Friday, May 4, 2012 at noon"),
        ("WHERE", "City Hall"),
        ("TARGET", "Mayor Ortega"),
    )
    assert alert.event_date == "Friday, May 4, 2012"
