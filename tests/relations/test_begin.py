"""New requests that begin with the text of an earlier one: anew, supplementary, amendment, several States."""

import pytest

from requests_app.casefile import membership, queries, team
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.documents.models import Document
from requests_app.outgoing import services
from requests_app.outgoing.amended import amends, earlier
from requests_app.relations import queries as relations
from requests_app.relations.models import Relation
from tests import builders, samples
from tests.casefile.test_team import at_level

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(people):
    return builders.outgoing_at("acknowledged", people)


def content_of(outgoing):
    return queries.draft_content(outgoing.case)


def test_start_from_takes_the_chosen_sections_and_remembers_where_from(people, sent):
    made = services.start_from(sent, by=people.colleague, title="Larch", sections=["offences", "persons"])
    content = content_of(made)
    assert set(content) - {"format", "reference", "title"} == {"authority", "offences", "persons"}
    assert set(content["authority"]) == {"requesting_authority"}
    origin = relations.origin(made.case)
    assert (origin.to, origin.version, origin.sections) == (sent.case, sent.version, ["offences", "persons"])
    assert made.status == "drafted"
    assert made.officer == people.colleague
    assert queries.contributors(made.case) == [people.colleague]


def test_start_from_asks_for_a_choice_and_a_title(people, sent):
    for given in ({"title": "Larch", "sections": []}, {"title": " ", "sections": ["offences"]}):
        with pytest.raises(Invalid):
            services.start_from(sent, by=people.officer, **given)


@pytest.mark.parametrize("name", ["stranger", "admin", "duty"])
def test_nobody_starts_from_what_they_do_not_see(people, sent, name):
    with pytest.raises(NotVisible):
        services.start_from(sent, by=getattr(people, name), title="Larch", sections=["offences"])


def test_a_reviewer_opens_no_request(people, sent):
    with pytest.raises(NotAllowed):
        services.start_from(sent, by=people.reviewer, title="Larch", sections=["offences"])


def test_a_supplement_names_the_first_request(people, sent):
    made = services.supplementary(sent, by=people.officer, title="More data")
    content = content_of(made)
    [contact] = content["earlier"]["entries"]
    assert (contact["kind"], contact["reference"]) == ("request", sent.reference)
    assert contact["on"] == sent.transmitted_at.date().isoformat()
    assert "SOL/2026/77" in contact["note"]
    assert content["facts"] == content_of(sent)["facts"]
    assert "assistance" not in content
    assert "timing" not in content
    assert [one.words for one in relations.related(sent.case, people.officer)] == ["Supplemented by"]


def test_an_amendment_begins_with_the_whole_sent_text(people, sent):
    made = services.amend(sent, by=people.officer, title="Mirrorlock")
    before, after = sent.version.content, content_of(made)
    own = {"reference", "title"}
    assert {k: v for k, v in after.items() if k not in own} == {
        k: v for k, v in before.items() if k not in own
    }
    assert relations.amended(made.case).version == sent.version


def test_the_letter_of_an_amendment_says_what_changed(people, sent):
    made = services.amend(sent, by=people.officer, title="Mirrorlock")
    facts = {**content_of(made)["facts"], "summary": "The attack began a day earlier."}
    builders.write(made, {"facts": facts}, by=people.officer)
    builders.submit(made, people)
    made.refresh_from_db()
    said = amends(made)
    assert (said["reference"], said["their_reference"], said["version"]) == (sent.reference, "SOL/2026/77", 1)
    [change] = said["changes"]
    assert change["nature"] == "changed"
    assert change["new"] == "The attack began a day earlier."
    assert amends(sent) is None


def test_what_only_changed_its_place_is_told_in_the_words_of_the_letter(people, sent):
    made = services.amend(sent, by=people.officer, title="Mirrorlock")
    content = content_of(made)
    entries = content["offences"]["entries"]
    content["offences"]["entries"] = [*entries[1:], entries[0]]
    content["basis"]["letter_language"] = "fr"
    [moved] = [one for one in amends(made, content)["changes"] if one["nature"] == "moved"]
    assert (moved["old"], moved["new"]) == ("rang 1", f"rang {len(entries)}")


def test_its_letter_is_ordered_with_what_it_changes(people, sent):
    made = services.amend(sent, by=people.officer, title="Mirrorlock")
    facts = {**content_of(made)["facts"], "summary": "The attack began a day earlier."}
    builders.write(made, {"facts": facts}, by=people.officer)
    approved = builders.approve(builders.submit(made, people), people)
    letter = Document.objects.get(case=approved.case, kind="letter_of_request")
    assert letter.data["amends"]["reference"] == sent.reference
    assert [one["new"] for one in letter.data["amends"]["changes"]] == ["The attack began a day earlier."]


def test_the_letter_of_a_supplement_names_the_first_request(people, sent):
    made = services.supplementary(sent, by=people.officer, title="More data")
    more = {code: samples.hospital()[code] for code in ("assistance", "timing")}
    builders.write(made, more, by=people.officer)
    submitted = builders.submit(made, people)
    assert earlier(submitted)["amends"] is None
    assert earlier(submitted)["supplements"]["their_reference"] == "SOL/2026/77"


@pytest.mark.parametrize("verb", ["amend", "supplementary"])
def test_what_was_not_sent_is_changed_itself(people, verb):
    draft = builders.outgoing_at("submitted", people)
    with pytest.raises(Blocked) as refused:
        getattr(services, verb)(draft, by=people.officer, title="x")
    assert refused.value.blockers


def test_several_states_get_drafts_of_one_matter(people):
    first = builders.drafted(people, samples.hospital())
    made = services.send_to_several(first, ["XC"], by=people.officer)
    assert [one.case.requested_state for one in made] == ["XC"]
    for one in made:
        assert content_of(one)["facts"] == content_of(first)["facts"]
        assert content_of(one)["basis"] == {"requested_state": one.case.requested_state}
    again = services.send_to_several(made[0], ["XD"], by=people.officer)
    assert {one.pk for one in relations.in_one_matter(again[0].case, people.officer)} == {
        first.case.pk,
        *(one.case.pk for one in made),
    }


@pytest.mark.parametrize("states", [[], ["XA"], ["zz"], ["XB"], ["XC", "\x00"], ["XC"] * 2 + ["XB"]])
def test_a_state_is_chosen_from_the_list_and_asked_once(people, states):
    first = builders.drafted(people, samples.hospital())
    assert first.case.requested_state == "XB"
    with pytest.raises(Invalid) as refused:
        services.send_to_several(first, states, by=people.officer)
    assert "states" in refused.value.fields


def test_what_comes_from_a_restricted_case_is_restricted_with_its_team(people):
    first = builders.drafted(people, at_level("restricted"))
    team.name(first.case, people.reviewer, by=people.officer)
    [made] = services.send_to_several(first, ["XC"], by=people.officer)
    assert made.restricted
    assert made.case.is_restricted
    assert {row.user for row in membership.members(made.case)} == {people.officer, people.reviewer}
    alone = services.start_from(first, by=people.officer, title="Other", sections=["offences"])
    assert {row.user for row in membership.members(alone.case)} == {people.officer}
    assert relations.visible_origin(alone.case, people.supervisor) is None


def test_so_is_what_comes_from_the_text_it_had_before_it_was_restricted(people):
    first = builders.outgoing_at("submitted", people)
    first = services.recall(first, by=people.officer, note="A leak.")
    builders.write(
        first, {"confidentiality": {"level": "restricted", "reason": "A leak."}}, by=people.officer
    )
    first.refresh_from_db()
    assert first.version.content["confidentiality"]["level"] != "restricted"
    made = services.start_from(first, by=people.officer, title="Other", sections=["offences"])
    assert made.case.is_restricted
    assert not queries.visible_to(people.colleague).filter(pk=made.case.pk).exists()


def test_related_cases_that_are_not_visible_are_not_there(people, sent):
    made = services.start_from(sent, by=people.officer, title="Larch", sections=["offences"])
    assert relations.related(sent.case, people.reviewer) == []
    assert [one.case for one in relations.related(sent.case, people.officer)] == [made.case]
    assert Relation.objects.count() == 1
