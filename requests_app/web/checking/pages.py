"""What the public check page shows. Everything on it is in one language, and nothing on it is of a case."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.urls import reverse

from requests_app.checking.examining import Finding, Outcome
from requests_app.checking.queries import Standing, Status
from requests_app.checking.wording import Words
from requests_app.core import clock
from requests_app.directory import languages
from requests_app.documents.localise import day
from requests_app.documents.phrases.book import book
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.web.checking.forms import CodeForm, FileForm
from requests_app.web.components import Fact, Tag, fact

COLOURS = {Status.CURRENT: "green", Status.SUPERSEDED: "yellow", Status.WITHDRAWN: "red"}
TONES = {
    Outcome.GENUINE: "success",
    Outcome.SEALED_LATER: "warning",
    Outcome.NOT_SEALED: "warning",
    Outcome.DOUBTFUL_KEY: "warning",
    Outcome.UNFINISHED: "warning",
}


@dataclass(frozen=True)
class Result:
    """The answer: a heading, sentences, and a few facts."""

    title: str
    tone: str
    lines: tuple[str, ...]
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class CheckPage:
    """The page, with or without an answer."""

    say: dict[str, str]
    language: str
    direction: str
    languages: tuple[tuple[str, str], ...]
    result: Result | None = None
    file: FileForm | None = None
    code: CodeForm | None = None
    certificates_url: str = ""
    home_url: str = ""


SAID = (
    "title lead language file_heading file_button code_heading code_button errors error another offline certificate "
    "frame.authority frame.service frame.skip frame.demo"
).split()


def page(
    said: Words, *, result: Result | None = None, file: FileForm | None = None, code: CodeForm | None = None
) -> CheckPage:
    """The page in this language."""
    return CheckPage(
        say={key.rpartition(".")[2]: said.say(key) for key in SAID},
        language=said.language,
        direction=said.direction,
        languages=tuple((one, languages.name(one, one)) for one in LETTER_LANGUAGES),
        result=result,
        file=file or FileForm(said),
        code=code or CodeForm(said),
        certificates_url=reverse("checking:certificates"),
        home_url=reverse("checking:check"),
    )


def of_file(finding: Finding, said: Words) -> Result:
    """What is told about a file."""
    outcome = finding.outcome
    lines = [said.say(f"{outcome}.text")]
    if finding.data_removed:
        lines.append(said.say("data_removed"))
    if finding.bears_our_code and outcome is Outcome.OTHER_KEY:
        lines.append(said.say("copied"))
    if finding.archived:
        lines.append(said.say("archived"))
    facts: list[Fact] = []
    if outcome in {Outcome.GENUINE, Outcome.SEALED_LATER}:
        lines.append(_effect(finding.standing, said))
        facts.append(_status(finding.standing, said))
    if finding.sealed_at:
        note = [said.say("stamped")] if finding.stamped else []
        facts.append(fact(said.say("sealed"), _moment(finding.sealed_at, said.language), *note))
    facts += [_checked(said), fact(said.say("hash"), finding.sha256, code=True)]
    return Result(said.say(finding.title), _tone(finding), tuple(lines), tuple(facts))


def of_code(standing: Standing | None, said: Words) -> Result:
    """What is told about a code: the same page for a code that nobody has and for one that is not shown."""
    if standing is None:
        return Result(said.say("not_known.title"), "warning", (said.say("not_known.text"),))
    lines = (_effect(standing, said), said.say("known.text"))
    sealed = fact(said.say("sealed"), _moment(standing.sealed_at, said.language))
    tone = "success" if standing.status is Status.CURRENT else "warning"
    return Result(said.say("known.title"), tone, lines, (_status(standing, said), sealed, _checked(said)))


def busy(said: Words, seconds: int) -> Result:
    """Somebody checks more than one can."""
    return Result(said.say("busy.title"), "warning", (said.say("busy.text", seconds=seconds),))


def crowded(said: Words) -> Result:
    """Many people check at the same time."""
    return Result(said.say("crowd.title"), "warning", (said.say("crowd.text"),))


def _tone(finding: Finding) -> str:
    tone = TONES.get(finding.outcome, "error")
    return "warning" if tone == "success" and finding.has_passed else tone


def _effect(standing: Standing | None, said: Words) -> str:
    if standing is None:
        return said.say("unknown")
    since = _day(standing.since, said.language) if standing.since else ""
    return said.say(str(standing.status), day=since)


def _status(standing: Standing | None, said: Words) -> Fact:
    key = str(standing.status) if standing else "unknown"
    return fact(
        said.say("status"),
        tag=Tag(said.say(f"status.{key}"), COLOURS[standing.status] if standing else "grey"),
    )


def _checked(said: Words) -> Fact:
    """When: whoever prints the page keeps an answer that was true at that moment."""
    return fact(said.say("checked"), _moment(clock.now(), said.language))


def _day(moment: datetime, language: str) -> str:
    return day(moment.astimezone(UTC).date().isoformat(), language)


def _moment(moment: datetime, language: str) -> str:
    at = moment.astimezone(UTC)
    told = book(language).phrases["moment"]
    return told.format(day=day(at.date().isoformat(), language), time=f"{at:%H:%M}")
