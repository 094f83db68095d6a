"""The words of a comparison of two letters, as (Dutch, English). Words in braces are filled in."""

from routekaart.reporting.texts import Table

SUBJECTS: Table = {
    "undertaking": ("toezegging", "undertaking"),
    "request": ("verzoek van de Kamer", "request of Parliament"),
    "figure": ("cijfer", "figure"),
    "trend": ("ontwikkeling", "trend"),
    "comparison": ("vergelijking", "comparison"),
    "record": ("hoogste of laagste", "highest or lowest"),
    "share": ("aandeel", "share"),
    "rank": ("plaats in een volgorde", "place in an order"),
    "money": ("bedrag", "amount"),
    "cause": ("oorzaak", "cause"),
    "arrangement": ("afspraak", "arrangement"),
    "instrument": ("instrument", "instrument"),
    "programme": ("programma of fonds", "programme or fund"),
    "place": ("land, regio of route", "country, region or route"),
    "source": ("bron", "source"),
}

OUTCOMES: Table = {
    "dropped": ("verdwenen", "dropped"),
    "changed": ("veranderd", "changed"),
    "new": ("nieuw", "new"),
    "moved_on": ("volgende periode", "next period"),
    "cannot_be_told": ("niet te zeggen", "cannot be told"),
    "same": ("gelijk gebleven", "the same"),
}

ASPECTS: Table = {
    "value": ("een ander getal", "another number"),
    "direction": ("een andere richting", "another direction"),
    "comparator": ("hetzelfde getal, met een ander woord ervoor", "the same number, with another word before it"),
    "definition": ("er wordt iets anders geteld", "something else is counted"),
    "source": ("een andere bron", "another source"),
    "expectation": ("verwacht of gemeten", "expected or measured"),
    "state": ("een andere stand", "another state"),
    "strength": ("anders gesteld", "put otherwise"),
    "stronger": ("stelliger", "put more strongly"),
    "weaker": ("voorzichtiger", "put more carefully"),
    "deadline": ("een andere termijn", "another term"),
    "met": ("volgens de brief gedaan", "done, according to the letter"),
    "rounded": ("anders afgerond", "rounded otherwise"),
    "length": ("een periode van andere lengte", "a period of another length"),
    "term_over": ("de termijn was al voorbij", "the term had ended"),
}

DOUBTS: Table = {
    "several_fit": ("meer dan één past", "more than one fits"),
    "said_less": (
        "een van de twee zegt preciezer wat wordt geteld",
        "one of the two says more precisely what is counted",
    ),
    "words_not_read": ("niet alle woorden eromheen zijn begrepen", "not all words around it were understood"),
    "other_words": ("misschien hetzelfde, in andere woorden", "perhaps the same, in other words"),
    "same_number": (
        "hetzelfde getal staat in beide brieven; of het over hetzelfde gaat, is niet zeker",
        "the same number stands in both letters; whether it is about the same is not certain",
    ),
    "words_found": ("dezelfde woorden staan in beide brieven", "the same words stand in both letters"),
    "maybe_another": (
        "een ander bedrag: hetzelfde geld veranderd, of ander geld",
        "another amount: the same money changed, or other money",
    ),
    "maybe_renewed": (
        "de termijn was voorbij: dezelfde toezegging opnieuw, of de volgende",
        "the term had ended: the same undertaking again, or the next one",
    ),
    "only_mentioned": (
        "er staat iets over in de andere brief; wat dat betekent, is niet gelezen",
        "the other letter has something on it; what that means was not read",
    ),
}

LABELS: Table = {
    "head": ("Verschillen tussen twee brieven", "Differences between two letters"),
    "earlier": ("eerst", "then"),
    "later": ("nu", "now"),
    "letter": ("{day}, {title} ({id})", "{day}, {title} ({id})"),
    "undated": ("zonder datum", "undated"),
    "untitled": ("zonder onderwerp", "no subject"),
    "same_day": (
        "De brieven zijn van dezelfde dag; de eerstgenoemde geldt als de eerdere.",
        "The letters are of the same day; the one named first counts as the earlier.",
    ),
    "date_missing": (
        "Niet van beide brieven is de datum bekend; de eerstgenoemde geldt als de eerdere.",
        "The date is not known of both letters; the one named first counts as the earlier.",
    ),
    "same_letter": ("Dit is tweemaal dezelfde brief.", "This is the same letter twice."),
    "unrelated": (
        "Let op: deze brieven hebben bijna niets gemeen. Wat nieuw of verdwenen is, zegt dan weinig.",
        "Note: these letters have almost nothing in common. What is new or dropped says little then.",
    ),
    "english": (
        "In Engelse tekst worden geen toezeggingen, moties en oorzaken gelezen.",
        "In English text no undertakings, motions and causes are read.",
    ),
    "passed_over": (
        "Een deel van een brief is een opsomming van getallen en is niet gelezen.",
        "A part of a letter is a dump of figures and was not read.",
    ),
    "counts": ("{number} {outcome}", "{number} {outcome}"),
    "none": ("Geen verschillen gevonden.", "No differences found."),
    "paragraph": ("In het kort", "In short"),
    "general": ("Zonder land of route", "No country or route"),
    "not_named": ("Niet meer genoemd", "No longer named"),
    "first_named": ("Nieuw genoemd", "Newly named"),
    "page": ("p. {page}, teken {start}", "p. {page}, character {start}"),
    "character": ("teken {start}", "character {start}"),
    "more": ("en nog {number}; zie --json", "and {number} more; see --json"),
    "or": ("of", "or"),
    "and": ("{first} en {last}", "{first} and {last}"),
}

CAUSES: Table = {
    "denied": ("ontkend", "denied"),
    "left_open": ("opengelaten", "left open"),
    "after": ("alleen daarna", "only afterwards"),
    "contributed": ("bijgedragen", "contributed"),
    "caused": ("veroorzaakt", "caused"),
}

STATES: Table = {
    "negotiating": ("in onderhandeling", "being negotiated"),
    "signed": ("ondertekend", "signed"),
    "initialled": ("geparafeerd", "initialled"),
    "in_force": ("in werking", "in force"),
    "suspended": ("opgeschort", "suspended"),
    "ended": ("beëindigd", "ended"),
    "not_pursued": ("van afgezien", "not pursued"),
    "explored": ("verkend", "explored"),
}

DEFINITE: Table = {
    "region:sahel": ("de Sahel", "the Sahel"),
    "region:horn-of-africa": ("de Hoorn van Afrika", "the Horn of Africa"),
    "region:middle-east": ("het Midden-Oosten", "the Middle East"),
    "region:western-balkans": ("de Westelijke Balkan", "the Western Balkans"),
    "region:mediterranean-sea": ("de Middellandse Zee", "the Mediterranean Sea"),
    "region:aegean-sea": ("de Egeïsche Zee", "the Aegean Sea"),
    "region:benelux": ("de Benelux", "the Benelux"),
    "region:european-union": ("de Europese Unie", "the European Union"),
    "route": ("de {name}", "the {name}"),
}
"""Places that stand with an article in a sentence; all routes do."""

SENTENCES: Table = {
    "none": (
        "Vergeleken met {before} is in wat deze brief zegt niets veranderd.",
        "Compared with {before} nothing has changed in what this letter says.",
    ),
    "undertaking_dropped": (
        "In {before} stond de toezegging {old}; daarover zegt deze brief niets.",
        "{Before} held the undertaking {old}; this letter says nothing about it.",
    ),
    "term_over": (
        "De termijn daarvan was voorbij toen deze brief werd geschreven.",
        "Its term had ended when this letter was written.",
    ),
    "undertaking_met": (
        "De toezegging {old} uit {before} is volgens deze brief nagekomen: {new}.",
        "The undertaking {old} of {before} has been met according to this letter: {new}.",
    ),
    "undertaking_changed": (
        "De toezegging {old} uit {before} krijgt een andere termijn: {new}.",
        "The undertaking {old} of {before} gets another term: {new}.",
    ),
    "undertaking_new": ("Nieuw in deze brief is de toezegging {new}.", "New in this letter is the undertaking {new}."),
    "undertaking_new_met": (
        "Deze brief zegt ook dat een toezegging is nagekomen die niet in {before} staat: {new}.",
        "This letter also says that an undertaking is met that does not stand in {before}: {new}.",
    ),
    "request_dropped": (
        "{Before} verwees naar {old}; daarover zegt deze brief niets.",
        "{Before} referred to {old}; this letter says nothing about it.",
    ),
    "request_changed": (
        "{Before} noemde {old}; volgens deze brief is daaraan voldaan.",
        "{Before} named {old}; according to this letter it has been met.",
    ),
    "request_new": (
        "Nieuw in deze brief is de verwijzing naar {new}.",
        "New in this letter is the reference to {new}.",
    ),
    "said_dropped": (
        "{Before} noemde {points}; daarover zegt deze brief niets.",
        "{Before} gave {points}; this letter says nothing about it.",
    ),
    "said_changed": (
        "{Before} noemde {where}{old}; deze brief noemt {new}.",
        "{Before} gave {where}{old}; this letter gives {new}.",
    ),
    "said_moved_on": (
        "{Before} noemde {where}{old}; deze brief geeft het volgende cijfer: {new}.",
        "{Before} gave {where}{old}; this letter gives the next figure: {new}.",
    ),
    "said_new": ("Nieuw in deze brief is {points}.", "New in this letter is {points}."),
    "said_new_many": ("Nieuw in deze brief zijn {points}.", "New in this letter are {points}."),
    "definition": (
        "Er wordt iets anders geteld, dus deze getallen zijn niet te vergelijken.",
        "Something else is counted, so these numbers cannot be compared.",
    ),
    "state": (
        "Eerst was dit {old_state}, nu is het {new_state}.",
        "First this was {old_state}, now it is {new_state}.",
    ),
    "cause_dropped": (
        "{Before} schreef: {points}; daarover zegt deze brief niets.",
        "{Before} wrote: {points}; this letter says nothing about it.",
    ),
    "cause_stronger": (
        "{Before} schreef: {old}; deze brief zegt het stelliger: {new}.",
        "{Before} wrote: {old}; this letter puts it more strongly: {new}.",
    ),
    "cause_weaker": (
        "{Before} schreef: {old}; deze brief zegt het voorzichtiger: {new}.",
        "{Before} wrote: {old}; this letter puts it more carefully: {new}.",
    ),
    "cause_new": ("Nieuw in deze brief is dit verband: {points}.", "New in this letter is this link: {points}."),
    "cause_new_many": (
        "Nieuw in deze brief zijn deze verbanden: {points}.",
        "New in this letter are these links: {points}.",
    ),
    "named_changed": (
        "Over {name} schreef {before}: {old}; deze brief schrijft: {new}.",
        "About {name} {before} wrote: {old}; this letter writes: {new}.",
    ),
    "named_dropped": ("Deze brief noemt niet meer: {names}.", "This letter no longer names: {names}."),
    "named_new": ("Nieuw genoemd in deze brief: {names}.", "Newly named in this letter: {names}."),
    "source_dropped": (
        "{Before} gaf cijfers van {names}; deze brief noemt die bron niet.",
        "{Before} gave figures of {names}; this letter does not name that source.",
    ),
    "source_dropped_many": (
        "{Before} gaf cijfers van {names}; deze brief noemt die bronnen niet.",
        "{Before} gave figures of {names}; this letter does not name those sources.",
    ),
    "source_new": ("Nieuw als bron van cijfers: {names}.", "New as a source of figures: {names}."),
    "uncertain": (
        "Van {number} andere punten is niet te zeggen of er iets veranderde.",
        "Of {number} other points it cannot be told whether anything changed.",
    ),
    "uncertain_one": (
        "Van één ander punt is niet te zeggen of er iets veranderde.",
        "Of one other point it cannot be told whether anything changed.",
    ),
    "rest": (
        "De overige verschillen ({number}) staan in het overzicht.",
        "The other differences ({number}) stand in the overview.",
    ),
    "more": ("nog {number}", "{number} more"),
    "where": ("voor {place} ", "for {place} "),
    "letter_of": ("de brief van {day}", "the letter of {day}"),
    "first_letter": ("de eerdere brief", "the earlier letter"),
    "that_letter": ("de vorige brief", "the previous letter"),
}
