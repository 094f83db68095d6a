"""Every place of a letter can be explained, in both languages, in the words of its layer."""

from datetime import UTC, datetime

import pytest

from routekaart.operations.explain_reading import explain_reading
from routekaart.reference import Reference, load_reference
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.paper import Paper
from routekaart.reporting.reading.explanation import render_explanation
from routekaart.sources.demonstration import demonstration_letter

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference()


def explained(reference: Reference, letter: bytes, position: int, lang: str) -> str:
    paper = Paper(names=Names(lang=lang, names=reference.names), width=90)
    return render_explanation(explain_reading(reference, letter, position, now=NOW), paper)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_place_can_be_explained(reference: Reference, lang: str) -> None:
    letter = demonstration_letter()
    letter = letter if isinstance(letter, bytes) else letter.read_bytes()
    for position in range(0, len(letter.decode()), 79):
        assert explained(reference, letter, position, lang).strip()


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("In 2019 daalde het aantal aankomsten met ruim 55%.", "ruim", "= meer dan 55 %, daling"),
        ("Wij reageren op de motie Becker c.s. van vorig jaar.", "motie", "= Becker c.s."),
        (
            "Den Haag, 3 maart 2024\n\nIk zal uw Kamer voor 1 juli 2024 informeren.",
            "Ik",
            "= nieuw, de Kamer informeren; tot 1 juli 2024",
        ),
    ],
)
def test_an_account_is_in_the_words_of_the_page(reference: Reference, text: str, at: str, said: str) -> None:
    assert said in " ".join(explained(reference, text.encode(), text.index(at), "nl").split()).replace(
        "\N{NO-BREAK SPACE}", " "
    )
