"""Drafts of letters: each version that was saved, what was accepted in it, and what was released.

A version is added and never changed, so that who wrote a letter stays known. A released letter has its files, and gets
no more versions.
"""

from typing import ClassVar

from django.db import models


class Draft(models.Model):
    """A letter that is written, or was released."""

    key = models.CharField(max_length=64, unique=True)
    """Made with the empty form, so that sending it twice makes one draft."""
    made = models.DateTimeField()
    released = models.DateTimeField(null=True)
    released_by = models.CharField(max_length=40, blank=True)
    receipt = models.CharField(max_length=64, blank=True)
    """Of the letter that went out."""

    def __str__(self) -> str:
        """Return its number; what it says never stands in a log."""
        return f"draft {self.pk}"


class Version(models.Model):
    """A draft as one account saved it."""

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    text = models.TextField()
    level = models.PositiveSmallIntegerField()
    """Of the reader of the letter."""
    as_of = models.DateField(null=True)
    """The day that it pictures; that of the letter if none is given."""
    lang = models.CharField(max_length=2)
    author = models.CharField(max_length=40)
    saved = models.DateTimeField()

    class Meta:
        """In order; of two who save at once the second is refused."""

        ordering = ("number",)
        constraints: ClassVar = [models.UniqueConstraint(fields=["draft", "number"], name="one_version")]

    def __str__(self) -> str:
        """Return which version of which draft it is."""
        return f"version {self.number} of draft {self.draft_id}"


class Acceptance(models.Model):
    """That an office lets a letter go out with a fault; the reason is printed in it."""

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="acceptances")
    kind = models.CharField(max_length=20)
    quote = models.TextField()
    where = models.TextField()
    reason = models.TextField()
    office = models.CharField(max_length=100)
    on = models.DateField()
    account = models.CharField(max_length=40)
    """Who wrote it down."""

    class Meta:
        """In the order in which they were written down."""

        ordering = ("pk",)

    def __str__(self) -> str:
        """Return about which draft it is."""
        return f"acceptance in draft {self.draft_id}"


class ReleasedFile(models.Model):
    """A released letter in one format, byte for byte as it went out."""

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="files")
    kind = models.CharField(max_length=4)
    raw = models.BinaryField()

    class Meta:
        """One file of each format."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["draft", "kind"], name="one_file")]

    def __str__(self) -> str:
        """Return which file it is."""
        return f"{self.kind} of draft {self.draft_id}"
