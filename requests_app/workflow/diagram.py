"""Machines as data (for scripts), as a Mermaid diagram and as a table (for the reference)."""

from typing import Any

from requests_app.workflow.machine import StateMachine, machines


def as_json() -> list[dict[str, Any]]:
    """Every machine: its states and its steps with permission, rules about persons, guards and topics."""
    return [_machine(model) for model in machines()]


def _machine(model: type[StateMachine]) -> dict[str, Any]:
    columns: Any = model._meta
    status = columns.get_field("status")
    return {
        "machine": model.__name__,
        "start": status.default,
        "states": [{"code": code, "label": str(label)} for code, label in status.choices],
        "steps": [
            {
                "verb": edge.verb,
                "label": edge.step.label,
                "source": edge.source,
                "target": edge.target,
                "event": edge.step.event,
                "permission": str(edge.step.needs),
                "who": [guard.__name__ for guard in edge.step.who],
                "guards": [guard.__name__ for guard in edge.step.guards],
                "tells": list(edge.step.tells),
            }
            for edge in model.edges()
        ],
    }


def as_mermaid(machine: dict[str, Any]) -> str:
    """A state diagram that code hosts draw."""
    lines = ["stateDiagram-v2", f"    [*] --> {machine['start']}"]
    lines += [f"    {one['code']} : {one['label']}" for one in machine["states"]]
    lines += [
        f"    {step['source']} --> {step['target']} : {step['verb'].rstrip('_')}" for step in machine["steps"]
    ]
    return "\n".join(lines)
