"""The words for what studies found, as (Dutch, English)."""

from routekaart.reporting.texts import Table

INTERESTS: Table = {
    "prevention": ("Voorkomen van irreguliere migratie", "Prevention of irregular migration"),
    "return": ("Terugkeer", "Return"),
    "protection": ("Bescherming", "Protection"),
    "lives": ("Mensenlevens", "Lives of people"),
    "human_rights": ("Mensenrechten", "Human rights"),
    "none": ("Overig", "Other"),
}

GRADES: Table = {
    "none": ("geen studie", "no study"),
    "open": ("onderzocht, maar geen studie zegt wat het deed", "studied, but no study says what it did"),
    "thin": ("dun bewijs", "thin evidence"),
    "several": ("meer studies los van elkaar", "several studies that stand apart"),
}

DESIGNS: Table = {
    "compared": ("vergeleken met waar de maatregel niet gold", "compared with where the measure did not hold"),
    "own_past": ("vergeleken met het eigen verleden", "compared with its own past"),
    "described": ("beschreven", "described"),
    "review": ("overzicht van andere studies", "overview of other studies"),
    "audit": ("blik op de uitvoering", "a look at how it was done"),
}

TOWARDS: Table = {
    "helps": ("helpt dit belang", "helps this interest"),
    "harms": ("schaadt dit belang", "harms this interest"),
    "neither": ("helpt noch schaadt", "neither helps nor harms"),
    "mixed": ("wisselend", "mixed"),
}

LABELS: Table = {
    "apart": (
        "{number} studies die zeggen wat het deed, staan los van elkaar",
        "{number} studies that say what it did stand apart",
    ),
    "apart_one": ("Er is 1 studie die zegt wat het deed", "There is 1 study that says what it did"),
    "contradicting": ("Ze spreken elkaar tegen; alle staan hier", "They contradict each other; all are here"),
    "package": (
        "Er gebeurde meer tegelijk; wat dit instrument alleen deed, is niet te zeggen.",
        "More was done at the same time; what this instrument did alone cannot be said.",
    ),
    "studied": ("over {period}", "on {period}"),
    "undated": ("zonder datum", "undated"),
    "none_found": (
        "Er is er geen gevonden (gezocht in {when}). Dat zegt niet dat het werkt, en niet dat het niet werkt.",
        "None was found (searched in {when}). That does not say that it works, nor that it does not.",
    ),
    "not_looked": (
        "In de lijst staat geen studie hierover van deze dag of eerder. Er is dan ook niet naar gezocht.",
        "The list has no study of it of this day or before, and none was looked for by then.",
    ),
}
