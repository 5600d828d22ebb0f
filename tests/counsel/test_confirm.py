"""The legal adviser's word on a citation: confirmed, corrected, withdrawn, lapsed."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, Stale
from requests_app.counsel import queries, services
from requests_app.counsel.models import CounselWord
from requests_app.counsel.queries import State
from requests_app.law import catalogue, places
from requests_app.law.citations import NOTHING_CONFIRMED, cite
from requests_app.law.grounds import GROUNDS

pytestmark = pytest.mark.django_db
PLACE = places.find("HC 40(20)")
READ: dict[str, Any] = {"source": "A/RES/79/243, certified copy", "read_on": date(2026, 11, 2)}


def test_nothing_is_confirmed_until_somebody_speaks(home: None) -> None:
    assert queries.standing() == NOTHING_CONFIRMED
    found = queries.standings()
    assert {one.state for one in found} == {State.OPEN, State.READ, State.WHOLE}
    assert all(one.state is State.OPEN for one in found if one.place.needs_counsel and one.place.article)


def test_a_confirmed_paragraph_may_be_printed(people: SimpleNamespace) -> None:
    word = services.confirm(PLACE, **READ, seen=0, by=people.legal)
    assert (word.number, word.printed, word.law_version) == (1, "40(20)", catalogue.VERSION)
    citation = cite("HC", "40(20)", "C")
    assert citation.printable() == "Hanoi Convention Article 40"
    assert citation.printable(queries.standing()) == "Hanoi Convention Article 40(20)"
    assert queries.standing_of(PLACE).state is State.CONFIRMED
    line = register.read(services.STREAM)[-1]
    assert (line.name, line.facts["place"]) == ("counsel.confirmed", "HC 40(20)")
    assert "copy" not in str(line.facts)


def test_a_corrected_one_prints_corrected_wherever_it_is_cited(people: SimpleNamespace) -> None:
    place = next(
        one for one in places.places().values() if one.needs_counsel and one.paragraph and len(one.uses) > 1
    )
    services.correct(
        place, printed="41 (7)", **READ, reason="Renumbered on adoption.", seen=0, by=people.legal
    )
    ground = next((one for one in GROUNDS.values() for c in one.citations if c.key == place.key), None)
    assert place.citation.printable(queries.standing()).endswith(" 41(7)")
    assert ground is None or any(c.printable(queries.standing()).endswith(" 41(7)") for c in ground.citations)
    assert queries.standing_of(place).state is State.CORRECTED


def test_even_a_place_that_was_read_can_be_corrected(people: SimpleNamespace) -> None:
    place = places.find("UNTOC 18(15)(a)")
    services.correct(place, printed="18(15)(b)", **READ, reason="Slip.", seen=0, by=people.legal)
    assert place.citation.printable(queries.standing()) == "UNTOC Article 18(15)(b)"


def test_withdrawn_the_catalogue_decides_again(people: SimpleNamespace) -> None:
    services.confirm(PLACE, **READ, seen=0, by=people.legal)
    with pytest.raises(Invalid):
        services.withdraw(PLACE, reason="", seen=1, by=people.legal)
    services.withdraw(PLACE, reason="The copy was of a draft.", seen=1, by=people.legal)
    assert queries.standing() == NOTHING_CONFIRMED
    assert queries.standing_of(PLACE).state is State.OPEN
    with pytest.raises(Blocked):
        services.withdraw(PLACE, reason="Again.", seen=2, by=people.legal)
    again = services.confirm(PLACE, **READ, seen=2, by=people.legal)
    assert [word.number for word in queries.history(PLACE)] == [3, 2, 1]
    assert again.number == 3


@pytest.mark.parametrize("who", ["officer", "reviewer", "adviser", "supervisor", "auditor", "admin"])
def test_nobody_but_the_legal_adviser_speaks(people: SimpleNamespace, who: str) -> None:
    person = getattr(people, who)
    with pytest.raises(NotAllowed):
        services.confirm(PLACE, **READ, seen=0, by=person)
    with pytest.raises(NotAllowed):
        services.correct(PLACE, printed="40(21)", **READ, reason="Because.", seen=0, by=person)
    with pytest.raises(NotAllowed):
        services.withdraw(PLACE, reason="Because.", seen=0, by=person)
    assert not CounselWord.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"source": " "}, "source"),
        ({"source": "x" * 600}, "source"),
        ({"read_on": None}, "read_on"),
        ({"read_on": clock.today() + timedelta(days=2)}, "read_on"),
        ({"read_on": date(1066, 10, 14)}, "read_on"),
        ({"reason": ""}, "reason"),
        ({"printed": ""}, "printed"),
        ({"printed": "40(20)"}, "printed"),
        ({"printed": "99"}, "printed"),
        ({"printed": "69(1)"}, "printed"),
        ({"printed": "Article 40"}, "printed"),
        ({"printed": "40(21"}, "printed"),
        ({"printed": "40(<b>)"}, "printed"),
        ({"printed": "40\u202e(21)"}, "printed"),
        ({"printed": "4" * 5000}, "printed"),
        ({"printed": "٤٠(21)"}, "printed"),
    ],
)
def test_each_fault_of_a_correction_is_named_at_its_field(
    people: SimpleNamespace, wrong: dict[str, Any], field: str
) -> None:
    said = {"printed": "40(21)", "reason": "Renumbered.", **READ, **wrong}
    with pytest.raises(Invalid) as refused:
        services.correct(PLACE, **said, seen=0, by=people.legal)
    assert list(refused.value.fields) == [field]


@pytest.mark.parametrize("printed", ["40", "40(21)", "40(21)(b)", "9(1)-(3)", "5bis", "40 (21) (b)"])
def test_places_as_lawyers_write_them_are_taken(people: SimpleNamespace, printed: str) -> None:
    word = services.correct(PLACE, printed=printed, **READ, reason="Renumbered.", seen=0, by=people.legal)
    assert word.printed == printed.replace(" ", "")


def test_an_instrument_named_as_a_whole_can_be_corrected_and_not_confirmed(people: SimpleNamespace) -> None:
    place = places.find("EEVIDENCE ")
    with pytest.raises(Blocked):
        services.confirm(place, **READ, seen=0, by=people.legal)
    services.correct(place, printed="10(2)", **READ, reason="Now published.", seen=0, by=people.legal)
    assert place.citation.printable(queries.standing()) == "EU e-evidence rules Article 10(2)"


def test_two_advisers_at_once_do_not_speak_over_each_other(people: SimpleNamespace) -> None:
    services.confirm(PLACE, **READ, seen=0, by=people.legal)
    with pytest.raises(Stale) as refused:
        services.correct(PLACE, printed="40(21)", **READ, reason="Renumbered.", seen=0, by=people.legal)
    assert refused.value.current.kind == "confirmed"  # type: ignore[attr-defined]
    with pytest.raises(Blocked):
        services.confirm(PLACE, **READ, seen=1, by=people.legal)


def test_the_table_settles_who_was_first(people: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both looked before either had spoken."""
    services.confirm(PLACE, **READ, seen=0, by=people.legal)
    with monkeypatch.context() as patched:
        patched.setattr(services, "standing_of", queries.Standing)
        with pytest.raises(Stale):
            services.confirm(PLACE, **READ, seen=0, by=people.legal)
    assert CounselWord.objects.count() == 1


@pytest.mark.parametrize("change", ["grade", "use", "gone"])
def test_a_word_lapses_visibly_when_the_catalogue_changes(
    people: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    services.confirm(PLACE, **READ, seen=0, by=people.legal)
    now = dict(places.places())
    changed = {
        "grade": replace(PLACE, notes=("The draft had another number.",)),
        "use": replace(PLACE, uses=(*PLACE.uses, places.find("HC 42(6)").uses[0])),
    }
    now.pop(PLACE.key)
    if change in changed:
        now[PLACE.key] = changed[change]
    monkeypatch.setattr(places, "places", lambda: now)
    assert queries.standing() == NOTHING_CONFIRMED
    if change == "gone":
        assert [word.key for word in queries.left_behind()] == [PLACE.key]
        return
    assert queries.left_behind() == []
    standing = queries.standing_of(changed[change])
    assert (standing.state, standing.has_lapsed) == (State.LAPSED, True)
    services.confirm(changed[change], **READ, seen=1, by=people.legal)
    assert queries.standing().places == {PLACE.key: "40(20)"}


@transaction.atomic
def execute(statement: str) -> None:
    """One statement, with what is checked at the end of a transaction checked at once."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE requests_app_counselword SET printed = '40(21)', kind = 'corrected', reason = 'x'",
        "UPDATE requests_app_counselword SET reason = 'x'",
        "DELETE FROM requests_app_counselword",
        "TRUNCATE requests_app_counselword",
    ],
)
def test_postgresql_keeps_what_was_said(people: SimpleNamespace, statement: str) -> None:
    services.confirm(PLACE, **READ, seen=0, by=people.legal)
    with pytest.raises(DatabaseError):
        execute(statement)
    assert queries.standing_of(PLACE).state is State.CONFIRMED
