"""A letter that goes out in three formats, and one that comes back."""

import subprocess
import sys

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.brief_writing import write_brief
from routekaart.parsing.briefs import parse_brief_file
from routekaart.reporting.brief import render_docx, render_html, render_pdf
from routekaart.reporting.brief.verifying import Derived, Standing, compare_brief, read_saved_brief

BRIEF = write_brief()
FORMATS = {"pdf": render_pdf, "docx": render_docx, "html": lambda brief: render_html(brief).encode()}
COLD = """
from benchmarks.brief_writing import write_brief
from routekaart.reporting.brief import render_docx, render_html, render_pdf
brief = write_brief()
render_pdf(brief), render_docx(brief), render_html(brief)
"""


def test_three_formats_cold(benchmark: BenchmarkFixture) -> None:
    benchmark.extra_info["note"] = "a process of its own, with a letter of 150 figures and 3 drawings"
    benchmark.pedantic(subprocess.run, ([sys.executable, "-c", COLD],), {"check": True}, rounds=5, warmup_rounds=1)


@pytest.mark.parametrize("form", FORMATS)
def test_letter_out(benchmark: BenchmarkFixture, form: str) -> None:
    made = benchmark(FORMATS[form], BRIEF)
    benchmark.extra_info["kB"] = len(made) // 1000


@pytest.mark.parametrize("form", FORMATS)
def test_letter_back(benchmark: BenchmarkFixture, form: str) -> None:
    raw = FORMATS[form](BRIEF)

    def verify() -> int:
        file = parse_brief_file(raw)
        saved = read_saved_brief(file)
        return len(compare_brief(saved, file, lambda _: Derived(standing=Standing.EQUAL), version="0"))

    assert benchmark(verify) == 0
