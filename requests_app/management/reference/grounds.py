"""docs/reference/grounds.md: the sixty grounds in the order of tests."""

from requests_app.law.catalogue import DIGEST, VERSION
from requests_app.law.citations import Grade
from requests_app.law.grounds import CURES, GROUPS, IN_ORDER, NATURES, Ground
from requests_app.law.return_reasons import REASONS
from requests_app.law.scope import ALL
from requests_app.management.reference.markdown import NOTICE, bullets, place, table, text


def page() -> str:
    """The page as markdown."""
    lines = [
        "# Grounds for refusal, postponement and condition",
        "",
        NOTICE,
        "",
        f"Catalogue {VERSION}, digest `{DIGEST}`.",
        "",
        (
            "A sign in the request opens a question for a person; nothing refuses by itself. "
            "The grounds stand in the order in which they are tested. Paragraphs are printed "
            "for grades A and B only."
        ),
        "",
        *table(("Grade", "Meaning"), ((grade.value, text(grade.meaning)) for grade in Grade)),
        *_overview(),
    ]
    for code, title in GROUPS.items():
        lines += [f"## {text(title)}", ""]
        for ground in IN_ORDER:
            if ground.group == code:
                lines += _ground(ground)
    return "\n".join([*lines, *_return_reasons()]).rstrip() + "\n"


def _overview() -> list[str]:
    rows = (
        (
            f"[{one.code}](#{one.code.lower()})",
            f"`{one.name}`",
            text(one.title),
            ", ".join(one.nature),
            "yes" if one.rights else "",
            "yes" if one.trigger or one.follows else "",
            ", ".join(one.cures),
        )
        for one in IN_ORDER
    )
    columns = ("Code", "Name", "Ground", "Nature", "Human rights", "Computed", "Cures")
    return ["## All grounds", "", *table(columns, rows)]


def _ground(ground: Ground) -> list[str]:
    natures = ", ".join(NATURES[nature] for nature in ground.nature)
    cures = ", ".join(CURES[cure] for cure in ground.cures) or "Nothing"
    types = "every type" if ground.applies_to == ALL else ", ".join(sorted(ground.applies_to))
    marks = [
        "Human rights: a second person answers, too." if ground.rights else "",
        "Never the only ground of a refusal." if ground.sole_use_barred else "",
        ground.route_note,
    ]
    return [
        f'### <a id="{ground.code.lower()}"></a>{ground.code} {text(ground.title)}',
        "",
        f"- Our own request: {text(ground.question_outgoing)}",
        f"- A request to us: {text(ground.question_incoming)}",
        f"- Nature: {text(natures)}. {text(ground.nature_note)}".rstrip(),
        f"- Can be settled by: {text(cures)}. {text(ground.cure_note)}".rstrip(),
        f"- Applies to: {types}",
        *(f"- {text(mark)}" for mark in marks if mark),
        "",
        *bullets("Computed from the request", ground.computed_texts),
        *bullets("For people to look for", ground.trigger_texts),
        "**Where it stands**",
        "",
        *(f"- {place(one)}" for one in ground.citations),
        "",
    ]


def _return_reasons() -> list[str]:
    rows = ((f"`{one.code}`", text(one.text), f"`{one.place}`") for one in REASONS.values())
    return [
        "## Return reasons",
        "",
        "Why a draft goes back to its author; no ground for refusal, but what keeps one from being met.",
        "",
        *table(("Code", "Reason", "Points at"), rows),
    ]
