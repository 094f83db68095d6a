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


FIGURE = f'{{{{ figure "frontex-detections" {AREA} 2018 }}}}'
SPACES = ("\n", " ", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "")
FALSE = "In 2018 kwamen 40.000 mensen over zee en land in Spanje aan."
REGISTERED = '{{ note "1848" "https://app.1848.nl/document/item/562504" }}'


@pytest.mark.parametrize(
    "text",
    [
        *(f"Er waren {FIGURE} detecties.{space}{FALSE}" for space in SPACES),
        f"Er waren {FIGURE} detecties\n{FALSE}",
        f"Er waren {FIGURE} detecties. **{FALSE}**",
        f"Er waren {FIGURE} detecties, veel meer dan de 100.000 van 2015.",
        f"Er waren {FIGURE} duizend detecties.",
        'Er kwamen 12 ambtenaren.{{ note "Eigen telling" "https://example.org" }}',
        'Er kwamen 12 ambtenaren.{{ note "Eigen telling" }}',
        f"Er kwamen 12 ambtenaren.\nDat was zo.{REGISTERED}",
        f"Er was er geen.{REGISTERED} Er kwamen 12 ambtenaren.",
    ],
)  # fmt: skip
def test_no_figure_and_no_note_lends_its_source_to_another_number(fill, text: str) -> None:
    for day in ("2020-07-10", "2026-11-01"):
        done, page = fill(text, day=day)
        assert (done.exit_code, page) == (1, ""), done.exception
        assert "van dit getal staat niet waar het op rust (1)" in done.stdout


@pytest.mark.parametrize("note", ['{{ note "Eigen telling" "https://example.org" }}', REGISTERED])
def test_what_the_check_contradicts_then_or_now_goes_out_with_no_note(fill, note: str) -> None:
    for day in ("2020-07-10", "2026-11-01"):
        done, page = fill(FALSE + note, day=day)
        assert (done.exit_code, page) == (1, "")
        assert "de officiële cijfers spreken dit tegen (1)" in done.stdout


@pytest.mark.parametrize(
    "note",
    [
        REGISTERED,
        '{{ note "1848, document 562504 (Belarus)" }}',
        '{{ note "1848, document 562504 (Belarus), p. 3" }}',
        '{{ note "zie" "http://app.1848.nl/document/item/562504/#top" }}',
    ],
)
def test_a_note_to_a_registered_source_traces_the_number_of_its_sentence(fill, note: str) -> None:
    done, page = fill(f"Er kwamen 12 ambtenaren naar Minsk.{note}")
    assert done.exit_code == 0, done.stdout
    assert "12 ambtenaren" in page


@pytest.mark.parametrize(
    "note",
    [
        '{{ note "1848, document 562504 (Belarus)" "https://example.org" }}',
        '{{ note "1848, document 5625049" }}',
        '{{ note "1848" }}',
        '{{ note "zie" "https://app.1848.nl/document/item/56250" }}',
    ],
)
def test_a_note_that_only_looks_like_a_registered_source_traces_nothing(fill, note: str) -> None:
    done, page = fill(f"Er kwamen 12 ambtenaren naar Minsk.{note}")
    assert (done.exit_code, page) == (1, "")


def test_what_the_register_says_is_traced_and_lends_its_source_to_nothing_typed(fill) -> None:
    done, page = fill("Over Gambia: {{ said 5460aee586 }}\n\n{{ said 7c57f55085 }}")
    assert done.exit_code == 0, done.stdout
    assert "beslistermijn van 45 dagen" in page
    assert "eerste 12 maanden" in page
    for text in ("Er kwamen 13 ambtenaren. {{ said 5460aee586 }}", "Er kwamen 13 ambtenaren en {{ said 7c57f55085 }}"):
        done, _ = fill(text)
        assert done.exit_code == 1
        assert "Niet in orde: 1" in done.stdout


def test_words_around_a_live_figure_need_no_note(fill) -> None:
    done, page = fill(f"Frontex telde in 2018\nruim {FIGURE} detecties.")
    assert done.exit_code == 0, done.stdout
    assert "Frontex telde in 2018 ruim" in page
