"""The words of the verdicts: a verdict, what it means, how a figure fits, whether the sentence turns around."""

from routekaart.reporting.texts.saying import Table

STATES: Table = {
    "supported": ("gesteund", "supported"),
    "contradicted": ("tegengesproken", "contradicted"),
    "undecided": ("niet te zeggen", "cannot be said"),
    "changed": ("toen anders dan nu", "different then and now"),
    "unchecked": ("niet gecontroleerd", "not checked"),
    "mixed": ("meer dan één kaart", "more than one card"),
}
"""The verdicts, and the states of a mark that are no verdict."""

STATE_MEANINGS: Table = {
    "supported": (
        (
            "Elk cijfer dat bedoeld kan zijn, past bij de woorden; of het getal is precies dat van één uitgever. "
            "Noemt de zin een bron, dan is het genoeg als het cijfer van die bron zelf past. "
            "Bij een bedrag of een resultaat zegt een andere bron in het register hetzelfde."
        ),
        (
            "Every figure that could be meant fits the words; or the number is exactly one publisher's. "
            "Where the sentence names a source, it is enough that this source's own figure fits. "
            "Of an amount or a result another source in the register says the same."
        ),
    ),
    "contradicted": (
        "Geen cijfer dat bedoeld kan zijn, past bij de woorden.",
        "No figure that could be meant fits the words.",
    ),
    "undecided": (
        "Of het klopt, is hier niet te zeggen. De kaart zegt waarom: bronnen verschillen, of er ontbreekt iets.",
        "Whether it is right cannot be said here. The card says why: sources differ, or something is missing.",
    ),
    "changed": (
        "Het oordeel op de dag van de brief is anders dan het oordeel van nu. De kaart toont beide.",
        "The verdict on the day of the letter differs from the verdict now. The card shows both.",
    ),
    "unchecked": (
        "Het getal is gevonden, maar niet met een cijfer vergeleken. De kaart zegt waarom.",
        "The number was found, but not compared with a figure. The card says why.",
    ),
    "mixed": (
        "Over deze woorden gaan meer kaarten, met verschillende uitkomsten.",
        "Several cards are about these words, with different outcomes.",
    ),
}

FITS: Table = {
    "inside": ("past bij de woorden", "fits the words"),
    "near": ("net ernaast", "just beside them"),
    "outside": ("past niet bij de woorden", "does not fit the words"),
    "overlaps": ("past misschien", "may fit"),
    "not_comparable": ("niet te vergelijken", "not comparable"),
    "missing": ("ontbreekt", "missing"),
}

FLIPS: Table = {
    "yes": (
        "De zin draait om: volgens minstens één bron gaat de richting of de volgorde de andere kant op.",
        "The sentence turns around: according to at least one source the direction or the order goes the other way.",
    ),
    "no": (
        "De zin draait niet om: geen enkele bron zegt dat de richting of de volgorde de andere kant op gaat.",
        "The sentence does not turn around: no source says that the direction or the order goes the other way.",
    ),
}
