"""The words of evaluations: the three outcomes, the gates with what would be needed, and what cannot be shown."""

from routekaart.reporting.texts.saying import Table

OUTCOMES: Table = {
    "effect_found": (
        "Er is een effect gevonden: {effect} (tussen {low} en {high}).",
        "An effect was found: {effect} (between {low} and {high}).",
    ),
    "no_effect_found": (
        "Geen effect gevonden. Een effect kleiner dan {smallest} kan met deze opzet zijn gemist.",
        "No effect found. An effect smaller than {smallest} may have been missed with this design.",
    ),
    "cannot_be_said": ("Niet te zeggen, want:", "It cannot be said, because:"),
}

GATES: Table = {
    "too_short": (
        "de reeks is te kort; perioden vóór de datum: {before} (nodig: {needed}), erna: {after} (nodig: {asked})",
        (
            "the series is too short; periods before the date: {before} (needed: {needed}), after it: {after}"
            " (needed: {asked})"
        ),
    ),
    "too_few_donors": (
        (
            "er zijn te weinig reeksen om mee te vergelijken: {donors} (nodig: {needed}); een kans onder {least} is"
            " dan niet te halen"
        ),
        "there are too few series to compare with: {donors} (needed: {needed}); no p below {least} can be reached",
    ),
    "no_fit": (
        (
            "de vergelijking past niet goed genoeg: vóór de datum volgt zij {r_squared} van de beweging (nodig:"
            " {least}), en op eerdere datums wordt het verschil {unrest} keer zo groot als ervoor (hooguit: {most})"
        ),
        (
            "the comparison does not fit well enough: before the date it follows {r_squared} of the movement (needed:"
            " {least}), and at earlier dates the difference grows to {unrest} times that before (at most: {most})"
        ),
    ),
    "not_identified": (
        "andere vergelijkingen die even goed passen, geven uitkomsten van {low} tot {high}",
        "other comparisons that fit as well give outcomes from {low} to {high}",
    ),
    "contaminated": (
        "reeksen waarmee is vergeleken, zijn zelf door een afspraak geraakt: {donors}",
        "series that it was compared with were touched by an arrangement themselves: {donors}",
    ),
    "date_decides": (
        "de richting hangt af van de datum ({dates}): {effects}",
        "the direction depends on the date ({dates}): {effects}",
    ),
    "break": ("rond de datum is anders geteld: {changes}", "the counting changed near the date: {changes}"),
    "covid": (
        "perioden na de datum die in de coronapandemie vallen: {periods} van de {asked}",
        "periods after the date that fall in the pandemic: {periods} of {asked}",
    ),
    "too_small": (
        (
            "de aantallen zijn te klein: de middelste waarde vóór de datum is {median}, en {tiny} van de cellen is"
            " hooguit 5{turns}"
        ),
        (
            "the counts are too small: the median before the date is {median}, and {tiny} of the cells are at most"
            " 5{turns}"
        ),
    ),
    "not_separable": (
        "binnen een jaar begon er meer met hetzelfde land: {others}",
        "more began with the same country within a year: {others}",
    ),
    "absorbed": (
        (
            "wat elk land en elk jaar eigen is, laat van de afspraak niets over, of er is geen cijfer om mee te"
            " vergelijken"
        ),
        (
            "what is particular to each country and year leaves nothing of the arrangement, or there is no figure to"
            " compare with"
        ),
    ),
    "one_donor": (
        "de uitkomst hangt af van één reeks: zonder {donor} is zij {without}",
        "the outcome depends on one series: without {donor} it is {without}",
    ),
    "se_not_valid": (
        "de onzekerheid is hier niet betrouwbaar te meten; placebo's: {placebos}",
        "the uncertainty cannot be measured reliably here; placebos: {placebos}",
    ),
}

GATE_DETAILS: Table = {
    "turns": ("; door afronding kan de richting omslaan", "; rounding can turn the direction"),
    "flagged": ("de bron zet er een teken bij", "the publisher flags it"),
    "one_date": ("er is maar één datum bekend: {dates}", "only one date is known: {dates}"),
    "same_period": (
        "de datums ({dates}) tellen vanaf dezelfde maand of hetzelfde jaar, of liggen te vroeg om te vergelijken",
        "the dates ({dates}) count from the same month or year, or lie too early to compare",
    ),
    "no_earlier_dates": (
        "er zijn geen eerdere datums om de vergelijking op te proberen",
        "there are no earlier dates to try the comparison at",
    ),
    "not_computed": ("dit kon niet worden berekend", "this could not be computed"),
}

NEEDED: Table = {
    "too_short": (
        "Nodig: cijfers over meer perioden vóór of na de datum, op dezelfde manier geteld.",
        "Needed: figures of more periods before or after the date, counted in the same way.",
    ),
    "too_few_donors": (
        "Nodig: cijfers over meer routes of nationaliteiten die niet door de afspraak zijn geraakt.",
        "Needed: figures of more routes or nationalities that the arrangement did not touch.",
    ),
    "no_fit": (
        "Nodig: reeksen die vóór de datum met deze meebewogen, of kennis van wat deze reeks toen deed bewegen.",
        "Needed: series that moved along with this one before the date, or knowledge of what moved it then.",
    ),
    "not_identified": (
        "Nodig: meer perioden vóór de datum dan er vergelijkingsreeksen met gewicht zijn.",
        "Needed: more periods before the date than there are series with weight.",
    ),
    "contaminated": (
        "Nodig: vergelijkingsreeksen van routes en landen zonder eigen afspraak in die tijd.",
        "Needed: series of routes and countries without an arrangement of their own in that time.",
    ),
    "date_decides": (
        (
            "Nodig: de dag van aankondiging naast die van ondertekening, inwerkingtreding en eerste betaling; of"
            " cijfers per week over een korte tijd rond de datum."
        ),
        (
            "Needed: the day of announcement beside those of signature, entry into force and first money; or figures"
            " by week over a short time around the date."
        ),
    ),
    "break": (
        "Nodig: een reeks die aan beide kanten van de verandering op dezelfde manier is geteld.",
        "Needed: a series that is counted in the same way on both sides of the change.",
    ),
    "covid": (
        "Nodig: een afspraak of een periode buiten de maanden van de pandemie.",
        "Needed: an arrangement or window outside the months of the pandemic.",
    ),
    "too_small": (
        "Nodig: landen of jaren samen, of cijfers die niet op 5 zijn afgerond.",
        "Needed: countries or years together, or figures that are not rounded to 5.",
    ),
    "not_separable": (
        "Nodig: het pakket als geheel beoordelen (zet alle afspraken in het plan), of een land dat er maar één kreeg.",
        "Needed: evaluate the bundle as a whole (name all arrangements in the plan), or a country that got only one.",
    ),
    "absorbed": (
        "Nodig: landen met en zonder de afspraak in hetzelfde jaar.",
        "Needed: countries with and without the arrangement in the same year.",
    ),
    "one_donor": ("Nodig: meer reeksen die op deze lijken.", "Needed: more series like this one."),
    "se_not_valid": (
        "Nodig: genoeg vergelijkbare gevallen zonder afspraak om het toeval mee te meten.",
        "Needed: enough comparable cases without an arrangement to gauge chance by.",
    ),
}

GATE_STATES: Table = {
    "passed": ("open", "open"),
    "failed": ("dicht", "closed"),
    "not-checked": ("niet na te gaan", "cannot be checked"),
    "not-applicable": ("niet van toepassing", "does not apply"),
}

CANNOT_SHOW: Table = {
    "why": ("Dit laat niet zien waarom iets veranderde.", "This does not show why something changed."),
    "for_whom": (
        "Het zegt niet voor wie het uitmaakte, of wat het mensen kostte.",
        "It does not tell for whom it mattered, or what it cost people.",
    ),
    "what_else": (
        "Wat tegelijk gebeurde en niet in het register staat, telt mee alsof het door de afspraak kwam.",
        "What happened at the same time and is not in the register counts as if the arrangement had done it.",
    ),
    "detections_not_persons": (
        "Detecties zijn geen personen: wie vaker wordt aangetroffen, telt vaker mee.",
        "Detections are not persons: someone found more than once counts more than once.",
    ),
    "rounded": (
        "Aantallen zijn op 5 afgerond, en tussen lidstaten maar beperkt te vergelijken.",
        "Counts are rounded to 5, and comparable between member states only in part.",
    ),
    "mean_only": (
        "Dit is een gemiddelde over alle landen met een afspraak; voor één land kan het anders zijn.",
        "This is a mean over all countries with an arrangement; for a single one it may be otherwise.",
    ),
    "no_comparison": (
        "Hier wordt met niets vergeleken: wat zonder de afspraak zou zijn gebeurd, is onbekend.",
        "This compares with nothing: what would have happened without the arrangement is not known.",
    ),
    "own_route_only": (
        "Dit gaat alleen over deze reeks: wat elders gebeurde, en hoeveel mensen omkwamen, zit er niet in.",
        "This is about this series only: what happened elsewhere, and how many people died, is not in it.",
    ),
}

EXCLUDED: Table = {
    "no_nationality": ("geen nationaliteit van een land", "not the nationality of a country"),
    "gaps": ("er ontbreken perioden", "periods are missing"),
    "too_small": ("te kleine aantallen", "counts too small"),
    "never_moved": ("bewoog vooraf niet", "did not move before"),
    "same_area": ("dezelfde route", "the same route"),
    "same_nationality": ("dezelfde nationaliteit", "the same nationality"),
    "tied_route": ("een route die ermee samenhangt", "a route that is tied to it"),
    "no_date": ("de datum is niet bekend", "the date is not known"),
    "too_early": ("begon vóór de cijfers", "began before the figures"),
    "too_late": ("begon na de cijfers", "began after the figures"),
    "own_treatment": ("kreeg zelf een afspraak", "got an arrangement itself"),
}

BESIDES: Table = {
    "receiving": ("Mogelijke uitwijkroute", "Route that may have received"),
    "deaths": ("Doden en vermisten op deze route", "Dead and missing on this route"),
}

EVALUATING: Table = {
    "plan": (
        "Plan {name}, verzegeld op {day} om {time} UTC als nummer {seq} in het register.",
        "Plan {name}, sealed on {day} at {time} UTC as number {seq} of the register.",
    ),
    "outcome": ("uitkomst", "outcome"),
    "gates": ("Poorten", "Gates"),
    "gate": ("poort", "gate"),
    "state": ("stand", "state"),
    "figure": ("waarde", "figure"),
    "threshold": ("grens", "threshold"),
    "raw": (
        "Berekend, en geen effect zolang een poort dicht is: {effect}; plaats {place} van {of} (kans {p}).",
        "Computed, and no effect while a gate is closed: {effect}; rank {place} of {of} ({p}).",
    ),
    "passed": (
        "Plaats {place} van {of} (kans {p}); de kleinst mogelijke kans is 1/{of}.",
        "Rank {place} of {of} ({p}); least possible p 1/{of}.",
    ),
    "critical": (
        (
            "Bij een grens van 5% telt hier pas {critical} als meer dan toeval; pas {detectable} zou vier van de vijf"
            " keer worden gevonden."
        ),
        (
            "At a limit of 5% only {critical} counts as more than chance here; only {detectable} would be found four"
            " times out of five."
        ),
    ),
    "nothing_passes": (
        "Met zo weinig reeksen kan geen verandering, hoe groot ook, de toets doorstaan.",
        "With so few series no change, however large, could pass the test.",
    ),
    "beside": ("ernaast", "beside it"),
    "pooled": ("Alle afspraken van één vorm samen", "All arrangements of a form together"),
    "pooled_told": (
        (
            "Eén afspraak kan na zo vaak kijken zelden iets laten zien. Daarom staan hier alle afspraken van één vorm"
            " samen: hoeveel verder hun reeksen na de datum van hun vergelijking liggen dan ervoor. Daarnaast staat hoe"
            " vaak even veel andere, gelote reeksen minstens zo ver liggen. Het is geen effect zolang niet alle poorten"
            " van alle evaluaties open zijn."
        ),
        (
            "One arrangement can seldom show anything after so many looks. So here are all arrangements of a form"
            " together: how far their series lie from their comparison after the date, beside before, and how often as"
            " many other series at random lie as far. It is no effect while not all gates of all evaluations are open."
        ),
    ),
    "form": ("vorm", "form"),
    "taken_together": ("evaluaties (reeksen)", "evaluations (series)"),
    "gates_open": ("waarvan alle poorten open", "of which all gates open"),
    "moved": ("verschil erna, vergeleken met ervoor", "gap after, compared with before"),
    "by_nationality": ("per nationaliteit", "by nationality"),
    "by_total": ("totalen", "totals"),
    "net": (
        (
            "Berekend in aantallen, en geen effect zolang een poort dicht is: {own} op deze route en {receiving} op"
            " mogelijke uitwijkroutes; samen {together}."
        ),
        (
            "Computed in counts, and no effect while a gate is closed: {own} on this route and {receiving} on routes"
            " that may have received; together {together}."
        ),
    ),
    "before": ("ervoor", "before"),
    "after": ("erna", "after"),
    "effect": ("effect", "effect"),
    "rank": ("plaats", "rank"),
    "donors": ("vergelijkingsreeksen", "donors"),
    "destinations": ("bestemmingen", "destinations"),
    "weight": ("gewicht", "weight"),
    "without": ("zonder deze", "without it"),
    "specifications": ("Alle specificaties", "All specifications"),
    "specification": ("manier van rekenen", "specification"),
    "cannot_show": ("Wat deze opzet niet laat zien", "What this design does not show"),
    "of_log": ("{percent} van het aantal plus 1", "{percent} of the count plus 1"),
    "level_units": ("{number} per periode", "{number} per period"),
    "looks": (
        "Berekende kansen: {taken}. Onder 5%: {below}; bij louter toeval te verwachten: {expected}.",
        "Values of p: {taken}. Below 5%: {below}; to be expected by chance alone: {expected}.",
    ),
    "claims": ("Wat brieven zeggen", "What letters say"),
    "claim": (
        "De brief zegt: “{quote}” ({measure}). De evaluaties zeggen: {answer}.",
        "The letter says: “{quote}” ({measure}). The evaluations say: {answer}.",
    ),
    "claim_nothing": ("niets, want hierover is niets geëvalueerd", "nothing, for nothing about it was evaluated"),
    "claim_counts": ("{number} keer {outcome}", "{outcome} ({number})"),
    "arrangement": ("afspraak", "arrangement"),
    "series": ("reeks", "series"),
    "because": ("omdat", "because"),
    "q": ("q", "q"),
    "unknown": ("onbekend", "unknown"),
    "found": ("effect gevonden", "effect found"),
    "not_found": ("geen effect gevonden", "no effect found"),
    "not_said": ("niet te zeggen", "cannot be said"),
    "smallest": ("{smallest} was te vinden", "{smallest} could be found"),
    "fall": ("een daling van {size}", "a fall of {size}"),
    "rise": ("een stijging van {size}", "a rise of {size}"),
    "fall_or_rise": ("{fall} of {rise}", "{fall} or {rise}"),
    "when": ("{moment} op {day}", "{moment} {day}"),
    "thing_when": ("{thing} ({when})", "{thing} ({when})"),
}
