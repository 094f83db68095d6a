"""What motions and questions ask: split where things can be followed apart, and not where "en" only joins objects."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.content import Ask, AskForm
from routekaart.domain.document import Format
from routekaart.domain.errors import QuoteMismatch
from routekaart.domain.ids import DocumentId, actor_id, thing_id
from routekaart.domain.letter import Document
from routekaart.domain.statement import Kind, Passage
from routekaart.parsing import parse_letter, parse_text
from routekaart.reading.asks import AskFound, find_ask_statements, find_asks, read_asks

DAY = date(2024, 4, 18)


def motion(dictum: str) -> str:
    return f"De Kamer,\ngehoord de beraadslaging,\n{dictum},\nen gaat over tot de orde van de dag.\nJansen\nDe Vries"


def asked(dictum: str) -> list[str]:
    return [one.ask.what for one in read_asks(motion(dictum), day=DAY)]


@pytest.mark.parametrize(
    ("dictum", "what"),
    [
        (
            "verzoekt de regering een plan op te stellen en de Kamer hierover te informeren",
            ["een plan op te stellen", "de Kamer hierover te informeren"],
        ),
        (
            "verzoekt het kabinet te onderzoeken of dit kan en zo nodig een voorstel te doen",
            ["te onderzoeken of dit kan", "zo nodig een voorstel te doen"],
        ),
        (
            "verzoekt de regering met Mali te spreken, de ambassade te vragen wat kan en een brief te sturen",
            ["met Mali te spreken", "de ambassade te vragen wat kan", "een brief te sturen"],
        ),
        (
            "verzoekt de regering afspraken te maken om terugkeer te bevorderen, en de Kamer elk kwartaal te berichten",
            ["afspraken te maken om terugkeer te bevorderen", "de Kamer elk kwartaal te berichten"],
        ),
        (
            "verzoekt de regering dit te regelen;\nverzoekt de regering tevens de kosten te ramen",
            ["dit te regelen", "de kosten te ramen"],
        ),
        (
            "verzoekt de regering:\n–\nde visa te beperken;\n–\nte onderzoeken of dat werkt",
            ["de visa te beperken", "te onderzoeken of dat werkt"],
        ),
        (
            "verzoekt de regering het volgende:\n1. zorg dat dit stopt;\n2. en informeer de Kamer",
            ["zorg dat dit stopt", "informeer de Kamer"],
        ),
        (
            "verzoekt de regering niet te korten op hulp, maar in plaats daarvan visa te beperken",
            ["niet te korten op hulp", "in plaats daarvan visa te beperken"],
        ),
    ],
)  # fmt: skip
def test_what_can_be_followed_apart_is_split(dictum: str, what: list[str]) -> None:
    assert asked(dictum) == what


@pytest.mark.parametrize(
    "what",
    [
        "afspraken te maken met Marokko en Algerije over terugkeer en opvang",
        "maatregelen te nemen om instroom te beperken en terugkeer te bevorderen",
        "de terugkeer te verbeteren en te versnellen",
        "in gesprek te gaan met landen die hun burgers niet terugnemen en daarvoor geen reden geven",
        "te bezien welke voorwaarden gesteld dienen te worden en hoe die gehandhaafd kunnen worden",
        "het bureau te verzoeken om cijfers uit te splitsen en die jaarlijks te publiceren",
        "het traject van en naar de haven te beveiligen",
        "de opvang te verbeteren door locaties te openen en personeel te werven",
        "daar, in overleg met gemeenten en provincies, een besluit over te nemen",
        "te bevorderen dat landen meewerken;\ndat zij daarvoor steun krijgen",
    ],
)
def test_what_only_joins_objects_or_purposes_is_one_thing(what: str) -> None:
    assert asked(f"verzoekt de regering {what}") == [" ".join(what.split())]


def test_a_list_of_conditions_belongs_to_what_is_asked() -> None:
    dictum = "verzoekt de regering vast te leggen dat:\n•\nde grens dicht is;\n•\nelk land meewerkt"
    assert asked(dictum) == ["vast te leggen dat: • de grens dicht is; • elk land meewerkt"]


@pytest.mark.parametrize(
    ("dictum", "form", "what"),
    [
        ("roept de regering op om dit te doen", AskForm.REQUEST, "dit te doen"),
        ("draagt het kabinet op, dit te doen", AskForm.REQUEST, "dit te doen"),
        ("dringt er bij de regering op aan dit te doen", AskForm.REQUEST, "dit te doen"),
        ("verzoekt de Minister van Buitenlandse Zaken dit te doen", AskForm.REQUEST, "dit te doen"),
        ("spreekt uit dat dit niet kan", AskForm.OPINION, "dat dit niet kan"),
        ("keurt dit besluit af", AskForm.OPINION, "keurt dit besluit af"),
        ("zegt het vertrouwen in de Minister op", AskForm.OPINION, "zegt het vertrouwen in de Minister op"),
    ],
)
def test_the_form_is_told_by_the_verb(dictum: str, form: AskForm, what: str) -> None:
    (found,) = read_asks(motion(dictum), day=DAY)
    assert (found.ask.form, found.ask.what) == (form, what)


@pytest.mark.parametrize(
    ("dictum", "addressee", "to_government"),
    [
        ("verzoekt het demissionaire kabinet dit te doen", "het demissionaire kabinet", True),
        (
            "verzoekt de Ministers van Sociale Zaken en Werkgelegenheid en van Asiel en Migratie dit te doen",
            "de Ministers van Sociale Zaken en Werkgelegenheid en van Asiel en Migratie", True,
        ),
        ("verzoekt de Minister-President dit te doen", "de Minister-President", True),
        ("verzoekt dan ook de regering om dit te doen", "de regering", True),
        ("verzoekt de regering ten slotte dit te doen", "de regering", True),
        ("verzoekt het Presidium om dit te doen", "het Presidium", False),
        ("verzoekt de Algemene Rekenkamer, dit te doen", "de Algemene Rekenkamer", False),
    ],
)  # fmt: skip
def test_who_is_asked_is_told(dictum: str, addressee: str, to_government: bool) -> None:
    (found,) = read_asks(motion(dictum), day=DAY)
    assert (found.addressee, found.to_government) == (addressee, to_government)
    assert found.ask.what == "dit te doen"


def test_who_is_not_named_again_is_still_asked() -> None:
    text = motion("verzoekt het Presidium dit te doen;\nverzoekt voorts om de Kamer te informeren")
    assert [(one.addressee, one.to_government) for one in read_asks(text, day=DAY)] == [("het Presidium", False)] * 2


@pytest.mark.parametrize(
    ("what", "deadline"),
    [
        ("de Kamer voor het zomerreces te informeren", "../2024-summerrecess"),
        ("binnen drie maanden een plan te sturen", "P3M+"),
        ("uiterlijk 1 juli 2024 een brief te sturen", "../2024-07-01"),
        ("zo snel mogelijk, maar in elk geval voor de zomer, een brief te sturen", "../2024-summer"),
        ("de Kamer hierover in het eerste kwartaal van 2025 te informeren", "2025-Q1"),
        ("de Kamer hierover voor 2025 te informeren", "../2025"),
        ("de Kamer tweemaal per jaar te informeren", "R/P6M"),
        ("jaarlijks verslag te doen", "R/P1Y"),
        ("uiterlijk bij de Voorjaarsnota van 2025 duidelijkheid te geven", "../2025-spring"),
        ("te regelen dat de wet uiterlijk op 1 januari 2026 ingaat", "../2026-01-01"),
        ("dit zo spoedig mogelijk te doen", None),
        ("500 personen per jaar op te vangen", None),
        ("de ontheemden die voor 1 juli 2025 aankomen op te vangen", None),
        ("te regelen dat wie voor 1 juli 2025 aankomt mag blijven", None),
        ("binnen een jaar na inwerkingtreding een plan te maken", None),
        ("de begroting voor 2025 aan de Kamer te sturen", None),
        ("41.000 plekken ook na 2026 te behouden", None),
        ("voor de JBZ-Raad een voorstel te doen", None),
    ],
)
def test_a_deadline_is_read_where_it_says_by_when(what: str, deadline: str | None) -> None:
    (found,) = read_asks(motion(f"verzoekt de regering {what}"), day=DAY)
    assert (None if found.ask.deadline is None else str(found.ask.deadline)) == deadline


@pytest.mark.parametrize(
    "text",
    [
        "",
        "overwegende dat de motie-Becker verzoekt de regering dit te doen;\nconstaterende dat dit uitblijft;",
        "De motie verzoekt de regering de Kamer te informeren.",
        "In deze brief ga ik in op de motie die\nverzoekt om een overzicht.",
        "van mening dat dit beter kan;\ngehoord de beraadslaging,",
        "1\nInleiding\n2\nConclusie",
        "Op 3 mei vroeg u: wat doet u?",
        "roept de vraag op of dit klopt,",
    ],
)
def test_what_asks_nothing_has_no_asks(text: str) -> None:
    assert read_asks(text, day=DAY) == ()


QUESTIONS = """Vragen van het lid Jansen aan de Minister over de boot (ingezonden 3 april 2024).
1
Kent u het bericht «De boot»? 1
2
Hoeveel mensen waren aan boord? Klopt het dat er 52 waren?
3.
Kunt u deze vragen voor het commissiedebat van 16 mei 2024 beantwoorden?
Toelichting
4
Dit is geen vraag."""


def test_questions_are_read_by_their_numbers() -> None:
    found = read_asks(QUESTIONS, day=date(2024, 4, 3))
    assert [(one.ask.number, one.ask.form) for one in found] == [(n, AskForm.QUESTION) for n in (1, 2, 3)]
    assert found[1].ask.what == "Hoeveel mensen waren aan boord? Klopt het dat er 52 waren?"


def test_questions_beside_their_answers_end_where_those_begin() -> None:
    text = "Vraag 4\nWat kost dit?\nVraag 5\nIs dat veel?\nAntwoord op vraag 4 en 5\nWaarom? Dit kan.\nVraag 6\nZeker?"
    assert [(one.ask.number, one.ask.what) for one in read_asks(text, day=None)] == [
        (4, "Wat kost dit?"), (5, "Is dat veel?"), (6, "Zeker?"),
    ]  # fmt: skip


XML = """<?xml version="1.0"?><officiele-publicatie><kamerstuk><stuk><titel>MOTIE</titel><algemeen><vrije-tekst><tekst>
<al>De Kamer,</al><al>verzoekt de regering:</al><lijst type="ongemarkeerd"><li><li.nr>–</li.nr>
<al>dit te onderzoeken;</al></li><li><li.nr>–</li.nr><al>de Kamer te informeren,</al></li></lijst>
<al>en gaat over tot de orde van de dag.</al><al-groep><al>Jansen</al></al-groep>
</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""


def paper(raw: bytes) -> Document:
    return Document(id=DocumentId("0" * 64), body=parse_letter(raw), date=DAY, sender=actor_id("parliament:NLD"))


def test_a_published_motion_is_split_at_its_places() -> None:
    document = paper(XML.encode())
    assert document.body.format is Format.XML
    found = find_asks(document)
    assert [document.text[one.start : one.end] for one in found] == ["dit te onderzoeken", "de Kamer te informeren"]


def test_asks_become_statements_of_parliament_about_the_motion() -> None:
    document = paper(motion("spreekt uit dat dit moet;\nverzoekt de regering dit te doen").encode())
    request = thing_id("request:kst-19637-1")
    one, two = find_ask_statements(
        document, find_asks(document), request=request, recorded=datetime(2026, 1, 1, tzinfo=UTC)
    )
    assert (one.speaker, one.subject, one.kind, two.kind) == (
        "parliament:NLD", request, Kind.JUDGED, Kind.REPORTED,
    )  # fmt: skip
    assert isinstance(two.source, Passage)
    assert isinstance(two.content, Ask)
    assert (two.source.quote, two.content.number) == ("dit te doen", 2)


def test_a_quote_that_is_not_in_the_paper_is_refused() -> None:
    document = paper(motion("verzoekt de regering dit te doen").encode())
    wrong = AskFound(
        start=10**6, end=10**6 + 4, ask=Ask(number=1, form=AskForm.REQUEST, what="dit"), addressee="",
        to_government=True, rule="request",
    )  # fmt: skip
    with pytest.raises(QuoteMismatch):
        find_ask_statements(document, [wrong], request=thing_id("request:kst-1-1"), recorded=datetime.now(UTC))


PIECES = st.sampled_from(
    [
        "verzoekt", "de regering", "het kabinet", "roept", "op", "om", "te", "doen", "te informeren", "en", ",", ";",
        ":", "\n", "–", "1.", "de Kamer", "voor 1 juli 2024", "binnen drie maanden", "dat", "of", "die", "door", "?",
        "spreekt uit", "en gaat over tot de orde van de dag.", "Jansen", "overwegende dat", "Vraag 1", "2", "Antwoord",
        "zorg", "maar",
    ]
)  # fmt: skip


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map(" ".join)))
def test_any_text_gives_asks_at_their_places_that_do_not_overlap(text: str) -> None:
    ends = 0
    for one in read_asks(text, day=DAY):
        assert ends <= one.start < one.end <= len(text)
        assert " ".join(text[one.start : one.end].split()) == one.ask.what
        ends = one.end


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_a_document_keeps_the_quotes_of_its_asks(text: str) -> None:
    document = Document(id=DocumentId("0" * 64), body=parse_text(text), date=DAY, sender=actor_id("parliament:NLD"))
    find_ask_statements(
        document, find_asks(document), request=thing_id("request:kst-1-1"), recorded=datetime(2026, 1, 1, tzinfo=UTC)
    )


@pytest.mark.parametrize(
    "piece",
    [
        "verzoekt de regering,\n",
        "en te doen ",
        "om te doen, ",
        "; te doen",
        ":\n– ",
        ", ",
        "Vraag 1\n",
        "door ",
        "spreekt\n",
        "1\n",
    ],
)
def test_the_work_grows_in_line_with_the_text(piece: str) -> None:
    from time import process_time

    def seconds(times: int) -> float:
        text = "De Kamer,\nverzoekt de regering " + piece * times
        began = process_time()
        read_asks(text, day=DAY)
        return process_time() - began

    short, long = seconds(4_000), seconds(8_000)
    assert long < max(4 * short, 1.0)
