"""What exists because there is a site. Nothing of the domain is here; that is in the register."""

from django.db import models


class Subscription(models.Model):
    """An address to which news is sent, once its owner has confirmed that.

    Only the address is kept, and no longer than needed: who unsubscribes is removed, and who does not confirm as well.
    """

    address = models.CharField(max_length=254)
    about = models.CharField(max_length=200, blank=True)
    """The country or request (`country:MAR`); empty for everything."""
    lang = models.CharField(max_length=2)
    asked = models.DateTimeField()
    """When somebody asked for it last."""
    confirmed = models.DateTimeField(null=True)
    sent = models.DateTimeField(null=True)
    """Up to when news was sent."""

    class Meta:
        """One subscription for each address, subject and language."""

        constraints = (models.UniqueConstraint(fields=["address", "about", "lang"], name="one_of_each"),)

    def __str__(self) -> str:
        """Return what it is about; an address never stands in a log."""
        return f"subscription {self.pk} to {self.about or 'everything'}"
