"""The reference page of the procedures: diagram, steps, and which role may do what."""

from typing import Any

from requests_app.accounts.permissions import ROLES, Permission, holders
from requests_app.accounts.roles import Role
from requests_app.outgoing.states import NUMBERS, OWNERS, WAITS_FOR, Status
from requests_app.workflow import diagram

_NAMED = {str(permission): permission for permission in Permission}


def page() -> str:
    """Everything about the procedures and permissions, as Markdown."""
    parts = [
        "# Procedures, steps and permissions",
        "",
        "Made from the code by `manage.py reference --write`.",
        "",
    ]
    for machine in diagram.as_json():
        parts += [f"## {machine['machine']}", "", "```mermaid", diagram.as_mermaid(machine), "```", ""]
        parts += _states(machine), "", _steps(machine["steps"]), ""
    return "\n".join([*parts, "## Who may do what", "", _permissions(), ""])


def _states(machine: dict[str, Any]) -> str:
    if machine["machine"] != "Outgoing":
        rows = [f"| {one['label']} (`{one['code']}`) |" for one in machine["states"]]
        return "\n".join(["| State |", "|---|", *rows])
    rows = ["| No. | State | Next step is with | It waits for |", "|---|---|---|---|"]
    for status in Status:
        number = NUMBERS.get(status, "own")
        rows.append(
            f"| {number} | {status.label} (`{status.value}`) | {OWNERS[status]} | {WAITS_FOR[status]} |"
        )
    return "\n".join(rows)


def _steps(steps: list[dict[str, Any]]) -> str:
    rows = ["| Step | From | To | Roles | Rules about persons | Guards |", "|---|---|---|---|---|---|"]
    for one in steps:
        roles = ", ".join(sorted(str(role.label) for role in holders(_NAMED[one["permission"]])))
        who, guards = (
            ", ".join(name.replace("_", " ") for name in one[key]) or "–" for key in ("who", "guards")
        )
        rows.append(
            f"| {one['label']} (`{one['verb']}`) | {one['source']} | {one['target']} | {roles} | {who} | {guards} |"
        )
    return "\n".join(rows)


def _permissions() -> str:
    names = [str(role.label) for role in Role]
    rows = [f"| Permission | Meaning | {' | '.join(names)} |", f"|---|---|{'---|' * len(names)}"]
    for permission in Permission:
        cells = ["yes" if permission in ROLES[role] else "" for role in Role]
        rows.append(f"| `{permission}` | {permission.meaning} | {' | '.join(cells)} |")
    return "\n".join(rows)
