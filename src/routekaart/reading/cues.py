"""Words by which a sentence shows what it does with a figure. Data: adding a word is adding a line.

Each is matched as whole words, in any case. What a figure counts (the concept) comes from the reference lists; the
words here are about money, modes, publishers, promises, order and cause.
"""

from routekaart.domain.content import MoneyState
from routekaart.domain.ids import ActorId
from routekaart.domain.statement import Kind

MONEY_STATES: tuple[tuple[str, MoneyState], ...] = (
    (r"voorstel|voorgesteld|stelt voor|proposed", MoneyState.PROPOSED),
    (r"aangenomen|vastgesteld|goedgekeurd|adopted", MoneyState.ADOPTED),
    (r"gecommitteerd|vastgelegd|verplicht|committed", MoneyState.COMMITTED),
    (r"gecontracteerd|contracted", MoneyState.CONTRACTED),
    (r"uitgekeerd|uitbetaald|betaald|uitgegeven|paid|disbursed", MoneyState.PAID),
    (
        r"zeg(?:t|den)?(?=\b.*\btoe\b)|toegezegd|aangekondigd|trekt .{0,60}uit|maakt .{0,60}vrij|pledged",
        MoneyState.ANNOUNCED,
    ),
)

EXPECTED = r"verwacht(?:e|en|ing)?|naar verwachting|raming|geraamd|prognose|expected|forecast"
PROMISED = r"streven|streefcijfer|doelstelling|beoogd|beoogt|ten doel|target"
KINDS: tuple[tuple[str, Kind], ...] = ((EXPECTED, Kind.EXPECTED), (PROMISED, Kind.PROMISED))

MODES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"over (?:zee en (?:over )?land|land en (?:over )?zee)|by (?:sea and land|land and sea)", ("land", "sea")),
    (r"over zee|per boot|via zee|overzee|by sea", ("sea",)),
    (r"over land|via land|by land", ("land",)),
)

PERSONS = (
    r"(?:mensen|personen|migranten|vluchtelingen|asielzoekers|ontheemden|aankomsten|instroom"
    r"|people|persons|migrants|refugees|arrivals)"
)
"""Nouns that mean persons, also where a text counts their arrivals."""

ANYBODY = (
    r"(?:mensen|personen|migranten|vluchtelingen|asielzoekers|ontheemden|kinderen|slachtoffers"
    r"|people|persons|migrants|refugees|asylum seekers|victims)"
)
"""Nouns that mean people and do not tell why they are counted."""

DETECTIONS = r"(?:detecties?|grensoverschrijdingen|grenspassages|detections?|border[- ]crossings?)"

INTO = frozenset({"in", "naar", "to"})
FROM = frozenset({"uit", "from", "vanuit"})
PARTICLES = frozenset({"aan", "om", "op", "terug"})
"""Second parts of separable verbs, which stand at the end of the clause: "kwamen 12.770 mensen aan"."""
LEAVING = ("departure",)
"""Concepts whose name begins so count people who leave the country that is named."""
GOES_ON = r"\s*(?:dat|dit|daarmee|that|this)\b"
"""How a sentence begins that says more about the last figure."""

LAND_ROLES = r"(?:opvangland|gastland|transitland|herkomstland)"
"""After "X als": the figure is about X, whatever other countries the sentence names."""

BASE = (
    r"(?:ten opzichte van|vergeleken met|in vergelijking met|tegenover|compared (?:with|to)|dan(?: in)?|than(?: in)?)"
    r"(?:\s+(?:het|de|dat|dezelfde|the))?\s*$"
)
"""What stands just before the period that a change is measured from."""

RANK = (
    r"(?:de|het|the)\s+(?:meest\s+(?:voorkomende|gebruikte|gekozen|bereisde|actieve)|drukste|grootste|most\s+used|busiest)"
    r"\s+(?:migratie)?route(?:\s+(?:naar|to)\s+\w+)?"
)

CAUSE = (
    r"(?:heeft|hebben|has|have)\s+(?:\w+\s+){0,3}?(?:bijgedragen\s+aan|geleid\s+tot|gezorgd\s+voor|contributed\s+to|led\s+to)"
    r"|dr(?:oeg|oegen|aagt|agen)\s+(?:\w+\s+){0,3}?bij\s+aan|(?:mede\s+)?dankzij|mede\s+door"
)
EFFECT = (
    r"(?:lagere|hogere|minder|meer|dal(?:ing|ende|en|de)|afname|toename|stijg(?:ing|ende)|lower|fewer|fall|decline)"
)
THIS_ROUTE = r"(?:deze|die|dezelfde|this)\s+route"

PUBLISHERS: dict[str, ActorId] = {
    "unhcr": ActorId("organisation:unhcr"),
    "iom": ActorId("organisation:iom"),
    "frontex": ActorId("organisation:frontex"),
    "eurostat": ActorId("organisation:eurostat"),
    "cbs": ActorId("organisation:cbs"),
    "dt&v": ActorId("organisation:dtv"),
}
ACCORDING_TO = (
    r"\b(?:volgens|aldus|according to|(?:cijfers|gegevens|figures) (?:van|of|from))\s+(?:(?:cijfers|gegevens) van\s+)?"
    r"(?:de\s+|het\s+)?(unhcr|iom|frontex|eurostat|cbs|dt&v)\b"
)
