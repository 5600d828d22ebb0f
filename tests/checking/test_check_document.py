"""The check without a browser: with the database, and with nothing but the certificates."""

import json

import pytest
from django.core.management import CommandError, call_command

from requests_app.checking import queries, services
from requests_app.vault import store
from tests.checking.conftest import changed

pytestmark = pytest.mark.django_db


@pytest.fixture
def paths(sealed, tmp_path):
    """The sealed file, a changed one, and the certificates, as a recipient has them."""
    good, bad, certificates = tmp_path / "good.pdf", tmp_path / "bad.pdf", tmp_path / "certificates.pem"
    good.write_bytes(store.read(sealed.seal.file_id))
    bad.write_bytes(changed(good.read_bytes()))
    certificates.write_text("".join(queries.public_certificates()))
    return good, bad, certificates


def test_with_the_database(paths, sealed, people, capsys):
    good, bad, _ = paths
    call_command("check_document", str(good), "--json")
    told = json.loads(capsys.readouterr().out)
    assert (told["outcome"], told["status"], told["status_asked"]) == ("genuine", "current", True)
    services.withdraw(sealed, by=people.reviewer, reason="Wrong.")
    with pytest.raises(SystemExit) as ended:
        call_command("check_document", str(good))
    assert ended.value.code == 3
    assert "Status: withdrawn since" in capsys.readouterr().out
    with pytest.raises(SystemExit) as ended:
        call_command("check_document", str(bad), "--json")
    assert ended.value.code == 1
    assert json.loads(capsys.readouterr().out)["outcome"] == "changed"


def test_without_any_database(paths, capsys, django_assert_num_queries):
    good, bad, certificates = paths
    with django_assert_num_queries(0):
        call_command("check_document", str(good), "--certificates", str(certificates), "--json")
        told = json.loads(capsys.readouterr().out)
        assert (told["outcome"], told["status"], told["status_asked"]) == ("genuine", "", False)
        with pytest.raises(SystemExit):
            call_command("check_document", str(bad), "--certificates", str(certificates))
    assert "Changed after it was sealed" in capsys.readouterr().out


def test_what_cannot_be_read_is_said(paths, tmp_path):
    good, _, _ = paths
    with pytest.raises(CommandError, match="file cannot be read"):
        call_command("check_document", str(tmp_path / "none.pdf"))
    with pytest.raises(CommandError, match="certificates cannot be read"):
        call_command("check_document", str(good), "--certificates", str(good))
