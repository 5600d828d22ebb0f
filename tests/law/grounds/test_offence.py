"""The offence: G11 to G15."""

import pytest

from requests_app.law.criminality.register import CRIMES
from tests.law.content import changed, clean, pointers, screened


def test_G11_an_offence_tied_to_nothing() -> None:
    bare = {"convention_article": "none"}
    assert pointers("G11", changed(offences=bare)) == ["/offences/entries/0/dual_criminality_note"]
    assert pointers("G11", changed(offences=bare | {"dual_criminality_note": "§ 12 there"})) == []
    assert pointers("G11", clean()) == []


@pytest.mark.parametrize(
    "title", ["Attempted extortion", "Tentative d’escroquerie", "Negligent interference"]
)
def test_G11_attempt_and_negligence(title: str) -> None:
    assert pointers("G11", changed(offences={"title": title})) == ["/offences/entries/0/title"]


def test_G11_drawn_material_matters_under_article_14_only() -> None:
    drawn = {"provision_text": "Images, drawings included"}
    assert pointers("G11", changed(offences=drawn | {"convention_article": "HC14"})) == [
        "/offences/entries/0/provision_text"
    ]
    assert pointers("G11", changed(offences=drawn)) == []


def sheet(**changed_: str) -> dict[str, object]:
    """A sheet on the first offence on which every element is there on both sides and proved."""
    filled: dict[str, object] = {"offence": ["offence1"], "article": "HC09"}
    for element in CRIMES["HC09"].elements:
        filled |= {f"{element.code}_theirs": "yes", f"{element.code}_fact": "The log."}
    return filled | changed_


def with_sheet(**changed_: str) -> dict[str, object]:
    return clean() | {"dual_criminality": {"entries": [sheet(**changed_)]}}


def test_G11_a_sheet_ties_the_offence_to_their_law() -> None:
    content = changed(offences={"convention_article": "none"})
    offence = content["offences"]["entries"][0]
    offence["id"] = "offence1"
    assert pointers("G11", content | {"dual_criminality": {"entries": [sheet()]}}) == []


def test_G11_an_element_their_law_does_not_have() -> None:
    content = with_sheet(damage_theirs="no", data_theirs="no")
    assert pointers("G11", content) == ["/dual_criminality/entries/0/damage_theirs"]


def test_G11_an_element_they_ask_for_and_no_fact_proves() -> None:
    assert pointers("G11", with_sheet(serious_harm_fact="")) == [
        "/dual_criminality/entries/0/serious_harm_fact"
    ]
    assert pointers("G11", with_sheet(serious_harm_fact="", serious_harm_theirs="no")) == []


def test_G11_is_not_asked_of_preservation() -> None:
    content = changed(offences={"convention_article": "none"}, assistance={"type": "AT14"})
    assert screened("G11", content) is None


def test_G12_a_fine_alone() -> None:
    assert pointers("G12", changed(offences={"penalty_kind": "fine"})) == ["/offences/entries/0/penalty_kind"]
    assert pointers("G12", clean()) == []


def test_G13_another_way() -> None:
    police = changed(earlier=[{"id": "earlier1", "kind": "police"}])
    assert pointers("G13", police) == ["/earlier/entries/0/kind"]
    assert pointers("G13", changed(assistance={"description": "Extrait du registre du commerce"})) == [
        "/assistance/entries/0/description"
    ]
    assert pointers("G13", changed(earlier=[{"id": "earlier1", "kind": "preservation"}])) == []
    assert pointers("G13", clean()) == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"offences": {"character": ["political"]}}, "/offences/entries/0/character"),
        ({"offences": {"title": "Sedition"}}, "/offences/entries/0/title"),
        ({"offences": {"provision_text": "Haute trahison"}}, "/offences/entries/0/provision_text"),
        ({"offences": {"title": "False information about State bodies"}}, "/offences/entries/0/title"),
        ({"facts": {"summary": "for purposes of subversion"}}, "/facts/summary"),
        ({"persons": {"profession": "politician"}}, "/persons/entries/0/profession"),
    ],
)
def test_G14_political_offence(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G14", changed(**change)) == [pointer]


def test_G14_a_politician_who_was_robbed() -> None:
    assert pointers("G14", changed(persons={"profession": "politician", "roles": ["victim"]})) == []
    assert pointers("G14", clean()) == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"offences": {"character": ["military"]}}, "/offences/entries/0/character"),
        ({"offences": {"title": "Désertion"}}, "/offences/entries/0/title"),
        ({"authority": {"conducting_official": "Military Prosecutor K."}}, "/authority/conducting_official"),
    ],
)
def test_G15_military_offence(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G15", changed(**change)) == [pointer]


def test_G15_a_crime_against_soldiers_is_not_military() -> None:
    assert pointers("G15", changed(offences={"title": "Discrediting the armed forces"})) == []
    assert pointers("G15", clean()) == []
