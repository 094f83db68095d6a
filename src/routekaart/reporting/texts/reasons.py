"""The sentences that say why a verdict is what it is."""

from collections.abc import Mapping

from routekaart.reporting.texts.saying import Pair

_MISSING: Pair = ("Wat ontbreekt: {missing}.", "What is missing: {missing}.")
_SIDES: tuple[Pair, ...] = (
    ("Past bij: {supports}.", "Fits: {supports}."),
    ("Ligt er net naast of past misschien: {near}.", "Lies just beside it or may fit: {near}."),
    ("Past niet bij: {contradicts}.", "Does not fit: {contradicts}."),
)
_SOUGHT: tuple[Pair, ...] = (
    ("Gezocht is: {concept}.", "Sought: {concept}."),
    ("Waar: {area}.", "Where: {area}."),
    ("Periode: {period}.", "Period: {period}."),
)

REASONS: Mapping[str, tuple[Pair, ...]] = {
    "all_support": (
        (
            "Alle cijfers die bedoeld kunnen zijn, passen bij deze woorden.",
            "All figures that could be meant fit these words.",
        ),
        _MISSING,
    ),
    "all_contradict": (
        (
            "Geen van de cijfers die bedoeld kunnen zijn, past bij deze woorden.",
            "None of the figures that could be meant fits these words.",
        ),
        _MISSING,
    ),
    "exact_computed": (
        (
            "Dit komt er precies uit als het met de cijfers van {publisher} wordt berekend.",
            "This is exactly what the figures of {publisher} come to.",
        ),
        ("Ook past: {supports}.", "This fits as well: {supports}."),
        *_SIDES[1:],
    ),
    "exact_figure": (
        ("Dit is precies het cijfer van {publisher}.", "This is exactly the figure of {publisher}."),
        ("Ook past: {supports}.", "This fits as well: {supports}."),
        *_SIDES[1:],
    ),
    "own_figure": (
        (
            (
                "Het cijfer van de genoemde bron voor precies dit gebied past bij deze woorden. Een ander "
                "cijfer past niet, of laat het open."
            ),
            (
                "The figure of the named source for just this place fits these words. Another figure does "
                "not, or leaves it open."
            ),
        ),
        *_SIDES,
    ),
    "sources_differ": (("De bronnen verschillen.", "The sources differ."), *_SIDES, _MISSING),
    "near_only": (
        (
            "De cijfers laten het open: ze liggen er vlak naast, zijn afgerond of zijn niet volledig.",
            "The figures leave it open: they lie close beside it, are rounded or are incomplete.",
        ),
        ("Het gaat om: {near}.", "These are: {near}."),
        _MISSING,
    ),
    "definition_missing": (
        (
            (
                "Een cijfer dat precies telt waar de zin over gaat, is hier niet opgenomen. "
                "De cijfers die er wel zijn, tellen iets anders."
            ),
            (
                "A figure that counts just what the sentence speaks of is not loaded here. "
                "The figures that are here count something else."
            ),
        ),
        _MISSING,
    ),
    "figure_missing": (
        (
            (
                "De cijfers die hier zijn, wijzen één kant op. Maar een cijfer dat ook bedoeld kan zijn, is hier niet "
                "opgenomen. Dat kan iets anders zeggen."
            ),
            (
                "The figures held here point one way. But a figure that could be meant as well is not loaded here. "
                "It may say something else."
            ),
        ),
        _MISSING,
    ),
    "no_indicator": (
        ("Er is hier geen officiële reeks opgenomen die dit telt.", "No official series is loaded that counts this."),
        (
            "Wat ontbreekt: een reeks over “{counted}” ({area}).",
            "What is missing: a series on “{counted}” ({area}).",
        ),
        _MISSING,
    ),
    "no_period": (
        (
            "De zin noemt geen periode. Zonder periode is er geen cijfer om mee te vergelijken.",
            "The sentence names no period. Without a period there is no figure to compare with.",
        ),
    ),
    "no_base_period": (
        (
            "De zin noemt een verandering, maar niet vanaf wanneer. Daardoor is er niets om mee te vergelijken.",
            "The sentence names a change, but not since when. So there is nothing to compare with.",
        ),
    ),
    "periods_unequal": (
        (
            "De twee perioden zijn niet even lang. Daardoor is niet zeker wat met elkaar wordt vergeleken.",
            "The two periods are not equally long. So it is not certain what is compared with what.",
        ),
    ),
    "no_area": (
        (
            "Het is niet duidelijk over welk land, welke regio of welke route dit gaat. Vergelijken kan dus niet.",
            "It is not clear which country, region or route this is about, so there is nothing to compare it with.",
        ),
    ),
    "no_observation": (
        (
            "Voor deze plaats en periode is hier geen cijfer opgenomen.",
            "No figure is loaded for this place and period.",
        ),
        *_SOUGHT,
        _MISSING,
    ),
    "not_assessable": (
        (
            (
                "Dit gaat over oorzaak en gevolg. Een reeks cijfers kan dat niet bewijzen en niet weerleggen: "
                "daarvoor is onderzoek met een goede vergelijking nodig."
            ),
            (
                "This is about cause and effect. A series of figures can neither prove nor disprove that: "
                "it takes a study with a sound comparison."
            ),
        ),
    ),
    "release_unknown": (
        (
            "Er is geen uitgave van dit cijfer bewaard van toen of daarvoor. Wat toen bekend was, weten we dus niet.",
            "No release of this figure from then or before is held. So what was known then is not known here.",
        ),
        ("Wat ontbreekt: een oudere uitgave van {missing}.", "What is missing: an older release of {missing}."),
    ),
    "source_uncertain": (
        (
            "Wat hier is, is uit de tweede hand of was toen misschien nog niet gepubliceerd. Daarom beslist het niets.",
            "What is held here is second-hand, or may not have been published by then. So it decides nothing.",
        ),
    ),
    "money_not_traced": (
        (
            "Dit is een bedrag. In het register staat geen bedrag dat hiermee te vergelijken is.",
            "This is an amount of money. The register holds no amount that it can be compared with.",
        ),
        (
            "Wat ontbreekt: een begroting, besluit of verantwoording waarin het bedrag staat ({area}).",
            "What is missing: a budget, decision or account that holds the amount ({area}).",
        ),
        _MISSING,
    ),
    "result_not_traced": (
        (
            "In het register staat van {thing} geen resultaat dat hiermee te vergelijken is.",
            "The register holds no result of {thing} that this can be compared with.",
        ),
    ),
    "register_supports": (
        ("Hetzelfde staat in een andere bron: {sources}.", "The same is in another source: {sources}."),
    ),
    "register_contradicts": (
        (
            "In het register staat hierover iets anders: {kept}.",
            "The register says something else about this: {kept}.",
        ),
    ),
    "register_differs": (
        (
            "In het register staan hierover wel cijfers, maar van geen daarvan is zeker dat het bij deze woorden past.",
            "The register has figures on this, but of none is it certain that it fits these words.",
        ),
        ("Het gaat om: {kept}.", "These are: {kept}."),
    ),
    "kept_differ": (
        (
            "In het register staat een cijfer dat past, en ook één dat niet past. Allebei kunnen ze bedoeld zijn.",
            "The register has a figure that fits, and also one that does not. Either could be meant.",
        ),
        ("Het gaat om: {kept}.", "These are: {kept}."),
    ),
    "only_this_letter": (
        (
            "Dit staat in het register, maar het komt alleen uit deze brief. Een brief kan zichzelf niet bevestigen.",
            "This is in the register, but it comes from this letter alone. A letter cannot confirm itself.",
        ),
    ),
    "part_only": (
        (
            "Het register kent dit bedrag alleen als deel van een groter bedrag.",
            "The register knows this amount only as part of a larger one.",
        ),
    ),
    "only_announced": (
        (
            (
                "Volgens het register is dit bedrag aangekondigd of voorgesteld. De zin zegt niet hoe ver het daarmee "
                "is: aangekondigd is niet betaald."
            ),
            (
                "According to the register this amount was announced or proposed. The sentence does not say how far it "
                "has come: announced is not paid."
            ),
        ),
    ),
    "until_when_not_said": (
        (
            (
                "Dit getal staat in het register, maar het is geteld tot lang voor deze brief, of tot erna. De zin "
                "zegt niet tot wanneer er is geteld."
            ),
            (
                "The register has this number, but the count ended long before this letter, or after it. The sentence "
                "does not say when its count ended."
            ),
        ),
    ),
    "words_not_kept": (
        (
            "Een cijfer in het register past. Maar het is niet zeker dat deze woorden erbij horen: “{words}”.",
            "A figure of the register fits. But it is not certain that these words belong to it: “{words}”.",
        ),
    ),
    "same_not_certain": (
        (
            "In het register staat een cijfer dat past, maar het is niet zeker dat het over hetzelfde gaat.",
            "The register has a figure that fits, but it is not certain that it is about the same thing.",
        ),
    ),
    "thing_not_named": (
        (
            (
                "Het is niet duidelijk bij welk fonds, welk programma of welke afspraak dit hoort: de zin noemt er "
                "geen, of meer dan één. Daarom is niet te zeggen welk cijfer in het register bedoeld is."
            ),
            (
                "It is not clear which fund, programme or arrangement this belongs to: the sentence names none, or "
                "more than one. So it cannot be said which figure of the register is meant."
            ),
        ),
        ("In de zin staat: {named}.", "The sentence names: {named}."),
    ),
    "expected_or_promised": (
        (
            "Dit is een verwachting of een belofte. Of die uitkomt, is pas later te controleren.",
            "This is an expectation or a promise. Whether it comes true can only be checked later.",
        ),
    ),
    "words_not_read": (
        (
            "Bij dit getal staan woorden die Routekaart niet begrijpt: “{words}”. Ze kunnen de betekenis veranderen.",
            "With this number are words that Routekaart does not understand: “{words}”. They may change the meaning.",
        ),
        (
            "Daarom is het getal niet vergeleken.",
            "That is why the number was not compared.",
        ),
    ),
    "not_a_series": (
        (
            "Dit telt iets dat in geen officiële statistiek staat.",
            "This counts something that is in no official statistics.",
        ),
    ),
}
"""Why a verdict is what it is. The first clause is always said; a later one only if its facts are given."""
