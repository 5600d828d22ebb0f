"""Time limits: which bind, which are only reported, and which are this portal's own working values."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.names import (
    BUDAPEST,
    E_EVIDENCE,
    EUROPEAN_1959,
    EXTRADITION_1957,
    HANOI,
    INVESTIGATION_ORDER,
    NETHERLANDS_HONG_KONG,
    PRACTICE,
    SECOND_PROTOCOL_CYBERCRIME,
    UNCAC,
    US_PRESERVATION,
)


class Force(StrEnum):
    """Where a time limit gets its authority from."""

    LAW = "LAW"
    NATIONAL_LAW = "NATIONAL"
    PRACTICE = "PRACTICE"
    DEFAULT = "DEFAULT"

    @property
    def meaning(self) -> str:
        """The force in words."""
        return _FORCES[self]


_FORCES = {
    Force.LAW: "Binds the parties to that instrument",
    Force.NATIONAL_LAW: "National law of one State",
    Force.PRACTICE: "Reported practice; binds nobody",
    Force.DEFAULT: "A setting of this portal, without legal authority",
}


class Unit(StrEnum):
    """What a span counts."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time, with the word that tells several spans of one clock apart."""

    amount: int
    unit: Unit
    label: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """One time limit: when it starts, what it says, how long, and by what force."""

    code: str
    name: str
    title: str
    starts: str
    rule: str
    force: Force
    spans: tuple[Span, ...] = ()
    citations: tuple[Citation, ...] = ()
    note: str = ""


def _days(amount: int, label: str = "") -> Span:
    return Span(amount, Unit.DAYS, label)


def _months(amount: int, label: str = "") -> Span:
    return Span(amount, Unit.MONTHS, label)


_LAW = (
    Clock(
        "K01",
        "PRESERVE_MIN",
        "Preservation lasts at least",
        "The preservation takes effect",
        "Sixty days or more; once the request is filed, until it has been decided.",
        Force.LAW,
        (_days(60, "at least"),),
        (cite(BUDAPEST, "29(7)", Grade.A), cite(HANOI, "42(8)", Grade.C)),
    ),
    Clock(
        "K02",
        "PRESERVE_RENEW",
        "Preservation may be extended",
        "Before the preservation ends",
        "An extension may be asked for.",
        Force.LAW,
        (),
        (
            cite(HANOI, "42(9)", Grade.D),
            cite(PRACTICE, "", Grade.B, "The Council of Europe form has a box for it."),
        ),
    ),
    Clock(
        "K03",
        "DOMESTIC_HOLD_MAX",
        "A domestic order of preservation lasts at most",
        "The order",
        "Up to ninety days, renewable.",
        Force.LAW,
        (_days(90, "at most"),),
        (cite(BUDAPEST, "16(2)", Grade.A), cite(HANOI, "25(2)", Grade.C)),
    ),
    Clock(
        "K04",
        "US_2703F",
        "A provider in the United States keeps data",
        "The request to the provider",
        "Ninety days, and ninety more on a renewed request.",
        Force.NATIONAL_LAW,
        (_days(90, "first"), _days(90, "renewed")),
        (cite(US_PRESERVATION, "", Grade.A),),
    ),
    Clock(
        "K05",
        "SAFE_CONDUCT",
        "Safe conduct",
        "Official notice that presence is no longer needed",
        "Fifteen days in a row.",
        Force.LAW,
        (_days(15),),
        (cite(UNCAC, "46(27)", Grade.A),),
    ),
    Clock(
        "K06",
        "SERVICE_LEAD",
        "Service before a hearing",
        "Receipt, counted back from the hearing",
        (
            "Up to fifty days where a State has declared so under the 1959 Convention; "
            "thirty in the bilateral example."
        ),
        Force.LAW,
        (_days(50, "1959 Convention, at most"), _days(30, "bilateral example")),
        (cite(EUROPEAN_1959, "7(3)", Grade.A), cite(NETHERLANDS_HONG_KONG, "17(3)", Grade.A)),
    ),
    Clock(
        "K07",
        "PROV_ARREST",
        "Provisional arrest without papers",
        "The arrest",
        "May end after eighteen days and never lasts beyond forty.",
        Force.LAW,
        (_days(18, "may end"), _days(40, "at most")),
        (cite(EXTRADITION_1957, "16(4)", Grade.A),),
    ),
    Clock(
        "K08",
        "SPECIALITY_STAY",
        "Time to leave before speciality ends",
        "Final discharge",
        "Forty-five days.",
        Force.LAW,
        (_days(45),),
        (cite(EXTRADITION_1957, "14(1)(b)", Grade.A),),
    ),
    Clock(
        "K09",
        "EIO_DECIDE",
        "Decision on a European Investigation Order",
        "Receipt",
        "Thirty days, and thirty more.",
        Force.LAW,
        (_days(30), _days(30, "extension")),
        (cite(INVESTIGATION_ORDER, "12", Grade.A),),
    ),
    Clock(
        "K10",
        "EIO_EXECUTE",
        "Execution of a European Investigation Order",
        "The decision",
        "Ninety days; a delay has to be explained.",
        Force.LAW,
        (_days(90),),
        (cite(INVESTIGATION_ORDER, "12", Grade.A),),
    ),
    Clock(
        "K11",
        "CETS224_PROVIDER",
        "A provider answers an order under the second protocol",
        "Receipt",
        "Thirty days.",
        Force.LAW,
        (_days(30),),
        (cite(SECOND_PROTOCOL_CYBERCRIME, "7", Grade.D),),
        "Not in force.",
    ),
    Clock(
        "K12",
        "CETS224_SERVE_RETURN",
        "An order is served and answered under the second protocol",
        "Receipt, then service",
        "Served within forty-five days; answered in twenty for subscriber, forty-five for traffic data.",
        Force.LAW,
        (_days(45, "service"), _days(20, "subscriber data"), _days(45, "traffic data")),
        (cite(SECOND_PROTOCOL_CYBERCRIME, "8", Grade.D),),
        "Not in force.",
    ),
    Clock(
        "K13",
        "EU_EPOC",
        "Production order within the European Union",
        "Receipt",
        "Ten days, in an emergency eight hours; preservation for sixty days and thirty more.",
        Force.LAW,
        (
            _days(10),
            Span(8, Unit.HOURS, "emergency"),
            _days(60, "preservation"),
            _days(30, "preservation, extension"),
        ),
        (cite(E_EVIDENCE, "", Grade.D),),
    ),
    Clock(
        "K14",
        "HC_EIF",
        "Entry into force of the Hanoi Convention",
        "The fortieth instrument",
        "On the ninetieth day.",
        Force.LAW,
        (_days(90),),
        (cite(HANOI, "65(1)", Grade.B),),
    ),
    Clock(
        "K15",
        "HC_SIGN_CLOSE",
        "The Hanoi Convention closes for signature",
        "",
        "On 31 December 2026.",
        Force.LAW,
        (),
        (cite(HANOI, "64", Grade.B),),
    ),
)

_PRACTICE = (
    Clock(
        "K20",
        "MLA_TYPICAL",
        "A request for assistance, typically",
        "Sending",
        "Six to twenty-four months until the answer.",
        Force.PRACTICE,
        (_months(6), _months(24)),
        (
            cite(
                PRACTICE,
                "",
                Grade.B,
                "Assessment of 2014 by the Cybercrime Convention Committee, at second hand.",
            ),
        ),
    ),
    Clock(
        "K21",
        "MLA_FAST",
        "A quick request",
        "Sending",
        "Done inside six months.",
        Force.PRACTICE,
        (_months(6),),
        (cite(PRACTICE, "", Grade.B, "A practitioner’s blog of 2012: weak."),),
    ),
    Clock(
        "K22",
        "MLA_SIMPLE_COMPLEX",
        "A simple and a complex request",
        "Sending",
        "Nine to twelve months; twelve to twenty-four, or years.",
        Force.PRACTICE,
        (_months(9, "simple, from"), _months(12, "simple, to"), _months(24, "complex, to")),
        (cite(PRACTICE, "", Grade.B, "A practitioner’s page: weak."),),
    ),
    Clock(
        "K23",
        "UNODC_2013",
        "Median in a UN study of 2013",
        "Sending",
        "About 150 days.",
        Force.PRACTICE,
        (_days(150),),
        (cite(PRACTICE, "", Grade.D, "The study could not be read."),),
    ),
    Clock(
        "K24",
        "US_2013",
        "Average in the United States in 2013",
        "Receipt",
        "About ten months.",
        Force.PRACTICE,
        (_months(10),),
        (cite(PRACTICE, "", Grade.D),),
    ),
)

_DEFAULTS = (
    Clock(
        "K30",
        "ACK",
        "Acknowledgement",
        "Receipt",
        "Five working days; one hour at the 24/7 point; thirty minutes in an emergency.",
        Force.DEFAULT,
        (
            Span(5, Unit.WORKING_DAYS),
            Span(1, Unit.HOURS, "24/7 point"),
            Span(30, Unit.MINUTES, "emergency"),
        ),
    ),
    Clock(
        "K31",
        "COMPLETENESS",
        "Check of completeness",
        "Registration",
        "Ten working days.",
        Force.DEFAULT,
        (Span(10, Unit.WORKING_DAYS),),
    ),
    Clock(
        "K32",
        "DECISION",
        "Decision",
        "The request is complete",
        "Thirty days, borrowed from K09.",
        Force.DEFAULT,
        (_days(30),),
    ),
    Clock(
        "K33",
        "EXECUTE",
        "Execution",
        "The decision",
        "Ninety days, borrowed from K10.",
        Force.DEFAULT,
        (_days(90),),
    ),
    Clock(
        "K34",
        "PRESERVE_ACT",
        "Acting on a request for preservation",
        "Receipt",
        "Twenty-four hours.",
        Force.DEFAULT,
        (Span(24, Unit.HOURS),),
    ),
    Clock(
        "K35",
        "STATUS",
        "Asking how things stand",
        "The last contact",
        "Thirty days.",
        Force.DEFAULT,
        (_days(30),),
    ),
    Clock(
        "K36",
        "PRESERVE_ALERT",
        "Alarm before a preservation ends",
        "Counted back from the end of K01",
        "Twenty-one, fourteen, seven and one day before; nothing may expire in silence.",
        Force.DEFAULT,
        (_days(21), _days(14), _days(7), _days(1)),
    ),
    Clock(
        "K37",
        "INFO_REPLY",
        "Answer to a question",
        "The question",
        "Thirty days, then a warning, then closure with notice.",
        Force.DEFAULT,
        (_days(30),),
    ),
)

CLOCKS: Final[dict[str, Clock]] = {clock.code: clock for clock in (*_LAW, *_PRACTICE, *_DEFAULTS)}
