"""Everything about the requests that have to do with a thing: what all requests together would tell of it."""

from collections.abc import Callable
from itertools import count
from random import Random

from routekaart.domain.content import Relation
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Statement
from routekaart.register import Appended, Register

Say = Callable[..., Statement]
Append = Callable[..., Appended]
MAR = ThingId("country:MAR")
REQUESTS = tuple(ThingId(f"request:{name}") for name in "abcdef")


def relate(say: Say, number: int, subject: ThingId, thing: ThingId, relation: str = "concerns") -> Statement:
    return say(number, subject=subject, content=Relation(relation=relation, object=thing))


def find(register: Register, *things: ThingId, level: Level = Level.OPENBAAR) -> list[str]:
    held = register.find_related("request", things or (MAR,), level=level)
    assert {one.level for one in held} <= {one for one in Level if one <= level}
    return list(dict.fromkeys(one.statement.subject.partition(":")[2] for one in held))


def test_what_concerns_a_thing_and_what_that_is_related_to_on_either_side(
    register: Register, say: Say, append: Append
) -> None:
    a, b, c, d, e, f = REQUESTS
    append(
        relate(say, 1, a, MAR), relate(say, 2, b, a, "same-as"), relate(say, 3, c, d, "same-as"),
        relate(say, 4, b, c, "replaces"), relate(say, 5, e, ThingId("country:TUN")), say(6, subject=d),
        say(7, subject=f),
    )  # fmt: skip
    assert find(register) == ["a", "b", "c", "d"]
    assert find(register, d) == ["a", "b", "c", "d"]
    assert find(register, f) == ["f"]
    assert find(register, ThingId("country:ESP")) == []
    assert find(register, ThingId("country:TUN"), f) == ["e", "f"]


def test_another_kind_that_is_related_leads_nowhere(register: Register, say: Say, append: Append) -> None:
    letter = ThingId("document:letter")
    append(relate(say, 1, letter, MAR), relate(say, 2, REQUESTS[0], letter, "answered-by"))
    assert find(register) == []


def test_a_relation_above_the_level_relates_nothing(register: Register, say: Say, append: Append) -> None:
    a, b, *_ = REQUESTS
    append(relate(say, 1, a, MAR), say(2, subject=b))
    append(relate(say, 3, b, a, "same-as"), level=Level.VERTROUWELIJK)
    assert find(register) == ["a"]
    assert find(register, level=Level.VERTROUWELIJK) == ["a", "b"]


def test_it_is_what_following_all_relations_by_hand_finds(register: Register, say: Say, append: Append) -> None:
    worlds = {}
    for seed in range(20):
        chance, numbers = Random(seed), count(100 * seed)
        mine, start = [ThingId(f"request:{seed}-{name}") for name in "abcdefgh"], ThingId(f"country:C{seed}")
        pairs = [(chance.choice(mine), chance.choice((*mine, start))) for _ in range(7)]
        append(*(relate(say, next(numbers), *pair) for pair in pairs))
        worlds[start] = pairs
    for start, pairs in worlds.items():
        reached = {start}
        while more := {one for pair in pairs if reached & {*pair} for one in pair} - reached:
            reached |= more
        assert set(find(register, start)) == {one.partition(":")[2] for one, _ in pairs if one in reached}
