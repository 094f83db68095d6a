"""Letters to Parliament that nobody wrote, for measuring speed: seeded, all different, of the usual length.

Every sentence is the project's own, and so is every figure in it: invented. One sentence in eight holds figures,
periods or references, which makes about two quantities in a kB; in ten real texts on these subjects we counted 1.3.
"""

import random
import re
import textwrap
from collections.abc import Callable

from benchmarks.planting import MONTHS, Planted, take_out_marks


def sentences_of(text: str) -> tuple[str, ...]:
    """Take a text with blank lines between its sentences apart."""
    return tuple(" ".join(part.split()) for part in text.split("\n\n"))


_COUNTRIES = (
    "Marokko", "Tunesië", "Algerije", "Turkije", "Egypte", "Libië", "Niger", "Mali", "Gambia", "Nigeria", "Irak",
    "Jordanië", "Libanon", "Syrië", "Afghanistan",
)  # fmt: skip
SUBJECTS = (
    "de samenwerking met {land} op migratie",
    "de voortgang van de afspraken met {land} en {land2}",
    "de inzet op de Westelijk Mediterrane Route",
    "terugkeer, opvang in de regio en de aanpak van smokkel",
)
PROSE = sentences_of(
    """
    Het kabinet hecht aan een gelijkwaardig gesprek met landen van herkomst en doorreis, waarin belangen
    uitgesproken mogen worden.

    Samenwerking op dit terrein vraagt geduld: wat «vandaag» wordt afgesproken, wordt pas later merkbaar.

    De betrokken diensten stemmen hun werkwijze af, zodat dossiers sneller worden behandeld en mensen eerder weten
    waar zij aan toe zijn.

    Daarbij geldt dat internationale verplichtingen onverkort worden nagekomen en dat kwetsbare groepen
    bescherming krijgen.

    Ook de steun aan gemeenschappen die langdurig mensen opvangen blijft een wezenlijk onderdeel van de aanpak.

    In de gesprekken kwam verder aan de orde hoe legale wegen en het tegengaan van onveilige reizen elkaar kunnen
    versterken.

    Over de vertrouwelijke onderdelen van dit overleg kan ik in het openbaar geen nadere mededelingen doen.

    De ervaringen van uitvoerende organisaties worden benut om de programma's bij te stellen waar dat nodig is.

    Europese partners delen deze analyse in grote lijnen, al verschillen zij over het tempo en de volgorde.

    Een goede uitvoering staat of valt met mensen die elkaar kennen en elkaar buiten vergaderingen weten te
    vinden.

    Waar uw Kamer vraagt naar de samenhang met handel en ontwikkeling, verwijs ik naar de bredere strategie voor
    de regio.

    Dat laat onverlet dat elk land eigen afwegingen maakt en dat druk van buiten soms averechts werkt.
    """
)
_FIGURES = sentences_of(
    """
    In <{jaar}> kwamen [{aantal}] personen over zee aan in Spanje, [{deel}%] {richting} dan in <{jaar0}>.

    Uit {land} vertrokken in <{maand} {jaar}> ruim [{aantal}] mensen; in <{maand} {jaar0}> waren dat er [{aantal2}].

    Voor {land} is in de periode <{jaar0}-{jaar}> [€ {geld} miljoen] beschikbaar, waarvan [€ {klein},{deci} miljoen]
    uit het Noodhulpfonds.

    Het aantal eerste asielaanvragen van personen uit {land} daalde van [{aantal}] in <{jaar0}> tot [{aantal2}]
    in <{jaar}>.

    Circa [{aantal}] vluchtelingen verblijven in {land}, van wie bijna [{deel}%] kinderen.

    «Tussen {dag} {maand} en {dag2} {maand2} {jaar}» zijn [{klein}] vluchten uitgevoerd, met in totaal [{aantal3}]
    personen aan boord.

    Ik verwijs naar mijn brief van <{dag} {maand} {jaar}> («Kamerstuk {kst} {kst2}, nr. {nr}») en naar de «Handelingen
    {jaar0}/{kort}, nr. {klein}».

    Ik zal uw Kamer hierover «voor het zomerreces van {jaar}» nader informeren.

    Naar verwachting keren in <{jaar}> tussen de [{aantal3}] en [{aantal}] personen terug naar {land}.

    Het programma in {land} bereikte [{aantal}] jongeren en leverde [{aantal3}] banen op, tegen een streefwaarde van
    [{aantal2}].

    De gemiddelde doorlooptijd liep terug van [{klein}] naar [{nr2} weken].

    Met {land} en {land2} wordt gesproken over een terug- en overnameovereenkomst, zoals toegezegd op <{dag}
    {maand} {jaar0}>.
    """
)
_HEADINGS = ("Inleiding", "Stand van zaken", "Samenwerking met {land}", "Terugkeer", "Middelen", "Vooruitblik")
_ON_A_PAGE = 50
_FIGURED = 0.12


def write_letter(chance: random.Random) -> tuple[str, tuple[Planted, ...]]:
    """Write a letter of 6 to 15 kB, and tell what was planted in it."""
    fill = _filler(chance)
    date = fill("{dag} {maand} {jaar}")
    lines = [
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "«Postbus 20018»", "«2500 EA» Den Haag", "",
        f"Datum <{date}>", f"Betreft {fill(chance.choice(SUBJECTS))}", "", "Geachte voorzitter,", "",
    ]  # fmt: skip
    length, wanted = 0, chance.randint(6_000, 14_500)
    while length < wanted:
        block = _paragraph(chance, fill) if chance.random() < 0.85 else fill(chance.choice(_HEADINGS))
        lines += [block, ""]
        length += len(take_out_marks(block)[0])
    return take_out_marks("\n".join([*lines, "De minister voor Migratie,", ""]))


def write_letters(number: int, *, seed: int = 1951) -> list[bytes]:
    """Write letters; the same number and seed give the same."""
    chance = random.Random(seed)
    return [text.encode() for text, _ in (write_letter(chance) for _ in range(number))]


def write_pdf(letters: list[bytes], *, pages: int) -> bytes:
    """Write the beginnings of letters as pages of a digital-born PDF, as plainly as can be."""
    lines = [
        line for letter in letters for row in letter.decode().split("\n") for line in textwrap.wrap(row, 90) or [""]
    ]
    objects = [b"", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    for page in range(pages):
        rows = lines[page * _ON_A_PAGE : (page + 1) * _ON_A_PAGE]
        shown = b"\n".join(b"(" + _escaped(row) + b") Tj T*" for row in rows)
        stream = b"BT /F 10 Tf 14 TL 60 780 Td\n" + shown + b"\nET"
        objects.append(b"<</Type/Page/Parent 2 0 R/Contents %d 0 R>>" % (len(objects) + 2))
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream))
    kids = b" ".join(b"%d 0 R" % (4 + 2 * page) for page in range(pages))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = b"<</Type/Pages/Count %d/Kids[%b]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>>>" % (
        pages,
        kids,
    )
    return _as_file(objects)


def _as_file(objects: list[bytes]) -> bytes:
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj%b endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    ending = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + ending


def _escaped(text: str) -> bytes:
    return re.sub(rb"([\\()])", rb"\\\1", text.encode("cp1252"))


def _paragraph(chance: random.Random, fill: Callable[[str], str]) -> str:
    sentences = (chance.choice(_FIGURES if chance.random() < _FIGURED else PROSE) for _ in range(chance.randint(2, 6)))
    return " ".join(fill(sentence) for sentence in sentences)


def _filler(chance: random.Random) -> Callable[[str], str]:
    def fill(template: str) -> str:
        land, land2 = chance.sample(_COUNTRIES, 2)
        year = chance.randint(2016, 2026)
        return template.format(
            land=land, land2=land2, jaar=year, jaar0=year - 1, kort=f"{year % 100:02}",
            maand=chance.choice(MONTHS), maand2=chance.choice(MONTHS),
            dag=chance.randint(1, 28), dag2=chance.randint(1, 28),
            aantal=dotted(chance.randint(1_000, 250_000)), aantal2=dotted(chance.randint(1_000, 90_000)),
            aantal3=chance.randint(50, 999), klein=chance.randint(2, 49), deci=chance.randint(1, 9),
            deel=chance.randint(3, 88), geld=chance.randint(5, 900), richting=chance.choice(("meer", "minder")),
            kst=chance.randint(19, 36), kst2=chance.randint(100, 999), nr=chance.randint(1, 3000),
            nr2=chance.randint(2, 60),
        )  # fmt: skip

    return fill


def dotted(number: int) -> str:
    """Write a number as Dutch does: 12.300."""
    return f"{number:,}".replace(",", ".")
