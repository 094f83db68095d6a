"""Short letters to Parliament, read for tests."""

from datetime import UTC, datetime
from functools import cache

from routekaart.domain.letter import Reading
from routekaart.domain.letter_changes import LetterChanges, Outcome
from routekaart.following.letters import compare_readings
from routekaart.reading import Reader
from routekaart.reference import load_reference
from routekaart.workspace import open_letter

EARLIER, LATER = "10 juli 2020", "3 maart 2021"
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@cache
def reader() -> Reader:
    """Return what reads letters; once, for it takes longer than reading one."""
    reference = load_reference()
    return Reader(reference.gazetteer, reference.concepts, reference.named)


def letter(text: str, day: str = "") -> bytes:
    """Return a letter to Parliament of a day, or without one."""
    head = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n"
    dated = f"Datum {day}\n\n" if day else ""
    return f"{head}{dated}Onderwerp Migratie\n\n{text}\n".encode()


@cache
def read(text: str, day: str = "") -> Reading:
    """Read such a letter."""
    return reader().read_letter(open_letter(letter(text, day)), recorded=NOW)


def compare(earlier: str, later: str, dates: tuple[str, str] = (EARLIER, LATER)) -> LetterChanges:
    """Compare two letters with these texts and days."""
    return compare_readings(read(earlier, dates[0]), read(later, dates[1]))


def told(changes: LetterChanges) -> list[str]:
    """Return what differs, each on a line: outcome, subject, place, and the aspects or the doubt."""
    return sorted(
        " ".join(
            [
                one.outcome.value,
                one.subject.value,
                one.about or "-",
                *(aspect.value for aspect in one.aspects),
                *([] if one.doubt is None else [one.doubt.value]),
            ]
        )
        for one in changes.differences
        if one.outcome is not Outcome.SAME
    )
