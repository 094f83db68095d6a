"""What goes out is the same, byte for byte, without what is withheld: no item, date, id, order, page or count tells."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings

from routekaart.domain.content import Description, Relation
from routekaart.domain.levels import Level
from routekaart.workspace import opened_workspace
from tests.news.making import MOROCCO, MOTION, NOW, Entered, calendar, due, feeds, filled, message, registers, state


@given(entered=registers())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_goes_out_depends_on_what_is_withheld(empty: Path, entered: list[Entered]) -> None:
    visible = [one for one in entered if one.open]
    with (
        TemporaryDirectory() as folder,
        opened_workspace(filled(empty, Path(folder) / "all", entered)) as everything,
        opened_workspace(filled(empty, Path(folder) / "visible", visible)) as without,
    ):
        assert list(feeds(everything)) == list(feeds(without))
        assert calendar(everything) == calendar(without)
        for since in (NOW, NOW + timedelta(hours=2)):
            for about in (None, MOROCCO, MOTION):
                assert message(everything, about, since) == message(without, about, since)


def test_that_something_was_closed_for_a_while_is_not_told(enter, empty: Path, tmp_path: Path) -> None:
    told = state(MOTION, Description(name_nl="Motie", name_en="Motion"))
    acts = (Level.OPENBAAR, Level.GERUBRICEERD, False, True, Level.INTERN, Level.OPENBAAR)
    with opened_workspace(filled(empty, tmp_path / "plain", [Entered(told, (Level.OPENBAAR,))])) as plain:
        assert list(feeds(enter(Entered(told, acts)))) == list(feeds(plain))


def test_a_secret_link_brings_nothing_into_the_feed_of_a_country(enter) -> None:
    workspace = enter(
        Entered(due("2026-09-01"), (Level.OPENBAAR,)),
        Entered(state(MOTION, Relation(relation="concerns", object=MOROCCO)), (Level.VERTROUWELIJK,)),
    )
    (atom, _) = feeds(workspace, [MOROCCO])
    assert b"<entry>" not in atom


def test_what_is_all_secret_is_as_unknown_as_what_is_not_there(enter) -> None:
    workspace = enter(Entered(due("2026-09-01"), (Level.INTERN,)))
    secret, absent = (next(feeds(workspace, [thing])) for thing in (MOTION, "request:nobody-knows"))
    assert secret.replace(b"request:r", b"X") == absent.replace(b"request:nobody-knows", b"X")
    assert b"nothing is known" in secret
