"""A template of one's own is filled with live figures as known on its day, or refused with all that is missing."""

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from routekaart.cli.main import app
from routekaart.domain.errors import RefusedFiles
from routekaart.domain.template import TagKind
from routekaart.recording.template import EXAMPLES

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


@pytest.mark.parametrize(
    ("option", "shown"), [("unit=yes", "57.000 detecties."), ("unit=no", "57.000."), ("", "57.000.")]
)
def test_the_unit_is_shown_if_it_is_asked_for(fill, option: str, shown: str) -> None:
    done, page = fill(f'Dat was {{{{ figure "frontex-detections" {AREA} 2018 {option} }}}}.', day="2020-07-10")
    assert done.exit_code == 0, done.exception
    words = re.sub(r"<[^>]+>", "", page).replace("\N{NO-BREAK SPACE}", " ")
    assert f"Dat was {shown}" in words


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


def refused(done: Result) -> list[str]:
    assert isinstance(done.exception, RefusedFiles)
    return [f"{one.where}: {one.what}. {one.remedy}" for one in done.exception.problems]


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_text_and_nothing_is_written(fill) -> None:
    text = (
        f'{{{{ figuur }}}} en {{{{ figure "frontex-detections" {AREA} 2031 }}}}\n'
        f'{{{{ figure "frontex-detection" {AREA} 2018 }}}} {{{{ figure "frontex-detections" {AREA} ooit from=nu }}}}\n'
        "# Kop\n"
        f'{{{{ table "frontex-detections" country:ESP 2018 }}}}\n'
        '{{ figure "x" }}\n'
        '{{ figure "frontex-detections" route:western-mediteranean 2018 }}\n\n'
        "{{ said deadbeefdeadbeef }} {{ said a }}\n"
    )
    done, page = fill(text)
    told = refused(done)
    assert page == ""
    assert [one.split(":")[1] for one in told] == ["5", "5", "6", "6", "6", "8", "9", "10", "12", "12"]
    assert "10 problems, so no letter was written." in str(done.exception)
    assert "hand it in" not in str(done.exception)
    for line, words in enumerate(
        (
            "'figuur' is no tag. Do you mean figure?",
            "no figure for 2031 as known on that day",
            "Do you mean frontex-detections",
            "'ooit' is no period",
            "'nu' is no period",
            "has no figures for country:ESP",
            "only 1 of the 3 words",
            "is no place we know",
            "no statement at this level",
            "too short for the beginning of an id",
        )
    ):
        assert words in told[line]
    assert "Do you mean route:western-mediterranean" in told[7]


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        (f'figure "frontex-detections" {AREA} 2031', ("no figure for 2031", "It has 2015, 2018.")),
        (f'figure "frontex-detections" {AREA} 2017', ("no figure for 2017", "ask for a later day")),
        (f'figure "frontex-detections" {AREA} 2018 from=2017', ("no figure for 2017 (from=)", "ask for a later day")),
        (f'figure "frontex-detections" {AREA} 2018 from=2031', ("no figure for 2031 (from=)", "It has 2015, 2018.")),
        (f'table "frontex-detections" {AREA} 2003/2006', ("no figure for 2003/2006", "It has 2015, 2018.")),
        ('table "frontex-detections" country:ESP 2018', ("no figures for country:ESP", "It has route:")),
        ('map "unhcr-arrivals-land-sea" 2016', ("no figure for 2016", "It has 2018.")),
        ('map "unhcr-arrivals-sea" 2018', ("no release", "was out on that day", "now it has 2014")),
        ('map "unhcr-refugees-from" 2019', ("by counterpart only", "one of country:SYR")),
        (f'figure "iom-arrivals-by-sea" {AREA} 2018', ("is no indicator we know", "Do you mean")),
        (
            f'figure "frontex-detections" {AREA} 2018 counterpart=country:SYR',
            ("counterpart country:SYR", "leave counterpart= out"),
        ),
        (f'figure "frontex-detections" {AREA} 2018 counterpart=country:SYRIA', ("country:SYRIA' is no",)),
    ],
)
def test_a_tag_without_a_figure_says_which_word_is_wrong_and_what_there_is_instead(fill, tag, words) -> None:
    done, page = fill(f"{{{{ {tag} }}}}", day="2020-07-10")
    (told,) = refused(done)
    assert page == ""
    assert all(word in told for word in words), told


def test_a_missing_year_stays_in_a_table_and_breaks_the_line_of_a_chart(fill) -> None:
    text = (
        f'{{{{ table "frontex-detections" {AREA} 2016/2019 }}}}\n'
        f'{{{{ chart "frontex-detections" {AREA} 2014/2019 alt="Een piek." }}}}\n'
    )
    done, page = fill(text, day="2020-07-10")
    assert done.exit_code == 0, done.exception
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))
    assert "2016 niet voorhanden 2017 niet voorhanden 2018 57.000 2019 niet voorhanden" in words
    assert "2014 niet voorhanden 2015 7.164 2016 niet voorhanden" in words
    alt = "Een piek. Niet voorhanden, dus een onderbroken lijn: 2014, 2016, 2017, 2019."
    assert f'alt="{alt} De cijfers komen uit verschillende uitgaven."' in page


def test_a_chart_without_words_gets_words_that_tell_what_is_drawn(fill) -> None:
    done, page = fill(f'{{{{ chart "frontex-detections" {AREA} 2016/2019 }}}}')
    assert done.exit_code == 0, done.exception
    assert 'alt="Lijnen van 2016 tot en met 2019 van: Frontex' in page
    assert "onderbroken" not in page


@pytest.mark.parametrize("day", ["2020-07-10", "2026-11-01"])
def test_every_tag_that_the_documentation_shows_can_be_filled(fill, day: str) -> None:
    text = (Path(__file__).parents[2] / "docs" / "motion-to-letter.md").read_text(encoding="utf-8")
    tags = [tag for tag in re.findall(r"`(\{\{ .*? \}\})`", text) if "from=2017" not in tag or day != "2020-07-10"]
    assert len(tags) >= 6
    done, _ = fill("\n".join(tags), day=day)
    assert done.exit_code == 0, done.exception


@pytest.mark.parametrize("kind", list(TagKind))
def test_the_example_in_a_message_can_be_filled(fill, kind: TagKind) -> None:
    example = EXAMPLES[kind]
    done, _ = fill(example)
    assert done.exit_code == 0, done.exception


def test_a_number_typed_by_hand_holds_the_letter_back(fill) -> None:
    done, page = fill("Er kwamen 65.383 mensen aan.")
    assert (done.exit_code, page) == (1, "")
    assert "niet bij waar dit getal op berust" in done.stdout


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
        assert "er staat niet bij waar dit getal op berust (1)" in done.stdout


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
    done, page = fill(f"Frontex telde in 2018 op de Westelijke Middellandse Zeeroute\nruim {FIGURE} detecties.")
    assert done.exit_code == 0, done.stdout
    assert "Frontex telde in 2018 op de Westelijke Middellandse Zeeroute ruim" in page
