"""Readiness on dual criminality and on the gate."""

import pytest

from requests_app.casefile.criminality import note_of
from requests_app.casefile.gate import matter_of
from requests_app.casefile.points import Basis
from requests_app.law.gate import ask
from requests_app.law.gate_facts import Outcome
from tests.casefile.sound import CONTEXT, HANOI, TREATY, UNTOC, after, entry, found, sound
from tests.precedents.sheets import sheet

UNCAC = Basis("UNCAC", "UNCAC", "IN_FORCE", True, True, "")
BUDAPEST = Basis("BUDAPEST", "Budapest Convention", "IN_FORCE", True, True, "")
IN_FORCE = Basis("HC", "Hanoi Convention", "IN_FORCE", True, True, "")


def judged(**changed):
    """The sound case with a sheet for its first offence."""

    def change(content):
        offence = entry(content, "offences")
        content["dual_criminality"] = {"entries": [{"id": "sheet001", **sheet(offence["id"], **changed)}]}

    return change


def codes(readiness):
    return {(str(point.severity), point.code, point.pointer) for point in readiness.of("dual_criminality")}


def unnoted(content):
    for offence in content["offences"]["entries"]:
        offence.pop("dual_criminality_note", None)


def test_an_offence_without_sheet_or_note_is_asked_about():
    readiness = after(unnoted)
    places = {point.pointer for point in readiness.warnings if point.code == "no_dual_criminality"}
    assert places == {
        f"/offences/entries/{number}/dual_criminality_note"
        for number in range(len(sound()["offences"]["entries"]))
    }


def test_a_sheet_is_as_good_as_a_note():
    def change(content):
        unnoted(content)
        judged()(content)

    places = {point.pointer for point in after(change).warnings if point.code == "no_dual_criminality"}
    assert "/offences/entries/0/dual_criminality_note" not in places


def test_preservation_alone_needs_none():
    def change(content):
        unnoted(content)
        for item in content["assistance"]["entries"]:
            item["type"] = "AT14"

    assert "no_dual_criminality" not in {point.code for point in after(change).points}


@pytest.mark.parametrize(("basis", "asked"), [(UNCAC, False), (UNTOC, True), (TREATY, True)])
def test_under_uncac_help_without_coercion_needs_none(basis, asked):
    def change(content):
        unnoted(content)
        for item in content["assistance"]["entries"]:
            item["type"] = "AT08"

    found_codes = {point.code for point in after(change, basis=basis).points}
    assert ("no_dual_criminality" in found_codes) is asked


def test_a_whole_sheet_has_no_points():
    assert codes(after(judged())) == set()


PLACE = "/dual_criminality/entries/0"
CHANGES = [
    ({"damage_theirs": "no", "result": "not"}, "warn", "element_missing_there", "damage_theirs"),
    ({"serious_harm_fact": ""}, "warn", "element_without_fact", "serious_harm_fact"),
    ({"data_theirs": "unknown", "result": "open"}, "warn", "element_open", "data_theirs"),
    ({"data_ours": "no"}, "warn", "element_missing_here", "data_ours"),
    ({"their_text": ""}, "warn", "their_law_missing", "their_text"),
    ({"article": "HC10"}, "warn", "article_differs", "article"),
]


@pytest.mark.parametrize(("changed", "severity", "code", "field"), CHANGES, ids=[one[2] for one in CHANGES])
def test_one_change_raises_its_point(changed, severity, code, field):
    assert (severity, code, f"{PLACE}/{field}") in codes(after(judged(**changed)))


def test_what_follows_is_said():
    (point,) = [
        one for one in after(judged(damage_theirs="no", result="not")).points if one.entry_id == "sheet001"
    ]
    assert "may refuse everything but preservation" in point.message
    assert point.source == "Budapest Convention Article 25(5)"


def test_a_result_against_the_ticks_stops_the_submission():
    points = codes(after(judged(damage_theirs="no")))
    assert ("block", "result_contradicts", f"{PLACE}/result") in points


def test_an_optional_element_they_do_not_ask_for_raises_nothing():
    assert codes(after(judged(serious_harm_theirs="no", serious_harm_fact=""))) == set()


def test_a_sheet_is_about_one_offence():
    def change(content):
        judged()(content)
        entry(content, "dual_criminality")["offence"] = [
            one["id"] for one in content["offences"]["entries"][:2]
        ]

    assert ("block", "one_offence", f"{PLACE}/offence") in codes(after(change))


def test_the_note_made_of_a_sheet():
    note = note_of(sheet("offence1", damage_fact="Files gone."))
    assert note.startswith("A crime on both sides; their provision: Penal Code art. 323-3")
    assert "Files gone." in note
    assert note_of({"article": "HC09"}) == ""


class TestTheGateOfADraft:
    def test_a_sound_case_passes(self):
        answer = ask(matter_of(sound(), CONTEXT))
        assert (answer.outcome, answer.proposal.code) == (Outcome.PASSED, TREATY.code)

    def test_without_a_case_number_the_last_step_is_open(self):
        content = sound()
        del content["authority"]["proceeding_reference"]
        assert ask(matter_of(content, CONTEXT)).step("case").outcome is Outcome.OPEN

    @pytest.mark.parametrize(
        ("basis", "wanted", "article", "severity", "code"),
        [
            (BUDAPEST, "AT24", "HC09", "block", "type_not_carried"),
            (UNTOC, "AT33", "HC09", "block", "type_not_carried"),
            (IN_FORCE, "AT22", "none", "block", "beyond_evidence"),
            (BUDAPEST, "AT01", "none", "warn", "basis_may_not_reach"),
        ],
    )
    def test_an_item_the_basis_does_not_carry(self, basis, wanted, article, severity, code):
        def change(content):
            for offence in content["offences"]["entries"]:
                offence["convention_article"] = article
            content["assistance"]["entries"][0]["type"] = wanted

        assert (severity, code, "/assistance/entries/0/type") in found(after(change, basis=basis))

    @pytest.mark.parametrize(
        ("basis", "wanted", "article"),
        [
            (IN_FORCE, "AT22", "HC09"),
            (IN_FORCE, "AT04", "none"),
            (BUDAPEST, "AT01", "HC09"),
            (TREATY, "AT24", "none"),
        ],
    )
    def test_an_item_the_basis_carries(self, basis, wanted, article):
        def change(content):
            for offence in content["offences"]["entries"]:
                offence["convention_article"] = article
            content["assistance"]["entries"][0]["type"] = wanted

        points = after(change, basis=basis).points
        raised = {point.code for point in points if point.pointer == "/assistance/entries/0/type"}
        assert not raised & {"type_not_carried", "beyond_evidence", "basis_may_not_reach"}

    def test_a_basis_that_does_not_bind_is_said_once(self):
        def change(content):
            content["basis"]["instrument"] = "HC"

        raised = [
            one.code for one in after(change, basis=HANOI).points if one.section in ("basis", "assistance")
        ]
        assert raised.count("basis_not_binding") == 1
        assert "type_not_carried" not in raised
