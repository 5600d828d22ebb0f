"""The refusal of case 3: complete, on the right provisions, and silent about what would endanger anybody."""

from dataclasses import replace

import pytest

from requests_app.core.errors import Invalid
from requests_app.documents import services
from requests_app.documents.answers import guarding
from requests_app.documents.answers.writing import Consulted, Held, Objection
from requests_app.documents.kinds import Kind
from requests_app.documents.letters.answers.relying import DISCREET, relied_on
from requests_app.documents.phrases.book import book
from requests_app.law.grounds import GROUNDS
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.management.gallery import asked as letters_asked
from requests_app.management.gallery import basics as letters_basics
from tests.documents import answering, papers

REFUSAL, MEMORANDUM = letters_asked.REFUSAL, letters_asked.MEMORANDUM
SECRETS = letters_basics.SECRETS


def text(language="en", letter=None, **data):
    m = answering.material(Kind.REFUSAL, language, letter)
    m.data |= data
    return papers.text_of(papers.printed(m, Kind.REFUSAL).pdf)


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
@pytest.mark.parametrize("secret", SECRETS)
def test_the_letter_holds_no_address_no_status_and_no_source(language, secret):
    said = papers.squeezed(text(language)).casefold()
    assert papers.squeezed(SECRETS[secret]).casefold() not in said
    assert papers.squeezed(SECRETS[secret]).casefold() in inside()


def inside():
    html = answering.html(Kind.MEMORANDUM)
    return papers.squeezed(html).casefold()


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_no_word_of_asylum_stands_in_any_fixed_wording(language):
    said = text(language).casefold()
    for word in ("refugee", "asylum", "réfugié", "asile", "whereabouts", "protection status"):
        assert word not in said


@pytest.mark.parametrize(
    "reasons",
    [
        f"She lives at {SECRETS['street']} and cannot be found.",
        "She lives at FJORD\u2011GATA 12.",
        f"We rely on the {SECRETS['source']}.",
        f"{SECRETS['informant']} told us so.",
        "She is a recognised Refugee.",
        "Elle a la qualité de réfugiée.",
        "Asylum was granted.",
        "Ей предоставлено убежище.",
    ],
)
@pytest.mark.parametrize("field", ["reasons", "cure"])
def test_reasons_that_say_too_much_are_refused_by_field(field, reasons):
    told = replace(REFUSAL.objections[1], **{field: reasons})
    with pytest.raises(Invalid) as caught:
        replace(REFUSAL, objections=(told,)).data()
    assert set(caught.value.fields) == {"objections"}


@pytest.mark.parametrize("field", ["provided", "remedy", "matter"])
def test_every_other_text_is_looked_through_too(field):
    value = f"See {SECRETS['street']}"
    letter = replace(REFUSAL, **{field: (value,) if field == "provided" else value})
    assert set(letter.mistakes()) == {field}


def test_what_is_kept_back_is_not_kept_with_the_letter():
    data = repr(REFUSAL.data())
    assert all(secret not in data for secret in SECRETS.values())


def test_the_authority_that_signs_may_be_in_the_same_town():
    contact = replace(letters_basics.CONTACT, office="Lindvik, 4410 Lindvik")
    assert replace(REFUSAL, contact=contact).mistakes() == {}


@pytest.mark.parametrize(
    ("objections", "said"),
    [
        ((), "Say what stands"),
        ((Objection(grounds=()),), "Name the ground"),
        ((Objection(grounds=("G19",)),), "There is no ground G19"),
        ((Objection(grounds=("G17",)),), "may not rest on this ground alone"),
    ],
)
def test_objections_that_cannot_stand_are_refused(objections, said):
    with pytest.raises(Invalid) as caught:
        replace(REFUSAL, objections=objections).data()
    assert said in caught.value.fields["objections"][0]


@pytest.mark.django_db
def test_whereabouts_in_the_case_itself_are_compared_whoever_wrote_the_letter(version, people):
    hidden = guarding.whereabouts(version.content)
    assert hidden
    letter = replace(
        REFUSAL, kept_back=(), objections=(Objection(grounds=("G29",), reasons=f"See {hidden[0]}."),)
    )
    with pytest.raises(Invalid, match="more than it may") as caught:
        services.order_letter(version, letter, "en", by=people.reviewer)
    assert set(caught.value.fields) == {"objections"}
    assert (
        services.order_letter(version, replace(REFUSAL, kept_back=()), "en", by=people.reviewer).kind
        == "refusal"
    )


def test_names_of_states_and_empty_answers_are_no_whereabouts():
    content = {
        "persons": {
            "entries": [
                {
                    "id": "a",
                    "kind": "natural",
                    "whereabouts": "Not known;\nStorgata 5, 0155 Halden, Northmark",
                },
                {"id": "b", "kind": "legal", "whereabouts": "Brygga 11, Halden"},
            ]
        }
    }
    assert guarding.whereabouts(content, but=["Northmark"]) == ("storgata 5", "0155 halden")


@pytest.mark.parametrize(
    "said",
    [
        "The person sought asylum in 2024.",
        "Il bénéficie de la protection subsidiaire.",
        "La persona es refugiada; se aplica la no devolución.",
        "Лицо пользуется международной защитой.",
        "الشخص المعني كاللاجئين، وقد طلب اللجوء.",
        "该人已被认定为难民。",
        "现处于证人保护之下",
        "Người này đang xin tị nạn tại đây.",
    ],
)
def test_asylum_is_heard_in_every_language_of_the_letters(said):
    assert guarding.says_too_much({"reasons": said}, (), guarded=True) == {
        "reasons": "A letter must not say that a person is protected, or asks for protection."
    }
    assert guarding.says_too_much({"reasons": said}, (), guarded=False) == {}


def test_a_short_place_is_found_in_a_script_without_spaces():
    hidden = tuple(guarding.pieces_of("哈尔登市，仓库街5号"))
    assert hidden == ("哈尔登市", "仓库街5号")
    assert guarding.says_too_much({"reasons": "他住在仓库街5号的公寓里"}, hidden, guarded=True)
    assert guarding.says_too_much({"reasons": "他住在港口街6号的公寓里"}, hidden, guarded=True) == {}


# --- every point of the letter, as the rules ask


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("reference", "INC-2026-4QX7B"),
        ("their reference", "77/ГП-2026"),
        ("date", "23 November 2026"),
        ("items affected", "Item 4: Interception of content"),
        ("provision", "Hanoi Convention Article 6(2)"),
        ("reasons", "It is no offence under the law of Northmark"),
        ("no consultation", "No consultation was held before this decision."),
        ("cure", "A request limited to named accounts"),
        ("what is provided", "Nothing is provided in execution of the items affected."),
        ("preservation", "No data are preserved in connection with this request."),
        ("confidentiality", "continue to keep the existence and the substance of the request confidential"),
        ("contact", "Sigrun Aas"),
        ("new request", "without prejudice to a new request"),
        ("signature", "Ingrid Solheim"),
        ("not in force", "not in force between the two States: United Nations Convention against Cybercrime"),
    ],
)
def test_every_point_of_a_refusal_is_there(point, said):
    assert papers.plain(said) in text(), point


def test_a_refusal_in_part_tells_what_is_given_and_what_was_offered():
    letter = replace(
        REFUSAL,
        whole=False,
        objections=REFUSAL.objections[2:],
        consulted=Consulted(
            held=True, begun_on=answering.letters_asked.DAY, offers=("Subscriber data alone.",)
        ),
        provided=("Item 1, subscriber data.",),
        held=Held(reference="PRE-1", data="The mailbox", ends_on=letters_basics.DAY),
        remedy="None under the law of Northmark.",
    )
    said = text(letter=letter)
    for one in (
        "Refusal in part of mutual legal assistance",
        "refused in respect of the following items: 2–4",
        "Subscriber data alone.",
        "Item 1, subscriber data.",
        "preserved until 23 November 2026",
        "None under the law of Northmark.",
        "The requesting State was consulted before this decision.",
    ):
        assert one in said, one


# --- provisions


def cited(ground, basis, types=("AT04",), confirmed=None):
    m = answering.material(Kind.REFUSAL)
    m.data |= {"basis": {"code": basis}}
    m = m.__class__(m.content, m.data | {"citations": confirmed or {}}, "en")
    return relied_on(m, ground, types)


@pytest.mark.parametrize(
    ("ground", "basis", "types", "printed"),
    [
        ("G29", "HC", ["AT04"], ["Hanoi Convention Article 6(2)", "ICCPR Article 19"]),
        ("G25", "HC", ["AT04"], ["ICCPR Article 14", "Hanoi Convention Article 6(1)"]),
        ("G20", "HC", ["AT04"], ["ICCPR Article 7", "Hanoi Convention Article 6(1)", "Hanoi Convention Article 40"]),
        ("G20", "HC", ["AT22"], [
            "Convention against Torture Article 3", "ICCPR Article 7", "Hanoi Convention Article 6(1)",
            "Hanoi Convention Article 40",
        ]),
        ("G14", "HC", ["AT04"], ["Hanoi Convention Article 40"]),
        ("G14", "BUDAPEST", ["AT04"], ["Budapest Convention Article 27(4)(a)"]),
        ("G14", "BUDAPEST", ["AT14"], ["Budapest Convention Article 29(5)"]),
        ("G14", "UNTOC", ["AT04"], ["UNTOC Article 18(21)(b)"]),
        ("G09", "UNTOC", ["AT04"], ["UNTOC Article 18(21)(b)"]),
        ("G09", "UNTOC", ["AT22"], ["UNTOC Article 16(14)"]),
        ("G11", "BUDAPEST", ["AT04"], ["Budapest Convention Article 25(5)"]),
        ("G31", "UNCAC", ["AT04"], ["UNCAC Article 46(21)(c)", "ICCPR Article 19"]),
        ("G41", "UNCAC", ["AT01"], ["UNCAC Article 46(21)(d)", "ICCPR Article 14(7)"]),
        ("G35", "HC", ["AT04"], ["Hanoi Convention Article 23"]),
        ("G29", "RECIPROCITY", ["AT04"], ["ICCPR Article 19"]),
        ("G14", "RECIPROCITY", ["AT04"], []),
    ],
)  # fmt: skip
def test_a_ground_is_cited_by_the_right_route(ground, basis, types, printed):
    assert cited(ground, basis, types) == printed


@pytest.mark.parametrize("ground", sorted(DISCREET))
@pytest.mark.parametrize("basis", ["HC", "BUDAPEST", "UNTOC", "UNCAC", "RECIPROCITY"])
def test_what_protects_a_person_is_never_given_away_by_its_citation(ground, basis):
    assert not any("Torture" in one or "refugee" in one.casefold() for one in cited(ground, basis, ["AT18"]))


@pytest.mark.parametrize("basis", ["HC", "BUDAPEST", "UNTOC", "UNCAC", "ETS030", "RECIPROCITY"])
@pytest.mark.parametrize("ground", sorted(GROUNDS))
def test_no_letter_cites_another_treaty_or_what_nobody_read(ground, basis):
    names = {"HC": "Hanoi", "BUDAPEST": "Budapest", "UNTOC": "UNTOC", "UNCAC": "UNCAC"}
    for one in cited(ground, basis):
        others = [name for code, name in names.items() if code != basis and one.startswith(name)]
        assert others == [], one
        if one.startswith("Hanoi") and "(" in one:
            assert one.rpartition(" ")[2] in {
                "2(h)",
                "5",
                "6(1)",
                "6(2)",
                "11(2)",
                "14(4)",
                "15(4)",
                "65(1)",
            }, one


def test_a_place_from_memory_is_cited_once_counsel_has_confirmed_it():
    assert cited("G09", "HC") == ["Hanoi Convention Article 40"]
    assert cited("G09", "HC", confirmed={"HC 40(22)": "40(22)"}) == ["Hanoi Convention Article 40(22)"]


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_ground_has_its_safe_words(language):
    for code in GROUNDS:
        said = book(language).say(f"ground.{code}")
        assert said.endswith((".", "。")), code


def test_a_ground_of_human_rights_guards_the_letter_by_itself():
    letter = replace(
        REFUSAL, guarded=False, objections=(Objection(grounds=("G25",), reasons="He was granted asylum."),)
    )
    assert set(letter.mistakes()) == {"objections"}
    plain = replace(
        letter, objections=(Objection(grounds=("G02",), reasons="Asylum is mentioned in their form."),)
    )
    assert plain.mistakes() == {}
    assert plain.data()["letter"]["guarded"] is False


def test_nothing_is_denied_where_something_is_given():
    silent = book("en").say("refusal.no_admission")
    assert silent in answering.html(Kind.REFUSAL)
    given = replace(REFUSAL, whole=False, provided=("Item 1.",), objections=REFUSAL.objections[2:])
    assert silent not in answering.html(Kind.REFUSAL, "en", given)
