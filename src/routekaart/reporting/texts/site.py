"""The labels of the site around the reports: menu, lists, signing in, and what a page says that cannot be shown."""

from routekaart.reporting.texts.saying import Table

SITE: Table = {
    "all_letters": ("Alle brieven", "All letters"),
    "check_sentence": ("Controleer een zin", "Check a sentence"),
    "letters": ("Brieven", "Letters"),
    "no_letters": (
        "In deze werkruimte staan nog geen brieven. Controleer er een met: routekaart check BRIEF",
        "There are no letters in this workspace yet. Check one with: routekaart check LETTER",
    ),
    "other_language": ("English", "Nederlands"),
    "quote_column": ("Woorden in de brief", "Words in the letter"),
    "not_found_title": ("Deze pagina bestaat niet", "This page does not exist"),
    "not_found": (
        "Misschien is het adres niet goed overgenomen, of staat de brief niet meer in deze werkruimte.",
        "Perhaps the address was not copied in full, or the letter is no longer in this workspace.",
    ),
    "menu": ("Menu", "Menu"),
    "to_content": ("Naar de inhoud", "To the content"),
    "tagline": (
        "Wat de regering zegt over migratie, met de bron erbij",
        "What the government says about migration, with the source",
    ),
    "signed_in": ("Aangemeld: {account}", "Signed in: {account}"),
    "foot_menu": ("Over deze site", "About this site"),
    "site_decides": (
        "Routekaart helpt bij het lezen en rekenen. Het beslist niets: dat doen mensen.",
        "Routekaart helps in reading and computing. It decides nothing: people do.",
    ),
    "home": ("Naar het overzicht", "To the overview"),
    "refused_title": ("Dit mag u hier niet", "You may not do this here"),
    "refused": (
        "Uw account heeft hier het recht niet voor. Vraag het de beheerder als u het nodig hebt.",
        "Your account does not have the right to do this. Ask the administrator if you need it.",
    ),
    "sign_in_title": ("Aanmelden", "Sign in"),
    "sign_in": ("Meld u aan om verder te gaan.", "Sign in to go on."),
    "forged_title": ("Dit formulier is niet aangenomen", "This form was not accepted"),
    "forged": (
        "Het hoort niet bij deze sessie, of de sessie is voorbij. Open de pagina opnieuw en probeer het nog eens.",
        "It does not belong to this session, or the session has ended. Open the page again and try once more.",
    ),
    "too_many_title": ("Even wachten", "Please wait a moment"),
    "too_many": (
        "Vanaf uw account of adres is in korte tijd veel nagekeken. Probeer het over een minuut weer.",
        "Much was checked from your account or address in a short time. Try again in a minute.",
    ),
    "too_many_waiting_title": ("Uw andere brieven wachten nog", "Your other letters still wait"),
    "too_many_waiting": (
        (
            "Van uw account of adres wachten al zo veel brieven op controle als mag. Deze brief is niet aangenomen. "
            "Geef hem opnieuw als er een klaar is."
        ),
        (
            "As many letters of your account or address wait to be checked as may. This letter was not taken. Hand it "
            "in again once one of them is done."
        ),
    ),
    "line_full_title": ("Het is nu te druk", "It is too busy now"),
    "line_full": (
        "Er wachten te veel brieven op controle. Uw brief is niet aangenomen. Geef hem over een paar minuten opnieuw.",
        "Too many letters wait to be checked. Your letter was not taken. Hand it in again in a few minutes.",
    ),
    "too_large_title": ("Dit is te groot", "This is too large"),
    "too_large": (
        "Wat u stuurde, is groter dan deze site aanneemt. Stuur een kleiner bestand.",
        "What you sent is larger than this site takes. Send a smaller file.",
    ),
    "signed_in_as": ("Aangemeld als", "Signed in as"),
    "sign_out": ("Afmelden", "Sign out"),
    "own_account": ("Mijn account", "My account"),
    "again_kept": (
        "Wat u typte, staat op deze pagina. Verstuur het straks opnieuw.",
        "What you typed is on this page. Send it again in a while.",
    ),
    "again_send": ("Opnieuw versturen", "Send again"),
    "failed_title": ("Dit is niet gelukt", "This did not work"),
    "failed": (
        "Er ging iets mis bij het maken van deze pagina. Er is niets veranderd of verloren gegaan.",
        "Something went wrong while making this page. Nothing was changed or lost.",
    ),
    "bad_request_title": ("Dit verzoek is niet te begrijpen", "This request cannot be understood"),
    "bad_request": ("Controleer het adres en probeer het nog eens.", "Check the address and try again."),
}
