"""`routekaart report`: letters are written whole or not at all, and held back with what to do about it."""

import json
import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from routekaart.cli.main import app
from routekaart.parsing.briefs import parse_brief_file

TEMPLATE = Path(__file__).parents[2] / "demonstration" / "template.md"
DAY = ("--as-of", "2020-07-10")


@pytest.fixture(scope="module")
def workspace(filled_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("report") / "workspace"
    shutil.copytree(filled_workspace, copy)
    return copy


def run(workspace: Path, *words: object) -> Result:
    return CliRunner().invoke(app, ["report", *map(str, words), "--workspace", str(workspace)])


def test_the_overview_is_written_in_three_formats(workspace: Path, tmp_path: Path) -> None:
    outs = {kind: tmp_path / f"overzicht.{kind}" for kind in ("pdf", "docx", "html")}
    asked = [word for kind, out in outs.items() for word in (f"--{kind}", out)]
    done = run(workspace, "overview", *DAY, *asked)
    assert done.exit_code == 0, done.output
    assert outs["pdf"].read_bytes().startswith(b"%PDF-1.7")
    assert outs["docx"].read_bytes().startswith(b"PK")
    assert "Pijler 4: Minder illegaliteit, meer terugkeer" in outs["html"].read_text(encoding="utf-8")
    assert all(str(out) in done.stdout.replace("\n", "") for out in outs.values())


def test_without_a_file_it_says_what_it_would_be(workspace: Path) -> None:
    done = run(workspace, "country", "MAR", *DAY, "--json")
    record = json.loads(done.stdout)
    assert (done.exit_code, record["form"], record["faults"], record["written"]) == (0, "country", [], [])
    assert all(len(figure["receipt"]) == 64 for figure in record["figures"])


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("letter",), "is no form of letter"),
        (("country",), "is about a country"),
        (("country", "route:silk-route"), "is about a country"),
        (("overview", "MAR"), "an overview is about everything"),
        (("answer", "request:kst-35000-V-21", "--accept", "nothing.toml"), "cannot be opened"),
        (("country", "Nergensland"), "Nergensland"),
        (("answer", "kst-35300-VI-73", *DAY), "Do you mean request:kst-35300-VI-37?"),
        (("overview", "--publisher", "mnre1058"), "Add --metadata, or leave --publisher out"),
        (("overview", "--appraisal", "blijvend"), "Add --metadata, or leave --appraisal out"),
        (("overview", "--as-of", "2999-01-01"), "2999-01-01 lies ahead"),
        (("overview", "--as-of", "2020-13-10"), "Write a day, as 2020-07-10"),
        (("overview", "--pdf", "brief.docx"), "Name it as brief.pdf, or write --docx."),
        (("overview", "--docx", "brief"), "Name it as brief.docx."),
    ],
)
def test_bad_input_is_named_and_nothing_is_written(workspace: Path, tmp_path: Path, words: tuple, message: str) -> None:
    done = run(workspace, *words, "--html", tmp_path / "out.html")
    assert done.exit_code != 0
    assert message in str(done.exception) + done.output
    assert list(tmp_path.iterdir()) == []


def test_a_request_goes_by_its_number(workspace: Path) -> None:
    short, whole = (run(workspace, "answer", f"{kind}kst-35300-VI-37", *DAY, "--json") for kind in ("", "request:"))
    assert (short.exit_code, short.stdout) == (0, whole.stdout)


ACCEPT = """[[accept]]
kind = "stale"
quote = "57.000"
reason = "zoals toen bekend"
by = "organisation:jenv"
on = 2026-11-01
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no list of what is accepted"),
        ("accept = 3", "no list of what is accepted"),
        ("[[accept]", "no TOML"),
        (ACCEPT.replace("stale", "above_level"), "no fault that can be accepted"),
        (re.sub(r'by = "[^"]*"', 'by = "account:jan"', ACCEPT), "an account and no office"),
        (ACCEPT.replace("2026-11-01", "2099-01-01"), "lies ahead"),
        (ACCEPT.replace("organisation:jenv", "Jan"), "an actor"),
        (ACCEPT.replace('reason = "zoals toen bekend"\n', ""), "'reason' is not filled in"),
        (ACCEPT.replace("on = 2026-11-01\n", ""), "on which day"),
        (ACCEPT + "x = 1\n", "'x' is not known"),
    ],
)
def test_a_file_of_acceptances_that_cannot_be_used_is_refused(
    workspace: Path, tmp_path: Path, text: str, message: str
) -> None:
    (tmp_path / "accept.toml").write_text(text, encoding="utf-8")
    done = run(workspace, "overview", *DAY, "--accept", tmp_path / "accept.toml")
    assert message in str(done.exception)


def test_a_stale_figure_holds_the_letter_back_until_an_office_accepts_it(workspace: Path, tmp_path: Path) -> None:
    # a day on which only the first release was known is pictured; the letter of that day itself is held against today
    from routekaart.domain.brief import TracedFigure
    from routekaart.operations import derive_figures as deriving
    from routekaart.reporting.brief.verifying import Derived, Standing

    def with_newer(figure: TracedFigure) -> Derived:
        standing = Standing.STALE if figure.text == "57.000" else Standing.EQUAL
        return Derived(standing=standing, value="56245")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(deriving, "derive_figures", lambda *_, **__: with_newer)
        held = run(workspace, "route", "route:western-mediterranean", *DAY, "--html", tmp_path / "out.html")
        assert held.exit_code == 1
        assert "wordt niet verstuurd" in held.stdout
        assert "daarnaast: 56245" in held.stdout
        assert not (tmp_path / "out.html").exists()
        (tmp_path / "accept.toml").write_text(ACCEPT, encoding="utf-8")
        words = (*DAY, "--html", tmp_path / "out.html", "--accept", tmp_path / "accept.toml")
        done = run(workspace, "route", "route:western-mediterranean", *words)
    assert done.exit_code == 0, done.output
    assert "zoals toen bekend" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_a_number_that_somebody_writes_in_a_note_or_the_subject_holds_the_letter_back(
    workspace: Path, tmp_path: Path
) -> None:
    note = 'Meer.{{ note "Kamerstukken II 2019/20, 19 637, nr. 2675" }}{{ note "Er kwamen 88.888 mensen aan" }}'
    text = f"---\ntitle: Detecties\nsubject: Er kwamen 77.777 mensen\n---\n{note}\n"
    (tmp_path / "own.md").write_text(text, encoding="utf-8")
    done = run(workspace, "own", tmp_path / "own.md", *DAY)
    assert (done.exit_code, done.stdout.count("where = ")) == (1, 2)
    assert 'where = "Er kwamen 88.888 mensen aan"' in done.stdout


def test_a_file_that_cannot_be_written_leaves_no_half(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "out.html").mkdir()
    done = run(workspace, "country", "MAR", *DAY, "--html", tmp_path / "out.html")
    assert "cannot be written" in str(done.exception)
    assert [path.name for path in tmp_path.iterdir()] == ["out.html"]


def test_a_letter_is_written_in_the_look_of_a_ministry_and_verifies(workspace: Path, tmp_path: Path) -> None:
    look = tmp_path / "look"
    look.mkdir()
    (look / "brief.typ").write_text(
        '#import "/routekaart.typ": body, sources\n#set page(header: [Provincie Voorbeeld])\n#body\n#sources\n'
    )
    out = tmp_path / "marokko.pdf"
    done = run(workspace, "country", "MAR", *DAY, "--pdf", out, "--look", look)
    assert done.exit_code == 0, done.output
    assert "Provincie Voorbeeld" in parse_brief_file(out.read_bytes()).edges
    verified = CliRunner().invoke(app, ["verify", str(out), "--workspace", str(workspace)])
    assert verified.exit_code == 0, verified.output


def test_a_mistake_in_a_look_leaves_no_file(workspace: Path, tmp_path: Path) -> None:
    look = tmp_path / "look"
    look.mkdir()
    (look / "brief.typ").write_text("#let x = [")
    done = run(
        workspace, "country", "MAR", *DAY, "--pdf", tmp_path / "a.pdf", "--html", tmp_path / "a.html", "--look", look
    )
    assert done.exit_code != 0
    assert "unclosed delimiter" in str(done.exception)
    assert [one.name for one in tmp_path.iterdir()] == ["look"]


def test_a_letter_says_what_its_figures_are_about(workspace: Path, tmp_path: Path) -> None:
    out = tmp_path / "overzicht.html"
    assert run(workspace, "own", TEMPLATE, "--html", out).exit_code == 0
    page = out.read_text(encoding="utf-8")
    assert "<dd>Detecties per route</dd>" in page
    assert "<dd>Frontex</dd>" in page


def test_what_nobody_reviewed_is_told_with_the_command_that_reviews_it(workspace: Path, tmp_path: Path) -> None:
    own = tmp_path / "workspace"
    shutil.copytree(workspace, own)
    typed = lambda *words: CliRunner().invoke(app, [*words, "--workspace", str(own)])  # noqa: E731
    typed("check", str(TEMPLATE.with_name("letter.txt")))
    held = run(own, "country", "GRC", "--level", "intern")
    (command,) = re.findall(r"^  routekaart (review( [0-9a-f]{10})+)$", held.stdout, re.MULTILINE)
    ids = command[0].split()[1:]
    faults = json.loads(run(own, "country", "GRC", "--level", "intern", "--json").stdout)["faults"]
    assert {one[:10] for fault in faults for one in fault["statements"]} == set(ids)
    assert typed("review", *ids).exit_code == 0
    assert typed("review", *ids, "accept", "--by", "account:desk-3").exit_code == 0
    assert (held.exit_code, run(own, "country", "GRC", "--level", "intern").exit_code) == (1, 0)


def test_what_is_accepted_about_nothing_is_named(workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "accepted.toml"
    file.write_text(
        '[[accept]]\nkind = "stale"\nquote = "57.00"\nreason = "x"\nby = "organisation:jenv"\non = 2026-11-01\n'
    )
    done = run(workspace, "country", "MAR", *DAY, "--accept", file)
    assert (done.exit_code, "Toegestaan maar niet in de brief gevonden: stale, 57.00." in done.stdout) == (0, True)
