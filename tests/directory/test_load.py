"""The loader may run at every start: it adds, refreshes, and leaves alone what people edited."""

import pytest

from requests_app.audit import register
from requests_app.directory import iso, queries, services
from requests_app.directory.models import Authority, Participation, State
from requests_app.directory.reference import Book
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.management.demo.states import BOOK


@pytest.fixture
def loaded(db: None) -> dict[str, int]:
    return services.load_reference()


class TestReference:
    def test_every_code_of_iso_3166_has_a_name_in_six_languages(self, loaded: dict[str, int]) -> None:
        assert loaded["states"] == 249
        for state in State.objects.all():
            assert set(state.names) == {"en", "fr", "es", "ru", "ar", "zh"}, state.code
            assert all(name.strip() for name in state.names.values()), state.code

    def test_the_names_are_those_of_the_language(self, loaded: dict[str, int]) -> None:
        names = queries.state("DE").names
        assert (names["en"], names["fr"], names["es"]) == ("Germany", "Allemagne", "Alemania")
        assert (names["ru"], names["ar"], names["zh"]) == ("Германия", "ألمانيا", "德国")

    def test_user_assigned_codes_are_left_to_the_demonstration(self, loaded: dict[str, int]) -> None:
        assert not State.objects.filter(code__in=["XA", "XB", "XK", "EU", "UN"]).exists()

    def test_territories_are_marked(self, loaded: dict[str, int]) -> None:
        assert queries.state("GL").is_territory
        assert not queries.state("DK").is_territory
        assert set(iso.CODES) >= iso.TERRITORIES

    def test_signatures_have_a_day_a_source_and_a_date_of_checking(self, loaded: dict[str, int]) -> None:
        signed = Participation.objects.filter(instrument="HC", signed_on__isnull=False)
        assert signed.count() == 64
        assert str(queries.participation("FR", "HC").signed_on) == "2025-10-25"
        assert str(queries.participation("MU", "HC").signed_on) == "2025-11-19"
        assert not Participation.objects.filter(source="").exists()
        assert not Participation.objects.filter(checked_on__isnull=True).exists()

    @pytest.mark.parametrize("code", ["QA", "VN", "AZ"])
    def test_a_ratification_of_unknown_date_stays_undated(self, loaded: dict[str, int], code: str) -> None:
        row = queries.participation(code, "HC")
        assert (row.ratified_undated, row.ratified_on, row.in_force_on) == (True, None, None)
        assert row.note

    def test_what_the_source_contradicts_is_not_used(self, loaded: dict[str, int]) -> None:
        row = queries.participation("IN", "HC")
        assert (row.signed_on, row.signed_undated, row.ratified_undated) == (None, False, False)

    def test_no_other_participation_of_real_states_is_invented(self, loaded: dict[str, int]) -> None:
        assert set(Participation.objects.values_list("instrument", flat=True)) == {"HC"}


class TestAgain:
    def test_a_second_run_writes_nothing_and_notes_nothing(self, loaded: dict[str, int]) -> None:
        lines = len(register.read("directory"))
        assert not any(services.load_reference().values())
        assert len(register.read("directory")) == lines == 1

    def test_a_row_nobody_edited_is_refreshed(self, loaded: dict[str, int]) -> None:
        services.load(Book(states=[{"code": "FR", "names": {"en": "Old France"}}]))
        assert services.load_reference()["states"] == 1
        assert queries.state("FR").name() == "France"

    def test_what_a_person_edited_is_kept(self, book: None, administrator) -> None:
        authority = queries.authority("xb-central")
        services.edit_authority(
            authority,
            data={"name": "Our correction", "kind": "central"},
            revision=0,
            by=administrator,
        )
        services.confirm_authority(queries.authority("xb-24-7"), revision=0, by=administrator)
        confirmed = queries.authority("xb-24-7").last_confirmed_on
        services.load(BOOK)
        assert queries.authority("xb-central").name == "Our correction"
        assert queries.authority("xb-24-7").last_confirmed_on == confirmed

    def test_the_demonstration_loads_whole_and_twice(self, db: None) -> None:
        first = services.load(BOOK)
        assert first["states"] == 4
        assert Authority.objects.count() == first["authorities"] == len(BOOK.authorities)
        assert not any(services.load(BOOK).values())

    def test_the_fictional_states_have_names_in_the_languages_of_the_letters(self, book: None) -> None:
        for state in State.objects.filter(is_demo=True):
            assert all(state.name(language) for language in LETTER_LANGUAGES)
            assert len(set(state.names.values())) == len(LETTER_LANGUAGES)
