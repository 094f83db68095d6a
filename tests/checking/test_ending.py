"""In doubt a sentence ends: what it says is lent to no words behind it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.checking.ending import find_ends

LINE_ENDS = ["\n", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]
SPACES = [" ", "  ", "\u00a0", "\u202f", "\u2003", "\u200b", "\ufeff", "", *LINE_ENDS]


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("mark", [".", "!", "?", "…", "...", '."', ".”", ".)", ".’", "?!", "。", ".**"])
def test_behind_a_mark_a_sentence_ends_whatever_stands_between(space: str, mark: str) -> None:
    before = f"Er waren detecties{mark}"
    for behind in ("In 2018 kwamen 40.000", "40.000 mensen", "“In 2018", "(In 2018", "Élan: 12"):
        text = f"{before}{space}{behind}"
        assert len(before) <= next(find_ends(text)) <= len(text) - len(behind.lstrip("“("))


@pytest.mark.parametrize(
    "text",
    [
        "In 2018. in 2019 kwamen er 12",
        "Er kwamen detecties. in 2018 waren het er 12",
        "Zie bijlage B. In 2018 kwamen 12",
        "Dit gaat over mensen enz. In 2018 kwamen 12",
        "De motie Becker c.s. In 2018 kwamen 12",
        "Het waren er 12 mln. In 2018 kwamen 40.000",
        "Dat was in 2018.40.000 mensen kwamen",
        "Zie www.frontex.europa.eu.In 2018 kwamen 12",
        "Er was nr. In 2018 kwamen 12",
        "Er waren detecties\nIn 2018 kwamen 12",
        "Er waren detecties\u2028In 2018 kwamen 12",
    ],
)
def test_in_doubt_it_ends(text: str) -> None:
    assert list(find_ends(text))


@pytest.mark.parametrize(
    "text",
    [
        "Er kwamen 65.383 mensen.",
        "Motie nr. 2675 van dr. Jansen c.s. over zaken",
        "Er kwamen ca. 12 mensen, o.a. uit Mali, d.w.z. over zee",
        "Op 10.07.2020 kwamen er 1.234.567,5",
        "Zie https://www.frontex.europa.eu/index.html voor meer",
        "Zaken (nr. 12) en o.a. (12), c.s., en meer ",
        "",
        "...",
    ],
)
def test_a_full_stop_within_a_sentence_ends_nothing(text: str) -> None:
    assert not list(find_ends(text))


@given(st.text())
def test_places_are_within_the_text_and_in_order(text: str) -> None:
    found = list(find_ends(text))
    assert found == sorted(set(found))
    assert all(0 < place < len(text) for place in found)


@given(st.text(), st.sampled_from(SPACES))
def test_a_question_mark_or_line_end_always_ends_a_sentence(before: str, space: str) -> None:
    assert len(before) + 1 in find_ends(f"{before}?{space}In 2018 kwamen 40.000")
