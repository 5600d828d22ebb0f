"""A sheet on dual criminality in words, and taking it over into the note of its offence."""

from collections.abc import Mapping
from typing import Any

from requests_app.accounts.models import User
from requests_app.casefile import queries, sections, services
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import Invalid
from requests_app.core.transactions import whole
from requests_app.law.criminality.register import rows

Content = Mapping[str, Any]


def note_of(sheet: Content) -> str:
    """The sheet as a note for the letter: result, their provision, each element with its fact, the conclusion."""
    declared = sections.find("dual_criminality").field("result")
    head = [declared.choice_label(sheet["result"])] if sheet.get("result") else []
    head += [f"their provision: {sheet['their_provision']}"] if sheet.get("their_provision") else []
    lines = ["; ".join(head)] if head else []
    lines += [f"– {row.text}: {row.fact}" for row in rows(sheet) if row.fact]
    lines += [sheet["conclusion"]] if sheet.get("conclusion") else []
    return "\n".join(lines)


@whole
def take_over(case: CaseFile, sheet_id: str, *, by: User) -> str:
    """Write a sheet's note into its offence, after what stands there. Returns the name of the offence.

    Raises NotVisible for an unknown sheet, Invalid if it names no offence, says nothing or grows too long.
    """
    sheet = queries.draft_section(case, "dual_criminality").entry(sheet_id)
    named, note = sheet.get("offence", ()), note_of(sheet)
    if not named or not note:
        raise Invalid("There is nothing to take over yet: choose the offence and fill in the sheet first.")
    offences = queries.draft_section(case, "offences")
    offence = offences.entry(named[0])
    written = offence.get("dual_criminality_note", "")
    if note not in written:
        both = f"{written}\n{note}".strip()
        services.save_entry(
            case,
            "offences",
            offence["id"],
            {**offence, "dual_criminality_note": both},
            revision=offences.revision,
            by=by,
        )
    return sections.entry_name(sections.find("offences"), offence)
