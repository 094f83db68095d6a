"""A letter fulfils what was asked only by telling that it was done; what else it says is an answer."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.fulfilment import Asked, ClaimedBy, Deed, FulfilmentOutcome, LetterAnswer
from routekaart.following.fulfilling import find_fulfilment
from routekaart.following.lexicon import load_lexicon
from routekaart.following.modes import Mode, find_mode
from routekaart.following.sentences import find_sentences
from routekaart.following.sought import find_sought
from routekaart.following.words import keys_of, meets
from tests.following.pairs import asked_of, read_text

ASKED_ON, WRITTEN = date(2024, 1, 1), date(2025, 6, 1)


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("Met Ghana zijn afspraken gemaakt.", Mode.DONE),
        ("Ik heb in mei met mijn ambtgenoot gesproken.", Mode.DONE),
        ("Hierbij stuur ik uw Kamer het rapport.", Mode.HANDED_OVER),
        ("Bijgevoegd treft u het plan van aanpak aan.", Mode.HANDED_OVER),
        ("In deze brief ga ik in op de stand van zaken.", Mode.ANNOUNCED),
        ("Ik zal uw Kamer in mei informeren.", Mode.PROMISED),
        ("Met Ghana zijn geen afspraken gemaakt.", Mode.DENIED),
        ("De motie verzoekt de regering afspraken te maken.", Mode.ASKED),
        ("Zijn er afspraken gemaakt?", Mode.ASIDE),
        ("Het kabinet ziet geen aanleiding dit te doen.", Mode.REFUSED),
        ("Deze motie ontraad ik.", Mode.REFUSED),
        ("Duitsland heeft afspraken gemaakt.", Mode.OTHERS),
        ("Het is onduidelijk of afspraken zijn gemaakt.", Mode.STATED),
        ("Ik heb besloten afspraken te maken.", Mode.UNDER_WAY),
        ("De opvang is een taak van gemeenten.", Mode.STATED),
    ],
)
def test_a_sentence_does_one_thing(sentence: str, mode: Mode) -> None:
    (read,) = find_sentences(read_text(sentence, WRITTEN))
    assert find_mode(read) is mode


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("de Kamer te informeren over de kosten", Deed.INFORM),
        ("de Kamer een brief te sturen over de kosten", Deed.INFORM),
        ("een overzicht van de kosten aan de Kamer te sturen", Deed.SEND),
        ("te onderzoeken wat de kosten zijn", Deed.INVESTIGATE),
        ("in gesprek te gaan met Irak", Deed.TALK),
        ("een verdrag te sluiten met Irak", Deed.CONCLUDE),
        ("niet te korten op de opvang", Deed.REFRAIN),
        ("de capaciteit uit te breiden", Deed.ACT),
    ],
)
def test_what_was_asked_is_of_a_kind(words: str, deed: Deed) -> None:
    assert find_sought(Asked(words=words, on=None)).deed is deed


def test_what_was_asked_is_taken_apart() -> None:
    asked = asked_of(
        {"words": "voor 1 mei de Kamer te informeren over de kosten van 12 vluchten naar Irak", "on": ASKED_ON}
    )
    sought = find_sought(asked)
    assert (sought.words, sought.heads, sought.numbers) == (("kosten", "vluchten"), ("kosten",), ("12",))
    assert [one.words for one in sought.places] == ["Irak"]


@pytest.mark.parametrize(
    ("asked", "said", "met"),
    [
        ("wijzigen", "gewijzigd", True),
        ("uitbreiden", "uitgebreid", True),
        ("afspraken", "afspraak", True),
        ("verlengen", "verlenging", True),
        ("uitkomsten", "resultaten", True),
        ("visum", "visumplicht", True),
        ("terugkeer", "terugkeerafspraken", True),
        ("verhogen", "verlaagd", False),
        ("asiel", "as", False),
        ("weggewerkt", "gewerkt", False),
        ("vertrek", "verzoek", False),
        ("kosten", "kust", False),
    ],
)
def test_a_word_is_met_by_its_forms_and_compounds(asked: str, said: str, met: bool) -> None:
    assert meets(asked, keys_of(said)) is met


MOTION = {
    "words": "met Ghana afspraken te maken over identificatie",
    "on": ASKED_ON,
    "movers": ["Van Zanten"],
    "ids": ["kst-19637-3140"],
}


@pytest.mark.parametrize(
    ("letter", "by"),
    [
        ("Hiermee is de motie-Van Zanten uitgevoerd.", ClaimedBy.MOVER),
        ("Hiermee beschouw ik de motie (Kamerstuk 19 637, nr. 3140) als afgedaan.", ClaimedBy.NUMBER),
        ("Met deze brief geef ik uitvoering aan de motie van het lid Van Zanten.", ClaimedBy.MOVER),
        ("Over afspraken met Ghana over identificatie het volgende. Hiermee is de motie afgedaan.", ClaimedBy.SUBJECT),
        (
            "De motie-Van Zanten gaat over Ghana. Er is overleg. Dat is goed. Hiermee is de motie afgedaan.",
            ClaimedBy.ONLY_ONE,
        ),
        ("Hiermee is de motie-Van Zanten niet uitgevoerd.", None),
        ("Hiermee is de motie-Podt uitgevoerd.", None),
        ("Hiermee is de motie (Kamerstuk 19 637, nr. 3141) uitgevoerd.", None),
        ("Hiermee is de motie-Van Zanten (Kamerstuk 19 637, nr. 3141) uitgevoerd.", None),
        ("Ik ga in deze brief in op de uitvoering van de motie-Van Zanten.", None),
        ("De motie-Van Zanten zal met die brief zijn uitgevoerd.", None),
        ("De motie-Van Zanten en de motie-Podt zijn besproken. Hiermee is de motie afgedaan.", None),
    ],
)
def test_a_claim_is_tied_to_its_motion(letter: str, by: ClaimedBy | None) -> None:
    found = find_fulfilment(asked_of(MOTION), read_text(letter, WRITTEN))
    assert found.outcome is not FulfilmentOutcome.FOUND
    assert (None if found.claimed is None else found.claimed.by) is by


def test_a_claim_changes_nothing_of_what_is_found() -> None:
    done = "In mei zijn met Ghana afspraken gemaakt over identificatie."
    plain = find_fulfilment(asked_of(MOTION), read_text(done, WRITTEN))
    claimed = find_fulfilment(
        asked_of(MOTION), read_text(f"{done} Hiermee is de motie-Van Zanten uitgevoerd.", WRITTEN)
    )
    assert plain.outcome is claimed.outcome is FulfilmentOutcome.FOUND
    assert (plain.claimed, plain.passages) == (None, claimed.passages)


def test_it_is_said_which_words_are_met_and_which_are_not() -> None:
    asked = asked_of({"words": "de capaciteit van de dienst uit te breiden met 100 medewerkers", "on": ASKED_ON})
    found = find_fulfilment(asked, read_text("De capaciteit van de dienst is uitgebreid met 40 medewerkers.", WRITTEN))
    assert (found.outcome, found.reason, found.unmet) == (FulfilmentOutcome.PARTLY, "done_in_part", ("100",))
    assert found.met == ("uitbreiden", "capaciteit", "dienst", "medewerkers")


def test_a_letter_of_before_the_motion_fulfils_nothing() -> None:
    found = find_fulfilment(
        asked_of(MOTION), read_text("Met Ghana zijn afspraken gemaakt over identificatie.", date(2023, 1, 1))
    )
    assert (found.outcome, found.reason) == (FulfilmentOutcome.NOT_FOUND, "older")


def test_a_deed_in_other_words_is_left_open() -> None:
    asked = asked_of({"words": "het besluit over visumgegevens te wijzigen", "on": ASKED_ON})
    found = find_fulfilment(asked, read_text("Het besluit over visumgegevens is gemoderniseerd.", WRITTEN))
    assert (found.outcome, found.reason) == (FulfilmentOutcome.UNDECIDED, "deed_not_told")
    assert found.nearest is not None


def test_a_refusal_and_a_new_promise_are_told_apart() -> None:
    refused = "Het kabinet ziet geen aanleiding met Ghana afspraken te maken over identificatie."
    promised = "Ik zal met Ghana afspraken maken over identificatie."
    answers = [find_fulfilment(asked_of(MOTION), read_text(text, WRITTEN)).answer for text in (refused, promised)]
    assert answers == [LetterAnswer.REFUSED, LetterAnswer.PROMISED]


PIECES = st.sampled_from(
    [
        "Hiermee", "is de motie-Van Zanten", "uitgevoerd", "afgedaan", ".", "\n", "Met Ghana", "zijn", "afspraken",
        "gemaakt", "over identificatie", "ik", "heb", "zal", "niet", "?", "Hierbij stuur ik", "een overzicht", ";",
        "dat", "of", "In 2019",
    ]
)  # fmt: skip
TOPICS = st.sampled_from(
    ["terugkeer", "visa", "afspraken", "Ghana", "opvang", "kosten", "overzicht", "te", "sturen", "onderzoeken", "over"]
)
LETTERS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join))


@given(LETTERS, st.one_of(st.just(MOTION["words"]), st.text(max_size=80)))
def test_any_letter_gives_passages_at_their_places(letter: str, words: str) -> None:
    read = read_text(letter, WRITTEN)
    asked = Asked(words=words, on=ASKED_ON, movers=("Van Zanten",), ids=("kst-19637-3140",))
    found = find_fulfilment(asked, read)
    claimed = () if found.claimed is None else (found.claimed.passage,)
    shown = (*found.passages, found.answered, found.nearest, *claimed)
    assert all(read.document.text[one.start : one.end] == one.quote for one in shown if one is not None)
    assert bool(found.passages) is (found.outcome in {FulfilmentOutcome.FOUND, FulfilmentOutcome.PARTLY})
    assert found == find_fulfilment(asked, read)


@given(st.lists(TOPICS, min_size=1, max_size=12))
def test_a_letter_that_only_repeats_fulfils_nothing(words: list[str]) -> None:
    said = " ".join(words)
    letter = read_text(f"De motie verzoekt de regering {said}.", WRITTEN)
    assert find_fulfilment(Asked(words=said, on=ASKED_ON), letter).outcome is not FulfilmentOutcome.FOUND


@pytest.mark.parametrize(
    "piece", ["Hiermee is de motie-Podt uitgevoerd. ", "afspraken ", "; ", "Ik heb gesproken met Ghana. ", "a. ", "\n"]
)
def test_the_work_grows_in_line_with_the_letter(piece: str) -> None:
    asked = asked_of(MOTION)

    def seconds(times: int) -> float:
        letter = read_text(piece * times, WRITTEN)
        began = process_time()
        find_fulfilment(asked, letter)
        return process_time() - began

    short, long = seconds(1_000), seconds(2_000)
    assert long < max(4 * short, 1.0)


@pytest.mark.parametrize("name", ["modes", "deeds", "contents"])
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    for table in load_lexicon(name).values():
        for key, words in table.items():
            assert sorted({word.lower() for word in words}) == sorted(words), key
