"""What an order would have frozen for a document of the gallery, from the directory of the demonstration."""

from collections.abc import Mapping
from typing import Any, Final

from requests_app.casefile.content.sources import printed
from requests_app.documents import codes, snapshot
from requests_app.documents.letterhead import queries as letterheads
from requests_app.law.citations import Confirmations
from requests_app.law.grounds import GROUNDS
from requests_app.law.instruments import INSTRUMENTS
from requests_app.law.names import full_title
from requests_app.management.demo.states import BOOK

_KEPT: Final = ("name", "name_original", "address", "phone", "email", "hours")
_CODE: Final = "7KQ4M-2XW9D-H3RTB-5ECVN"
SIGNER: Final = {
    "name": "Ingrid Solheim",
    "office": "Director of the Central Authority for Mutual Legal Assistance",
}
_BY: Final = {
    "by": "Ingrid Solheim",
    "role": "Reviewer",
    "role_code": "reviewer",
    "office": "Central Authority",
}
_SAID: Final = _BY | {"at": "2026-03-20T10:30:00+00:00"}


def data(language: str, **changes: Any) -> dict[str, Any]:
    """The frozen data of a document in this language; `changes` are what only its caller knows."""
    states = {state["code"]: state["names"].get(language, state["names"]["en"]) for state in BOOK.states}
    authorities = {one["code"]: {key: one[key] for key in _KEPT if one.get(key)} for one in BOOK.authorities}
    frozen = {
        "dated_on": "2026-04-01",
        "demo": True,
        "home": {"code": "XA", "name": states["XA"]},
        "sender": "xa-central",
        "authorities": authorities,
        "states": states,
        "basis": _basis("UNTOC", language),
        "signer": SIGNER,
        "letterhead": letterheads.frozen(None, language),
        "sealed": True,
        "check_code": _CODE,
        "check_url": codes.address(_CODE),
    }
    return frozen | changes


def _basis(code: str, language: str) -> dict[str, Any]:
    cited = INSTRUMENTS[code].basis
    named = [cited.printable(confirmed=Confirmations.from_data(None), language=language)] if cited else []
    return {"code": code, "title": full_title(code, language), "citations": named}


def record() -> dict[str, Any]:
    """An assessment with one ground that was disputed and one that nothing pointed to, and the decision."""
    return {
        "record": {
            "screened_at": "2026-03-19T08:00:00+00:00",
            "law_version": "2026.1",
            "law_digest": "ab" * 32,
            "grounds": [_disputed(), _plain()],
        },
        "decision": _BY | {"outcome": "approved", "at": "2026-03-21T12:00:00+00:00", "reasons": ""},
    }


def _disputed() -> dict[str, Any]:
    adviser = _SAID | {"by": "Adaeze Okonjo-Brandt", "role": "Rights adviser", "role_code": "rights_adviser"}
    supervisor = {"by": "María José Quiñonero", "role": "Supervisor", "role_code": "supervisor"}
    return {
        "code": "G25",
        "title": "Flagrant denial of a fair trial",
        "question": "Will the evidence be used in proceedings that respect the minimum rights of the defence?",
        "citations": [printed(one) for one in GROUNDS["G25"].citations],
        "flagged": True,
        "stale": False,
        "raised": [{"pointer": "/facts", "label": "Facts", "explanation": "A trial is pending."}],
        "answers": [
            {
                "answer": "Engaged: bars the request",
                "answer_code": "bars",
                "reasons": "The first hearing took place without counsel; the record does not say why.",
                "facts_relied": "The summary of facts and the order of the examining judge.",
                "sources": [
                    {"title": "Country report", "on": "2026-01-05", "url": "https://reports.example/1"}
                ],
                "cures": [],
                "opinions": [
                    adviser | {"agrees": False, "reasons": "Counsel was present from the second hour."}
                ],
                "resolution": _SAID
                | supervisor
                | {"outcome": "Not engaged", "outcome_code": "not_engaged"}
                | {"reasons": "The adviser is right: the record of the court shows counsel at 11:20."},
                **_SAID,
            }
        ],
    }


def _plain() -> dict[str, Any]:
    return {
        "code": "G17",
        "title": "Only because of bank secrecy",
        "question": "Would the request be refused for bank secrecy alone?",
        "flagged": False,
        "raised": [],
        "answers": [
            {
                "answer": "Not engaged",
                "answer_code": "not_engaged",
                "reasons": "No bank is concerned.",
                "opinions": [],
                "resolution": None,
                **_SAID,
            }
        ],
    }


def returned(content: Mapping[str, Any], language: str, *, brief: bool) -> dict[str, Any]:
    """What a return note tells: reasons of the catalogue with their place, and remarks in the words of who wrote it."""
    given = (
        {
            "code": "no_link_to_state",
            "pointer": "/facts/link",
            "note": "Say how the server in Port-Sérène was found, and by whom.",
        },
        {"code": "penalty_missing", "pointer": "/offences/entries/0"},
    )
    points = [snapshot.reason(one, content, language) for one in given]
    return {
        "by": {"name": "Ingrid Solheim", "office": "Central Authority"},
        "returned_on": "2026-04-01",
        "reasons": points[:1] if brief else points,
        "note": "" if brief else "Two points only. The rest of the draft is ready to go.",
    }
