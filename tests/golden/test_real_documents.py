"""Five real documents in five formats must read as they did; a person reads the difference when they do not.

The documents lie beside the checkout. Two are there in the format in which they were published, plain text and the XML
of a motion. The other three are real answers of a ministry, there as text, that are written here as a page, a Word
document and a PDF. `make golden` writes the files again; they hold places and values, not the letters themselves.
"""

import html
import json
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Reading
from routekaart.parsing import parse_letter
from routekaart.reading import Reader, describe_letter, layers_record
from routekaart.reference import load_reference
from tests.parsing.making_docx import make_docx, p
from tests.parsing.making_pdf import typeset

HERE = Path(__file__).parent
_FEW_WORDS = 6
_SHOWN = ("value", "value2", "unit", "comparator", "code", "ids", "status", "deadline", "places", "periods", "kind")


def paragraphs(path: Path) -> list[str]:
    return [" ".join(part.split()) for part in path.read_text(encoding="utf-8").split("\n\n") if part.strip()]


def as_html(path: Path) -> bytes:
    body = "".join(f"<p>{html.escape(part)}</p>" for part in paragraphs(path))
    head = "<!doctype html><html lang='nl'><head><meta charset='utf-8'><title>Antwoord</title></head>"
    page = f"<body><nav>Menu 1</nav><main>{body}</main><footer>Pagina 1 van 1</footer></body></html>"
    return (head + page).encode()


def as_docx(path: Path) -> bytes:
    return make_docx(*(p(html.escape(part, quote=False)) for part in paragraphs(path)))


def as_pdf(path: Path) -> bytes:
    texts = ", ".join(json.dumps(part, ensure_ascii=False) for part in paragraphs(path))
    return typeset(
        f'#set document(title: "Antwoord", date: none)\n#set page(footer: context [Pagina #counter(page).display()])\n'
        f'#set text(lang: "nl", size: 11pt)\n#set par(justify: true)\n#for part in ({texts},) [#par(part)]\n'
    )


DOCUMENTS: dict[str, tuple[str, Callable[[Path], bytes]]] = {
    "letter.text": ("letters/train/000.txt", Path.read_bytes),
    "motion.xml": ("data/tk/raw_examples/kst_xml/kst-19637-3222.xml", Path.read_bytes),
    "answers.html": ("letters/train/042.txt", as_html),
    "answers.docx": ("letters/train/043.txt", as_docx),
    "answers.pdf": ("letters/train/044.txt", as_pdf),
}


def lines(reading: Reading) -> Iterator[str]:
    """Yield what was read as lines: layer, place, the first words, value."""
    yield f"{reading.document.body.format} {reading.document.date} {reading.document.sender}"
    for layer, records in layers_record(reading).items():
        for record in records:
            words = str(record["surface"]).split()
            short = " ".join(words[:_FEW_WORDS]) + (" …" if len(words) > _FEW_WORDS else "")
            value = " ".join(f"{key}={record[key]}" for key in _SHOWN if record.get(key) not in (None, [], "exact"))
            yield f"{layer} {record['start']}-{record['end']} {short!r} {value}".rstrip()
    for said in reading.statements:
        subject = "the document" if said.subject.startswith("document:") else said.subject
        yield f"statement {said.recorded_by} {subject} {type(said.content).__name__} {said.kind} {said.valid}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_real_document_reads_as_before(name: str, shared: Path) -> None:
    path, make = DOCUMENTS[name]
    raw = make(shared / path)
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)
    document = describe_letter(DocumentId(sha256(raw).hexdigest()), parse_letter(raw))
    reading = reader.read_letter(document, recorded=datetime(2026, 1, 1, tzinfo=UTC))
    seen = "\n".join(lines(reading)) + "\n"
    golden = HERE / "readings" / f"{name}.txt"
    if os.environ.get("ROUTEKAART_GOLDEN") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(seen, encoding="utf-8")
    assert seen == golden.read_text(encoding="utf-8"), (
        f"{golden.name} differs; run `make golden` and read the difference"
    )
