"""The example letter in each of its formats, made once."""

import pytest

from routekaart.reporting.brief import render_docx, render_html, render_pdf
from tests.reporting.brief.making import BRIEF


@pytest.fixture(scope="session")
def pdf() -> bytes:
    """Give the example letter as PDF."""
    return render_pdf(BRIEF)


@pytest.fixture(scope="session")
def docx() -> bytes:
    """Give the example letter as Word file."""
    return render_docx(BRIEF)


@pytest.fixture(scope="session")
def page() -> str:
    """Give the example letter as a page."""
    return render_html(BRIEF)
