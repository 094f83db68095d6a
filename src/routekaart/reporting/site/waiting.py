"""The page of what waits in the line, that of a file that is ready, and of what is not there (any more)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from routekaart.reporting.page import Site, render_page
from routekaart.reporting.texts import Lang, Table, say

What = Literal["letter", "weighing", "evaluation"]
"""What waits: a letter to be checked, or a weighing or an evaluation to be worked out."""

WORDS: Table = {
    "waits": ("Uw brief wacht op controle", "Your letter waits to be checked"),
    "place_0": ("Uw brief wordt nu gecontroleerd.", "Your letter is being checked now."),
    "place_1": ("Er is nog 1 brief vóór de uwe.", "There is 1 letter before yours."),
    "place_many": ("Er zijn nog {number} brieven vóór de uwe.", "There are {number} letters before yours."),
    "soon": ("De uitkomst is er over minder dan een minuut.", "The result is here in less than a minute."),
    "minute": ("De uitkomst is er over ongeveer een minuut.", "The result is here in about a minute."),
    "minutes": ("De uitkomst is er over ongeveer {number} minuten.", "The result is here in about {number} minutes."),
    "time_unknown": ("Hoe lang dat duurt, is nog niet te zeggen.", "How long that takes cannot be said yet."),
    "turns": (
        "Iedereen komt om de beurt. Geeft u meer brieven, dan gaan brieven van anderen ertussendoor.",
        "Everyone takes turns. If you hand in more letters, those of others go in between.",
    ),
    "renews": ("Deze pagina vernieuwt zichzelf elke {number} seconden, tot de uitkomst er staat.",
               "This page renews itself every {number} seconds, until the result stands here."),
    "renews_not": ("Deze pagina vernieuwt zichzelf niet.", "This page does not renew itself."),
    "look": ("Kijk nu", "Look now"),
    "stop": ("Niet meer vanzelf vernieuwen", "No longer renew by itself"),
    "go_on": ("Weer vanzelf vernieuwen", "Renew by itself again"),
    "kept_title": ("Wat er met uw brief gebeurt", "What happens to your letter"),
    "kept": (
        (
            "De brief en de uitkomst staan alleen in het geheugen van deze site. De uitkomst blijft {number} minuten "
            "staan. Kijkt u {number} minuten niet, dan vervalt een brief die nog wacht."
        ),
        (
            "The letter and its result are only in the memory of this site. The result stays for {number} minutes. A "
            "letter that still waits lapses if you do not look for {number} minutes."
        ),
    ),
    "back": (
        "U kunt deze pagina sluiten en op hetzelfde adres terugkomen.",
        "You can close this page and come back at the same address.",
    ),
    "whoever": ("Wie dit adres heeft, kan de uitkomst zien.", "Whoever has this address can see the result."),
    "ready": ("De controle is klaar", "The check is ready"),
    "ready_words": ("Het bestand blijft {number} minuten staan.", "The file stays for {number} minutes."),
    "get": ("Haal het bestand {name}", "Get the file {name}"),
    "other": ("Nog een brief controleren", "Check another letter"),
    "gone": ("Deze controle is er niet", "This check is not here"),
    "gone_words": (
        (
            "Een uitkomst blijft {number} minuten staan. Als de site opnieuw is gestart, zijn ook brieven weg die nog "
            "wachtten. Verder is er niets verloren."
        ),
        (
            "A result stays for {number} minutes. If the site was started anew, letters that still waited are gone as "
            "well. Nothing else was lost."
        ),
    ),
    "gone_do": ("Geef uw brief opnieuw.", "Hand in your letter again."),
    "again": ("Een brief controleren", "Check a letter"),
}  # fmt: skip

_OF_WEIGHINGS: Table = {
    "waits": ("Uw afweging wacht", "Your weighing waits"),
    "place_0": ("Uw afweging wordt nu uitgerekend.", "Your weighing is being worked out now."),
    "place_1": ("Er is nog 1 afweging of brief vóór de uwe.", "There is 1 weighing or letter before yours."),
    "place_many": (
        "Er zijn nog {number} afwegingen of brieven vóór de uwe.",
        "There are {number} weighings or letters before yours.",
    ),
    "turns": (
        "Iedereen komt om de beurt. Geeft u er meer, dan gaan die van anderen ertussendoor.",
        "Everyone takes turns. If you hand in more, those of others go in between.",
    ),
    "kept_title": ("Wat er met uw afweging gebeurt", "What happens to your weighing"),
    "kept": (
        (
            "De afweging en de uitkomst staan alleen in het geheugen van deze site, tot u ze vastlegt. De uitkomst "
            "blijft {number} minuten staan. Kijkt u {number} minuten niet, dan vervalt een afweging die nog wacht."
        ),
        (
            "The weighing and its outcome are only in the memory of this site, until you keep them. The outcome stays "
            "for {number} minutes. A weighing that still waits lapses if you do not look for {number} minutes."
        ),
    ),
    "gone": ("Deze afweging is er niet", "This weighing is not here"),
    "gone_words": (
        (
            "Een uitkomst blijft {number} minuten staan. Als de site opnieuw is gestart, zijn ook afwegingen weg die "
            "nog wachtten. Wat u vastlegde, staat er nog."
        ),
        (
            "An outcome stays for {number} minutes. If the site was started anew, weighings that still waited are gone "
            "as well. What you kept is still there."
        ),
    ),
    "gone_do": ("Geef uw afweging opnieuw.", "Hand in your weighing again."),
    "again": ("Een afweging maken", "Make a weighing"),
}
"""What is said otherwise of a weighing than of a letter."""

_OF_EVALUATIONS: Table = {
    "waits": ("Uw plan wacht", "Your plan waits"),
    "place_0": ("Aan uw plan wordt nu gewerkt.", "Your plan is being worked on now."),
    "place_1": ("Er is nog 1 vraag of brief vóór de uwe.", "There is 1 question or letter before yours."),
    "place_many": (
        "Er zijn nog {number} vragen of brieven vóór de uwe.",
        "There are {number} questions or letters before yours.",
    ),
    "turns": (
        "Iedereen komt om de beurt. Geeft u er meer, dan gaan die van anderen ertussendoor.",
        "Everyone takes turns. If you hand in more, those of others go in between.",
    ),
    "kept_title": ("Wat er met uw plan gebeurt", "What happens to your plan"),
    "kept": (
        (
            "Een plan dat nog niet is verzegeld, staat alleen in het geheugen van deze site. Kijkt u {number} minuten "
            "niet, dan vervalt wat nog wacht. Wat is verzegeld, blijft staan."
        ),
        (
            "A plan that is not sealed yet is only in the memory of this site. What still waits lapses if you do not "
            "look for {number} minutes. What was sealed stays."
        ),
    ),
    "gone": ("Dit is er niet", "This is not here"),
    "gone_words": (
        (
            "Een antwoord blijft {number} minuten staan. Als de site opnieuw is gestart, is ook weg wat nog wachtte. "
            "Wat is verzegeld, staat in de lijst van evaluaties."
        ),
        (
            "An answer stays for {number} minutes. If the site was started anew, what still waited is gone as well. "
            "What was sealed is in the list of evaluations."
        ),
    ),
    "gone_do": ("Geef uw plan opnieuw.", "Hand in your plan again."),
    "again": ("Een plan maken", "Make a plan"),
}
"""What is said otherwise of a plan of an evaluation."""
_OTHERWISE: dict[What, Table] = {"letter": {}, "weighing": _OF_WEIGHINGS, "evaluation": _OF_EVALUATIONS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What waits, and where its page and the others lead."""

    what: What
    place: int
    """How many are done before it; 0 if it is its turn."""
    seconds: float | None
    """About how long until its outcome is there; `None` if that cannot be said."""
    renews: int
    """After how many seconds the page renews itself; 0 if it does not."""
    address: str
    """Of the page that renews itself."""
    still: str
    """Of the page that does not."""
    kept_minutes: int


def render_waiting(waiting: Waiting, *, lang: Lang, site: Site, version: str) -> str:
    """Write the page of what waits."""
    told = _sayer(lang, waiting.what)
    return render_page(
        "checking/waiting.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=told("waits"),
        say=told,
        waiting=waiting,
        place=told(_place(waiting.place), number=waiting.place),
        time=_time(waiting.seconds, lang),
    )


def render_ready(name: str, address: str, form: str, *, minutes: int, lang: Lang, site: Site, version: str) -> str:
    """Write the page from which a file is fetched; `form` is the address where one hands in another letter."""
    return render_page(
        "checking/ready.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "ready", lang),
        say=_sayer(lang, "letter"),
        name=name,
        address=address,
        form=form,
        minutes=minutes,
    )


def render_gone(what: What, form: str, *, minutes: int, lang: Lang, site: Site, version: str) -> str:
    """Write the page of what was forgotten, or never was; `form` is where one hands in another."""
    told = _sayer(lang, what)
    return render_page(
        "checking/gone.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=told("gone"),
        say=told,
        form=form,
        minutes=minutes,
    )


def _sayer(lang: Lang, what: What) -> Callable[..., str]:
    words = {**WORDS, **_OTHERWISE[what]}
    return lambda code, **filled: say(words, code, lang).format(**filled)


_A_MINUTE = 60


def _place(place: int) -> str:
    return "place_0" if place == 0 else "place_1" if place == 1 else "place_many"


def _time(seconds: float | None, lang: Lang) -> str:
    if seconds is None:
        return say(WORDS, "time_unknown", lang)
    minutes = round(seconds / _A_MINUTE)
    code = "soon" if seconds < _A_MINUTE else "minute" if minutes == 1 else "minutes"
    return say(WORDS, code, lang).format(number=minutes)
