"""The order in which a reader gets the reasons for a ruling."""

from routekaart.domain.admissibility import Reason, Ruling
from routekaart.ruling.combining import combine, in_order
from routekaart.ruling.rules import Said


def reason(rule: str, ruling: Ruling, *, version: int = 1, decides: bool = True) -> Said:
    """Make what one rule says, which may come to nothing else."""
    made = Reason(
        rule=rule, version=version, ruling=ruling, text_nl="", text_en="", basis=(), valid_from=None, valid_to=None,
        dates_sourced=True, decides=decides,
    )  # fmt: skip
    return Said(reason=made, possible=frozenset({ruling}))


def order(ruling: Ruling, *said: Said) -> list[str]:
    """Return the rules in the order of their reasons; of a later version with its number."""
    return [f"{one.rule}" if one.version == 1 else f"{one.rule}v{one.version}" for one in in_order(said, ruling)]


def test_what_decided_comes_first_and_what_does_not_decide_last() -> None:
    said = (
        reason("R-01", Ruling.ALLOWED_IF, decides=False),
        reason("R-02", Ruling.SILENT),
        reason("R-03", Ruling.ALLOWED),
        reason("R-04", Ruling.NOT_ALLOWED),
        reason("R-05", Ruling.ALLOWED_IF),
        reason("R-06", Ruling.DUTY),
    )
    assert order(Ruling.ALLOWED_IF, *said) == ["R-05", "R-04", "R-03", "R-02", "R-06", "R-01"]


def test_what_is_not_in_force_stands_beside_also_where_that_is_the_answer() -> None:
    said = (reason("R-1", Ruling.NOT_IN_FORCE), reason("R-2", Ruling.ALLOWED))
    assert order(Ruling.NOT_IN_FORCE, *said) == ["R-2", "R-1"]


def test_of_reasons_alike_laws_come_before_gates_and_then_by_number_and_version() -> None:
    said = [
        reason("G-1", Ruling.ALLOWED),
        reason("R-10a", Ruling.ALLOWED),
        reason("R-9", Ruling.ALLOWED, version=2),
        reason("R-9", Ruling.ALLOWED),
        reason("R-10", Ruling.ALLOWED),
    ]
    assert order(Ruling.ALLOWED, *said) == ["R-9", "R-9v2", "R-10", "R-10a", "G-1"]


def test_a_rule_with_a_second_hyphen_keeps_its_place() -> None:
    said = (reason("G-1-b", Ruling.ALLOWED), reason("R-20", Ruling.ALLOWED))
    assert order(Ruling.ALLOWED, *said) == ["R-20", "G-1-b"]


def test_the_strictest_of_what_is_known_stands() -> None:
    said = (reason("R-1", Ruling.ALLOWED), reason("R-2", Ruling.NOT_ALLOWED))
    assert combine(said, fallback=Ruling.UNKNOWN) is Ruling.NOT_ALLOWED
    assert combine((), fallback=Ruling.ALLOWED) is Ruling.ALLOWED
