"""The statement on accessibility."""

from routekaart.reporting.site.explaining.text import Part, Text

ACCESSIBILITY = Text(
    ("Toegankelijkheid", "Accessibility"),
    (
        Part(
            ("Wat wij willen", "What we want"),
            paragraphs=(
                (
                    (
                        "Iedereen moet deze site kunnen gebruiken. Het doel is WCAG 2.2, niveau A en AA, waar de "
                        "Europese norm EN 301 549 om vraagt."
                    ),
                    (
                        "Everyone must be able to use this site. The aim is WCAG 2.2, levels A and AA, which the "
                        "European standard EN 301 549 builds on."
                    ),
                ),
            ),
        ),
        Part(
            ("Wat is getest", "What was tested"),
            paragraphs=(
                (
                    "Dit is automatisch getest, in Chromium. Zulke tests vinden maar een deel van de problemen.",
                    "This was tested automatically, in Chromium. Such tests find only a part of the problems.",
                ),
            ),
            points=(
                (
                    (
                        "Elke soort pagina met axe-core, in het Nederlands (licht) en het Engels (donker), breed en "
                        "op een scherm van 320 pixels."
                    ),
                    (
                        "Every kind of page with axe-core, in Dutch (light) and English (dark), wide and on a screen "
                        "of 320 pixels."
                    ),
                ),
                (
                    "Dat geen pagina op 320 pixels breed opzij schuift; tabellen en kaarten schuiven in hun eigen vak.",
                    "That no page scrolls sideways at 320 pixels; tables and maps scroll within their own box.",
                ),
                ("Dat alles met het toetsenbord te bereiken is.", "That everything can be reached with the keyboard."),
            ),
        ),
        Part(
            ("Wat niet is getest", "What was not tested"),
            points=(
                (
                    (
                        "Nog niemand heeft de site onderzocht volgens WCAG-EM. Er is dus geen status als ‘voldoet’ "
                        "of ‘voldoet gedeeltelijk’."
                    ),
                    (
                        "Nobody has evaluated the site by WCAG-EM yet. So there is no status such as 'complies' or "
                        "'complies in part'."
                    ),
                ),
                (
                    (
                        "Er is niet getest met schermlezers, spraakbesturing of andere browsers dan Chromium, en "
                        "niet door mensen met een beperking."
                    ),
                    (
                        "It was not tested with screen readers, speech control or other browsers than Chromium, nor "
                        "by people with a disability."
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
            paragraphs=(
                (
                    (
                        "Meld het bij de organisatie die deze site beheert. De site is vrije software: de fout kan "
                        "daarna voor iedereen worden hersteld."
                    ),
                    (
                        "Tell the organisation that runs this site. The site is free software: the fault can then be "
                        "mended for everyone."
                    ),
                ),
            ),
        ),
    ),
)
