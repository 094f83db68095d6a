"""The entries of the log. They are added and read; nothing here changes or removes one."""

from django.db import models


class Read(models.Model):
    """One thing that an account saw, was refused, or changed."""

    sequence = models.PositiveBigIntegerField(primary_key=True)
    moment = models.DateTimeField(db_index=True)
    account = models.CharField(max_length=40, db_index=True)
    action = models.CharField(max_length=40)
    what = models.CharField(max_length=400, db_index=True)
    """A thing (`country:MAR`), an address, or what was changed."""
    level = models.PositiveSmallIntegerField()
    outcome = models.CharField(max_length=10)
    """`allowed` or `refused`."""
    # Two entries on the same one would be a fork; the database refuses the second.
    previous = models.CharField(max_length=64, unique=True)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        """In the order in which they were written."""

        ordering = ("sequence",)

    def __str__(self) -> str:
        """Return its place in the chain."""
        return f"entry {self.sequence}"
