"""A name is found by its words, by how they begin, or inside a longer word, in this order; never by a few letters."""

import pytest

from routekaart.domain.matching import rank_name, split_words


@pytest.mark.parametrize(
    ("typed", "name", "rank"),
    [
        ("tunesie", "Tunesië", 0),
        ("Memorandum Tunesië", "memorandum tunesie", 0),
        ("tun", "Tunesië", 1),
        ("tunesie memo", "Memorandum met Tunesië", 1),
        ("afspraak", "Migratieafspraak met Tunesië", 2),
        ("met", "Mettertijd en Hammamet", 1),
        ("amet", "Hammamet", 2),
        ("met", "Hammamet", None),
        ("tunesie algerije", "Tunesië", None),
        ("tunesies", "Tunesië", None),
        ("esi", "Tunesië", None),
    ],
)
def test_a_name_is_ranked_by_how_it_holds_the_words(typed: str, name: str, rank: int | None) -> None:
    assert rank_name(split_words(typed), name) == rank


@pytest.mark.parametrize("typed", ["", "  ", "-", "*", "“”"])
def test_signs_are_no_words(typed: str) -> None:
    assert split_words(typed) == ()
