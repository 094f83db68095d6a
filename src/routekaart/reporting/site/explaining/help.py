"""Help: what can be found here, and how to read it."""

from routekaart.reporting.site.explaining.text import Part, Text

HELP = Text(
    ("Hulp", "Help"),
    (
        Part(
            ("Wat u hier vindt", "What you find here"),
            paragraphs=(
                (
                    (
                        "Routekaart bewaart wat de regering en anderen zeggen over samenwerking met landen op het "
                        "gebied van migratie, en wat officiële statistieken tellen. Bij alles staat de bron."
                    ),
                    (
                        "Routekaart keeps what the government and others say about cooperation with countries on "
                        "migration, and what official statistics count. Everything has its source."
                    ),
                ),
            ),
            points=(
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
                ("Open data: alles wat openbaar is, als bestand.", "Open data: all that is public, as files."),
            ),
        ),
        Part(
            ("Terug naar de bron", "Back to the source"),
            paragraphs=(
                (
                    (
                        "Een getal tussen haken, zoals [1], leidt naar de lijst van bronnen onderaan de pagina. Daar "
                        "staan de titel, het adres en, als die bewaard is, de zin waarin het staat. Bij een "
                        "officieel cijfer staan de uitgave en de rij waarin u het kunt opzoeken."
                    ),
                    (
                        "A number in brackets, such as [1], leads to the list of sources at the foot of the page. "
                        "There you find the title, the address and, where it was kept, the sentence that says so. "
                        "With an official figure there are the release and the row in which you can look it up."
                    ),
                ),
            ),
        ),
        Part(
            ("Zoals bekend op een dag", "As known on a day"),
            paragraphs=(
                (
                    (
                        "Kies een dag bij ‘Zoals bekend op’. U ziet dan wat er op die dag was gebeurd en gezegd, en "
                        "de cijfers die toen gepubliceerd waren. De dag staat in het adres van de pagina, zodat u "
                        "haar kunt bewaren of delen."
                    ),
                    (
                        "Choose a day at ‘As known on’. You then see what had happened and been said on that day, "
                        "and the figures that had been published. The day stands in the address of the page, so that "
                        "you can keep or share it."
                    ),
                ),
            ),
        ),
        Part(
            ("Wat er niet staat", "What is not here"),
            paragraphs=(
                (
                    (
                        "Staat er ‘geen cijfer opgenomen’ of ‘niet vermeld’, dan weten wij het niet; het is geen nul "
                        "en geen nee. Wordt iets niet getoond, dan zegt de pagina dat, en op welke grond."
                    ),
                    (
                        "Where it says ‘no figure is held’ or ‘not said’, we do not know; it is no zero and no ‘no’. "
                        "Where something is not shown, the page says so, and on which ground."
                    ),
                ),
            ),
        ),
    ),
)
