"""Penalties, the statement on the death penalty, earlier preservations, signature: what the blocks say."""

import pytest

from requests_app.documents.letters.blocks import Box
from requests_app.documents.letters.measuring import lines_of
from requests_app.documents.letters.request import assistance, closing, matter
from tests.documents import papers


@pytest.mark.parametrize(
    ("kind", "months", "english", "french"),
    [
        (
            "months",
            120,
            "Imprisonment for up to 10 years (120 months)",
            "Emprisonnement de 10 ans au plus (120 mois)",
        ),
        (
            "months",
            12,
            "Imprisonment for up to one year (12 months)",
            "Emprisonnement d’un an au plus (12 mois)",
        ),
        ("months", 18, "Imprisonment for up to 18 months", "Emprisonnement de 18 mois au plus"),
        ("life", None, "Imprisonment for life", "Emprisonnement à perpétuité"),
        ("death", None, "Death", "Peine de mort"),
        ("fine", None, "Fine", "Amende"),
    ],
)
def test_the_maximum_penalty_is_written_out(kind, months, english, french):
    entry = {"penalty_kind": kind, "penalty_months": months}
    assert matter.penalty(papers.material(language="en"), entry) == english
    assert matter.penalty(papers.material(language="fr"), entry) == french


def offences(*possible):
    return {
        "entries": [
            {
                "id": f"offence{number}",
                "title": f"Act {number}",
                "penalty_kind": "life",
                "death_possible": answer,
            }
            for number, answer in enumerate(possible, 1)
            if answer
        ]
    }


def said_on_death(assurances=(), numbers=None, **sections):
    m = papers.material(assurances={"entries": list(assurances)}, **sections)
    boxes = matter.death_penalty(m, numbers or {})
    assert all(isinstance(box, Box) for box in boxes)
    return " ".join(line.text for box in boxes for line in box.lines)


def test_that_no_offence_carries_death_is_said_when_every_offence_says_so():
    assert said_on_death(offences=offences("no", "no")).startswith(
        "None of these offences is punishable by death"
    )


def test_a_possible_death_penalty_names_the_offence_and_the_assurances():
    given = {"id": "assured1", "kind": "death_penalty_not_imposed", "text": "It will not be imposed."}
    text = said_on_death([given], {"assurances": 17}, offences=offences("no", "yes"))
    assert "could be imposed for: 2. Act 2" in text
    assert "part 17" in text
    assert "None of these" not in text


def test_nothing_is_promised_where_an_offence_leaves_the_question_open():
    entries = offences("no", "no")
    del entries["entries"][1]["death_possible"]
    assert said_on_death(offences=entries) == ""


def test_items_under_one_preservation_are_told_together():
    lines = [line.text for line in assistance.preserved(papers.material("hospital"))]
    assert lines == ["N-24/7-2026-0119 (items 1, 2, 3)", "N-24/7-2026-0119, until 3 May 2026 (item 6)"]


def test_an_item_is_carried_out_where_its_holder_is():
    m = papers.material("hospital")
    item = {"holder": "Bank", "holder_address": "1 Quay\nPort", "holder_country": "XC"}
    assert [line.text for line in assistance.holder(m, item)] == [
        "Bank",
        "1 Quay, Port",
        "Kingdom of Aurelia",
    ]
    item["holder_country"] = "XB"  # the requested State: the address says enough
    assert [line.text for line in assistance.holder(m, item)] == ["Bank", "1 Quay, Port"]


def test_the_signatory_certifies_only_what_applies():
    bare = papers.material(
        "hospital", annexes={"entries": []}, offences=offences("no"), assistance={"entries": []}
    )
    bare.content = {**bare.content, "undertakings": {"use_limit": "no"}}
    statements = closing.closing(bare, {})[0].statements
    assert statements[-1] == "this letter is complete without annexes."
    assert not any("Annex A" in statement or "limits stated" in statement for statement in statements)
    full = closing.closing(papers.material("hospital"), {})[0].statements
    assert len(full) == len(statements) + 2


def test_a_day_that_is_one_day_is_not_written_as_a_period():
    m = papers.material("hospital")
    group = matter.offence(m, 1, {"title": "Act", "committed_from": "2026-03-02"})
    assert [line.text for row in group.blocks[0].rows for line in row.lines] == ["2 March 2026"]


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("Disposition de l’État requis", 1),
        ("Costs of link and interpreters", 1),
        ("Responsable de la procédure", 1),
        ("Name and office of the official", 2),
        ("Chủ sở hữu và người nắm giữ", 2),
        ("Relation to the person named", 2),
        ("To be with the requested State, where it has declared fifty days", 3),
    ],
)
def test_a_label_gets_the_lines_it_needs(label, lines):
    assert lines_of(label) == lines
