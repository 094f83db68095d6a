"""About the figures: where they come from, and what they can and cannot tell."""

from routekaart.reporting.site.explaining.text import Part, Text

FIGURES = Text(
    ("Over de cijfers", "About the figures"),
    (
        Part(
            ("Waar ze vandaan komen", "Where they come from"),
            paragraphs=(
                (
                    (
                        "Van de uitgevers zelf, zoals Frontex, IOM, UNHCR, Eurostat en het CBS, of uit een kopie als "
                        "het bestand van de uitgever er niet is. Bij elk cijfer staat welke het is. Een uitgave die "
                        "eenmaal is opgenomen, verandert niet meer; een nieuwe komt ernaast te staan."
                    ),
                    (
                        "From the publishers themselves, such as Frontex, IOM, UNHCR, Eurostat and CBS, or from a "
                        "copy where the publisher's file is not there. With each figure it says which. A release "
                        "that was taken in never changes; a new one comes beside it."
                    ),
                ),
            ),
        ),
        Part(
            ("Wat u er niet mee kunt doen", "What you cannot do with them"),
            points=(
                (
                    "Detecties optellen als mensen: wie het opnieuw probeert, wordt opnieuw geteld.",
                    "Add up detections as people: who tries again is counted again.",
                ),
                (
                    (
                        "Cijfers van verschillende uitgevers naast elkaar zetten alsof ze hetzelfde tellen: lees "
                        "eerst wat er wordt geteld."
                    ),
                    (
                        "Put figures of different publishers beside each other as if they counted the same: read "
                        "first what is counted."
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
            paragraphs=(
                (
                    (
                        "Naast aankomsten staan altijd de doden en vermisten, ook als er geen cijfer is. Het zijn er "
                        "zeker meer dan geteld: wie door niemand wordt gemist of gevonden, staat er niet bij."
                    ),
                    (
                        "Beside arrivals there are always the dead and missing, also where there is no figure. There "
                        "are certainly more than were counted: those whom nobody misses or finds are not among them."
                    ),
                ),
            ),
        ),
        Part(
            ("Toen en nu", "Then and now"),
            paragraphs=(
                (
                    (
                        "Uitgevers herzien hun cijfers. Daarom kunt u ze zien zoals bekend op een dag, en zoals nu "
                        "bekend. Weten wij niet zeker of een uitgave op die dag al gepubliceerd was, dan staat dat "
                        "erbij."
                    ),
                    (
                        "Publishers revise their figures. That is why you can see them as known on a day, and as "
                        "known now. Where it is not certain that a release had been published on that day, that is "
                        "said."
                    ),
                ),
            ),
        ),
        Part(
            ("Alleen totalen", "Only totals"),
            paragraphs=(
                (
                    (
                        "Er staan hier geen gegevens over personen. Er is geen veld voor, en bestanden waarin ze "
                        "staan worden geweigerd."
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
