"""A password is more than the words that everybody here would try first."""

from django.core.exceptions import ValidationError

from routekaart.web.accounts.models import Account

WORDS = (
    *("routekaart", "migratie", "migration", "kamerbrief", "toezegging", "terugkeer", "asiel", "dossier", "landen"),
    *("ministerie", "rijksoverheid", "overheid", "justitie", "buitenlandse", "zaken", "tweedekamer", "denhaag"),
    *("wachtwoord", "password", "welkom", "welcome", "geheim", "beheer", "administrator"),
)
"""Words of this system, of its field and of the offices that use it; docs/accounts.md names them to its readers."""
_LEAST_BESIDE = 8
"""Characters that a password must have beside these words; digits of a year do not make one."""


class OwnWordsValidator:
    """Refuses a password of which too little is left without the words of this place."""

    def validate(self, password: str, user: Account | None = None) -> None:
        """Refuse a password that is made of our own words.

        Raises:
            ValidationError: with the code of the words that say so.
        """
        left = password.lower()
        for word in sorted(WORDS, key=len, reverse=True):
            left = left.replace(word, "")
        if left != password.lower() and len(left) < _LEAST_BESIDE:
            raise ValidationError("a password of words that are tried first here", code="password_own_words")

    def get_help_text(self) -> str:
        """Say what is asked, as Django wants of each validator; our own pages have words of their own."""
        return "A password has at least eight characters beside words of this system and its field."
