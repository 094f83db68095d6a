"""The pages for readers of evaluations, Dutch and English, say the same, and what the tool says now."""

import re
from pathlib import Path

import pytest

from routekaart.domain.evaluation.outcome import EffectFound, Evaluation, NoEffectFound
from routekaart.domain.evaluation.plan import Direction
from routekaart.evaluating.evaluating import evaluate_case
from routekaart.reporting.evaluation.wording import tell_outcome
from routekaart.reporting.texts import Lang
from tests.commanding import Command
from tests.evaluating.conftest import own_panel, panel_workspace  # noqa: F401 - a workspace with the real panel
from tests.evaluating.making import THRESHOLDS, case_of, make_counts

ROOT = Path(__file__).parents[2]
PAGES: dict[Lang, Path] = {"nl": ROOT / "docs" / "evaluating.nl.md", "en": ROOT / "docs" / "evaluating.md"}
TEXTS: dict[Lang, str] = {lang: page.read_text() for lang, page in PAGES.items()}
BOTH = pytest.mark.parametrize("lang", PAGES)
FIGURES = {
    "too_short": ("least_before", "least_before_years", "before_per_after"),
    "too_few_donors": ("least_donors",),
    "break": ("break_months",),
    "too_small": ("least_month", "least_year", "tiny"),
    "not_separable": ("bundle_months",),
}
"""Thresholds that stand as they are in the row of a gate."""


def plain(lang: Lang) -> str:
    """Return the part for readers: all of the Dutch page, and of the English one what stands before its use."""
    return TEXTS[lang].partition("\n## Using it\n")[0]


def rows(text: str) -> list[list[str]]:
    """Return the cells of the rows of all tables, heads left out."""
    lines = re.findall(r"^\| (?!---)(.*) \|$", text, re.MULTILINE)
    return [line.split(" | ") for line in lines if not line.startswith(("gate |", "poort |", "series |"))]


@pytest.fixture(scope="module")
def examples() -> tuple[Evaluation, Evaluation]:
    """Give the two outcomes that are made up on the pages: an effect, and none."""
    fell = evaluate_case(case_of(make_counts(effect=-1.5, noise=0.05), direction=Direction.FALL))
    return fell, evaluate_case(case_of(make_counts(noise=0.05)))


@BOTH
def test_a_page_names_every_gate_in_its_order(lang: Lang, examples: tuple[Evaluation, Evaluation]) -> None:
    told = [cells[0].strip("`") for cells in rows(plain(lang))]
    assert told == [gate.code for gate in examples[0].gates]
    assert all(len(cells) == 3 for cells in rows(plain(lang)))


@BOTH
def test_a_page_has_the_outcomes_of_made_up_series_as_the_tool_says_them(
    lang: Lang, examples: tuple[Evaluation, Evaluation]
) -> None:
    assert [type(one.outcome) for one in examples] == [EffectFound, NoEffectFound]
    quoted = re.findall(r"^> (.*)$", plain(lang), re.MULTILINE)
    assert quoted[:2] == [tell_outcome(one, lang) for one in examples]
    assert len(quoted) == 3, "the third is of real figures"


def test_both_pages_have_the_same_parts() -> None:
    def shape(lang: Lang) -> list[str]:
        lines = plain(lang).splitlines()
        return [line[:2] for line in lines if line.startswith(("## ", "- ", "> ", "| ", "**"))]

    assert shape("nl") == shape("en")


@BOTH
def test_a_page_links_to_the_other_to_what_was_published_and_from_the_readme(lang: Lang) -> None:
    other = PAGES["en" if lang == "nl" else "nl"].name
    assert f"]({other})" in TEXTS[lang] and "](validation.md)" in TEXTS[lang]
    assert f"](docs/{PAGES[lang].name})" in (ROOT / "README.md").read_text()


@BOTH
def test_the_gates_are_told_with_the_thresholds_that_are_used(lang: Lang) -> None:
    told = {cells[0].strip("`"): cells[1] + cells[2] for cells in rows(plain(lang))}
    for gate, keys in FIGURES.items():
        wanted = [f"{THRESHOLDS[key]:g}".replace(".", "," if lang == "nl" else ".") for key in keys]
        assert [figure for figure in wanted if not re.search(rf"\b{figure}\b", told[gate])] == []
    assert f"{100 * THRESHOLDS['least_r_squared']:g} " in told["no_fit"]
    assert THRESHOLDS["most_covid"] == pytest.approx(1 / 3, abs=0.001) and THRESHOLDS["most_lost"] == 0.5


@BOTH
def test_the_real_example_is_what_comes_out(lang: Lang, own_panel: Path, as_typed: Command, tmp_path: Path) -> None:  # noqa: F811
    plan, out = tmp_path / "plan.yml", tmp_path / "page.html"
    plan.write_text(re.findall(r"^```yaml\n(.*?)^```$", TEXTS["en"], re.MULTILINE | re.DOTALL)[0])
    assert as_typed("evaluate", plan, "--html", out, "--lang", lang, workspace=own_panel).status == 0
    page = out.read_text()
    quoted = re.findall(r"^> (.*)$", plain(lang), re.MULTILINE)[2]
    assert f'class="answer">{quoted}<' in page
    assert "1/55" in page and "-98%" in page and ("1 van 55" if lang == "nl" else "1 of 55") in plain(lang)
    for figure in ("1.114", "84") if lang == "nl" else ("1,114", "84"):
        assert f">{figure}<" in page and figure in plain(lang)
    assert ("een daling van 82%" if lang == "nl" else "a fall of 82%") in page
