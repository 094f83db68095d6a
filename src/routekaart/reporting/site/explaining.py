"""The pages about the site itself: help, accessibility, and about the figures. Short, plain, and true."""

from collections.abc import Mapping
from dataclasses import dataclass

from routekaart.reporting.page import Site, render_page
from routekaart.reporting.texts import Lang, Pair


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: its heading, and paragraphs or points."""

    heading: Pair
    paragraphs: tuple[Pair, ...] = ()
    points: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A page of text."""

    title: Pair
    parts: tuple[Part, ...]


HELP = Text(
    ("Hulp", "Help"),
    (
        Part(
            ("Wat u hier vindt", "What you find here"),
            (
                (
                    (
                        "Routekaart bewaart wat de regering en anderen zeggen over samenwerking met landen op het "
                        "gebied van "
                        "migratie, en wat officiële statistieken tellen. Bij alles staat de bron."
                    ),
                    (
                        "Routekaart keeps what the government and others say about cooperation with countries on "
                        "migration, and what official statistics count. Everything has its source."
                    ),
                ),
            ),
            (
                (
                    "Overzicht: de routes, met aankomsten, doden en vermisten, afspraken en wat nog openstaat.",
                    "Overview: the routes, with arrivals, dead and missing, arrangements and what is due.",
                ),
                (
                    "Dossiers: alles over één land, afspraak, programma, instrument, fonds, organisatie of verzoek.",
                    (
                        "Dossiers: everything on one country, arrangement, programme, instrument, fund, organisation "
                        "or request."
                    ),
                ),
                (
                    "Brieven: elk cijfer in een brief, naast de officiële cijfers van toen en nu.",
                    "Letters: every figure in a letter, beside the official figures of then and now.",
                ),
                (
                    "Zin controleren: typ een zin en zie of een officieel cijfer hem steunt of tegenspreekt.",
                    "Check a sentence: type one and see whether an official figure supports or contradicts it.",
                ),
                (
                    "Brief controleren: geef een brief en zie van elk cijfer of het klopt. Hij wordt niet bewaard.",
                    "Check a letter: hand in your own and see of each figure whether it is right. It is not kept.",
                ),
                (
                    "Zoeken: vind een land, een afspraak of een uitspraak op een woord.",
                    "Search: find a country, an arrangement or a statement by a word.",
                ),
                (
                    "Open data: alles wat openbaar is, als bestand.",
                    "Open data: all that is public, as files.",
                ),
            ),
        ),
        Part(
            ("Terug naar de bron", "Back to the source"),
            (
                (
                    (
                        "Een getal tussen haken, zoals [1], leidt naar de lijst van bronnen onderaan de pagina. Daar "
                        "staan de "
                        "titel, het adres en, als die bewaard is, de zin waarin het staat. Bij een officieel cijfer "
                        "staan de "
                        "uitgave en de rij waarin u het kunt opzoeken."
                    ),
                    (
                        "A number in brackets, such as [1], leads to the list of sources at the foot of the page. "
                        "There you "
                        "find the title, the address and, where it was kept, the sentence that says so. With an "
                        "official "
                        "figure there are the release and the row in which you can look it up."
                    ),
                ),
            ),
        ),
        Part(
            ("Zoals bekend op een dag", "As known on a day"),
            (
                (
                    (
                        "Kies een dag bij ‘Zoals bekend op’. U ziet dan wat er op die dag was gebeurd en gezegd, en "
                        "de cijfers "
                        "die toen gepubliceerd waren. De dag staat in het adres van de pagina, zodat u haar kunt "
                        "bewaren of "
                        "delen."
                    ),
                    (
                        "Choose a day at ‘As known on’. You then see what had happened and been said on that day, "
                        "and the "
                        "figures that had been published. The day stands in the address of the page, so that you can "
                        "keep or "
                        "share it."
                    ),
                ),
            ),
        ),
        Part(
            ("Wat er niet staat", "What is not here"),
            (
                (
                    (
                        "Staat er ‘geen cijfer opgenomen’ of ‘niet vermeld’, dan weten wij het niet; het is geen nul "
                        "en geen nee. "
                        "Wordt iets niet getoond, dan zegt de pagina dat, en op welke grond."
                    ),
                    (
                        "Where it says ‘no figure is held’ or ‘not said’, we do not know; it is no zero and no ‘no’. "
                        "Where "
                        "something is not shown, the page says so, and on which ground."
                    ),
                ),
            ),
        ),
    ),
)

FIGURES = Text(
    ("Over de cijfers", "About the figures"),
    (
        Part(
            ("Waar ze vandaan komen", "Where they come from"),
            (
                (
                    (
                        "Van de uitgevers zelf, zoals Frontex, IOM, UNHCR, Eurostat en CBS, of uit een kopie als het "
                        "bestand van "
                        "de uitgever er niet is. Bij elk cijfer staat welke het is. Een uitgave die eenmaal is "
                        "opgenomen, "
                        "verandert niet meer; een nieuwe komt ernaast te staan."
                    ),
                    (
                        "From the publishers themselves, such as Frontex, IOM, UNHCR, Eurostat and CBS, or from a "
                        "copy where "
                        "the publisher's file is not there. With each figure it says which. A release that was taken "
                        "in never "
                        "changes; a new one comes beside it."
                    ),
                ),
            ),
        ),
        Part(
            ("Wat u er niet mee kunt doen", "What you cannot do with them"),
            (),
            (
                (
                    "Detecties optellen als mensen: wie het opnieuw probeert, wordt opnieuw geteld.",
                    "Add up detections as people: who tries again is counted again.",
                ),
                (
                    (
                        "Cijfers van verschillende uitgevers naast elkaar zetten alsof ze hetzelfde tellen: lees "
                        "eerst wat er "
                        "wordt geteld."
                    ),
                    (
                        "Put figures of different publishers beside each other as if they counted the same: read "
                        "first what "
                        "is counted."
                    ),
                ),
                (
                    "Voorkomen, terugkeer en bescherming bij elkaar optellen.",
                    "Add up prevention, return and protection.",
                ),
                (
                    "Uit een cijfer afleiden dat een afspraak werkte: dat iets daalde, zegt niet waardoor.",
                    "Conclude from a figure that an arrangement worked: that something fell does not say why.",
                ),
            ),
        ),
        Part(
            ("Doden en vermisten", "Dead and missing"),
            (
                (
                    (
                        "Naast aankomsten staan altijd de doden en vermisten, ook als er geen cijfer is. Het zijn er "
                        "zeker meer "
                        "dan geteld: wie door niemand wordt gemist of gevonden, staat er niet bij."
                    ),
                    (
                        "Beside arrivals there are always the dead and missing, also where there is no figure. There "
                        "are "
                        "certainly more than were counted: those whom nobody misses or finds are not among them."
                    ),
                ),
            ),
        ),
        Part(
            ("Toen en nu", "Then and now"),
            (
                (
                    (
                        "Uitgevers herzien hun cijfers. Daarom kunt u ze zien zoals bekend op een dag, en zoals nu "
                        "bekend. Weten "
                        "wij niet zeker of een uitgave op die dag al gepubliceerd was, dan staat dat erbij."
                    ),
                    (
                        "Publishers revise their figures. That is why you can see them as known on a day, and as "
                        "known now. "
                        "Where it is not certain that a release had been published on that day, that is said."
                    ),
                ),
            ),
        ),
        Part(
            ("Alleen totalen", "Only totals"),
            (
                (
                    (
                        "Er staan hier geen gegevens over personen. Er is geen veld voor, en bestanden waarin ze "
                        "staan worden "
                        "geweigerd."
                    ),
                    (
                        "There are no data on persons here. There is no field for them, and files that hold them are "
                        "refused."
                    ),
                ),
            ),
        ),
    ),
)

ACCESSIBILITY = Text(
    ("Toegankelijkheid", "Accessibility"),
    (
        Part(
            ("Wat wij willen", "What we want"),
            (
                (
                    (
                        "Iedereen moet deze site kunnen gebruiken. Het doel is WCAG 2.2, niveau A en AA, waar de "
                        "Europese norm "
                        "EN 301 549 om vraagt."
                    ),
                    (
                        "Everyone must be able to use this site. The aim is WCAG 2.2, levels A and AA, which the "
                        "European "
                        "standard EN 301 549 builds on."
                    ),
                ),
            ),
        ),
        Part(
            ("Wat is getest", "What was tested"),
            (
                (
                    "Dit is automatisch getest, in Chromium. Zulke tests vinden maar een deel van de problemen.",
                    "This was tested automatically, in Chromium. Such tests find only a part of the problems.",
                ),
            ),
            (
                (
                    (
                        "Elke soort pagina met axe-core, in het Nederlands (licht) en het Engels (donker), breed en "
                        "op een scherm "
                        "van 320 pixels."
                    ),
                    (
                        "Every kind of page with axe-core, in Dutch (light) and English (dark), wide and on a "
                        "screen of 320 "
                        "pixels."
                    ),
                ),
                (
                    "Dat geen pagina op 320 pixels breed opzij schuift; tabellen en kaarten schuiven in hun eigen vak.",
                    "That no page scrolls sideways at 320 pixels; tables and maps scroll within their own box.",
                ),
                (
                    "Dat alles met het toetsenbord te bereiken is.",
                    "That everything can be reached with the keyboard.",
                ),
            ),
        ),
        Part(
            ("Wat niet is getest", "What was not tested"),
            (),
            (
                (
                    (
                        "Niemand heeft de site nog onderzocht volgens WCAG-EM. Er is dus geen status als ‘voldoet’ "
                        "of ‘voldoet "
                        "gedeeltelijk’."
                    ),
                    (
                        "Nobody has evaluated the site by WCAG-EM yet. So there is no status such as 'complies' or "
                        "'complies in "
                        "part'."
                    ),
                ),
                (
                    (
                        "Er is niet getest met schermlezers, spraakbesturing of andere browsers dan Chromium, en "
                        "niet door "
                        "mensen met een beperking."
                    ),
                    (
                        "It was not tested with screen readers, speech control or other browsers than Chromium, nor "
                        "by people "
                        "with a disability."
                    ),
                ),
                (
                    (
                        "Woorden die in brieven en bronnen staan, staan hier zoals ze zijn geschreven, ook als ze "
                        "moeilijk zijn."
                    ),
                    "Words of letters and sources stand here as they were written, also where they are difficult.",
                ),
            ),
        ),
        Part(
            ("Loopt u ergens tegenaan?", "Do you run into something?"),
            (
                (
                    (
                        "Meld het bij de organisatie die deze site beheert. De site is vrije software: de fout kan "
                        "daarna voor "
                        "iedereen worden hersteld."
                    ),
                    (
                        "Tell the organisation that runs this site. The site is free software: the fault can then be "
                        "mended "
                        "for everyone."
                    ),
                ),
            ),
        ),
    ),
)

TEXTS: Mapping[str, Text] = {"help": HELP, "about-figures": FIGURES, "accessibility": ACCESSIBILITY}


def render_text(name: str, *, lang: Lang, site: Site, version: str) -> str:
    """Write one of the pages about the site: `help`, `about-figures` or `accessibility`."""
    text, own = TEXTS[name], 1 if lang == "en" else 0
    return render_page(
        "text.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=text.title[own],
        parts=[
            (part.heading[own], [pair[own] for pair in part.paragraphs], [pair[own] for pair in part.points])
            for part in text.parts
        ],
    )
