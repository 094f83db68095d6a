"""What a public build is made from is found in one look, on both databases."""

from datetime import timedelta

from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure

HOUR = timedelta(hours=1)


def test_the_picture_holds_what_anybody_saw_and_what_is_withheld(register, say, append, judge, noon) -> None:
    append(say(1), say(2))
    append(say(3), level=Level.INTERN)
    append(say(4, subject="country:ITA"), level=Level.INTERN)
    append(say(5), level=Level.INTERN)
    register.append_review(judge(say(1), accepted=False, recorded=noon + HOUR, replacement=say(2).id))
    register.append_review(judge(say(5), accepted=False))
    told = Disclosure(
        statements=(say(4, subject="country:ITA").id,),
        level=Level.VERTROUWELIJK,
        ground="Woo 5.1.2a",
        decider="government:NLD",
        recorded=noon,
        recorded_by="account:desk-1",
        told=True,
    )
    register.append_disclosure(told)
    picture = register.find_picture()
    assert [one.statement.id for one in picture.seen] == [say(1).id, say(2).id]
    assert picture.seen[0].pictures == ((noon, True), (noon + HOUR, False))
    assert [one.replacement for one in picture.seen] == [say(2).id, None]
    assert [(one.thing, one.withheld.ground) for one in picture.told] == [("country:ITA", "Woo 5.1.2a")]
    assert [one.thing for one in picture.untold] == ["country:ESP"]
    assert register.find_things() == {"country:ESP", "country:ITA"}


def test_an_empty_register_gives_an_empty_picture(register) -> None:
    picture = register.find_picture()
    assert (picture.seen, picture.told, picture.untold, register.find_things()) == ((), (), (), frozenset())
