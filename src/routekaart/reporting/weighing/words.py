"""The words of a weighing, as (Dutch, English)."""

from routekaart.reporting.texts import Table

LABELS: Table = {
    "title": ("Afweging: {title}", "Weighing: {title}"),
    "advice_only": (
        "Dit is een advies dat laat zien waar het op berust. Mensen beslissen. Geen land krijgt een cijfer.",
        "This is advice that shows what it rests on. People decide. No country is given a score.",
    ),
    "as_of": ("Regels en feiten van {day}. Opgeschreven door {by}.", "Rules and facts of {day}. Written down by {by}."),
    "made_up": (
        "Ingevulde waarden: {all}. Daarvan verzonnen voor een voorbeeld: {number}. Neem hierop geen besluit.",
        "Values that are filled in: {all}. Of these made up for an example: {number}. Do not decide on this.",
    ),
    "empty": (
        "Lege waarden: {number}. Wat niemand weet, maakt de uitkomst breder en is niet op nul gezet.",
        "Empty values: {number}. What nobody knows makes the outcome wider, and was not set to zero.",
    ),
    "with_unknown": (
        "Ook wat berust op iets wat niet bekend is, telt hieronder mee.",
        "What rests on something unknown is included below.",
    ),
    "calculations": (
        (
            "Elke berekening neemt gewichten die passen bij wat mensen hebben gezegd, en trekt elke waarde "
            "binnen haar grenzen: {draws} keer per land, {packages} keer voor het pakket. De telfout (±) zegt "
            "niets over hoe zeker de waarden zijn."
        ),
        (
            "Each calculation takes weights that fit what people stated, and draws each value within its range: "
            "{draws} times for a country, {packages} times for the package. The counting error (±) says nothing "
            "of how sure the values are."
        ),
    ),
    "money": ("Geld: {lines}.", "Money: {lines}."),
    "line": (
        "{line} {amount}, in prijzen van {year}; kosten opgegeven door {by}",
        "{line} {amount}, in prices of {year}; costs given by {by}",
    ),
    "rules": ("De regels die hier worden genoemd", "The rules that are named here"),
    "package": ("Het pakket", "The package"),
    "weights": ("De gewichten", "The weights"),
    "weights_are": (
        "Een gewicht zegt hoe zwaar de stap van het slechtste naar het beste punt van een belang telt.",
        "A weight says how much the step from the worst to the best end of an interest counts.",
    ),
    "fronts": ("Wat het ene belang kost aan het andere", "What one interest costs the other"),
    "knowing": ("Wat het meest waard is om eerst uit te zoeken", "What is most worth finding out first"),
    "both_sides": ("Wat beide kanten willen", "What both sides want"),
    "give_and_take": ("Wat het register weet van geven en krijgen", "What the register knows of give and take"),
    "impossible": ("Een wens die niet kan", "A wish that cannot be"),
    "wish": ("Een wens waarvan niet bekend is of die kan", "A wish of which it is not known whether it can be"),
    "out": ("Niet meegewogen:", "Not weighed:"),
    "compared": ("Andere methoden, alleen ter vergelijking", "Other methods, for comparison only"),
    "decided": ("Het besluit", "The decision"),
    "sealed": ("Zo is dit na te rekenen", "How to work this out again"),
    "instrument": ("Instrument", "Instrument"),
    "first": ("Vaakst eerste", "Comes first"),
    "between": ("Grenzen door lege waarden", "Bounds set by empty values"),
    "in_package": ("In het beste pakket", "In the best package"),
    "criterion": ("Belang", "Interest"),
    "middle": ("Midden", "Middle"),
    "least": ("Minst", "Least"),
    "most": ("Meest", "Most"),
    "about": ("Waarover", "About"),
    "worth": ("Winst van weten", "Gain from knowing"),
    "spent": ("Kosten", "Cost"),
    "chosen": ("Pakket", "Package"),
    "order": ("Volgorde", "Order"),
    "method": ("Methode", "Method"),
    "nothing_chosen": ("niets doen", "doing nothing"),
    "settled": (
        (
            "Van alle instrumenten per land horen er {core} vrijwel altijd in het beste pakket, {borderline} soms en "
            "{exterior} vrijwel nooit."
        ),
        (
            "Of all instruments by country {core} belong in the best package almost always, {borderline} "
            "sometimes and {exterior} hardly ever."
        ),
    ),
    "spread": (
        "Geen enkel pakket is in meer dan 1 % van de berekeningen het beste: veel pakketten verschillen weinig.",
        "No package is the best in more than 1% of the calculations: many packages differ little.",
    ),
    "unknown_along": (
        "Het pakket, als ook mag waarvan niet bekend is of het mag",
        "The package, if what is not known to be allowed were allowed too",
    ),
    "place": ("Plaats", "Place"),
    "packages": ("Het beste pakket, en andere die dat vaak zijn", "The best package, and those that often are"),
    "best_in": ("Hoe vaak het beste", "How often the best"),
    "at_the_middle": ("bij de middelste gewichten en waarden", "at the middle weights and values"),
    "first_in": (
        "Hoe vaak elk instrument in {country} op één komt",
        "How often each instrument comes first in {country}",
    ),
    "country": ("Land", "Country"),
    "weighted sum": ("gewogen som", "weighted sum"),
    "TOPSIS": ("TOPSIS", "TOPSIS"),
    "trouble": ("Wat eraan schort", "What is wrong with it"),
    "reverses": ("Zonder {which} komt de rest in een andere volgorde.", "Without {which} the others change order."),
    "dominated_above": ("Zet {which} boven iets wat nergens slechter is.", "Puts {which} above what is nowhere worse."),
    "everything": ("alles samen", "everything together"),
    "finding": ("onderzoek {finding}", "study {finding}"),
    "knowing_is": (
        (
            "Hoeveel beter het beste pakket gemiddeld zou zijn als u dit eerst wist. De maat is de weg van het "
            "slechtste naar het beste punt."
        ),
        (
            "How much better the best package would be on average if this were known first, in shares of the way "
            "from worst to best."
        ),
    ),
    "weights_fit": (
        "Alle gewichten die passen bij wat mensen hebben gezegd, doen mee; ze tellen als {number} losse trekkingen.",
        "All weights that fit what people stated take part; they count for {number} independent draws.",
    ),
    "contents": ("Op deze pagina", "On this page"),
}

ADVICE: Table = {
    "lean": (
        (
            "Los bekeken komt dit het vaakst op één: {best}, in {share} van de berekeningen. Daarna volgt: {second}, "
            "in {second_share}."
        ),
        (
            "Taken one by one, this comes first most often: {best}, in {share} of the calculations. Next is: "
            "{second}, in {second_share}."
        ),
    ),
    "lean_alone": (
        "Alleen dit doet mee: {best}, in {share} van de berekeningen op één.",
        "Only this takes part: {best}, first in {share} of the calculations.",
    ),
    "only_a_lean": (
        "Dat is een neiging en geen uitslag: niets staat in de helft van de berekeningen op één.",
        "That is a lean and no verdict: nothing comes first in half of the calculations.",
    ),
    "turns": (
        (
            "Bij de middelste gewichten en waarden staat dit op één: {stays}. Dat wordt {turns} als {distance} van "
            "het gewicht verschuift: {moves}."
        ),
        (
            "At the middle weights and values this comes first: {stays}. That becomes {turns} when {distance} of the "
            "weight moves: {moves}."
        ),
    ),
    "never_turns": (
        "Dit blijft bij de middelste waarden op één, bij alle gewichten die passen bij wat is gezegd: {stays}.",
        "At the middle values this stays first, at all weights that fit what was stated: {stays}.",
    ),
    "moves": ("{criterion} van {start} naar {turn}", "{criterion} from {start} to {turn}"),
    "in_package": (
        "{what}: in {share} van de berekeningen in het beste pakket voor alle landen samen (telfout ± {error}).",
        (
            "{what}: in the best package for all countries together in {share} of the calculations (counting "
            "error ± {error})."
        ),
    ),
    "alone": (
        "Los bekeken staat het in {share} op één; afhankelijk van de lege waarden {low} tot {high}.",
        "Taken alone it comes first in {share}; depending on the empty values, anything from {low} to {high}.",
    ),
    "alone_sure": ("Los bekeken staat het in {share} op één.", "Taken alone it comes first in {share}."),
    "core": (
        "Het hoort er dus vrijwel altijd in, wat men ook belangrijk vindt.",
        "So it belongs there, almost whatever is found important.",
    ),
    "borderline": (
        "Of het erin hoort, hangt af van wat men belangrijk vindt en van wat nog onzeker is.",
        "Whether it belongs there depends on what is found important and on what is still uncertain.",
    ),
    "exterior": ("Het hoort er dus vrijwel nooit in.", "So it hardly ever belongs there."),
    "leaves": (
        "Ga uit van de middelste gewichten en verander er één. Dan valt het uit het pakket: {ways}.",
        "Start from the middle weights and change one of them. Then it drops out of the package: {ways}.",
    ),
    "leaves_above": ("{criterion} boven {weight}", "{criterion} above {weight}"),
    "leaves_below": ("{criterion} onder {weight}", "{criterion} below {weight}"),
    "tied": ("Het is niet te onderscheiden van: {others}.", "It cannot be told apart from: {others}."),
    "cares": (
        "Waar het op één staat, telt dit zwaarder: {weights}.",
        "Where it comes first, this counts more: {weights}.",
    ),
    "care": (
        "{criterion} (gemiddeld {weight}; over alle berekeningen {middle})",
        "{criterion} ({weight} on average; {middle} over all calculations)",
    ),
    "and": (" en ", " and "),
    "values": (
        "Ingevulde waarden: {number} ({graded}).",
        "Values that are filled in: {number} ({graded}).",
    ),
    "graded": ("{number} {grade}", "{number} {grade}"),
    "studies": (
        "Eén waarde wordt uit {number} onderzoeken getrokken.",
        "One value is drawn from {number} studies.",
    ),
    "one_study": ("Eén waarde wordt uit één onderzoek getrokken.", "One value is drawn from one study."),
    "no_study": (
        "Geen waarde wordt rechtstreeks uit een onderzoek getrokken.",
        "No value is drawn directly from a study.",
    ),
    "without": (
        "Zonder {finding} staat het in {share} op één.",
        "Without {finding} it comes first in {share}.",
    ),
    "empty_on": ("Niet ingevuld: {criteria}.", "Not filled in: {criteria}."),
    "rule": ("Volgens de regels: {ruling}. {rules}.", "By the rules: {ruling}. {rules}."),
    "no_rule": ("Geen regel in de lijst gaat hierover.", "No rule in the list is about this."),
    "rests_on_unknown": (
        "Dit berust op iets wat niet bekend is: {unknown}.",
        "This rests on something that is not known: {unknown}.",
    ),
    "contested": (
        (
            "Onbekend is of de uitkomst voor het belang “{criterion}” er beter of slechter van wordt: met de opgegeven "
            "marge slechter in {share} van de berekeningen."
        ),
        (
            "It is unknown whether the outcome for the interest “{criterion}” gets better or worse: with the range "
            "given, worse in {share} of the calculations."
        ),
    ),
    "hardly_ever": ("Vrijwel nooit in het beste pakket: {which}.", "Hardly ever in the best package: {which}."),
    "nothing_in": (
        "Bij de middelste gewichten en waarden is geen enkel mogelijk pakket beter dan niets doen.",
        "At the middle weights and values no package that can be is better than doing nothing.",
    ),
    "spent": ("{middle} ({low} tot {high}), in prijzen van {year}", "{middle} ({low} to {high}), in prices of {year}"),
    "dissent": ("{by} was het er niet mee eens: {reason}", "{by} did not agree: {reason}"),
    "taken": ("{by} besloot op {day}: {what}. Reden: {reason}", "{by} decided on {day}: {what}. Reason: {reason}"),
    "against": ("Let op: {what}: {why}.", "Mind: {what}: {why}."),
    "wish_unknown": (
        "Of dit kan, is niet te zeggen: {what}: {why}.",
        "Whether this can be, cannot be said: {what}: {why}.",
    ),
    "not_decided": ("Er is nog niets besloten.", "Nothing has been decided yet."),
}

OUT: Table = {
    "not_allowed": ("mag niet volgens {rules}", "is not allowed by {rules}"),
    "counter_productive": (
        (
            "werkt waarschijnlijk averechts: in {share} van de berekeningen wordt de uitkomst voor het belang "
            "“{criterion}” slechter (grens {limit})"
        ),
        (
            "probably backfires: in {share} of the calculations the outcome for the interest “{criterion}” gets "
            "worse (limit {limit})"
        ),
    ),
    "vetoed": (
        "door een keuze weggelaten, want de kans op {harm} is {share}, en {by} aanvaardt {limit}",
        "left out by choice, as the chance of {harm} is {share}, and {by} accepts {limit}",
    ),
    "vetoed_made_up": (
        "door een keuze weggelaten, want met verzonnen waarden is de kans op {harm} {share}, en {by} aanvaardt {limit}",
        "left out by choice, as with made-up values the chance of {harm} is {share}, and {by} accepts {limit}",
    ),
    "together": ("{what} samen {why}", "{what} together {why}"),
    "counter_productive_together": (
        (
            "werken waarschijnlijk averechts: in {share} van de berekeningen wordt de uitkomst voor het belang "
            "“{criterion}” slechter (grens {limit})"
        ),
        (
            "probably backfire: in {share} of the calculations the outcome for the interest “{criterion}” gets "
            "worse (limit {limit})"
        ),
    ),
    "vetoed_together": (
        "door een keuze weggelaten, want de kans op {harm} is {share}, en {by} aanvaardt {limit}",
        "left out by choice, as the chance of {harm} is {share}, and {by} accepts {limit}",
    ),
    "harm": (
        "schade aan het belang “{criterion}” van meer dan {beyond} ({unit})",
        "harm to the interest “{criterion}” of more than {beyond} ({unit})",
    ),
    "unknown": (
        "niet te zeggen, want dit is niet bekend: {unknown}",
        "cannot be said, because this is not known: {unknown}",
    ),
}

PLACES: Table = {
    "core": ("kern", "core"),
    "borderline": ("grensgeval", "borderline"),
    "exterior": ("buiten", "exterior"),
}

GRADES: Table = {
    "strong": ("sterk", "strong"),
    "fair": ("redelijk", "fair"),
    "thin": ("dun", "thin"),
    "judged": ("naar het oordeel van mensen", "by people's judgement"),
    "illustrative": ("verzonnen voor een voorbeeld", "made up for an example"),
    "none": ("leeg", "empty"),
}

CHARTS: Table = {
    "shares": (
        "{country}: hoe vaak elk instrument op één komt. {parts}.",
        "{country}: how often each instrument comes first. {parts}.",
    ),
    "share": ("{what} {share}", "{what} {share}"),
    "front": (
        (
            "{number} pakketten die op {first} en {second} samen door geen ander worden verslagen, van {start} "
            "tot {end}: de som over de landen, waarbij 1 de hele weg van slechtst naar best is."
        ),
        (
            "{number} packages that no other betters on both {first} and {second}, from {start} to {end}: summed "
            "over countries, where 1 is the whole way from worst to best."
        ),
    ),
    "tornado": (
        "Wat het waard is om iets te weten voor het besluit, het meeste eerst. {parts}.",
        "What it is worth to know something before deciding, most first. {parts}.",
    ),
    "faint": ("Licht: past niet bij wat mensen hebben gezegd.", "Faint: does not fit what people stated."),
    "triangle": (
        (
            "{country}: welk instrument het beste is bij elke verdeling van het gewicht over {first}, {second} en "
            "{third}. {parts}. Lichte tekens zijn gewichten die niet passen bij wat is gezegd."
        ),
        (
            "{country}: which instrument is the best at each division of the weight over {first}, {second} and "
            "{third}. {parts}. Faint marks are weights that do not fit what was stated."
        ),
    ),
}

SIDES: Table = {
    "better_both": ("beter voor beide kanten dan wat er is", "better for both sides than what is"),
    "left_by_neither": ("geen van beide kanten wil eruit", "neither side would leave it"),
    "one_leaves": ("een van beide kanten zou eruit stappen", "one of the sides would leave it"),
    "cannot_say": ("niet te zeggen: niet alles is ingevuld", "cannot be said: not everything is filled in"),
    "not_better": ("niet beter voor beide kanten", "not better for both sides"),
    "ours": ("voor ons {worth}", "for us {worth}"),
    "theirs": ("voor {partner} {worth}", "for {partner} {worth}"),
    "likely": ("{side} (beter dan wat er is in {share})", "{side} (better than what is in {share})"),
    "unknown_worth": ("onbekend", "unknown"),
    "balance": (
        "Beloften van ons: {given}; van hen: {received}. Wat iets waard is, staat in punten van elke kant zelf.",
        "Promises of ours: {given}; of theirs: {received}. What things are worth is in points of each side's own.",
    ),
    "by_itself": ("de moeite waard, ook zonder tegenprestatie", "worth keeping, also without anything in return"),
    "only_if_the_other_keeps_theirs": (
        "alleen de moeite waard als de ander zijn deel nakomt",
        "only worth keeping if the other keeps theirs",
    ),
    "not_worth_it": ("niet de moeite waard", "not worth it"),
    "unknown": ("niet te zeggen", "cannot be said"),
    "us": ("Wij", "We"),
    "not_weighed": (
        "Wat het register vertelt over geven en krijgen, en hier niet is meegewogen:",
        "What the register tells of give and take, and was not weighed here:",
    ),
    "coupling": (
        "{country}, {coupling}: zij geven {theirs}; wij geven {ours}.",
        "{country}, {coupling}: they give {theirs}; we give {ours}.",
    ),
    "nothing_told": ("niets dat bekend is", "nothing that is known"),
    "promise": ("{giver}: {what}. {holds}", "{giver}: {what}. {holds}"),
    "not_admissible": (
        "Kan niet, want een instrument ervoor valt af, of wat het vraagt samen: {deals}.",
        "Cannot be, because an instrument for it is out, or what it asks together: {deals}.",
    ),
    "rests_on_unknown": (
        "Berust op een instrument waarvan niet bekend is of het kan: {deals}.",
        "Rests on an instrument of which it is not known whether it can be: {deals}.",
    ),
}

CLASHES: Table = {
    "wish": ("Gewenst is: {wish}.", "Wished for: {wish}."),
    "alone": (
        "Eén zaak maakt dat al onmogelijk; zonder die kan het wel (nagerekend in {solves} pogingen):",
        "One thing alone makes that impossible; without it the wish can be kept (proved in {solves} attempts):",
    ),
    "intro": (
        (
            "Deze {number} zaken botsen daarmee, en zonder een ervan kan de rest wel (nagerekend in {solves} "
            "pogingen). Het hoeft niet de kleinste verzameling te zijn."
        ),
        (
            "These {number} things clash with it, and without any one of them the rest can be kept (proved in "
            "{solves} attempts). It need not be the smallest such set."
        ),
    ),
    "rule": ("Regel {id}", "Rule {id}"),
    "counter_productive": ("Werkt waarschijnlijk averechts", "Probably backfires"),
    "vetoed": ("Raakt wat beschermd is", "Harms what is protected"),
    "budget": ("Budget {id}", "Budget {id}"),
    "requirement": ("Voorwaarde {id}", "Condition {id}"),
    "exclusion": ("Uitsluiting {id}", "Exclusion {id}"),
    "cap": ("Hoogste aantal {id}", "Most {id}"),
    "minimum_share": ("Minste aandeel {id}", "Least share {id}"),
    "motion": ("Motie {id}", "Motion {id}"),
    "preference": ("Voorkeur {id}", "Preference {id}"),
}
