"""The export in CASE/UCO fits the published shapes, which case-utils carries, and says what the log says."""

import json
from typing import Any

import pytest

from requests_app.evidence import case_export, queries, services
from tests.evidence import arrive

pytestmark = [
    pytest.mark.django_db,
    # rdflib 7 says so about its own parser of JSON-LD.
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
]


@pytest.fixture
def exported(people: Any) -> dict[str, Any]:
    arrive.give_passwords(people)
    case = arrive.incoming_case(people)
    exhibit = arrive.with_file(people, case, stated_algorithm="md5", stated_hash="ab" * 16)
    services.copy_of(exhibit, by=people.reviewer, relation="identical", purpose="Analysis", values={})
    arrive.handed(arrive.thing(people, case), by=people.reviewer, taker=people.executing)
    return case_export.export(queries.of_case(case), by=people.reviewer, title=case.reference)


@pytest.fixture(scope="module")
def ontology() -> Any:
    import importlib.resources

    import rdflib

    graph = rdflib.Graph()
    with importlib.resources.files("case_utils.ontology").joinpath("case-1.5.0.ttl").open("rb") as source:
        graph.parse(source, format="turtle")
    return graph


def shapes_say(data: dict[str, Any], ontology: Any) -> tuple[bool, str]:
    """What the shapes of CASE and UCO say of a document."""
    import pyshacl
    import rdflib

    graph = rdflib.Graph().parse(data=json.dumps(data), format="json-ld")
    conforms, _, text = pyshacl.validate(
        graph,
        shacl_graph=ontology,
        ont_graph=ontology,
        inference="none",
        allow_warnings=True,
        abort_on_first=False,
    )
    return bool(conforms), str(text)


def test_it_fits_the_published_shapes(exported: dict[str, Any], ontology: Any) -> None:
    conforms, text = shapes_say(exported, ontology)
    assert conforms, text


def test_the_shapes_can_say_no(exported: dict[str, Any], ontology: Any) -> None:
    for node in exported["@graph"]:
        if node["@type"] == "case-investigation:ProvenanceRecord":
            node["case-investigation:exhibitNumber"] = ["E1", "E2"]
    conforms, text = shapes_say(exported, ontology)
    assert not conforms
    assert "exhibitNumber" in text


def test_every_concept_is_known_to_the_ontology(exported: dict[str, Any], ontology: Any) -> None:
    import rdflib

    graph = rdflib.Graph().parse(data=json.dumps(exported), format="json-ld")
    used = {one for triple in graph for one in triple[1:] if isinstance(one, rdflib.URIRef)}
    ours = {one for one in used if "unifiedcyberontology.org" in one or "caseontology.org" in one}
    known = set(ontology.subjects())
    assert ours - known == set()
    assert len(ours) > 20


def test_it_says_what_the_log_says(exported: dict[str, Any], people: Any) -> None:
    kinds = [node["@type"] for node in exported["@graph"]]
    assert kinds.count("case-investigation:ProvenanceRecord") == 3
    exhibits = list(queries.visible_to(people.reviewer))
    assert kinds.count("case-investigation:InvestigativeAction") == sum(
        one.entries.count() for one in exhibits
    )
    text = json.dumps(exported)
    assert arrive.sha256(arrive.DISK).upper() in text
    for exhibit in exhibits:
        assert queries.log(exhibit)[-1].hash in text


def test_two_exports_speak_of_the_same_things(exported: dict[str, Any], people: Any) -> None:
    exhibits = list(queries.visible_to(people.reviewer).order_by("number"))
    again = case_export.export(exhibits, by=people.reviewer, title=exhibits[0].case.reference)
    assert {one["@id"] for one in again["@graph"]} == {one["@id"] for one in exported["@graph"]}
