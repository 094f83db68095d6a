"""The pages on which somebody subscribes to news, confirms that, or ends it; and the message that asks to confirm."""

from dataclasses import dataclass, field

from routekaart.reporting.digest import Mail
from routekaart.reporting.page import Site, render_page
from routekaart.reporting.texts import Lang, Table, say

LABELS: Table = {
    "title": ("Nieuws per e-mail", "News by e-mail"),
    "intro": (
        "U krijgt een bericht als er iets verandert in wat openbaar is, of als een termijn voorbij is.",
        "You get a message when something changes in what is public, or when a term has ended.",
    ),
    "address": ("Uw e-mailadres", "Your e-mail address"),
    "about": ("Land of verzoek", "Country or request"),
    "about_hint": (
        "Bijvoorbeeld: Marokko. Laat leeg voor alles.",
        "For instance: Morocco. Leave empty for everything.",
    ),
    "subscribe": ("Aanmelden", "Subscribe"),
    "privacy": (
        (
            "Alleen uw adres wordt bewaard, zolang u bent aangemeld. Wie niet bevestigt, wordt na een week "
            "verwijderd. In elk bericht staat een link om u af te melden."
        ),
        (
            "Only your address is kept, for as long as you are subscribed. Who does not confirm is removed after "
            "a week. Each message has a link to unsubscribe."
        ),
    ),
    "feeds": ("Liever een feed of een agenda?", "Rather a feed or a calendar?"),
    "feed": ("Alles wat verandert (Atom)", "Everything that changes (Atom)"),
    "terms": ("Termijnen (iCalendar)", "Terms (iCalendar)"),
    "bad_address": ("Dit is geen e-mailadres.", "This is no e-mail address."),
    "bad_about": ("Dit land of verzoek is niet bekend.", "This country or request is not known."),
    "asked_title": ("Kijk in uw e-mail", "Look in your e-mail"),
    "asked": (
        "Is dit adres nog niet aangemeld, dan krijgt u een bericht met een link. Volg die, en u bent aangemeld.",
        "If this address is not subscribed yet, you get a message with a link. You are subscribed once you follow it.",
    ),
    "confirm_title": ("Aanmelden bevestigen", "Confirm your subscription"),
    "confirm": ("Wilt u dit nieuws krijgen?", "Do you want to get this news?"),
    "confirm_button": ("Ja, bevestigen", "Yes, confirm"),
    "confirmed_title": ("U bent aangemeld", "You are subscribed"),
    "confirmed": ("U krijgt voortaan bericht.", "You will get messages from now on."),
    "stop_title": ("Afmelden", "Unsubscribe"),
    "stop": ("Wilt u geen berichten meer krijgen?", "Do you want no more messages?"),
    "stop_button": ("Ja, afmelden", "Yes, unsubscribe"),
    "stopped_title": ("U bent afgemeld", "You are unsubscribed"),
    "stopped": ("Uw adres is verwijderd.", "Your address was removed."),
    "expired_title": ("Deze link werkt niet meer", "This link no longer works"),
    "expired": (
        "De link is niet goed overgenomen, te oud of al gebruikt. Meld u opnieuw aan als u dat wilt.",
        "The link was not copied in full, is too old or was used before. Subscribe again if you want to.",
    ),
    "mail_subject": ("Bevestig uw aanmelding bij Routekaart", "Confirm your subscription to Routekaart"),
    "mail": (
        "Iemand heeft dit adres aangemeld voor nieuws van {site}.",
        "Somebody subscribed this address to news of {site}.",
    ),
    "mail_confirm": ("Was u dat? Bevestig het hier, binnen een week:", "Was it you? Confirm it here, within a week:"),
    "mail_ignore": (
        "Was u dat niet? Dan hoeft u niets te doen: u krijgt geen berichten en uw adres wordt verwijderd.",
        "Was it not you? Then you need do nothing: you get no messages and your address is removed.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What was typed in the form, and what is wrong with it."""

    action: str
    feed: str
    terms: str
    """The addresses of the feed of everything and of the calendar."""
    address: str = ""
    about: str = ""
    faults: tuple[str, ...] = field(default=())
    """`address` or `about`."""


def render_subscribe_form(form: Form, *, lang: Lang, site: Site, version: str) -> str:
    """Write the page on which somebody subscribes."""
    return _page("subscribe", say(LABELS, "title", lang), lang, site, version, form=form)


def render_question(code: str, *, lang: Lang, site: Site, version: str) -> str:
    """Write a page that asks before it does: `confirm` or `stop`. A program that only looks at links does nothing."""
    return _page("question", say(LABELS, f"{code}_title", lang), lang, site, version, code=code)


def render_outcome(code: str, *, lang: Lang, site: Site, version: str) -> str:
    """Write what came of it: `asked`, `confirmed`, `stopped` or `expired`."""
    return _page("outcome", say(LABELS, f"{code}_title", lang), lang, site, version, code=code)


def make_confirmation(link: str, *, site: str, lang: Lang) -> Mail:
    """Write the message that asks to confirm a subscription."""
    lines = (
        say(LABELS, "mail", lang).format(site=site),
        f"{say(LABELS, 'mail_confirm', lang)}\n{link}",
        say(LABELS, "mail_ignore", lang),
    )
    return Mail(subject=say(LABELS, "mail_subject", lang), text="\n\n".join(lines) + "\n", html="")


def _page(part: str, title: str, lang: Lang, site: Site, version: str, **shown: object) -> str:
    return render_page(
        "subscribing.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=title,
        part=part,
        say=lambda code: say(LABELS, code, lang),
        **shown,
    )
