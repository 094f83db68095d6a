"""Every word of a report that is not data, as (Dutch, English): codes, units, verdicts, labels.

Long because it is one table of words: a translator or a jurist reads it from top to bottom in one go.
Words in braces are filled in. A code that is not here is refused by `say`, never shown as it is.
"""

from collections.abc import Mapping
from typing import Literal, TypeVar

from routekaart.domain.errors import UnknownName

Lang = Literal["nl", "en"]
Code = TypeVar("Code", bound=str)
Pair = tuple[str, str]
Table = Mapping[str, Pair]

LANGUAGES: tuple[Lang, ...] = ("nl", "en")


def say(table: Mapping[Code, Pair], code: Code, lang: Lang) -> str:
    """Return the words for a code.

    >>> say(STATES, "supported", "nl")
    'gesteund'

    Raises:
        UnknownName: if the code is not in the table.
    """
    if code not in table:
        raise UnknownName(
            f"there are no words for {str(code)!r}",
            where="reporting/texts.py",
            remedy="Add its Dutch and English words to the table in which the other codes of its kind are.",
        )
    return table[code][LANGUAGES.index(lang)]


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
                "Een cijfer dat precies telt waar de zin over gaat, is hier niet geladen. "
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
                "geladen. Dat kan iets anders zeggen."
            ),
            (
                "The figures held here point one way. But a figure that could be meant as well is not loaded here. "
                "It may say something else."
            ),
        ),
        _MISSING,
    ),
    "no_indicator": (
        ("Er is geen officiële reeks geladen die dit telt.", "No official series is loaded that counts this."),
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
        ("Voor deze plaats en periode is geen cijfer geladen.", "No figure is loaded for this place and period."),
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
            "In het register staat een cijfer dat past, en ook een dat niet past. Allebei kunnen ze bedoeld zijn.",
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

NOTES: Table = {
    "other_unit": (
        "Dit cijfer telt in een andere eenheid dan de zin.",
        "This figure counts in another unit than the sentence.",
    ),
    "other_area": (
        "Dit cijfer gaat over een ander gebied dan de zin.",
        "This figure is about another area than the sentence.",
    ),
    "other_concept": (
        "Dit telt iets dat er veel op lijkt, maar niet precies hetzelfde.",
        "This counts something that is much like it, but not quite the same.",
    ),
    "areas_together": (
        "De zin telt deze gebieden zelf bij elkaar op.",
        "The sentence itself adds these areas up.",
    ),
    "average": (
        "Dit gemiddelde is hier berekend uit de aantallen.",
        "This average was computed here from the numbers.",
    ),
    "sum_of_areas": ("Dit is een optelling van meer gebieden.", "This is a sum of several areas."),
    "other_mode": (
        "Dit cijfer telt een andere manier van reizen dan de zin: over land, over zee of allebei.",
        "This figure counts another way of travelling than the sentence: by land, by sea or both.",
    ),
    "other_publisher": (
        "De zin noemt een andere bron dan deze uitgever.",
        "The sentence names another source than this publisher.",
    ),
    "mixed_releases": (
        "Dit is berekend met cijfers uit verschillende uitgaven.",
        "This was computed from figures of different releases.",
    ),
    "base_assumed": (
        "De zin zegt niet met welk jaar wordt vergeleken. Hier is het jaar ervoor genomen.",
        "The sentence does not say which year to compare with. Here the year before was taken.",
    ),
    "latest_stock": (
        "Dit is de laatste stand die bekend was, niet die van precies deze dag.",
        "This is the latest level that was known, not that of exactly this day.",
    ),
    "rounded_source": ("De uitgever heeft dit cijfer afgerond.", "The publisher has rounded this figure."),
    "sum_of_periods": (
        "Dit is een optelling van cijfers over kortere perioden.",
        "This is a sum of figures for shorter periods.",
    ),
    "provisional": ("Dit cijfer is voorlopig en kan nog veranderen.", "This figure is provisional and may change."),
    "release_date_uncertain": (
        "Het is niet zeker dat deze uitgave toen al bekend was.",
        "It is not certain that this release was already out then.",
    ),
    "release_from_press": (
        "Dit cijfer komt uit een persbericht of een krant, niet uit de reeks zelf.",
        "This figure comes from a press report, not from the series itself.",
    ),
    "release_copy": (
        "Dit cijfer komt uit een kopie. De bron zelf is nog niet ingezien.",
        "This figure comes from a copy. The source itself has not been seen yet.",
    ),
    "other_repeats": (
        "De zin gaat over eerste of juist over volgende keren. Dit cijfer telt anders.",
        "The sentence is about first times, or about later ones. This figure counts otherwise.",
    ),
    "counted_apart": (
        "De uitgever telt een deel apart, in zaken in plaats van personen. Dit cijfer is dus niet het geheel.",
        "The publisher counts a part apart, in cases instead of persons. So this figure is not the whole.",
    ),
    "across_break": (
        "Tussen deze twee perioden is de manier van tellen veranderd. De verandering zegt daarom niets met zekerheid.",
        "Between these two periods the way of counting changed, so the change tells nothing for certain.",
    ),
    "release_weak": (
        "Dit cijfer komt uit de tweede hand. Zoek eerst de bron zelf.",
        "This figure is second-hand. Find the source itself first.",
    ),
    "only_this_letter": (
        "Dit cijfer komt alleen uit deze brief zelf.",
        "This figure comes from this letter alone.",
    ),
    "said_when_not_known": (
        "Het is niet bekend wanneer de bron dit heeft gezegd. Daarom telt het niet voor het oordeel van toen.",
        "It is not known when the source said this. So it does not count for the verdict of then.",
    ),
    "thing_not_named": (
        "De zin zelf zegt niet bij welk fonds, welk programma of welke afspraak dit hoort.",
        "The sentence itself does not say which fund, programme or arrangement this belongs to.",
    ),
    "part_of_thing": (
        "Dit cijfer gaat over een programma dat maar een deel is van wat de zin noemt.",
        "This figure is about a programme that is only a part of what the sentence names.",
    ),
    "part_of_amount": (
        "Dit bedrag is een deel van een groter bedrag.",
        "This amount is part of a larger one.",
    ),
    "other_currency": (
        "Dit bedrag is in een andere munt.",
        "This amount is in another currency.",
    ),
    "other_state": (
        "Met dit bedrag is het minder ver, of juist verder, dan de zin zegt: aangekondigd is niet betaald.",
        "This amount has come less far, or further, than the sentence says: announced is not paid.",
    ),
    "state_not_said": (
        "Het register zegt niet of dit bedrag is aangekondigd, verplicht of betaald. De zin zegt dat wel.",
        "The register does not say whether this amount was announced, committed or paid. The sentence does.",
    ),
    "other_payer": (
        "Dit bedrag komt van een ander dan de zin zegt.",
        "This amount comes from someone else than the sentence says.",
    ),
    "payer_not_known": (
        "Van dit bedrag is niet bekend wie het geeft.",
        "It is not known who gives this amount.",
    ),
    "other_period": (
        "Dit cijfer is van een andere dag of periode dan de zin noemt.",
        "This figure is for another day or period than the sentence names.",
    ),
    "period_not_known": (
        "Het is niet bekend van welke dag of periode dit cijfer is. De zin noemt er wel een.",
        "It is not known which day or period this figure is for. The sentence does name one.",
    ),
    "as_of_not_said": (
        "De zin zegt niet tot wanneer er is geteld.",
        "The sentence does not say when the count ended.",
    ),
    "only_announced": (
        "Dit bedrag is aangekondigd of voorgesteld. De zin zegt niet hoe ver het daarmee is.",
        "This amount was announced or proposed. The sentence does not say how far it has come.",
    ),
    "purpose_in_part": (
        "Dit bedrag is voor meer bedoeld dan de zin noemt.",
        "This amount is for more than the sentence names.",
    ),
    "counted_at_other_time": (
        "De zin zegt niet tot wanneer er is geteld. Dit cijfer is geteld tot lang voor deze brief, of tot erna.",
        "The sentence does not say when its count ended. This one ended long before this letter, or after it.",
    ),
    "sort_not_said": (
        "Het register zegt niet of dit cijfer een resultaat is.",
        "The register does not say whether this figure is a result.",
    ),
    "other_counted": (
        "Dit cijfer telt iets anders dan de zin.",
        "This figure counts something other than the sentence does.",
    ),
    "counted_not_said": (
        "De zin zegt niet met dezelfde woorden wat er is geteld.",
        "The sentence does not say in the same words what was counted.",
    ),
    "words_left": (
        "In de zin staan woorden waarvan niet zeker is dat ze bij dit cijfer horen.",
        "The sentence has words that may not belong to this figure.",
    ),
    "no_result": (
        "Dit is een streefcijfer, een beginstand of een bereik: geen resultaat.",
        "This is a target, a baseline or a coverage: not a result.",
    ),
    "place_not_named": (
        "De zin noemt geen land, en hiervan zijn er cijfers van meer dan één land.",
        "The sentence names no country, and there are figures of this for several countries.",
    ),
    "followed": (
        "Later is een ander bedrag in de plaats van dit bedrag gekomen.",
        "Another amount later took the place of this one.",
    ),
    "recurring": (
        "Dit bedrag wordt telkens opnieuw gegeven, bijvoorbeeld elk jaar.",
        "This amount is given again and again, for instance every year.",
    ),
    "cut": (
        "Dit is een korting: geld dat juist niet wordt gegeven.",
        "This is a cut: money that is not given.",
    ),
    "later_release_only": (
        "Er is alleen een latere uitgave bewaard.",
        "Only a later release is held.",
    ),
    "countries_not_routes": (
        "Deze volgorde gaat over landen, de zin gaat over routes.",
        "This order is about countries, the sentence is about routes.",
    ),
    "published_rank": (
        "De uitgever noemt deze volgorde zelf. Ze is hier niet berekend.",
        "The publisher states this order itself. It was not computed here.",
    ),
    "missing_years": (
        (
            "Van een deel van de jaren of maanden ontbreekt een cijfer. Of dit het hoogste of laagste is, is "
            "dus niet zeker."
        ),
        "Figures of some years or months are missing, so it is not certain that this is the highest or lowest.",
    ),
    "missing_members": (
        "Van sommige landen, routes of nationaliteiten ontbreekt een cijfer. De volgorde is dus niet volledig.",
        "Figures of some countries, routes or nationalities are missing, so the order is incomplete.",
    ),
    "route_to_country": (
        (
            "De passage gaat over een route, dit cijfer over een land. Dat is niet hetzelfde: "
            "in één land kunnen meer routes eindigen."
        ),
        (
            "The passage is about a route, this figure about a country. That is not the same: "
            "several routes can end in one country."
        ),
    ),
    "since_is_not_because": (
        "Dat iets na een maatregel gebeurt, betekent nog niet dat het daardoor komt.",
        "That something happens after a measure does not mean that it happens because of it.",
    ),
}
"""What a reader must know of a figure or a finding."""

FLAGS: Table = {
    "A": ("gewoon", "normal"),
    "B": ("breuk in de reeks", "break in the series"),
    "D": ("andere definitie", "definition differs"),
    "E": ("geschat", "estimated"),
    "F": ("voorspeld", "forecast"),
    "G": ("proefcijfer", "experimental"),
    "H": ("ontbreekt: vrije dag", "missing: holiday or weekend"),
    "I": ("bijgeschat door de uitgever", "imputed by the publisher"),
    "J": ("uitzondering op de regels van de statistiek", "derogation"),
    "K": ("meegeteld in een andere categorie", "included in another category"),
    "L": ("bestaat, maar is niet verzameld", "exists, but was not collected"),
    "M": ("kan niet bestaan", "cannot exist"),
    "N": ("niet significant", "not significant"),
    "O": ("ontbreekt", "missing"),
    "P": ("voorlopig", "provisional"),
    "R": ("herzien", "revised"),
    "S": ("staking of iets anders bijzonders", "strike or other special event"),
    "W": ("een andere categorie is meegeteld", "includes another category"),
    "Q": ("weggelaten door de uitgever", "suppressed by the publisher"),
    "U": ("weinig betrouwbaar", "low reliability"),
    "V": ("niet gevalideerd", "not validated"),
}
"""Status flags of an observation. Source: SDMX code list CL_OBS_STATUS."""

UNITS: Table = {
    "persons": ("personen", "persons"),
    "detections": ("detecties", "detections"),
    "departures": ("vertrekzaken", "departures"),
    "dead_and_missing": ("doden en vermisten", "dead and missing"),
    "acts": ("handelingen", "acts"),
    "cases": ("zaken", "cases"),
    "decisions": ("beslissingen", "decisions"),
    "applications": ("aanvragen", "applications"),
    "operations": ("vluchten en andere operaties", "operations"),
    "incidents": ("incidenten", "incidents"),
    "movements": ("verplaatsingen", "movements"),
    "count": ("aantal", "number"),
    "int_usd": ("internationale dollar", "international dollars"),
    "per_thousand": ("per duizend", "per thousand"),
    "score": ("score", "score"),
    "EUR": ("euro", "euros"),
    "USD": ("dollar", "dollars"),
    "other": ("in andere valuta", "in another currency"),
    "percent": ("procent", "percent"),
    "pp": ("procentpunt", "percentage points"),
    "fraction": ("van het geheel", "of the whole"),
    "factor": ("keer", "times"),
    "hours": ("uur", "hours"),
    "days": ("dagen", "days"),
    "weeks": ("weken", "weeks"),
    "months": ("maanden", "months"),
    "years": ("jaar", "years"),
    "km": ("kilometer", "kilometres"),
}
UNITS_OF_ONE: Table = {
    "persons": ("persoon", "person"),
    "detections": ("detectie", "detection"),
    "departures": ("vertrekzaak", "departure"),
    "dead_and_missing": ("dode of vermiste", "dead or missing person"),
    "acts": ("handeling", "act"),
    "cases": ("zaak", "case"),
    "decisions": ("beslissing", "decision"),
    "applications": ("aanvraag", "application"),
    "operations": ("vlucht of andere operatie", "operation"),
    "incidents": ("incident", "incident"),
    "movements": ("verplaatsing", "movement"),
    "int_usd": ("internationale dollar", "international dollar"),
    "EUR": ("euro", "euro"),
    "USD": ("dollar", "dollar"),
    "pp": ("procentpunt", "percentage point"),
    "hours": ("uur", "hour"),
    "days": ("dag", "day"),
    "weeks": ("week", "week"),
    "months": ("maand", "month"),
    "years": ("jaar", "year"),
    "km": ("kilometer", "kilometre"),
}
"""Of the units whose word differs: what it is beside the number 1."""

UNCHECKED: Table = {
    "money": (
        "Bij dit bedrag is geen uitspraak gevonden die met het register te vergelijken is.",
        "No statement was found with this amount that can be compared with the register.",
    ),
    "duration": (
        "Dit is een tijdsduur. Daarbij is geen uitspraak gevonden.",
        "This is a length of time. No statement was found with it.",
    ),
    "ratio": (
        "Bij dit aandeel of deze verandering is niet duidelijk waarvan, waar of wanneer.",
        "With this share or change it is not clear of what, where or when.",
    ),
    "number": (
        "Bij dit getal is geen uitspraak gevonden. Het is niet duidelijk genoeg wat er wordt geteld, waar of wanneer.",
        "No statement was found with this number. It is not clear enough what is counted, where or when.",
    ),
    "statement": (
        "Dit is gelezen, maar het is geen uitspraak die met cijfers te vergelijken is.",
        "This was read, but it is not a statement that can be compared with figures.",
    ),
}
"""Why something that was found was not checked."""

REVIEWS: Table = {
    "accepted": ("Een mens heeft deze lezing op {day} bevestigd.", "A person accepted this reading on {day}."),
    "refused": (
        "Een mens heeft deze lezing op {day} geweigerd; daarom is die niet gecontroleerd.",
        "A person refused this reading on {day}, so it was not checked.",
    ),
    "replaced": (
        "Zo leest een mens het sinds {day}, in plaats van wat het programma las.",
        "This is how a person reads it since {day}, instead of what the program read.",
    ),
}
"""What a person decided on a reading."""

COMPARATORS: Table = {
    "exact": ("{value}", "{value}"),
    "approx": ("ongeveer {value}", "about {value}"),
    "almost": ("bijna {value}", "almost {value}"),
    "over": ("meer dan {value}", "over {value}"),
    "under": ("minder dan {value}", "under {value}"),
    "at_least": ("minstens {value}", "at least {value}"),
    "at_most": ("hoogstens {value}", "at most {value}"),
    "range": ("een getal tussen twee grenzen", "a number between two limits"),
    "vague": ("geen precies getal", "no exact number"),
}

DIRECTIONS: Table = {
    "increase": ("stijging", "rise"),
    "decrease": ("daling", "fall"),
    "stable": ("gelijk gebleven", "unchanged"),
}

CONTENTS: Table = {
    "Figure": ("een aantal", "a number"),
    "Range": ("een aantal tussen twee grenzen", "a number between two limits"),
    "Money": ("een bedrag", "an amount of money"),
    "Trend": ("een verandering", "a change"),
    "Comparison": ("een vergelijking van twee plaatsen", "a comparison of two places"),
    "Extreme": ("het hoogste of laagste van een rij", "the highest or lowest of a row"),
    "Share": ("een deel van een geheel", "a part of a whole"),
    "Rank": ("een plaats in een volgorde", "a place in an order"),
    "Event": ("een gebeurtenis", "an event"),
    "Relation": ("een verband", "a relation"),
    "Cause": ("een oorzaak", "a cause"),
    "Toezegging": ("een toezegging aan de Kamer", "an undertaking to Parliament"),
    "Ask": ("een vraag van de Kamer", "something that Parliament asks"),
    "Description": ("een omschrijving", "a description"),
    "Use": ("de inzet van een instrument", "the use of an instrument"),
    "Give": ("een tegenprestatie", "one side of a give and take"),
    "Contact": ("een contactmoment", "a contact"),
    "Retraction": ("een terugname", "a retraction"),
}

KINDS: Table = {
    "reported": ("gemeld als feit", "reported as a fact"),
    "expected": ("verwacht", "expected"),
    "promised": ("beloofd", "promised"),
    "judged": ("beoordeeld", "judged"),
}

MEASURES: Table = {
    "flow": ("telt wat in een periode gebeurt", "counts what happens in a period"),
    "stock": ("telt wat er op een dag is", "counts what there is on a day"),
}

MODES: Table = {
    "land": ("over land", "by land"),
    "sea": ("over zee", "by sea"),
    "air": ("door de lucht", "by air"),
}

PLACE_KINDS: Table = {
    "country": ("een land", "a country"),
    "region": ("een regio", "a region"),
    "route": ("een route", "a route"),
}

SOURCE_KINDS: Table = {
    "official": ("van de uitgever zelf", "from the publisher itself"),
    "research": ("uit onderzoek", "from research"),
    "press": ("uit de pers", "from the press"),
    "copy": ("uit een kopie", "from a copy"),
    "weak": ("uit de tweede hand", "second-hand"),
}

ACTORS: Table = {
    "organisation:frontex": ("Frontex", "Frontex"),
    "organisation:iom": ("IOM", "IOM"),
    "organisation:unhcr": ("UNHCR", "UNHCR"),
    "organisation:eurostat": ("Eurostat", "Eurostat"),
    "government:NLD": ("de Nederlandse regering", "the government of the Netherlands"),
}
"""The speakers and publishers of every workspace; others are handed in with the report."""

TIMES: Table = {
    "Q1": ("eerste kwartaal van {year}", "first quarter of {year}"),
    "Q2": ("tweede kwartaal van {year}", "second quarter of {year}"),
    "Q3": ("derde kwartaal van {year}", "third quarter of {year}"),
    "Q4": ("vierde kwartaal van {year}", "fourth quarter of {year}"),
    "H1": ("eerste helft van {year}", "first half of {year}"),
    "H2": ("tweede helft van {year}", "second half of {year}"),
    "W": ("week {week} van {year}", "week {week} of {year}"),
    "winter": ("winter van {year}", "winter of {year}"),
    "spring": ("lente van {year}", "spring of {year}"),
    "summer": ("zomer van {year}", "summer of {year}"),
    "autumn": ("herfst van {year}", "autumn of {year}"),
    "summerrecess": ("zomerreces van {year}", "summer recess of {year}"),
    "christmasrecess": ("kerstreces van {year}", "Christmas recess of {year}"),
    "springrecess": ("voorjaarsreces van {year}", "spring recess of {year}"),
    "mayrecess": ("meireces van {year}", "May recess of {year}"),
    "autumnrecess": ("herfstreces van {year}", "autumn recess of {year}"),
    "begin": ("begin {unit}", "early {unit}"),
    "mid": ("midden {unit}", "mid {unit}"),
    "end": ("eind {unit}", "late {unit}"),
    "between": ("{first} tot en met {last}", "{first} to {last}"),
    "from": ("vanaf {first}", "from {first}"),
    "until": ("tot en met {last}", "up to and including {last}"),
    "always": ("zonder begin of eind", "without beginning or end"),
    "undated": ("zonder datum", "no date"),
    "every1Y": ("per jaar", "per year"),
    "every1M": ("per maand", "per month"),
    "every1W": ("per week", "per week"),
    "every1D": ("per dag", "per day"),
    "every1TH": ("per uur", "per hour"),
    "every1TM": ("per minuut", "per minute"),
    "everyY": ("per {number} jaar", "per {number} years"),
    "everyM": ("per {number} maanden", "per {number} months"),
    "everyW": ("per {number} weken", "per {number} weeks"),
    "everyTH": ("per {number} uur", "per {number} hours"),
    "everyTM": ("per {number} minuten", "per {number} minutes"),
    "everyD": ("per {number} dagen", "per {number} days"),
    "1Y+": ("het komende jaar", "the next year"),
    "1M+": ("de komende maand", "the next month"),
    "1W+": ("de komende week", "the next week"),
    "1D+": ("de komende dag", "the next day"),
    "Y+": ("de komende {number} jaar", "the next {number} years"),
    "M+": ("de komende {number} maanden", "the next {number} months"),
    "W+": ("de komende {number} weken", "the next {number} weeks"),
    "D+": ("de komende {number} dagen", "the next {number} days"),
    "1Y-": ("het afgelopen jaar", "the past year"),
    "1M-": ("de afgelopen maand", "the past month"),
    "1W-": ("de afgelopen week", "the past week"),
    "1D-": ("de afgelopen dag", "the past day"),
    "Y-": ("de afgelopen {number} jaar", "the past {number} years"),
    "M-": ("de afgelopen {number} maanden", "the past {number} months"),
    "W-": ("de afgelopen {number} weken", "the past {number} weeks"),
    "D-": ("de afgelopen {number} dagen", "the past {number} days"),
}
"""Periods, recurrences and durations in words; their notation: domain/period.py."""

NUMBERS: Table = {
    "billion": ("{number} miljard", "{number} billion"),
    "million": ("{number} miljoen", "{number} million"),
    "between": ("van {low} tot {high}", "from {low} to {high}"),
    "exactly": ("precies {end}", "exactly {end}"),
    "at_least": ("{end} of meer", "{end} or more"),
    "at_most": ("{end} of minder", "{end} or less"),
    "possible": ("mogelijk tussen {low} en {high}", "possibly between {low} and {high}"),
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

LABELS: Table = {
    "report": ("Controle van een brief", "Check of a letter"),
    "untitled": ("Brief zonder titel", "Letter without a title"),
    "date": ("Datum van de brief", "Date of the letter"),
    "no_date": ("niet gevonden", "not found"),
    "sender": ("Afzender", "Sender"),
    "made_on": ("Gecontroleerd op", "Checked on"),
    "to_letter": ("Naar de brief", "Go to the letter"),
    "to_cards": ("Naar de kaarten", "Go to the cards"),
    "summary": ("Samenvatting", "Summary"),
    "summary_caption": ("Uitspraken per oordeel", "Statements by verdict"),
    "verdict": ("Oordeel", "Verdict"),
    "then": ("Toen", "Then"),
    "then_column": ("Toen ({day})", "Then ({day})"),
    "now_column": ("Nu ({day})", "Now ({day})"),
    "then_on": ("Toen: zoals bekend op {day}", "Then: as known on {day}"),
    "then_undated": ("Toen: de brief heeft geen datum", "Then: the letter has no date"),
    "now": ("Nu", "Now"),
    "now_on": ("Nu: zoals bekend op {day}", "Now: as known on {day}"),
    "both": ("Toen en nu", "Then and now"),
    "checked_total": ("Gecontroleerd", "Checked"),
    "unchecked_total": ("Gevonden, niet gecontroleerd", "Found, not checked"),
    "changed_total": ("Oordeel toen anders dan nu", "Verdict different then and now"),
    "flips_total": ("Zin draait om, toen of nu", "Sentence turns around, then or now"),
    "nothing": (
        "In deze brief is geen getal gevonden en geen uitspraak gelezen.",
        "No number was found and no statement was read in this letter.",
    ),
    "refused_total": ("Door een mens geweigerd", "Refused by a person"),
    "review": ("Beoordeeld", "Reviewed"),
    "reason_given": ("Reden: {reason}.", "Reason: {reason}."),
    "unreadable": ("Wat niet gelezen kon worden", "What could not be read"),
    "legend": ("Wat de tekens betekenen", "What the marks mean"),
    "how": ("Hoe u dit leest", "How to read this"),
    "how_1": (
        "Hieronder staat de brief, precies zoals hij is. Bij elk gemarkeerd getal hoort een kaart met een nummer.",
        "Below is the letter, exactly as it is. Each marked figure has a card with a number.",
    ),
    "how_2": (
        (
            "Woorden laten een bereik toe: “bijna 65.000” is een getal vlak onder 65.000. Een cijfer past als het "
            "in dat bereik ligt."
        ),
        "Words allow a range: “almost 65,000” is a number just below 65,000. A figure fits if it lies in that range.",
    ),
    "how_3": (
        "Alle cijfers die bedoeld kunnen zijn, staan naast elkaar. Routekaart kiest er niet stilletjes één uit.",
        "All figures that could be meant stand side by side. Routekaart does not quietly choose one of them.",
    ),
    "how_4": (
        "Er zijn twee oordelen: met wat bekend was op de dag van de brief, en met wat nu bekend is.",
        "There are two verdicts: with what was known on the day of the letter, and with what is known now.",
    ),
    "how_5": (
        "“Niet te zeggen” is ook een antwoord. Het betekent niet dat de zin onjuist is.",
        "“Cannot be said” is an answer too. It does not mean that the sentence is wrong.",
    ),
    "letter": ("De brief", "The letter"),
    "cards": ("De kaarten", "The cards"),
    "card": ("kaart", "card"),
    "back": ("Terug naar de plek in de brief", "Back to the place in the letter"),
    "in_words": ("In de brief", "In the letter"),
    "understood": ("Zo is het gelezen", "How it was read"),
    "sort": ("Soort uitspraak", "Kind of statement"),
    "speaker": ("Wie het zegt", "Who says it"),
    "counted": ("Wat wordt geteld", "What is counted"),
    "belongs_to": ("Fonds, programma of afspraak", "Fund, programme or arrangement"),
    "money_state": ("Hoe ver het is met het bedrag", "How far the amount has come"),
    "place": ("Waar", "Where"),
    "counterpart": ("Herkomst of bestemming", "Origin or destination"),
    "period": ("Periode", "Period"),
    "base": ("Vergeleken met", "Compared with"),
    "direction": ("Richting", "Direction"),
    "value": ("Getal", "Number"),
    "order": ("Volgorde", "Order"),
    "cause": ("Oorzaak en gevolg", "Cause and effect"),
    "allows": ("Bereik", "Range"),
    "allows_near": ("Bij losse afronding", "With loose rounding"),
    "not_said": ("niet genoemd", "not said"),
    "place_not_said": ("plaats niet genoemd", "place not said"),
    "period_not_said": ("periode niet genoemd", "period not said"),
    "same_reason": ("om dezelfde reden", "for the same reason"),
    "than_increase": ("meer dan {other}", "more than {other}"),
    "times_as": ("{size} zoveel als {other}", "{size} as many as {other}"),
    "in_country": ("in {name}", "in {name}"),
    "in_route": ("op {name}", "on {name}"),
    "comparison": ("Vergelijking", "Comparison"),
    "share_from": ("het deel uit {name}", "the part from {name}"),
    "share_of_routes": ("het deel van alle routes samen", "the part of all routes together"),
    "share_of_member-states": ("het deel van de hele EU", "the part of the whole EU"),
    "share_of_countries": ("het deel van alle landen samen", "the part of all countries together"),
    "share_by": ("het deel dat zo kwam: {modes}", "the part that came this way: {modes}"),
    "record_beside": ("{later} (daarna in de rij: {earlier})", "{later} (next in the row: {earlier})"),
    "compared_with": ("{place}, vergeleken met {other}", "{place}, compared with {other}"),
    "more_by": ("{number} meer", "{number} more"),
    "less_by": ("{number} minder", "{number} less"),
    "than_decrease": ("minder dan {other}", "less than {other}"),
    "than_stable": ("evenveel als {other}", "as much as {other}"),
    "extreme_most": ("het hoogste sinds {since}", "the highest since {since}"),
    "extreme_most_within": (
        "het hoogste van {since} tot en met {until}",
        "the highest of {since} up to and including {until}",
    ),
    "extreme_least_within": (
        "het laagste van {since} tot en met {until}",
        "the lowest of {since} up to and including {until}",
    ),
    "extreme_least": ("het laagste sinds {since}", "the lowest since {since}"),
    "average_per": ("Gemiddeld", "Average"),
    "together_with": ("Samen met", "Together with"),
    "whole": ("Deel van", "Part of"),
    "rank_most": ("nummer {place} van hoog naar laag: {among}", "number {place} from high to low: {among}"),
    "rank_least": ("nummer {place} van laag naar hoog: {among}", "number {place} from low to high: {among}"),
    "among_routes": ("routes", "routes"),
    "among_countries": ("landen", "countries"),
    "among_member-states": ("lidstaten van de EU", "member states of the EU"),
    "among_nationalities": ("nationaliteiten", "nationalities"),
    "among_mediterranean-routes": ("de drie routes over de Middellandse Zee", "the three Mediterranean routes"),
    "rank_above": ("{order}, na {others}", "{order}, after {others}"),
    "rank_of": ("{name}: {order}", "{name}: {order}"),
    "cause_words": ("{measure} → {effect}", "{measure} → {effect}"),
    "candidates": ("Cijfers die bedoeld kunnen zijn", "Figures that could be meant"),
    "kept": ("Wat hierover in het register staat", "What the register has on this"),
    "known_both": ("Bij beide oordelen", "For both verdicts"),
    "known_then": ("Alleen bij het oordeel van toen", "Only for the verdict then"),
    "known_now": ("Alleen bij het oordeel van nu", "Only for the verdict now"),
    "source": ("Bron en wat die telt", "Source and what it counts"),
    "figure": ("Cijfer", "Figure"),
    "difference": ("Verschil", "Difference"),
    "order_only": ("alleen de volgorde", "the order only"),
    "by_publisher": ("Van wie het cijfer is", "Whose figure it is"),
    "and": ("{first} en {last}", "{first} and {last}"),
    "modes": ("Hoe gereisd", "How they travelled"),
    "no_figure": ("geen cijfer", "no figure"),
    "release": ("Uitgave", "Release"),
    "published": ("gepubliceerd: {day}", "published: {day}"),
    "published_between": ("gepubliceerd tussen {first} en {last}", "published between {first} and {last}"),
    "published_unknown": ("datum van publicatie onbekend", "date of publication unknown"),
    "retrieved": ("opgehaald: {day}", "retrieved: {day}"),
    "kind_differs": (
        "Dit cijfer gaat over {candidate}, de zin over {claim}.",
        "This figure is about {candidate}, the sentence about {claim}.",
    ),
    "same_area": (
        "Deze uitgever telt {candidate} en {claim} als hetzelfde gebied.",
        "This publisher counts {candidate} and {claim} as the same area.",
    ),
    "first": ("Op die plaats staat volgens deze bron: {name}", "In that place, according to this source: {name}"),
    "changed_from": ("{later} ten opzichte van {earlier}", "{later} compared with {earlier}"),
    "notes": ("Let op", "Note"),
    "definitions": ("Wat de cijfers precies tellen", "What exactly the figures count"),
    "unit": ("Eenheid", "Unit"),
    "not_comparable": ("Niet te vergelijken met", "Not to be compared with"),
    "definition_sources": ("Bron van de definitie", "Source of the definition"),
    "receipt": ("Bewijs van deze controle", "Receipt of this check"),
    "receipt_words": (
        "Dit is een code. Wie dezelfde controle doet met dezelfde bronnen, krijgt hetzelfde bewijs.",
        "This is a code. Whoever does the same check with the same sources gets the same receipt.",
    ),
    "method": ("Methode", "Method"),
    "sources": ("Gebruikte bronnen", "Sources used"),
    "no_sources": ("Er zijn geen cijfers van uitgevers gebruikt.", "No figures of publishers were used."),
    "fingerprint": ("vingerafdruk (sha256)", "fingerprint (sha256)"),
    "people_decide": (
        "Dit rapport helpt bij het lezen. Het beslist niets: mensen bepalen wat een uitkomst betekent.",
        "This report helps in reading. It decides nothing: people decide what an outcome means.",
    ),
    "licence_figures": (
        (
            "De cijfers zijn van hun uitgevers en vallen onder hun voorwaarden. Noem bij gebruik altijd de uitgever, "
            "de uitgave en de definitie."
        ),
        (
            "The figures are their publishers' and come under their terms. When you use them, always name "
            "the publisher, the release and the definition."
        ),
    ),
    "licence_software": (
        "Gemaakt met Routekaart {version} (licentie EUPL-1.2) op {day}. De lijsten van Routekaart zijn vrij (CC0).",
        "Made with Routekaart {version} (licence EUPL-1.2) on {day}. The lists of Routekaart are free (CC0).",
    ),
    "all_letters": ("Alle brieven", "All letters"),
    "check_sentence": ("Controleer een zin", "Check a sentence"),
    "letters": ("Brieven", "Letters"),
    "no_letters": (
        "In deze werkruimte staan nog geen brieven. Controleer er een met: routekaart check BRIEF",
        "There are no letters in this workspace yet. Check one with: routekaart check LETTER",
    ),
    "other_language": ("English", "Nederlands"),
    "quote_column": ("Woorden in de brief", "Words in the letter"),
    "not_found_title": ("Deze pagina bestaat niet", "This page does not exist"),
    "not_found": (
        "Misschien is het adres niet goed overgenomen, of staat de brief niet meer in deze werkruimte.",
        "Perhaps the address was not copied in full, or the letter is no longer in this workspace.",
    ),
    "menu": ("Menu", "Menu"),
    "to_content": ("Naar de inhoud", "To the content"),
    "refused_title": ("Dit mag u hier niet", "You may not do this here"),
    "refused": (
        "Uw account heeft hier het recht niet voor. Vraag het de beheerder als u het nodig hebt.",
        "Your account does not have the right to do this. Ask the administrator if you need it.",
    ),
    "sign_in_title": ("Aanmelden", "Sign in"),
    "sign_in": ("Meld u aan om verder te gaan.", "Sign in to go on."),
    "failed_title": ("Dit is niet gelukt", "This did not work"),
    "failed": (
        "Er ging iets mis bij het maken van deze pagina. Er is niets veranderd of verloren gegaan.",
        "Something went wrong while making this page. Nothing was changed or lost.",
    ),
    "bad_request_title": ("Dit verzoek is niet te begrijpen", "This request cannot be understood"),
    "bad_request": ("Controleer het adres en probeer het nog eens.", "Check the address and try again."),
}
