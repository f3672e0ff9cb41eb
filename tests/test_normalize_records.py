"""Items become records: values beside what was shown, and a sentence for each string that could not be read."""

from dataclasses import fields, replace
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.normalize.action_types import read_action_types
from pipelines.normalize.alert import alert_record
from pipelines.normalize.context import Parser, context_of
from pipelines.normalize.languages import detect_language
from pipelines.normalize.petition import count_of, petition_record, read_status
from pipelines.records import AlertRecord, Count, PetitionRecord
from scrapers.captures import Capture
from scrapers.extract import Extraction
from scrapers.items import ActionAlert, Link, Petition
from scrapers.sources import Source
from tests.archives import new_source
from tests.captured import captured

TEXT = captured("text", "https://a.example/categories", "text/plain")
HTML = replace(TEXT, media_type="text/html", captured_at=datetime(2018, 3, 1, tzinfo=UTC))
SOURCE = new_source("a", "wordpress", "https://a.example/", language="es", date_order="DMY")


def parser(capture: Capture, source: Source | None) -> Parser:
    return Parser(context_of(Extraction(capture=capture, page="controlshift.listing", found=()), source))


def petition(item: Petition, capture: Capture = HTML, source: Source | None = None) -> SimpleNamespace:
    """The values of a petition, with those of its count."""
    record, count = petition_record(item, parser(capture, source)), count_of(item, "controlshift")
    values = {field.name: getattr(part, field.name) for part in (count, record) for field in fields(part)}
    return SimpleNamespace(**values | {"problems": count.problems + record.problems})


def alert(item: ActionAlert, capture: Capture = HTML, source: Source | None = None) -> AlertRecord:
    return alert_record(item, parser(capture, source))


def test_a_petition_has_values_and_what_they_were_made_from() -> None:
    record = petition(
        Petition(
            title=" Release  Ana ",
            url="https://a.example/petitions/release-ana?utm_source=x",
            creator="Ana\u00a0María R.",
            why="Ana has lived here\r\nfor years.",
            signatures="1,886 of 2,000 Signatures",
            goal_rule="ladder",
            created="2018-02-14T09:30:00-08:00",
            status="successful",
            categories=("Deportations", "Deportations"),
            links=(Link(url="bit.ly/x."), Link(url="http://bit.ly/x"), Link(url="http://bit.ly/x", role="action")),
        )
    )
    assert (record.title, record.slug, record.url) == (
        "Release Ana",
        "release-ana",
        "https://a.example/petitions/release-ana",
    )
    assert (record.signatures, record.goal, record.goal_kind) == (1886, 2000, "auto")
    assert record.signatures_text == "1,886 of 2,000 Signatures"
    assert (record.creator, record.creator_text) == ("Ana María R.", "Ana\u00a0María R.")
    assert record.description == record.why == "Ana has lived here\nfor years."
    assert (record.created_at, record.status, record.language) == ("2018-02-14T17:30:00Z", "won", "en")
    assert record.categories == ("Deportations",)
    assert [(link.url, link.url_text, link.role) for link in record.links] == [
        ("http://bit.ly/x", "bit.ly/x.", None),
        ("http://bit.ly/x", "http://bit.ly/x", "action"),
    ]
    assert record.problems == ()


def test_an_empty_petition_has_nulls_and_no_problems() -> None:
    item = Petition(title="Release Ana")
    assert petition_record(item, parser(HTML, None)) == PetitionRecord(title="Release Ana")
    assert count_of(item, "controlshift") == Count()


def test_what_cannot_be_read_is_null_and_a_sentence() -> None:
    record = petition(
        Petition(title="Ana", url="javascript:x", signatures="1.2k", goal="many", created="May", status="paused")
    )
    values = (record.url, record.signatures, record.goal, record.created_at, record.status)
    assert values == (None, None, None, None, None)
    assert (record.signatures_text, record.created_text, record.status_text) == ("1.2k", "May", "paused")
    assert len(record.problems) == 5
    assert 'The count "1.2k" could not be read.' in record.problems


def test_a_date_that_can_be_read_and_is_later_than_its_capture_is_told_as_that() -> None:
    late = petition(Petition(title="Ana", created="2025-01-15T08:30:00Z"))
    assert (late.created_at, late.created_text) == (None, "2025-01-15T08:30:00Z")
    captured_at = "the time of its capture, 2018-03-01T00:00:00Z."
    assert late.problems == (f'The creation date "2025-01-15T08:30:00Z" is later than {captured_at}',)
    spoken = petition(Petition(title="Ana", created="January 15, 2025"))
    assert spoken.problems == (f'The creation date "January 15, 2025" (2025-01-15) is later than {captured_at}',)
    far = alert(ActionAlert(title="Ana", event_date="May 1, 2031"))
    assert far.problems == (f'The event date "May 1, 2031" (2031-05-01) is more than five years after {captured_at}',)
    assert petition(Petition(title="Ana", created="May")).problems == ('The creation date "May" could not be read.',)


def test_the_picture_is_a_word_in_text_captures_only() -> None:
    item = Petition(title="Ana", creator="Juntos i. Picture", creator_has_image=True)
    assert petition(item, TEXT).creator == "Juntos i."
    assert petition(item, TEXT).creator_text == "Juntos i. Picture"
    assert petition(item, HTML).creator == "Juntos i. Picture"
    assert petition(replace(item, creator_has_image=None), TEXT).creator == "Juntos i. Picture"


def test_a_goal_beside_the_count_wins_and_a_difference_is_told() -> None:
    record = petition(Petition(title="Ana", signatures="139 of 200", goal="250", goal_rule="ladder"))
    assert (record.signatures, record.goal, record.goal_kind) == (139, 250, "custom")
    assert record.problems == ('The goal 250 differs from the one in "139 of 200".',)


def test_a_number_at_the_end_of_a_cut_capture_is_not_believed() -> None:
    cut = Petition(title="Ana", signatures="1,886 of 2", complete=False)
    assert (petition(cut).signatures, petition(cut).goal) == (None, None)
    whole = replace(cut, signatures="1,886 of 2,000 Signatures")
    assert (petition(whole).signatures, petition(whole).goal) == (1886, 2000)


def test_an_alert_is_dated_by_its_label_and_the_order_of_its_source() -> None:
    item = ActionAlert(title="Alto", date="03/04/2010", date_in_url="2010/04/03", published="2010-04-03T12:00:00Z")
    record = alert(item, source=SOURCE)
    assert (record.date, record.date_text) == ("2010-04-03", "03/04/2010")
    assert (record.date_in_url, record.published_at) == ("2010-04-03", "2010-04-03T12:00:00Z")
    assert record.problems == ()


def test_dates_that_disagree_are_all_kept_and_told() -> None:
    record = alert(ActionAlert(title="Stop", date="03/04/2010", date_in_url="2010/04/03"))
    assert (record.date, record.date_in_url) == ("2010-03-04", "2010-04-03")
    assert record.problems == (
        'The date "03/04/2010" is taken as 2010-03-04, but the URL says 2010-04-03.',
        'The date "03/04/2010" can be read two ways; it is taken as 2010-03-04.',
    )


def test_without_a_label_the_permalink_dates_an_alert_then_the_platform() -> None:
    assert alert(ActionAlert(title="Stop", date_in_url="2010/10", published="2010-10-15T23:00:00Z")).date == "2010-10"
    assert alert(ActionAlert(title="Stop", published="2010-10-15T23:00:00Z")).date == "2010-10-15"
    assert alert(ActionAlert(title="Stop", date="soon")).date is None


def test_a_permalink_and_a_platform_that_disagree_are_told() -> None:
    record = alert(ActionAlert(title="Stop", date_in_url="2010/10/15", published="2010-11-02T00:00:00Z"))
    assert record.problems == ("The URL says 2010-10-15 and the platform 2010-11-02.",)


def test_deadlines_and_events_may_lie_ahead_and_posts_may_not() -> None:
    record = alert(ActionAlert(title="Stop", published="2018-04-02", deadline="April 2, 2018", event_date="4/13/2018"))
    assert (record.deadline, record.event_date, record.published_at) == ("2018-04-02", "2018-04-13", None)


def test_an_unknown_type_of_action_is_told_and_the_others_kept() -> None:
    record = alert(ActionAlert(title="Stop", action_type="Online Petition/Skywriting", action_url="bit.ly/optoutnow"))
    assert (record.action_types, record.action_type_text) == (("online_petition",), "Online Petition/Skywriting")
    assert (record.action_url, record.action_url_text) == ("http://bit.ly/optoutnow", "bit.ly/optoutnow")
    assert record.problems == ('The type of action "Skywriting" is not one we know.',)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Online Petition/Letter", ("online_petition", "letter")),
        ("Phone Calls & E-mails", ("phone_call", "email")),
        ("Call-In Day", ("call_in_day",)),
        ("Rally and March", ("rally", "march")),
        ("Prayer vigil; hunger strike", ("vigil", "hunger_strike")),
        ("Sign-on letter, fax", ("letter", "fax")),
        ("Huelga de hambre y Vigilia", ("hunger_strike", "vigil")),
        ("Petición en línea / Llamadas", ("online_petition", "phone_call")),
        ("Donations", ("donation",)),
        ("Webinar", ("webinar",)),
        ("Otro", ("other",)),
    ],
)
def test_action_types_are_of_one_vocabulary(text: str, types: tuple[str, ...]) -> None:
    assert read_action_types(text) == (types, ())


def test_words_outside_the_vocabulary_are_no_action_type() -> None:
    assert read_action_types("Skywriting") == ((), ("Skywriting",))
    assert read_action_types(" / ") == ((), ())


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("open", "open"),
        ("Ended", "closed"),
        ("WON!", "won"),
        ("ANSWERED", "closed"),
        ("with_response", "open"),
        ("Hidden", "gone"),
        ("?", None),
    ],
)
def test_a_status_is_one_of_four_or_unknown(text: str, status: str | None) -> None:
    assert read_status(text) == status


def test_a_stated_language_wins_and_a_site_in_another_language_is_not_guessed_at() -> None:
    item = Petition(title="Stop the deportation of our neighbors in Chicago now")
    assert petition(item).language == "en"
    assert petition(replace(item, language="es-MX")).language == "es"
    assert petition(item, source=replace(SOURCE, language="fr")).language is None


ENGLISH = "Our neighbor was taken from her home this morning, and her children do not know where she is. " * 3
SPANISH = "Nuestra vecina fue detenida esta mañana en su casa, y sus hijos no saben dónde está ahora. " * 3


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (SPANISH, "es"),
        (f"[ESPAÑOL ABAJO] {ENGLISH} --------- {SPANISH}", "en,es"),
        (f"{SPANISH}\n\n{ENGLISH}", "en,es"),
        (ENGLISH * 5 + "La Raza Centro Legal, Mujeres Unidas y Activas.", "en"),
        ("#FreeAna https://a.example/una-pagina-en-linea", None),
        ("ICE", None),
        ("", None),
    ],
)
def test_a_language_is_told_where_there_is_text_enough(text: str, language: str | None) -> None:
    assert detect_language(text) == language


SLOGANS = (
    "Libertad Ana Lopez ahora. Basta deportaciones. Marcha sábado mediodía plaza central. Firma ahora, comparte, llama "
    "alcalde. "
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{SLOGANS}We are with you and your family.", "es"),
        (f"{ENGLISH * 2}\n\n{SLOGANS}", "en,es"),
        (f"{SLOGANS}\n\n{ENGLISH * 2}", "en,es"),
        ("Ana la de los Santos y de la Cruz en Los Angeles", None),
    ],
)
def test_a_part_without_function_words_counts_for_the_language_of_a_text(text: str, language: str | None) -> None:
    assert detect_language(text) == language


def test_function_words_say_of_a_text_in_two_languages_what_the_detector_says(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = (ENGLISH, SPANISH, SLOGANS)
    texts = [f"{a * n}\n\n{b}" for a in parts for b in parts for n in (1, 2, 5)]
    quick = [detect_language.__wrapped__(text) for text in texts]
    monkeypatch.setattr("pipelines.normalize.languages.by_function_words", lambda text, **how: None)
    assert quick == [detect_language.__wrapped__(text) for text in texts]
    assert set(quick) == {"en", "es", "en,es"}


@given(st.text(max_size=400))
def test_no_text_makes_the_language_unreadable(text: str) -> None:
    assert detect_language(text) in ("en", "es", "en,es", None)


ANYTHING = st.none() | st.text(max_size=40) | st.from_regex(r"[0-9]{1,3}[.,/ -][0-9]{1,3}( of [0-9,]{1,6})?")


@given(ANYTHING, ANYTHING, ANYTHING, st.booleans(), st.sampled_from([TEXT, HTML]))
def test_no_page_makes_normalization_fail(
    first: str | None, second: str | None, third: str | None, flag: bool, capture: Capture
) -> None:
    link = Link(url=first or "", text=second)
    shown = Petition(
        title=first or "",
        complete=flag,
        url=second,
        creator=third,
        creator_has_image=flag,
        why=first,
        signatures=second,
        goal=third,
        created=first,
        status=second,
        links=(link,),
    )
    record = petition(shown, capture)
    assert (record.signatures_text, record.goal_text, record.creator_text) == (second, third, third)
    labels = {"date": first, "date_in_url": second, "published": third, "action_url": first, "action_type": second}
    call = ActionAlert(title=second or "", **labels)
    assert alert(call, capture).date_text == first


def test_a_deadline_without_its_year_is_the_first_such_day_after_the_alert() -> None:
    record = alert(
        ActionAlert(title="Call", date="2018-02-07", deadline="Friday, February 9", event_date="May 9, 2018")
    )
    assert (record.deadline, record.deadline_text) == ("2018-02-09", "Friday, February 9")
    assert (record.event_date, record.problems) == ("2018-05-09", ())


def test_without_a_label_the_types_of_action_are_what_the_text_asks_for() -> None:
    asked = ("petition", "phone call", "vigil", "event", "petition")
    assert alert(ActionAlert(title="Stop", calls=asked)).action_types == ("online_petition", "phone_call", "vigil")
    labelled = alert(ActionAlert(title="Stop", calls=asked, action_type="Fax"))
    assert (labelled.action_types, labelled.problems) == (("fax",), ())


@pytest.mark.parametrize("source", [None, replace(SOURCE, date_order="MDY")], ids=["no source", "months first"])
def test_the_register_of_initiatives_has_the_day_first_and_counts_by_country(source: Source | None) -> None:
    page = Extraction(capture=HTML, page="european_citizens_initiative.initiative", found=())
    item = Petition(title="Save the ferries", created="05/06/2017", signatures="4000 + 211", goal_rule="threshold")
    record, count = (
        petition_record(item, Parser(context_of(page, source))),
        count_of(item, "european_citizens_initiative"),
    )
    assert (record.created_at, record.created_text, record.problems) == ("2017-06-05", "05/06/2017", ())
    assert (count.signatures, count.signatures_text, count.problems) == (4211, "4000 + 211", ())
