"""What changed between two letters, for people and for machines."""

from routekaart.reporting.letter_changes.paragraph import write_paragraph
from routekaart.reporting.letter_changes.record import letter_changes_record
from routekaart.reporting.letter_changes.terminal import render_letter_changes

__all__ = ["letter_changes_record", "render_letter_changes", "write_paragraph"]
