"""The remarks with a figure or a finding, and what is said of what was not checked or was reviewed."""

from routekaart.reporting.texts.saying import Table

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
    "each": (
        "De zin gaat over elk jaar of elke maand apart. Dit is het cijfer dat er het verst van af ligt.",
        "The sentence is about each year or month by itself. This is the figure that is furthest from it.",
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
        "Het register zegt niet of dit bedrag is aangekondigd, vastgelegd of betaald. De zin zegt dat wel.",
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
