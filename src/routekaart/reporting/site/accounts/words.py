"""The words of the pages about accounts, as (Dutch, English)."""

from routekaart.reporting.texts import Table

WORDS: Table = {
    "wrong": ("Er gaat iets niet goed", "Something is not right"),
    # Signing in
    "sign_in_title": ("Aanmelden", "Sign in"),
    "name": ("Naam van het account", "Name of the account"),
    "password": ("Wachtwoord", "Password"),
    "sign_in": ("Aanmelden", "Sign in"),
    "through_provider": ("Aanmelden via uw organisatie", "Sign in through your organisation"),
    "only_provider": (
        "U meldt zich hier aan via uw eigen organisatie.",
        "You sign in here through your own organisation.",
    ),
    "no_account": (
        "Hebt u geen account, of lukt het niet? Vraag de beheerder om een link.",
        "Do you have no account, or does it not work? Ask the administrator for a link.",
    ),
    "bad_sign_in": (
        "De naam of het wachtwoord klopt niet. Na vijf keer moet u een kwartier wachten.",
        "The name or the password is not right. After five times you must wait for a quarter of an hour.",
    ),
    "bad_form": (
        "Er is iets niet ingevuld, of het is te lang.",
        "Something was not filled in, or it is too long.",
    ),
    # Lockout
    "locked_title": ("U moet even wachten", "You must wait a while"),
    "locked": (
        (
            "Er is te vaak een verkeerd wachtwoord of een verkeerde code gegeven voor dit account. "
            "Probeer het weer op {day} om {time} uur."
        ),
        "A wrong password or code was given too often for this account. Try again at {time} on {day}.",
    ),
    "locked_help": (
        "Was u dit niet zelf? Meld het dan aan de beheerder.",
        "Was it not you? Then tell the administrator.",
    ),
    # The second step
    "second_title": ("Tweede stap", "Second step"),
    "second_intro": (
        "Open de app op uw telefoon en typ de code die daar nu staat. Een herstelcode mag ook.",
        "Open the app on your phone and type the code that it shows now. A recovery code will do as well.",
    ),
    "code": ("Code", "Code"),
    "code_hint": (
        "Zes cijfers uit de app, of een herstelcode van acht cijfers.",
        "Six digits from the app, or a recovery code of eight digits.",
    ),
    "go_on": ("Verder", "Go on"),
    "bad_code": (
        "De code klopt niet, is al gebruikt of is te oud. Neem de code die nu in de app staat.",
        "The code is not right, was used before or is too old. Take the code that the app shows now.",
    ),
    "bad_passkey": ("De passkey is niet aangenomen.", "The passkey was not accepted."),
    "passkey_failed": (
        "Uw browser gaf geen passkey. Probeer het nog eens, of gebruik de code uit de app.",
        "Your browser gave no passkey. Try again, or use the code from the app.",
    ),
    "use_passkey": ("Gebruik een passkey", "Use a passkey"),
    # Setting up
    "set_up_title": ("Tweede stap instellen", "Set up the second factor"),
    "set_up_intro": (
        (
            "Bij het aanmelden vragen we na het wachtwoord een code uit een app. Zo komt niemand binnen die "
            "alleen uw wachtwoord kent."
        ),
        (
            "When you sign in we ask for a code from an app after the password. So nobody comes in who knows "
            "only your password."
        ),
    ),
    "set_up_scan": (
        "Installeer een app voor codes (TOTP) en laat die deze afbeelding lezen.",
        "Install an app for codes (TOTP) and let it read this image.",
    ),
    "qr": ("QR-code met dezelfde sleutel als de tekst hieronder", "QR code with the same key as the text below"),
    "set_up_type": ("Lukt dat niet? Typ dan deze sleutel in de app:", "Does that not work? Then type this key:"),
    "set_up_code": ("Code die de app nu toont", "Code that the app shows now"),
    "set_up": ("Instellen", "Set up"),
    "recovery_title": ("Uw herstelcodes", "Your recovery codes"),
    "recovery_intro": (
        (
            "Met deze codes komt u binnen als u uw telefoon kwijt bent. Elke code werkt één keer. "
            "Bewaar ze nu: ze worden niet nog eens getoond."
        ),
        (
            "With these codes you get in when you have lost your phone. Each works once. "
            "Keep them now: they are not shown again."
        ),
    ),
    "recovery_kept": ("Ik heb ze bewaard", "I have kept them"),
    # A link that works once
    "welcome_title": ("Welkom", "Welcome"),
    "welcome_intro": (
        "Kies een wachtwoord voor het account {name}. Daarna stelt u de tweede stap in.",
        "Choose a password for the account {name}. After that you set up the second factor.",
    ),
    "first_title": ("Het eerste account", "The first account"),
    "first_intro": (
        "Er is nog geen beheerder. U maakt hier het account waarmee u andere accounts maakt.",
        "There is no administrator yet. Here you make the account with which you make other accounts.",
    ),
    "name_hint": (
        "Geen naam van een mens: kleine letters, streepjes en aan het eind een getal, zoals desk-3.",
        "No name of a person: small letters, hyphens and a number at the end, as in desk-3.",
    ),
    "new_password": ("Nieuw wachtwoord", "New password"),
    "password_hint": (
        "Minstens twaalf tekens. Een zin van een paar woorden is goed te onthouden.",
        "At least twelve characters. A sentence of a few words is easy to remember.",
    ),
    "again": ("Nog een keer", "Once more"),
    "save": ("Opslaan", "Save"),
    "gone_title": ("Deze link werkt niet meer", "This link no longer works"),
    "gone": (
        "Hij is te oud, al gebruikt of niet goed overgenomen. Vraag de beheerder om een nieuwe.",
        "It is too old, was used before or was not copied in full. Ask the administrator for a new one.",
    ),
    "bad_name": (
        "Deze naam kan niet. Gebruik kleine letters, streepjes en aan het eind een getal, zoals desk-3.",
        "This name cannot be used. Take small letters, hyphens and a number at the end, as in desk-3.",
    ),
    "taken_name": ("Er is al een account met deze naam.", "There is an account with this name already."),
    "differs": ("De twee wachtwoorden zijn niet gelijk.", "The two passwords are not the same."),
    "password_too_short": ("Het wachtwoord is te kort.", "The password is too short."),
    "password_too_long": ("Het wachtwoord is te lang.", "The password is too long."),
    "password_too_common": (
        "Dit wachtwoord wordt door veel mensen gebruikt. Kies een ander.",
        "Many people use this password. Choose another one.",
    ),
    "password_own_words": (
        "Dit wachtwoord bestaat bijna alleen uit woorden die hier voor de hand liggen. Neem er andere woorden bij.",
        "This password is made of hardly more than words that are obvious here. Add other words.",
    ),
    "password_too_similar": (
        "Het wachtwoord lijkt te veel op de naam van het account.",
        "The password looks too much like the name of the account.",
    ),
    "password_entirely_numeric": ("Een wachtwoord van alleen cijfers kan niet.", "A password cannot be digits only."),
    # One's own account
    "own_title": ("Mijn account", "My account"),
    "you_are": ("U bent aangemeld als", "You are signed in as"),
    "your_roles": ("Uw rollen", "Your roles"),
    "of_provider": (
        "U meldt zich aan via uw organisatie. Wachtwoord en tweede stap verandert u daar.",
        "You sign in through your organisation. You change your password and second factor there.",
    ),
    "change_password": ("Wachtwoord veranderen", "Change the password"),
    "old_password": ("Uw huidige wachtwoord", "Present password"),
    "bad_old": ("Uw huidige wachtwoord klopt niet.", "The present password is not right."),
    "changed_password": (
        "Uw wachtwoord is veranderd. Andere sessies van dit account zijn beëindigd.",
        "Your password was changed. Other sessions of this account have ended.",
    ),
    "change_second": ("Tweede stap", "Second factor"),
    "change_second_intro": (
        "Een nieuwe telefoon? Stel de app opnieuw in. U krijgt dan ook nieuwe herstelcodes.",
        "A new phone? Set up the app anew. You get new recovery codes as well.",
    ),
    "new_app": ("App opnieuw instellen", "Set up the app anew"),
    "new_codes": ("Nieuwe herstelcodes", "New recovery codes"),
    "passkeys": ("Passkeys", "Passkeys"),
    "passkeys_intro": (
        "Met een passkey (een sleutel van uw toestel) hoeft u geen code te typen.",
        "With a passkey (a key of your device) you need not type a code.",
    ),
    "no_passkeys": ("U hebt nog geen passkey.", "You have no passkey yet."),
    "passkey_name": ("Hoe u dit toestel noemt", "What you call this device"),
    "new_passkey": ("Maak een passkey", "Make a passkey"),
    "remove_passkey": ("Verwijder {name}", "Remove {name}"),
    "needs_script": (
        "Een passkey maken of gebruiken kan alleen met JavaScript. De code uit de app werkt altijd.",
        "Making or using a passkey needs JavaScript. The code from the app always works.",
    ),
    "kept_passkey": ("De passkey is bewaard.", "The passkey was kept."),
    "removed_passkey": ("De passkey is verwijderd.", "The passkey was removed."),
    # Managing
    "accounts_title": ("Accounts", "Accounts"),
    "accounts_table": ("Alle accounts", "All accounts"),
    "account_title": ("Account {name}", "Account {name}"),
    "roles": ("Rollen", "Roles"),
    "state": ("Toestand", "State"),
    "no_roles": ("geen", "none"),
    "active": ("in gebruik", "in use"),
    "blocked": ("geblokkeerd", "blocked"),
    "waiting": ("wacht op de eigenaar", "waits for its owner"),
    "without_second": ("nog zonder tweede stap", "no second factor yet"),
    "provided": ("via uw organisatie", "through your organisation"),
    "make_account": ("Account maken", "Make an account"),
    "make": ("Maken", "Make"),
    "change_roles": ("Rollen veranderen", "Change the roles"),
    "roles_of_provider": (
        "De rollen van dit account komen van uw organisatie en worden daar veranderd.",
        "The roles of this account come from your organisation and are changed there.",
    ),
    "own_roles": (
        "Dit is uw eigen account. Een andere beheerder kan er iets aan veranderen.",
        "This is your own account. Another administrator can change it.",
    ),
    "block": ("Blokkeren", "Block"),
    "block_title": ("Toegang", "Access"),
    "block_intro": (
        "Na blokkeren is het account meteen afgemeld en kan het niet meer binnen.",
        "Once blocked, the account is signed out at once and cannot come in.",
    ),
    "unblock": ("Weer toelaten", "Let in again"),
    "reset": ("Nieuwe link maken", "Make a new link"),
    "reset_title": ("Wachtwoord en tweede stap opnieuw", "Password and second factor anew"),
    "reset_intro": (
        (
            "Wachtwoord, app, herstelcodes en passkeys vervallen meteen. De eigenaar krijgt een link om ze "
            "opnieuw te kiezen."
        ),
        "Password, app, recovery codes and passkeys end at once. The owner gets a link to choose them anew.",
    ),
    "link_title": ("Link voor de eigenaar", "Link for the owner"),
    "link_intro": (
        "Geef deze link veilig door. Hij werkt één keer, tot en met {day}, en wordt niet nog eens getoond.",
        "Hand this link over safely. It works once, until {day}, and is not shown again.",
    ),
    "saved": ("Dit is veranderd.", "This was changed."),
    "all_accounts": ("Alle accounts", "All accounts"),
    "last_administrator": (
        "Er moet minstens één beheerder blijven die zich kan aanmelden.",
        "At least one administrator who can sign in must remain.",
    ),
    "bad_roles": ("Deze rol bestaat niet.", "There is no such role."),
    # The identity provider
    "provider_failed_title": ("Aanmelden is niet gelukt", "Signing in did not work"),
    "provider_failed": (
        "Het antwoord van uw organisatie is niet aangenomen. Begin opnieuw bij het aanmelden.",
        "The answer of your organisation was not accepted. Begin again at signing in.",
    ),
    "provider_away": (
        "Uw organisatie geeft geen antwoord. Probeer het later nog eens.",
        "Your organisation does not answer. Try again later.",
    ),
    "provider_no_role": (
        "Uw organisatie geeft u hier geen rol. Vraag het de beheerder.",
        "Your organisation gives you no role here. Ask the administrator.",
    ),
}
