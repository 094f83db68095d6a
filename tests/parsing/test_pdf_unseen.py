"""What a page of a PDF holds and nobody sees is kept and not read; what stands beside it is."""

import pytest

from routekaart.domain.document import BlockKind, Body
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing import parse_letter
from routekaart.parsing.pdf import parse_pdf
from tests.parsing.making_pdf import PICTURE, lines, make_pdf, rule, text

SHOWN = "In 2019 kwamen er 32.500 mensen"
LETTER = lines(SHOWN)
TWO = lines(SHOWN, "gezien zijn 50.000 mensen")
BAR = "60 733 300 16 re"
NO_INK = "3 Tr " + text(70, 400, "50.000 onzichtbaar") + " 0 Tr "
LOGO = "q 95 0 0 42 40 780 cm /Im1 Do Q "


def furniture(body: Body) -> list[str]:
    return [body.text[b.start : b.end] for b in body.blocks if b.kind is BlockKind.FURNITURE]


@pytest.mark.parametrize("place", [(700, 400), (-300, 400), (70, -40), (70, 900)])
def test_what_stands_beside_the_page_is_not_read(place: tuple[float, float]) -> None:
    body = parse_pdf(make_pdf(LETTER + text(*place, "50.000 buiten")))
    assert (body.running.text, furniture(body), body.remarks) == (f"{SHOWN}\n", ["50.000 buiten"], ())


def test_of_a_line_that_runs_off_the_page_the_words_on_it_are_read() -> None:
    body = parse_pdf(make_pdf(LETTER + text(500, 400, "Er waren hier heel veel 50.000 buiten")))
    assert body.running.text == f"{SHOWN}\nEr waren hier heel veel\n"


@pytest.mark.parametrize("place", [(2, 400), (480, 400), (70, 5), (70, 830)])
def test_what_stands_at_the_edge_of_the_page_is_read(place: tuple[float, float]) -> None:
    assert "50.000 rand" in parse_pdf(make_pdf(LETTER + text(*place, "50.000 rand"))).running.text


@pytest.mark.parametrize("box", [b"/MediaBox [0 0 300 842]", b"/MediaBox [0 0 595 842] /CropBox [0 0 300 842]"])
def test_a_page_ends_where_its_boxes_do(box: bytes) -> None:
    raw = make_pdf(LETTER + text(400, 400, "50.000 buiten")).replace(b"/MediaBox [0 0 595 842]", box)
    assert parse_pdf(raw).running.text == f"{SHOWN}\n"


@pytest.mark.parametrize("around", ["", LOGO])
def test_text_without_ink_is_not_read(around: str) -> None:
    body = parse_pdf(make_pdf(around + LETTER + NO_INK))
    assert (body.running.text, furniture(body)) == (f"{SHOWN}\n", ["50.000 onzichtbaar"])
    assert "not shown" in body.remarks[0]


def test_words_without_ink_within_a_line_are_not_read() -> None:
    line = text(70, 400, "Er waren").replace("ET", "3 Tr ( 50.000) Tj 0 Tr ( mensen hier) Tj ET")
    assert parse_pdf(make_pdf(LETTER + line)).running.text == f"{SHOWN}\nEr waren mensen hier\n"


def test_text_recognition_of_a_scan_is_read() -> None:
    body = parse_pdf(make_pdf(PICTURE + " " + NO_INK))
    assert (body.running.text, body.remarks) == ("50.000 onzichtbaar\n", ())


def test_a_file_with_nothing_but_text_without_ink_is_refused() -> None:
    with pytest.raises(UnreadableLetter, match="no text that is shown"):
        parse_pdf(make_pdf(NO_INK))


@pytest.mark.parametrize("mode", [0, 1, 2])
def test_text_with_ink_is_read_however_it_is_drawn(mode: int) -> None:
    assert "50.000" in parse_pdf(make_pdf(f"{LETTER}{mode} Tr {text(70, 400, '50.000 zichtbaar')}")).running.text


@pytest.mark.parametrize("colour", ["0 g", "0.1 0.1 0.1 rg", "0 0 0 1 k"])
def test_text_under_a_black_box_is_not_read(colour: str) -> None:
    body = parse_pdf(make_pdf(f"{TWO} {colour} {BAR} f"))
    assert (body.running.text, furniture(body)) == (f"{SHOWN}\n", ["gezien zijn 50.000 mensen"])
    assert body.remarks[0].startswith("page 1 has text that is not shown")


def test_of_a_line_with_a_black_box_the_other_words_are_read() -> None:
    body = parse_pdf(make_pdf(f"{TWO} 0 g 123 733 34 16 re f"))
    assert furniture(body) == ["50.000"]
    assert "gezien zijn" in body.running.text


@pytest.mark.parametrize(
    "drawn",
    [
        f"0 g {BAR} f 1 g {TWO}",
        f"{TWO} 1 1 0 rg {BAR} f",
        f"{TWO} 0 g {BAR} S",
        f"{TWO} 0 g {BAR} n",
        f"{TWO} 0 g 50 700 400 100 re 52 702 396 96 re f*",
        f"{TWO} q 60 400 100 1 re W n 0 g {BAR} f Q",
        f"{TWO} 0 g 60 735 300 1 re f",
        f"{TWO} 0 g 60 600 300 16 re f",
        f"{TWO} {rule(60, 730, 360, 730)}",
    ],
    ids=["head", "marker", "frame", "nothing", "border", "clipped", "underline", "elsewhere", "rule"],
)
def test_text_that_no_black_box_covers_is_read(drawn: str) -> None:
    body = parse_pdf(make_pdf(drawn))
    assert "gezien zijn 50.000 mensen" in body.running.text
    assert body.remarks == ()


@pytest.mark.parametrize(
    "shown", [("tussen de 10-", "5.131 mensen"), ("tussen de 10 -", "5.131 mensen"), ("samen 10", "-5.131 mensen")]
)
def test_a_line_that_ends_between_digits_and_a_hyphen_makes_no_range(shown: tuple[str, str]) -> None:
    more = f"{shown[1]} kwamen er toen aan land, en dat is veel meer dan in het jaar daarvoor"
    body = parse_pdf(make_pdf(lines(f"In dat jaar en ook in het jaar daarna kwamen er {shown[0]}", more)))
    assert f"{shown[0]}\n{shown[1]}" in body.running.text
    first = f"In dat jaar en ook in het jaar daarna waren het er telkens {shown[0]}"
    plain = parse_letter(f"{first}\n{more}\n{first}\n{more}\n".encode())
    assert f"{shown[0]}\n{shown[1]}" in plain.running.text


@pytest.mark.parametrize("shown", ["tussen 10-5.131 mensen", "de jaren 2018-2019", "COVID-19", "1-5-2020"])
def test_a_range_within_a_line_stays_as_it_is(shown: str) -> None:
    assert shown in parse_pdf(make_pdf(lines(f"Het ging daarbij om {shown} in totaal"))).running.text
    assert shown in parse_letter(f"Het ging daarbij om {shown} in totaal".encode()).running.text
