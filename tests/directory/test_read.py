"""Finding one's way: search in six languages, lists in order, nothing that a strange text could break."""

import pytest

from requests_app.core.errors import Invalid, NotVisible
from requests_app.directory import languages, queries, services


@pytest.fixture
def world(book: None) -> None:
    services.load_reference()


class TestSearch:
    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("Germany", "DE"),
            ("allemagne", "DE"),
            ("ALEMANIA", "DE"),
            ("герм", "DE"),
            ("المانيا", "DE"),
            ("德国", "DE"),
            ("cote d'ivoire", "CI"),
            ("côte", "CI"),
            ("DE", "DE"),
            ("soLVara", "XB"),
            ("سولفارا", "XB"),
        ],
    )
    def test_a_state_is_found_by_any_of_its_names(self, world: None, text: str, code: str) -> None:
        assert code in [row.code for row in queries.search_states(text)]

    def test_the_name_that_matched_is_shown_if_it_is_another_one(self, world: None) -> None:
        found = {row.code: row.found for row in queries.search_states("Allemagne")}
        assert found["DE"] == "Allemagne"
        assert {row.found for row in queries.search_states("Germany")} == {""}

    @pytest.mark.parametrize("text", ["\x00", "a\x00", "\ud800", "%", "_", "' OR 1=1", "x" * 10_000, "(?:"])
    def test_strange_text_finds_nothing_and_breaks_nothing(self, world: None, text: str) -> None:
        assert queries.search_states(text) == []

    def test_everything_in_one_query(self, world: None, django_assert_num_queries) -> None:
        with django_assert_num_queries(1):
            rows = queries.search_states("")
        assert len(rows) == 253
        assert [row.name for row in rows[:2]] == ["Afghanistan", "Åland Islands"]


class TestFind:
    @pytest.mark.parametrize("code", ["", "X", "XBX", "ß", "\x00\x00", "ÄÖ", "99"])
    def test_no_state_of_a_strange_code(self, world: None, code: str) -> None:
        assert queries.find_state(code) is None
        with pytest.raises(NotVisible):
            queries.state(code)

    def test_codes_are_read_in_any_case(self, world: None) -> None:
        assert queries.state("xb").code == "XB"

    def test_strange_keys_find_nothing(self, world: None) -> None:
        assert queries.find_authority("xb-central\x00") is None
        for read in (queries.authority, queries.treaty):
            with pytest.raises(NotVisible):
                read("no\x00thing")
        with pytest.raises(NotVisible):
            queries.participation("XB", "\x00")

    def test_the_home_state_comes_from_the_settings(self, world: None, settings) -> None:
        assert queries.home_state().code == "XA"
        settings.HOME_STATE = "ZZ"
        with pytest.raises(Invalid, match="does not know the home State ZZ"):
            queries.home_state()

    def test_counterparts_are_all_but_us(self, world: None) -> None:
        codes = dict(queries.counterpart_choices())
        assert "XA" not in codes
        assert len(codes) == 252

    def test_the_central_authority_comes_first(self, world: None) -> None:
        kinds = [office.kind for office in queries.authorities_of("XA")]
        assert kinds[:2] == ["central", "point_24_7"]
        assert dict(queries.addressee_choices("XC")) == {
            "xc-central": "Ministry of Justice, Department of International Judicial Cooperation"
        }


class TestLanguages:
    def test_names_and_codes_in_several_languages_are_read(self) -> None:
        assert languages.parse("French, en; العربية ، русский") == (["fr", "en", "ar", "ru"], [])

    def test_what_is_no_language_is_named(self) -> None:
        assert languages.parse("French, Klingon,, ") == (["fr"], ["Klingon"])

    def test_codes_become_names(self) -> None:
        assert languages.named(["fr", "en"]) == "French, English"
        assert languages.name("ar", "fr") == "arabe"
