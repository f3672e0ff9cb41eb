"""Counts, creators and the rules of a platform: what is one phrase, and what only looks like it."""

import pytest

from scrapers.pages.controlshift.phrases import LABEL, counts_in, labels_in
from scrapers.platform_rules import NEUTRAL, rules_of

LABELS = {
    "Created by Ana R.": "Created by",
    "Campaign created by Ana R.": "Campaign created by",
    "STARTED BY ANA": "STARTED BY",
    "Creada por: Ana": "Creada por:",
    "Petición iniciada por Ana": "Petición iniciada por",
    "Criado por Ana": "Criado por",
    "Créée par Ana": "Créée par",
    "CRÉÉ(E) PAR ANA": "CRÉÉ(E) PAR",
    "Lancé(e) par Ana": "Lancé(e) par",
    "Erstellt von Ana": "Erstellt von",
    "Kampagne gestartet von Ana": "Kampagne gestartet von",
    "Creato da Ana": "Creato da",
    "Creada per Ana": "Creada per",
    "Gestart door Ana": "Gestart door",
    "Gemaakt door Ana": "Gemaakt door",
    "Skapad av Ana": "Skapad av",
}


@pytest.mark.parametrize(("text", "label"), LABELS.items())
def test_a_creator_is_found_by_its_label_wherever_it_stands(text: str, label: str) -> None:
    for before in ("", "We stay.", "İzmir: ", "54 of 100 Signatures", "créations, petition "):
        found = labels_in(before + text)
        assert [match[0] for match in found][-1].removeprefix("petition ") == label
        assert [match.span() for match in found] == [match.span() for match in LABEL.finditer(before + text)]


@pytest.mark.parametrize("text", ["Recreated bypass", "created byline", "creation", "started", "creado porque sí"])
def test_other_words_are_no_label(text: str) -> None:
    assert labels_in(text) == []


def test_counts_without_goals_are_found_only_when_asked_for() -> None:
    text = "In 2007.1,234 SignaturesCreated by us\n55 firmas y\n9 of 100 Signatures, 3 signaturesque"
    assert [count.phrase for count in counts_in(text)] == ["9 of 100 Signatures"]
    bare = [(count.phrase, count.goal) for count in counts_in(text, bare=True)]
    assert bare == [("1,234 Signatures", ""), ("55 firmas", ""), ("9 of 100 Signatures", "100")]


def test_the_rules_of_a_platform_are_asked_for_by_its_name() -> None:
    rules = rules_of("controlshift")
    assert rules.goal_ladder is not None
    assert rules.goal_ladder(1_886) == 2_000
    assert rules.strip_picture_mark("Juntos i. Picture") == "Juntos i."


@pytest.mark.parametrize("platform", ["moveon", "change_org", "", None])
def test_other_platforms_have_neutral_rules(platform: str | None) -> None:
    rules = rules_of(platform)
    assert rules is NEUTRAL
    assert rules.goal_ladder is None
    assert rules.strip_picture_mark("Motion Picture") == "Motion Picture"
