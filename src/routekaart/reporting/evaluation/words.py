"""The words of the page of an evaluation, for a reader who knows no statistics."""

from routekaart.reporting.texts import Table

ANSWERS: Table = {
    "effect_found": (
        (
            "Na {day} lag “{series}” ongeveer {effect} dan te verwachten was zonder “{arrangement}” (tussen {low} en"
            " {high})."
        ),
        (
            "After {day} “{series}” was about {effect} than could be expected without “{arrangement}” (between {low}"
            " and {high})."
        ),
    ),
    "no_effect_found": (
        (
            "Wij vonden geen effect van “{arrangement}” op “{series}”; een effect kleiner dan {smallest} kunnen wij"
            " met deze cijfers hebben gemist."
        ),
        (
            "We found no effect of “{arrangement}” on “{series}”; with these figures we may have missed an effect"
            " smaller than {smallest}."
        ),
    ),
    "cannot_be_said": (
        "Met deze cijfers is niet te zeggen of “{arrangement}” iets veranderde aan “{series}”, want {why}.",
        "Whether “{arrangement}” made a difference to “{series}” cannot be said with these figures, because {why}.",
    ),
    "cannot_be_said_of_all": (
        "Met deze cijfers is niet te zeggen of “{arrangement}” iets veranderden aan “{series}”, want {why}.",
        "Whether “{arrangement}” made a difference to “{series}” cannot be said with these figures, because {why}.",
    ),
    "both": ("” en “", "” and “"),
    "lower": ("{size} lager", "{size} lower"),
    "higher": ("{size} hoger", "{size} higher"),
    "and": (", en ", " and "),
    "more": (" (en nog {number} andere redenen)", " (and {number} more)"),
    "one_more": (" (en nog één reden)", " (and one more reason)"),
    "all": (
        (
            "Aantal vragen: {number}. Een effect gevonden: {found}. Geen effect gevonden: {not_found}. Niet te"
            " zeggen: {not_said}."
        ),
        (
            "Questions: {number}. An effect was found: {found}. None was found: {not_found}. It cannot be said:"
            " {not_said}."
        ),
    ),
    "none": (
        "Er is niets te beoordelen: er zijn geen afspraken, of geen reeksen die ernaast gelegd kunnen worden.",
        "There is nothing to evaluate: there are no arrangements, or no series to lay beside them.",
    ),
}
WHY: Table = {
    "too_short": ("er zijn te weinig maanden of jaren geteld", "too few months or years were counted"),
    "too_few_donors": ("er is te weinig om mee te vergelijken", "there is too little to compare with"),
    "no_fit": (
        "de vergelijking volgde deze cijfers ook vóór de afspraak niet goed",
        "the comparison did not follow these figures well before the arrangement either",
    ),
    "not_identified": (
        "andere vergelijkingen die even goed passen, zeggen iets anders",
        "other comparisons that fit as well say something else",
    ),
    "contaminated": (
        "ook de reeksen waarmee is vergeleken, kregen met een afspraak te maken",
        "what it is compared with was touched by an arrangement too",
    ),
    "date_decides": (
        "de uitkomst slaat om als een andere datum wordt genomen",
        "the outcome turns if another date is taken",
    ),
    "break": ("rond die tijd werd anders geteld", "the counting changed around that time"),
    "covid": (
        "de tijd erna valt voor een groot deel in de coronapandemie",
        "much of the time after falls in the pandemic",
    ),
    "too_small": ("de aantallen zijn te klein", "the counts are too small"),
    "not_separable": (
        "in dezelfde tijd begon er meer met hetzelfde land",
        "more began with the same country at the same time",
    ),
    "absorbed": (
        "wat elk land en elk jaar eigen is, laat van de afspraak niets over",
        "what is particular to each country and year leaves nothing of the arrangement",
    ),
    "one_donor": ("de uitkomst hangt af van één reeks", "the outcome depends on one series"),
    "se_not_valid": ("toeval is hier niet goed te meten", "chance cannot be measured well here"),
}
NOT_CHECKED: Table = {
    "too_short": ("of er lang genoeg is geteld", "whether it was counted for long enough"),
    "too_few_donors": (
        "of er genoeg reeksen zijn om mee te vergelijken",
        "whether there are enough series to compare with",
    ),
    "no_fit": ("of de vergelijking vóór de datum past", "whether the comparison fits before the date"),
    "not_identified": (
        "of andere vergelijkingen die even goed passen hetzelfde zeggen",
        "whether other comparisons that fit as well say the same",
    ),
    "contaminated": (
        "of de reeksen waarmee is vergeleken, vrij zijn van een afspraak",
        "whether what it is compared with is free of an arrangement",
    ),
    "date_decides": ("of de datum de uitkomst bepaalt", "whether the date decides the outcome"),
    "break": ("of er steeds op dezelfde manier is geteld", "whether it was always counted in the same way"),
    "covid": ("hoeveel de pandemie uitmaakt", "how much the pandemic matters"),
    "too_small": ("of de aantallen groot genoeg zijn", "whether the counts are large enough"),
    "not_separable": ("of er tegelijk meer begon", "whether more began at the same time"),
    "absorbed": ("of er van de afspraak iets overblijft", "whether anything of the arrangement is left"),
    "one_donor": ("of de uitkomst van één reeks afhangt", "whether the outcome depends on one series"),
    "se_not_valid": ("of toeval goed te meten is", "whether chance can be measured well"),
}
PAGE: Table = {
    "title": ("Heeft het gewerkt? {arrangement}", "Did it work? {arrangement}"),
    "title_all": ("Hebben de afspraken gewerkt?", "Did the arrangements work?"),
    "contents": ("Op deze pagina", "On this page"),
    "sealed": ("Kenmerk van het plan (sha256)", "Digest of the plan (sha256)"),
    "method": ("Methode", "Method"),
    "either": ("{wrong}; of: {unchecked}", "{wrong}; or: {unchecked}"),
    "gate": ("poort", "gate"),
    "unchecked": ("het is niet na te gaan {whether}", "it cannot be checked {whether}"),
    "question": (
        "De vraag is wat er met “{series}” gebeurde in {span} na {day}. De cijfers: {indicator}.",
        "The question is what happened to “{series}” in {span} after {day}. The figures: {indicator}.",
    ),
    "span_months": ("de {after} maanden", "the {after} months"),
    "span_month": ("de maand", "the month"),
    "span_years": ("de {after} jaren", "the {after} years"),
    "span_year": ("het jaar", "the year"),
    "nationality": (
        "Het land achter de komma is de nationaliteit van de mensen om wie het gaat.",
        "The country after the comma is the nationality of the people counted.",
    ),
    "not_sealed": ("Dit plan is niet verzegeld: het is een proef.", "This plan is not sealed: it is a trial."),
    "why": ("Waarom niet, en wat nodig is", "Why not, and what is needed"),
    "reason": ("reden", "reason"),
    "measured": ("gemeten", "measured"),
    "needed": ("wat nodig is", "what is needed"),
    "beside": ("Deze reeks, andere routes en doden", "This series, other routes and deaths"),
    "beside_told": (
        (
            "Minder mensen op de ene route kan betekenen dat er meer op een andere zijn. Geteld is even lang vóór de"
            " datum als erna. Wat is berekend, is pas een effect als alle poorten open zijn."
        ),
        (
            "Fewer people on one route may mean more on another. Counted are equal times before and after the date."
            " What was computed is an effect only if all gates are open."
        ),
    ),
    "no_deaths": (
        "Over doden en vermisten zijn hier geen cijfers.",
        "There are no figures here of the dead and missing.",
    ),
    "no_receiving": (
        "Over routes waar mensen heen kunnen zijn uitgeweken, zijn hier geen cijfers.",
        "There are no figures here of routes that may have received people.",
    ),
    "own": ("Deze route zelf", "This route itself"),
    "own_series": ("Deze reeks zelf", "This series itself"),
    "what": ("wat", "what"),
    "computed": ("berekend", "computed"),
    "cannot_show": ("Wat dit niet laat zien", "What this does not show"),
    "looks": ("Hoe vaak is gekeken", "How often this was looked at"),
    "looks_one": (
        (
            "Manieren waarop deze vraag hier is bekeken: {ways}; alle staan hieronder. Verzegelde plannen in het"
            " register: {plans}."
        ),
        (
            "Ways in which this question was looked at here: {ways}; all stand below. Sealed plans in the register:"
            " {plans}."
        ),
    ),
    "looks_chance": (
        (
            "Ook als niets werkt, lijkt bij een grens van 5% ongeveer één op de twintig plannen door toeval iets te"
            " vinden. Dat zijn er hier hooguit ongeveer {expected}."
        ),
        (
            "Even if nothing works, at a limit of 5% about one plan in twenty seems to find something by chance. Here"
            " that is at most about {expected}."
        ),
    ),
    "claims": ("Wat brieven zeggen", "What letters say"),
    "no_claims": (
        "In de gelezen brieven staat geen zin die zegt dat dit werkte.",
        "The letters that were read hold no sentence that says that this worked.",
    ),
    "paths": ("Geteld, en geschat zonder de afspraak", "Counted, and estimated without the arrangement"),
    "paths_counted": ("Wat is geteld", "What was counted"),
    "paths_told": (
        (
            "De schatting is een mengsel van andere reeksen, gemaakt met alleen de tijd vóór de datum. Past zij daar"
            " niet, dan zegt zij ook niets over de tijd erna."
        ),
        (
            "The estimate is a mixture of other series, made with the time before the date only. If it does not fit"
            " there, it says nothing about the time after it."
        ),
    ),
    "band": ("mogelijk", "possible"),
    "band_told": (
        (
            "De band is waar de schatting in elke periode had kunnen liggen, met minstens 90% zekerheid. Dat geldt als"
            " de vergelijking na de datum even goed past als ervoor. De band beschrijft, en beslist niets."
        ),
        (
            "The band is where the estimate could have been in each period with a certainty of at least 90%, if the"
            " comparison fits as well after the date as before it. It describes, and decides nothing."
        ),
    ),
    "least": ("minstens", "at least"),
    "most": ("hoogstens", "at most"),
    "observed": ("geteld", "counted"),
    "control": ("geschat", "estimated"),
    "placebos": ("placebo's", "placebos"),
    "gap": ("verschil", "difference"),
    "period": ("periode", "period"),
    "paths_text": (
        "Lijnen per periode van {first} tot en met {last}: geteld en geschat; de datum staat bij {event}.",
        "Lines by period from {first} to {last}: counted and estimated; the date stands at {event}.",
    ),
    "counted_text": (
        "Een lijn per periode van {first} tot en met {last}: wat is geteld; de datum staat bij {event}.",
        "A line by period from {first} to {last}: what was counted; the date stands at {event}.",
    ),
    "gaps": ("Het verschil, met placebo's erachter", "The difference, with placebos behind it"),
    "gaps_told": (
        (
            "Elke dunne lijn is een placebo: dezelfde berekening voor een reeks waar geen afspraak was; aantal:"
            " {number}. Ligt de dikke lijn er middenin, dan is het verschil niet van toeval te onderscheiden."
        ),
        (
            "Each thin line is a placebo: the same computed for a series without an arrangement; number: {number}. If"
            " the thick line is among them, the difference cannot be told from chance."
        ),
    ),
    "gaps_text": (
        (
            "Het verschil tussen geteld en geschat per periode: gemiddeld {effect} vanaf {event}. Aantal placebo's:"
            " {number}."
        ),
        "The difference between counted and estimated by period: {effect} on average from {event}. Placebos: {number}.",
    ),
    "ranks": ("De plaats tussen de placebo's", "The place among the placebos"),
    "ranks_told": (
        (
            "Hoe groter het verschil na de datum is vergeleken met ervoor, hoe verder naar links. Telt de richting niet"
            " mee, dan staat deze reeks op plaats {place} van {of} (kans {p})."
        ),
        (
            "The larger the difference after the date is beside that before, the further to the left. If the"
            " direction does not count, this series is in place {place} of {of} (p {p})."
        ),
    ),
    "ranks_told_pairs": (
        (
            "Hoe verder een land van nul bewoog, hoe verder naar links. Telt de richting niet mee, dan staat deze"
            " reeks op plaats {place} van {of} (kans {p})."
        ),
        (
            "The further a country moved from zero, the further to the left. If the direction does not count, this"
            " series is in place {place} of {of} (p {p})."
        ),
    ),
    "ranks_signed": (
        "In de richting die het plan vooraf noemde, staat zij op plaats {place} van {of} (kans {p}).",
        "In the direction that the plan named before, it is in place {place} of {of} (p {p}).",
    ),
    "lowest": ("laagste placebo", "lowest placebo"),
    "highest": ("hoogste placebo", "highest placebo"),
    "series": ("reeks", "series"),
    "weight": ("gewicht", "weight"),
    "ratio": ("maat", "measure"),
    "this_series": ("deze reeks", "this series"),
    "weights": ("Waarmee is vergeleken", "What it was compared with"),
    "donor_map": ("Waarmee is vergeleken, op de kaart", "What it was compared with, on the map"),
    "donor_map_told": (
        (
            "Hoe dikker de lijn, hoe zwaarder de route meetelt; nationaliteiten van een route zijn opgeteld. De"
            " gestippelde lijn is de route zelf. De lijnen zijn schematisch: zij volgen geen weg. Een route zonder lijn"
            " staat alleen in de tabel."
        ),
        (
            "The wider the line, the more weight the route has; nationalities of a route are added up. The broken line"
            " is the route itself. Lines are schematic: they follow no road. A route without a line is in the table"
            " only."
        ),
    ),
    "donor_map_text": (
        "Kaart: {own} (gestippeld), vergeleken met {listed}.",
        "Map: {own} (broken line), compared with {listed}.",
    ),
    "weights_pairs": ("Waar is geteld", "Where it was counted"),
    "weights_told": (
        "De balken tellen op tot 100%. Reeksen die mochten meedoen en geen gewicht kregen: {number}.",
        "The bars add up to 100%. Series that could take part and got no weight: {number}.",
    ),
    "without": ("Als één reeks wordt weggelaten", "If one series is left out"),
    "earlier": ("Op eerdere datums, toen er niets begon", "At earlier dates, when nothing began"),
    "without_told": (
        (
            "De dichte stip is de uitkomst met alle reeksen. Elke open stip is dezelfde berekening zonder die ene"
            " reeks. Liggen de stippen ver uit elkaar, dan hangt de uitkomst van één reeks af."
        ),
        (
            "The filled dot is the outcome with all series. Each open dot is the same computed without that one"
            " series. If the dots lie far apart, the outcome depends on one series."
        ),
    ),
    "earlier_told": (
        (
            "De dichte stip bovenaan is de echte datum. Elke open stip doet alsof de afspraak op een eerdere datum"
            " begon. Daar hoort bijna niets uit te komen: de open stippen horen dicht bij 0 te liggen."
        ),
        (
            "The filled dot at the top is the real date. Each open dot acts as if the arrangement began at an earlier"
            " date. Almost nothing should come out there: the open dots should lie near 0."
        ),
    ),
    "in_table": ("In een tabel: {heading}", "In a table: {heading}"),
    "specifications": ("Alle manieren waarop is gerekend", "All ways in which it was computed"),
    "specifications_told": (
        "Elke andere methode en datum, en elk ander plan over dezelfde reeks en afspraak. Geen is weggelaten.",
        "Every other method and date, and every other plan on the same series and arrangement. None is left out.",
    ),
    "plan_itself": ("het plan zelf ({name})", "the plan itself ({name})"),
    "from": ("vanaf {moment}", "from {moment}"),
    "whole": ("met alle reeksen", "with all series"),
    "not_estimated": ("niet berekend, of in een andere eenheid", "not computed, or in another unit"),
    "effects_text": (
        "{heading}: uitkomsten van {low} tot {high} (aantal: {number}).",
        "{heading}: outcomes from {low} to {high} (number: {number}).",
    ),
    "bars_text": ("{heading}: {told}.", "{heading}: {told}."),
    "gates": ("De dertien poorten", "The thirteen gates"),
    "gates_told": (
        "Een getal telt pas als alle poorten open zijn. Wat niet is na te gaan, is niet open.",
        "A number counts only if all gates are open. What cannot be checked is not open.",
    ),
    "opens": ("wat de poort zou openen", "what would open it"),
    "asks": ("wat zij nagaat", "what it asks"),
    "excluded": ("Wat niet mocht meedoen", "What could not take part"),
    "number": ("aantal", "number"),
    "q": ("kans na correctie voor al het kijken (q)", "p after all looks (q)"),
    "closed": ("Welke poorten dicht bleven", "Which gates stayed closed"),
    "how_often": ("hoe vaak", "how often"),
    "closed_gates": ("gesloten poorten", "closed gates"),
    "computed_not_effect": (
        "berekend (geen effect zolang een poort dicht is)",
        "computed (no effect while a gate is closed)",
    ),
    "all_told": (
        (
            "Dat het meestal niet te zeggen is, betekent niet dat afspraken niet werken, en ook niet dat zij wel"
            " werken. Het betekent dat deze openbare cijfers het niet kunnen laten zien."
        ),
        (
            "That it mostly cannot be said does not mean that arrangements do not work, nor that they do. It means"
            " that these public figures cannot show it."
        ),
    ),
}
ESTIMATORS: Table = {
    "synthetic-control": ("synthetische controle", "synthetic control"),
    "augmented-synthetic-control": ("synthetische controle met correctie", "augmented synthetic control"),
    "synthetic-did": ("synthetisch verschil in verschillen", "synthetic difference in differences"),
    "difference-in-differences": ("verschil in verschillen", "difference in differences"),
    "poisson": ("Poisson-regressie", "Poisson regression"),
    "by-years-since": ("gemiddeld over de jaren sinds het begin", "mean over the years since the beginning"),
    "by-cohort": (
        "gemiddeld over de groepen met hetzelfde eerste jaar",
        "mean over the groups with the same first year",
    ),
    "by-year": ("gemiddeld over de kalenderjaren", "mean over the calendar years"),
    "never-treated": ("alleen naast landen zonder afspraak", "only beside countries without an arrangement"),
    "imputation": ("geschat uit jaren zonder afspraak", "imputed from years without an arrangement"),
    "sensitivity-predictors-4": ("gevoeligheid: vier gemiddelden vooraf", "sensitivity: four means of before"),
    "sensitivity-predictors-6": ("gevoeligheid: zes gemiddelden vooraf", "sensitivity: six means of before"),
}
MOMENTS: Table = {
    "announced": ("de aankondiging", "the announcement"),
    "signed": ("de ondertekening", "the signature"),
    "in-force": ("de inwerkingtreding", "the entry into force"),
    "first-money": ("de eerste betaling", "the first money"),
}
SAID_MOMENTS: Table = {
    "announced": ("aangekondigd", "announced"),
    "signed": ("ondertekend", "signed"),
    "in-force": ("in werking", "in force"),
    "first-money": ("eerste betaling", "first money"),
    "agreed": ("afgesproken", "agreed"),
}
