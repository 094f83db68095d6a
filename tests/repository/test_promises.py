"""The page of promises keeps to the words of the README and of the architecture, and what had no test has one here."""

import ast
import re
import socket
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from inspect import getmembers, isclass
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, NoReturn

import pytest
from typer.main import get_command

import routekaart.domain
from routekaart.cli.main import app
from routekaart.statistics import Catalogue
from routekaart.workspace.lists import load_reference
from tests.commanding import Command
from tests.repository.test_docs import find_commands
from tests.repository.test_standards import FILE, ROOT, page

ROW = re.compile(r"^\| (?!promise|---)(.+) \| (.+) \|$", re.MULTILINE)
LEAD = re.compile(r"^\*\*[^*]+\*\*", re.MULTILINE)
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROMISED = re.sub(r"\s+", " ", re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", README + page("architecture.md")))
"""Their words, without where links lead."""
SHOWS_NOTHING = {"demo", "start", "serve", "account-link", "open-letter", "backup", "restore"}
"""Commands that do something and say in a line that it was done."""
WRITES_FILES = {"feed", "digest", "iati export"}
"""Commands whose outcome is a file in a form of its own."""
PERSONAL = re.compile(r"person(?!s\b)|birth|surname|first_name|family|gender|phone|passport|bsn|ethnic|religion")


def test_every_promise_has_the_words_of_the_readme_or_the_architecture() -> None:
    rows = ROW.findall(page("promises.md"))
    assert len(rows) > 50
    assert [promise for promise, _ in rows if promise not in PROMISED] == []


def test_every_promise_names_a_test_or_a_measurement() -> None:
    assert [promise for promise, shown in ROW.findall(page("promises.md")) if not _is_shown(shown)] == []


def _is_shown(cell: str) -> bool:
    return bool(FILE.search(cell)) or cell.startswith("CI runs it so:")


def test_every_paragraph_of_the_readme_that_opens_in_bold_has_its_line() -> None:
    leads = [lead for lead in LEAD.findall(README) if not lead.startswith("**Hand in")]
    assert len(leads) > 15
    promised = page("promises.md")
    assert [lead for lead in leads if lead not in promised] == []


def test_the_demonstration_leaves_what_it_says_and_says_where(as_typed: Command, tmp_path: Path) -> None:
    workspace, out = tmp_path / "workspace", tmp_path / "demo"
    seen = as_typed("demo", "--out", out, workspace=workspace)
    assert seen.status == 0
    assert f"Workspace {workspace}" in seen.out
    for lang in ("nl", "en"):
        report = out / f"demonstration.{lang}.html"
        assert report.exists() and report.as_uri() in seen.out
    assert (workspace / "public" / "1" / "build.json").exists() and "(build 1)" in seen.out


def _connect(*_: object) -> NoReturn:
    raise AssertionError("a connection was opened")


@pytest.mark.parametrize(
    "words",
    [
        ("check", ROOT / "demonstration" / "letter.txt", "--no-keep"),
        ("read", ROOT / "demonstration" / "letter.txt"),
        ("dossier", "MAR"),
        ("instruments", "MAR", "--on", "2020-07-10"),
        ("money", "country:TUN"),
        ("requests",),
        ("series", "frontex-detections", "--area", "route:western-mediterranean", "--period", "2016/2019"),
        ("doctor",),
        ("report", "overview", "--as-of", "2020-07-10"),
    ],
    ids=lambda words: words[0],
)
def test_no_command_of_the_readme_opens_a_connection(
    words: tuple[object, ...], as_typed: Command, filled_workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert any(command.split()[1:2] == [words[0]] for command in find_commands(README))
    monkeypatch.setattr(socket.socket, "connect", _connect)
    monkeypatch.setattr(socket, "getaddrinfo", _connect)
    seen = as_typed(*words, workspace=filled_workspace)
    assert seen.status in (0, 1) and seen.out


def _commands(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each command with its name, also those in a group of commands."""
    for name, one in group.commands.items():
        yield from _commands(one, f"{before}{name} ") if hasattr(one, "commands") else [(before + name, one)]


def test_every_command_that_shows_something_has_json() -> None:
    commands = dict(_commands(get_command(app)))
    without = {name for name, one in commands.items() if not any("--json" in option.opts for option in one.params)}
    assert without == SHOWS_NOTHING | WRITES_FILES


def test_there_are_as_many_publishers_and_datasets_as_it_says() -> None:
    datasets = Catalogue(load_reference().root / "datasets").all()
    assert f"statistics of {len({one.publisher for one in datasets})} publishers" in README
    assert f"those of {len(datasets)} datasets can be brought in" in README


def test_a_register_in_postgresql_answers_the_commands_alike(
    as_typed: Command, tmp_path: Path, postgres_address: str
) -> None:
    folder = ROOT / "demonstration" / "dossier"
    shown = []
    for name, line in (("file", ""), ("server", f"register = '{postgres_address}'\n")):
        workspace = tmp_path / name
        workspace.mkdir()
        (workspace / "workspace.toml").write_text(f"format = 1\n{line}")
        added = as_typed("record", folder / "contact.yml", folder / "coupling.yml", workspace=workspace)
        asked = as_typed("dossier", "MAR", "--level", "intern", "--as-of", "2026-03-10", workspace=workspace)
        found = as_typed("statements", "coupling:visa-for-return-2026", "--level", "intern", workspace=workspace)
        shown.append((added.told, asked.told, found.told))
    assert shown[0] == shown[1]
    assert "senior_official" in shown[0][1][1] or "samenwerking bij terugkeer" in shown[0][1][1]
    assert (tmp_path / "file" / "register.sqlite").exists() and not (tmp_path / "server" / "register.sqlite").exists()


def _domain() -> Iterator[type[Any]]:
    """Yield every value of the domain that is made of fields."""
    pages = [*iter_modules(routekaart.domain.__path__, "routekaart.domain.")]
    inner = [
        one
        for page_ in pages
        if page_.ispkg
        for one in iter_modules(import_module(page_.name).__path__, f"{page_.name}.")
    ]
    for module in (*pages, *inner):
        for _, kind in getmembers(import_module(module.name), isclass):
            if is_dataclass(kind) and kind.__module__ == module.name:
                yield kind


def test_no_field_of_the_domain_is_for_a_person() -> None:
    kinds = tuple(_domain())
    assert len(kinds) > 100
    assert [
        f"{one.__name__}.{field.name}" for one in kinds for field in fields(one) if PERSONAL.search(field.name)
    ] == []


def test_the_clock_is_read_at_the_edge_and_nowhere_else() -> None:
    source = ROOT / "src" / "routekaart"
    inner = [path for path in source.rglob("*.py") if path.relative_to(source).parts[0] not in ("cli", "web")]
    assert len(inner) > 300
    assert [f"{path.name}:{line}" for path in inner for line in _readings(path.read_text(encoding="utf-8"))] == []
    assert list(_readings("import time\nday = date.today()\nat = datetime.now(UTC), time.time()\n")) == [2, 3, 3]


def _readings(code: str) -> Iterator[int]:
    """Yield the lines on which a program asks what time it is."""
    for node in ast.walk(ast.parse(code)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
        ):
            asked = (node.func.value.id, node.func.attr)
            if asked in {("datetime", "now"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}:
                yield node.lineno
