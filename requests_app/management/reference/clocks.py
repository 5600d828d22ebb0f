"""docs/reference/clocks.md: the time limits, and the duties they serve."""

from requests_app.law.clocks import CLOCKS, Force, Span
from requests_app.law.duties import DUTIES
from requests_app.management.reference.markdown import NOTICE, places, table, text


def page() -> str:
    """The page as markdown."""
    lines = ["# Clocks and duties", "", NOTICE, ""]
    for force in Force:
        rows = (
            (
                f'<a id="{one.code.lower()}"></a>{one.code}',
                f"`{one.name}`",
                text(one.title),
                text(one.starts),
                text(f"{one.rule} {one.note}".strip()),
                ", ".join(map(_span, one.spans)),
                places(one.citations),
            )
            for one in CLOCKS.values()
            if one.force is force
        )
        columns = ("Code", "Name", "Clock", "Starts", "Rule", "Counted", "Source")
        lines += [f"## {text(force.meaning)}", "", *table(columns, rows)]
    duties = (
        (f"`{one.code}`", text(one.title), text(one.rule), places(one.citations)) for one in DUTIES.values()
    )
    lines += ["## Duties", "", *table(("Code", "Duty", "Rule", "Source"), duties)]
    return "\n".join(lines).rstrip() + "\n"


def _span(span: Span) -> str:
    label = f" ({text(span.label)})" if span.label else ""
    return f"{span.amount} {span.unit}{label}"
