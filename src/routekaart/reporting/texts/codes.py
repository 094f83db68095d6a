"""The words of the codes of the domain: contents, kinds, flags, sources, places, actors."""

from routekaart.reporting.texts.saying import Table

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
