"""The documentation holds: its links lead somewhere and its commands work.

A block marked ```console shows commands after `$ ` and what they print. Each command is run by bash, in a temporary
folder per document, with the folder demonstration/ and a workspace as `make demo` leaves it; it must end with status
0, or with N if the line ends in `# exit status N`. A `make` target is not run but looked up. What cannot run here is
in NOT_RUN, with the reason. Blocks marked ```text are not run. Other names for a shell are refused, so that none slips
through.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.parsing.making_docx import make_docx, p

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("reference/**/*.md")])
NAMES = [str(path.relative_to(ROOT)) for path in DOCUMENTS]
NOT_RUN = {
    "git clone": "needs a network",
    "cd ": "belongs to the clone",
    "routekaart start": "serves until it is stopped; its own tests start it",
    "routekaart serve": "serves until it is stopped; its own tests start it",
}
OWN_LETTER = (
    "Ministerie van Buitenlandse Zaken",
    "Den Haag, 10 juli 2020",
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
    "Geachte voorzitter,",
    "In 2018 kwamen 65.383 mensen over zee en land in Spanje aan.",
    "In 2016 telde Frontex 182.000 irreguliere grensoverschrijdingen op de oostelijke Middellandse Zeeroute.",
)
"""The letter that a reader of docs/first-letter.md brings along."""
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
STATUS = re.compile(r"# exit status (\d+)$")


def find_commands(text: str) -> list[str]:
    """Return the commands that a document shows, in order."""
    blocks = [body for language, body in BLOCK.findall(text) if language == "console"]
    return [line[2:].strip() for body in blocks for line in body.splitlines() if line.startswith("$ ")]


def find_links(text: str) -> list[str]:
    """Return the relative links of a document."""
    links = LINK.findall(re.sub(r"`[^`\n]*`", "", BLOCK.sub("", text)))
    return [link for link in links if not re.match(r"[a-z]+:", link)]


def find_anchors(text: str) -> set[str]:
    """Return the anchors that headings get on a web page."""
    headings = re.findall(r"^#+ (.+)$", BLOCK.sub("", text), flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def leads_somewhere(document: Path, link: str) -> bool:
    """Tell whether a relative link leads to a file, and to a heading in it."""
    path, _, anchor = link.partition("#")
    target = document.parent / path if path else document
    return target.exists() and (not anchor or anchor in find_anchors(target.read_text()))


def run_command(command: str, folder: Path) -> None:
    """Run a command as the documentation shows it, and fail if it ends otherwise than shown."""
    expected = STATUS.search(command)
    outcome = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "ROUTEKAART_WORKSPACE": str(folder / "workspace"),
        },
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert outcome.returncode == int(expected[1] if expected else 0), f"$ {command}\n{outcome.stdout}{outcome.stderr}"


def make_targets(makefile: str) -> set[str]:
    """Return the targets of a Makefile."""
    return set(re.findall(r"^([a-z]+):", makefile, flags=re.MULTILINE))


@pytest.mark.parametrize("name", NAMES)
def test_every_relative_link_leads_somewhere(name: str) -> None:
    document = ROOT / name
    assert [link for link in find_links(document.read_text()) if not leads_somewhere(document, link)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_command_that_is_shown_works(name: str, tmp_path: Path) -> None:
    commands = find_commands((ROOT / name).read_text())
    targets = [command.split()[1] for command in commands if command.startswith("make ")]
    assert set(targets) <= make_targets((ROOT / "Makefile").read_text())
    to_run = [command for command in commands if not command.startswith(("make ", *NOT_RUN))]
    if to_run:
        shutil.copytree(ROOT / "demonstration", tmp_path / "demonstration")
        run_command("routekaart demo", tmp_path)
    if any("brief.docx" in command for command in to_run):
        (tmp_path / "brief.docx").write_bytes(make_docx(*map(p, OWN_LETTER)))
    for command in to_run:
        run_command(command, tmp_path)


@pytest.mark.parametrize("name", NAMES)
def test_every_make_target_that_is_named_exists(name: str) -> None:
    named = set(re.findall(r"`make ([a-z]+)", (ROOT / name).read_text()))
    assert named <= make_targets((ROOT / "Makefile").read_text())


@pytest.mark.parametrize("name", NAMES)
def test_commands_stand_in_console_blocks(name: str) -> None:
    languages = {language for language, _ in BLOCK.findall((ROOT / name).read_text())}
    assert languages <= {"console", "text", "python", "toml", "yaml", "json"}


def test_commands_are_found_in_console_blocks_only() -> None:
    text = "```console\n$ one\nprinted\n$ two  # exit status 1\n```\n```text\n$ three\n```\n"
    assert find_commands(text) == ["one", "two  # exit status 1"]


def test_a_command_that_ends_otherwise_than_shown_fails(tmp_path: Path) -> None:
    run_command("exit 1  # exit status 1", tmp_path)
    with pytest.raises(AssertionError, match="exit 2"):
        run_command("exit 2", tmp_path)


@pytest.mark.parametrize(
    ("link", "leads"), [("a.md", True), ("a.md#the-end", True), ("a.md#x", False), ("b.md", False)]
)
def test_a_link_needs_its_file_and_its_heading(tmp_path: Path, link: str, leads: bool) -> None:
    (tmp_path / "a.md").write_text("# The end\n")
    assert leads_somewhere(tmp_path / "a.md", link) is leads
