"""What the documents say is there: links lead somewhere, commands exist, decisions are numbered, settings are named."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from dev import settings_page

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
WRITTEN = [page for page in PAGES if page.parent.name != "reference"]
CODE = re.compile(r"```.*?```", re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def name_of(path: Path) -> str:
    """For the names of test cases."""
    return str(path.relative_to(ROOT))


def anchors(page: Path) -> set[str]:
    """The parts of a page a link can lead to: what carries an id, and headings as code hosts name them."""
    text = page.read_text()
    heads = [re.sub(r"<[^>]*>|[^\w\- ]", "", head) for head in HEADING.findall(CODE.sub("", text))]
    return {head.strip().lower().replace(" ", "-") for head in heads} | set(re.findall(r'id="([^"]+)"', text))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(CODE.sub("", page.read_text())):
        if link.startswith(("https://", "mailto:")):
            continue
        place, _, part = link.partition("#")
        target = (page.parent / place).resolve() if place else page
        assert target.exists(), f"{link} leads nowhere."
        assert not part or part in anchors(target), f"{link}: there is no such heading."


@pytest.mark.parametrize("page", WRITTEN, ids=name_of)
def test_every_path_that_is_named_exists(page: Path) -> None:
    rooms = [folder.name for folder in (ROOT / "requests_app").iterdir() if folder.is_dir()]
    begins = "|".join(["requests_app", "mla_portal", "tests", "docs", "dev", "deploy", *rooms])
    for path in re.findall(rf"`((?:{begins})/[\w/.-]*)`", page.read_text()):
        by_hand = path.startswith(("deploy/secrets", "deploy/certificates"))
        assert by_hand or (ROOT / path).exists() or (ROOT / "requests_app" / path).exists(), path


@pytest.mark.parametrize("page", WRITTEN, ids=name_of)
def test_every_command_exists(page: Path) -> None:
    text = page.read_text()
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    # "make" is also a word: only what stands as code is a command.
    named = re.findall(r"(?:`|^)make ([a-z-]+)", text, re.MULTILINE)
    assert set(named) <= targets
    commands = set(re.findall(r"manage\.py (\w+)", text))
    assert commands <= set(get_commands())


def test_the_readme_names_the_commands_for_scripts() -> None:
    text = (ROOT / "README.md").read_text()
    assert {"law", "machines", "verify_audit", "demo_accounts"} <= set(re.findall(r"manage\.py (\w+)", text))


def test_every_decision_has_a_number_of_its_own_without_gaps() -> None:
    pages = sorted((ROOT / "docs" / "adr").glob("*.md"))
    numbers = [int(page.name[:4]) for page in pages]
    assert numbers == list(range(1, len(pages) + 1))
    for number, page in zip(numbers, pages, strict=True):
        text = page.read_text()
        assert text.startswith(f"# {number}. ")
        assert all(f"**{part}.**" in text for part in ("Context", "Decision", "Consequence"))


def test_the_example_of_an_environment_names_every_setting_that_must_be_set() -> None:
    example = (ROOT / ".env.example").read_text()
    needed = re.findall(r"^\| `(\w+)` \| \w+ \| \*\*must be set\*\*", settings_page.page(), re.MULTILINE)
    assert needed
    assert not [name for name in needed if not re.search(rf"^{name}(_FILE)?=", example, re.MULTILINE)]
