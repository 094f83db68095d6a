"""A template of one's own is filled with live figures as known on its day, or refused with all that is missing."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from routekaart.cli.main import app

AREA = "route:western-mediterranean"
HEAD = "---\ntitle: Cijfers\n---\n\n"


@pytest.fixture(scope="module")
def workspace(filled_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("template") / "workspace"
    shutil.copytree(filled_workspace, copy)
    return copy


@pytest.fixture
def fill(workspace: Path, tmp_path: Path):
    def run(text: str, *words: str, day: str = "2026-11-01") -> tuple[Result, str]:
        (tmp_path / "brief.md").write_text(HEAD + text, encoding="utf-8")
        out = tmp_path / "brief.html"
        asked = ["report", "own", str(tmp_path / "brief.md"), "--html", str(out), "--as-of", day, *words]
        done = CliRunner().invoke(app, [*asked, "--workspace", str(workspace)])
        return done, out.read_text(encoding="utf-8") if out.exists() else ""

    return run


def test_a_figure_is_that_of_the_day_of_the_letter(fill) -> None:
    tag = f'Er waren {{{{ figure "frontex-detections" {AREA} 2018 }}}} detecties.'
    done, page = fill(tag, day="2020-07-10")
    assert (done.exit_code, "57.000" in page, "56.245" in page) == (0, True, False)
    done, page = fill(tag)
    assert (done.exit_code, "57.000" in page, "56.245" in page) == (0, False, True)


def test_a_change_is_computed_and_told_from_what(fill) -> None:
    done, page = fill(f'Dat was {{{{ figure "frontex-detections" {AREA} 2018 from=2017 }}}} meer.')
    assert done.exit_code == 0, done.exception
    assert "%" in page
    assert "56.245" in page  # in the account of the figure


def test_a_table_a_chart_and_words_of_others(fill) -> None:
    text = (
        f'{{{{ table "frontex-detections" {AREA} 2016/2019 caption="Detecties" }}}}\n\n'
        f'{{{{ chart "frontex-detections" {AREA} 2014/2019 alt="Een piek in 2018." }}}}\n\n'
        'Zie ook.{{ note "Kamerstukken II 2019/20, 19 637, nr. 2675" "https://zoek.officielebekendmakingen.nl" }}\n'
    )
    done, page = fill(text)
    assert done.exit_code == 0, done.exception
    assert all(words in page for words in ("Detecties", "Een piek in 2018.", "Kamerstukken II 2019/20", "23.969"))


def test_what_is_missing_is_told_at_once_and_nothing_is_written(fill) -> None:
    text = (
        f'{{{{ figure "frontex-detections" {AREA} 2031 }}}} {{{{ figure "frontex-detection" {AREA} 2018 }}}}\n\n'
        '{{ figure "frontex-detections" route:west 2018 }}\n\n{{ said deadbeefdeadbeef }}\n'
    )
    done, page = fill(text)
    told = str(done.exception)
    assert page == ""
    assert "Do you mean frontex-detections" in told
    assert "no statement at this level" in told
    assert told.count("brief.md:") >= 2
    done, _ = fill(
        f'{{{{ figure "frontex-detections" {AREA} 2031 }}}}\n\n{{{{ table "frontex-detections" route:west 2018 }}}}'
    )
    assert "There are figures for 2014" in str(done.exception)
    assert "No release of that day is held" in str(done.exception)


def test_a_number_typed_by_hand_holds_the_letter_back(fill) -> None:
    done, page = fill("Er kwamen 65.383 mensen aan.")
    assert (done.exit_code, page) == (1, "")
    assert "niet waar het op rust" in done.stdout


def test_a_figure_that_all_publishers_contradict_holds_the_letter_back(fill) -> None:
    text = 'In 2018 kwamen 12.345 mensen over zee en land in Spanje aan.{{ note "eigen telling" }}'
    done, page = fill(text)
    assert (done.exit_code, page) == (1, "")
    assert "spreken dit tegen" in done.stdout
