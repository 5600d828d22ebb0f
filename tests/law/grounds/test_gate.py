"""The gate: G00, G01, G55."""

from tests.law.content import changed, clean, pointers, screened

BINDS = {"code": "BUDAPEST", "status": "IN_FORCE", "binds": True}
SIGNED = {"code": "HC", "status": "SIGNED_NOT_IN_FORCE", "binds": False}


def test_G00_a_basis_that_binds_raises_nothing() -> None:
    assert pointers("G00", clean(), basis=BINDS) == []
    assert pointers("G00", changed(basis={"instrument": "xa-xb-2009"}), basis=BINDS) == []


def test_G00_no_basis_is_named() -> None:
    assert pointers("G00", changed(basis={"instrument": None})) == ["/basis/instrument"]


def test_G00_the_hanoi_convention_is_signed_and_not_in_force() -> None:
    hanoi = changed(basis={"instrument": "HC"})
    assert pointers("G00", hanoi, basis=SIGNED) == ["/basis/instrument"]
    assert pointers("G00", hanoi) == ["/basis/instrument"]


def test_G00_a_treaty_nobody_has_looked_up() -> None:
    assert pointers("G00", changed(basis={"instrument": "xa-xb-1911"})) == ["/basis/instrument"]


def test_G00_reciprocity_needs_its_undertaking() -> None:
    bare = changed(basis={"instrument": "RECIPROCITY"})
    given = changed(basis={"instrument": "RECIPROCITY", "reciprocity_undertaking": "yes"})
    assert pointers("G00", bare) == ["/basis/reciprocity_undertaking"]
    assert pointers("G00", given) == []


def test_G00_the_instrument_does_not_carry_the_type() -> None:
    wrong = changed(basis={"instrument": "ETS024"})
    assert pointers("G00", wrong, basis=BINDS) == ["/assistance/entries/0/type"]


def test_G01_below_four_years_and_outside_the_convention() -> None:
    content = changed(
        basis={"instrument": "HC"}, offences={"convention_article": "none", "penalty_months": 36}
    )
    assert pointers("G01", content) == ["/offences/entries/0/penalty_months"]


def test_G01_a_fine_alone_points_at_the_kind_of_penalty() -> None:
    fine = {"convention_article": "none", "penalty_kind": "fine", "penalty_months": None}
    assert pointers("G01", changed(basis={"instrument": "HC"}, offences=fine)) == [
        "/offences/entries/0/penalty_kind"
    ]


def test_G01_no_penalty_is_stated() -> None:
    unknown = {"convention_article": None, "penalty_kind": None, "penalty_months": None}
    assert pointers("G01", changed(basis={"instrument": "HC"}, offences=unknown)) == [
        "/offences/entries/0/penalty_kind"
    ]


def test_G01_a_serious_crime_opens_the_way_to_electronic_evidence_only() -> None:
    serious = {"convention_article": "none", "penalty_months": 48}
    data = changed(basis={"instrument": "HC"}, offences=serious)
    records = changed(basis={"instrument": "HC"}, offences=serious, assistance={"type": "AT09"})
    assert pointers("G01", data) == []
    assert pointers("G01", records) == ["/assistance/entries/0/type"]


def test_G01_an_offence_of_the_convention_carries_everything() -> None:
    content = changed(
        basis={"instrument": "HC"}, offences={"penalty_months": 12}, assistance={"type": "AT29"}
    )
    assert pointers("G01", content) == []


def test_G01_other_treaties_have_no_threshold_here() -> None:
    assert pointers("G01", changed(offences={"convention_article": "none", "penalty_months": 6})) == []


def test_G55_the_holder_is_elsewhere() -> None:
    assert pointers("G55", changed(assistance={"holder_country": "XC"})) == [
        "/assistance/entries/0/holder_country"
    ]
    assert pointers("G55", clean()) == []
    assert pointers("G55", changed(assistance={"holder_country": None})) == []


def test_G55_of_an_incoming_request_we_are_the_requested_state() -> None:
    assert pointers("G55", clean(), direction="incoming") == ["/assistance/entries/0/holder_country"]


def test_G55_is_a_question_about_data_only() -> None:
    assert screened("G55", changed(assistance={"type": "AT02"})) is None
