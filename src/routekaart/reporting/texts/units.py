"""The words of numbers: their units, how they are bounded, and which way they go."""

from routekaart.reporting.texts.saying import Table

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
    "other": ("in een andere munt", "in another currency"),
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

NUMBERS: Table = {
    "billion": ("{number} miljard", "{number} billion"),
    "million": ("{number} miljoen", "{number} million"),
    "between": ("van {low} tot {high}", "from {low} to {high}"),
    "exactly": ("precies {end}", "exactly {end}"),
    "at_least": ("{end} of meer", "{end} or more"),
    "at_most": ("{end} of minder", "{end} or less"),
    "possible": ("mogelijk tussen {low} en {high}", "possibly between {low} and {high}"),
}

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
