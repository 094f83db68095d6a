"""A template becomes its blocks and tags; what is broken is named with its line, all at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import InputError
from routekaart.domain.period import Period
from routekaart.domain.template import (
    Strong,
    TagKind,
    Template,
    TemplateHeading,
    TemplateInset,
    TemplateList,
    TemplateParagraph,
)
from routekaart.recording.template import LARGEST_TEMPLATE, parse_template

HEAD = "---\ntitle: Brief\n---\n"
FIGURE = '{{ figure "frontex-detections" route:western-mediterranean 2018 }}'
TABLE = '{{ table "frontex-detections" route:western-mediterranean 2016/2019 caption="Detecties" }}'


def parse(text: str, *, head: str = HEAD) -> Template:
    return parse_template((head + text).encode(), name="brief.md")


def refusals(text: str, *, head: str = HEAD) -> list[str]:
    return [f"{one.where}: {one.what}. {one.remedy}" for one in parse(text, head=head).problems]


def test_a_letter_has_a_head_headings_paragraphs_lists_and_insets() -> None:
    head = "---\ntitle: Brief\naddressee: Kamer\\nPostbus 20018\n---\n"
    letter = parse(f"# Kop\n\nEen regel,\nnog een **stuk** met {FIGURE}.\n- een\n- twee\n\n{TABLE}\n", head=head)
    assert (letter.title, letter.addressee) == ("Brief", "Kamer\nPostbus 20018")
    heading, paragraph, listed, inset = letter.blocks
    assert heading == TemplateHeading(text="Kop", depth=1)
    assert isinstance(paragraph, TemplateParagraph)
    assert "".join(part for part in paragraph.parts if isinstance(part, str)) == "Een regel, nog een  met ."
    assert Strong(text="stuk") in paragraph.parts
    assert listed == TemplateList(items=(("een",), ("twee",)))
    assert isinstance(inset, TemplateInset)
    assert [tag.kind for tag in letter.tags] == [TagKind.FIGURE, TagKind.TABLE]
    assert letter.tags[1].option("caption") == "Detecties"


def test_a_tag_knows_what_it_asks_and_where_it_stands() -> None:
    (tag,) = parse(FIGURE.replace("2018", "2018 from=2015 counterpart=country:MAR")).tags
    assert (tag.indicator, tag.area, tag.period) == (
        "frontex-detections", "route:western-mediterranean", Period.parse("2018")
    )  # fmt: skip
    assert (tag.base, tag.counterpart, tag.where) == (Period.parse("2015"), "country:MAR", "brief.md:4")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Een zin.\n\nHet gaat om V-nummer 123.456.7890.", 6),
        ("Het gaat om V-nummer\n123.456.7890.", 4),
        ("Geboren op 3 mei 1999 te Rabat.", 4),
        ("- mobiel: 06-12345678", 4),
        ('Zie.{{ note "paspoort nr. NX1234567" }}', 4),
        ("sender: mobiel 06-12345678", 4),
    ],
)
def test_what_looks_like_a_private_person_is_refused_and_never_repeated(text: str, line: int) -> None:
    (told,) = refusals(text)
    assert told.startswith(f"brief.md:{line}: this looks like a record of a private person")
    assert "12345" not in told and "7890" not in told


def test_the_sender_of_a_letter_may_give_a_telephone_number() -> None:
    head = "---\ntitle: Brief van 3 mei 2019 (118.000.000 euro)\nsender: Dienst\\nTel. 070-1234567\n---\n"
    assert parse("Kamerstuk 30573, nr. 113, van 16 juli 2023.", head=head).sender.endswith("070-1234567")


@pytest.mark.parametrize("attribute", ["area", "period", "base", "counterpart"])
def test_a_word_that_is_no_area_or_period_is_named_with_its_tag(attribute: str) -> None:
    (tag,) = parse('{{ figure "x" west later from=ooit counterpart=syrië }}').tags
    with pytest.raises(InputError, match=r"in \{\{ figure .* \(brief.md:4\)"):
        getattr(tag, attribute)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("{{ figuur x }}", 4, "'figuur' is no tag. Do you mean figure? Write one of figure, table"),
        ("a\n{{ figure x", 5, "a tag is not whole"),
        ("x }} y", 4, "a tag is not whole"),
        ("{{ tabel x }}", 4, "Do you mean table?"),
        ('{{ figure "x" }}', 4, "Write it as {{ figure"),
        ('{{ figure "x" a }}', 4, "only 2 of the 3 words of a figure"),
        ('{{ figure "x" a 2018 2019 }}', 4, "'2019' is a word too many"),
        ('{{ figure "x" a 2018 alt="y" }}', 4, "alt= belongs to no figure in"),
        ('{{ figure "x" a 2018 units=yes }}', 4, "units= belongs to no figure (do you mean unit=?)"),
        ('{{ figure "x" a 2018 unit=maybe }}', 4, "unit=maybe is neither yes nor no"),
        ('{{ figure "x" a 2018 from=1 from=2 }}', 4, "from= stands there more than once"),
        ('{{ figure "x a 2018 }}', 4, "cannot be read from '\"x a 2018' on"),
        ("{{ }}", 4, "'' is no tag"),
        (f"Tekst {TABLE} tekst", 4, "within a sentence"),
        (f"Tekst\n{TABLE} tekst", 5, "Put it on a line of its own"),
        (f"- {TABLE}", 4, "within a list"),
        (f"# Kop {FIGURE}", 4, "a tag in a heading"),
        (f"Tekst **{FIGURE}**", 4, "a tag between ** and **"),
    ],
)
def test_a_broken_tag_is_named_with_its_line(text: str, line: int, message: str) -> None:
    (refusal,) = refusals(text)
    assert refusal.startswith(f"brief.md:{line}: ")
    assert message in refusal


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("", "the letter has no title"),
        ("---\ntitle: a\n", "the head does not end"),
        ("---\ntitel: a\n---\n", "'titel' has no place in the head"),
        ("---\ntitle: a\ntitle: b\n---\n", "'title' has no place in the head"),
        ("---\ntitle: a {{ figure x }}\n---\n", "a tag in the head, behind title"),
        ("---\nzomaar\n---\n", "'zomaar' has no place in the head"),
    ],
)
def test_a_head_that_cannot_be_used_is_refused(head: str, message: str) -> None:
    assert any(message in refusal for refusal in refusals("tekst", head=head))


def test_everything_that_is_wrong_is_told_at_once() -> None:
    assert len(refusals("{{ a }}\n\n{{ b }} en {{ c }}\n- {{ d }}")) == 4


def test_what_is_not_broken_is_read_beside_what_is() -> None:
    assert [tag.written for tag in parse(f"{{{{ a }}}} {FIGURE}\n\n{TABLE}").tags] == [FIGURE, TABLE]


@pytest.mark.parametrize(
    "text", [f"Tekst:\n{TABLE}\nverder", f"- item\n{TABLE}\nverder", f"# Kop\n{TABLE}  {TABLE}\nverder"]
)
def test_a_table_on_a_line_of_its_own_needs_no_empty_lines_around_it(text: str) -> None:
    read = parse(text)
    assert read.problems == ()
    assert any(isinstance(block, TemplateInset) for block in read.blocks)
    assert read.blocks[-1] == TemplateParagraph(parts=("verder",))


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"x" * (LARGEST_TEMPLATE + 1)])
def test_what_is_no_text_or_too_large_is_refused(raw: bytes) -> None:
    with pytest.raises(InputError, match=r"brief\.md"):
        parse_template(raw, name="brief.md")


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    read = parse(text)
    told = [*(tag.where for tag in read.tags), *(problem.where for problem in read.problems)]
    assert all(where.startswith("brief.md:") for where in told)


@given(
    st.text(
        st.characters(codec="utf-8", exclude_characters="{}*#-\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), min_size=1
    )
)
def test_plain_words_come_back_as_they_are(text: str) -> None:
    blocks = parse(f"a{text}b").blocks
    assert blocks == (TemplateParagraph(parts=(f"a{text}b",)),)
