"""Words by which a sentence shows what it does with a figure. Data: adding a word is adding a line.

Each is matched as whole words, in any case. What a figure counts (the concept) comes from the reference lists; the
words here are about money, modes, publishers, promises, order and cause.
"""

from routekaart.domain.content import MoneyState
from routekaart.domain.ids import ActorId, ThingId
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
NEW_CLAUSE = r"(?:waarmee|waardoor|en\s+daarnaast|terwijl|maar|whereas|while|but)"
"""Words with which a part of a sentence begins that says something of its own."""
HERE = r"\b(?:daar|aldaar|dat land|dit land)\b"
"""What points at the country of the sentence before."""
DOUBT = (
    r"\?|\b(?:beweer\w*|beweert|bewering\w*|stelling|mythe|gerucht\w*|onjuist\w*|onwaar|onwaarheid|leugen\w*"
    r"|klopt|kloppen"
    r"|zei|zegt|zeggen|stelt|stelde|vraagt|vroeg|meent|vindt|denkt|hypothe\w+|stel|scenario\w*|zogenaamd\w*|zouden?"
    r"|claim(?:s|ed)?|alleged(?:ly)?|untrue|false|myth|would|could|might|says|said|asks|suppose)\b"
)
"""What makes a sentence something else than a report of its own: a question, a denial, a supposition, hearsay."""
NARROWS = (
    r"\b(?:kind(?:eren)?|minderjarig\w*|alleenstaand\w*|jongeren|vrouw\w*|meisjes|mannen|gezin\w*|ouderen|amv\w*"
    r"|alleen|uitsluitend|only|asielzoekers|asielaanvra\w+|asielinstroom|nareizigers|nationaliteit\w*"
    r"|aandeel|maandelijks\w*|gemiddeld\w*"
    r"|children|minors?|women|girls|unaccompanied|families|share|average|monthly|asylum seekers|asylum applications)\b"
)
"""What narrows the sentence after it as well, or all that stands under a heading."""
TURNED_AROUND = "[\u202a-\u202e\u2066-\u2069]"
"""Characters that make a text look otherwise than it is stored."""
TAKEN_BACK = (
    r"\s*(?:dat|dit|deze|that|this|the)\b.{0,80}"
    r"\b(?:onjuist|onwaar|niet|fout|false|not|untrue|incorrect|wrong)\b"
)
"""How a sentence begins that takes back what the sentence before said."""
DESTINATIONS = frozenset({ThingId("region:europe"), ThingId("region:european-union")})
DESTINATION_NAMES = frozenset({"europa", "europe", "eu", "europese unie", "european union"})
TIMED = frozenset(
    {
        *("vorig", "vorige", "dit", "deze", "dat", "die", "afgelopen", "eind", "begin", "medio", "ultimo", "sinds"),
        *("vanaf", "tot", "na", "voor", "tussen", "van", "last", "this", "since", "between", "until", "end", "in"),
    }
)
"""Words with which the name of a period begins that says itself how the period is meant."""
MOVES = frozenset(
    {
        *("steeg", "stegen", "stijgt", "gestegen", "daalde", "daalden", "daalt", "gedaald", "nam", "namen", "neemt"),
        *("toegenomen", "afgenomen", "groeide", "groeiden", "gegroeid", "rose", "fell", "increased", "decreased"),
        *("liep", "liepen", "opgelopen", "went"),
    }
)
"""Verbs of change: a number beside them is a level only after "tot", "op" or "naar"."""

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
    r"\b(?:de|the)\s+(?:meest\s+(?:voorkomende|gebruikte|gekozen|bereisde|actieve)|drukste|grootste"
    r"|most\s+used|busiest)"
    r"\s+(?:migratie)?route\b(?:\s+(?:naar|to)\s+(?:Europa|Europe|de EU|the EU)\b)?"
)

CAUSE = (
    r"(?:heeft|hebben|has|have)\s+(?:\w+\s+){0,3}?(?:bijgedragen\s+aan|geleid\s+tot|gezorgd\s+voor"
    r"|contributed\s+to|led\s+to)"
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
_REPORTS = r"(?:telde|registreerde|meldde|meldt|rapporteerde|rapporteert|counted|recorded|registered|reported)"
_PUBLISHER = r"unhcr|iom|frontex|eurostat|cbs|dt&v"
ACCORDING_TO = (
    r"\b(?:volgens|aldus|according to|(?:cijfers|gegevens|figures) (?:van|of|from))\s+(?:(?:cijfers|gegevens) van\s+)?"
    rf"(?:de\s+|het\s+)?(?P<source>{_PUBLISHER})\b"
    rf"|\b{_REPORTS}\s+(?:de\s+|het\s+)?(?P<reporter>{_PUBLISHER})\b|\b(?P<speaker>{_PUBLISHER})\s+{_REPORTS}\b"
)
SOURCE_OF_WORDS = r"\b(?:volgens|aldus|according to)\s+\w+(?:\s+\w+)?"
"""Words that name a source; one that is no publisher may count otherwise than any of them."""
