"""The file of a plan becomes a plan, or a list of all that is wrong in it with its lines."""

from datetime import date

import pytest

from routekaart.domain.encoding import to_record
from routekaart.domain.errors import InputError, RefusedFiles
from routekaart.domain.evaluation.plan import Direction, DonorChoice, Estimator, Moment, Transform
from routekaart.recording.plans import parse_plan

PLAN = """\
name: eu-turkey-afghans
arrangements: [arrangement:eu-turkey-statement]
indicator: frontex-detections
area: route:eastern-mediterranean
counterpart: country:AFG
dates: {announced: 2015-11-29, signed: 2016-03-18, first-money: }
measured_from: signed
since: 2009-01
until: 2020-02
after: 12
direction: fall
"""


def test_a_plan_is_read_and_what_is_left_out_has_its_default() -> None:
    found = parse_plan("plan.yml", PLAN.encode())
    assert found.day == date(2016, 3, 18)
    assert [one.moment for one in found.dates] == [Moment.ANNOUNCED, Moment.SIGNED]
    assert (found.transform, found.estimator) == (Transform.LOG1P, Estimator.SYNTHETIC_CONTROL)
    assert (found.donors.choice, found.direction) == (DonorChoice.CLEAN, Direction.FALL)


def test_another_day_is_another_plan() -> None:
    other = PLAN.replace("2016-03-18", "2016-03-20")
    assert parse_plan("p", PLAN.encode()).digest != parse_plan("p", other.encode()).digest


def test_donors_can_be_named() -> None:
    found = parse_plan("p", (PLAN + "donors: [{area: route:black-sea, counterpart: country:IRQ}]\n").encode())
    assert found.donors.choice is DonorChoice.NAMED
    assert found.donors.named[0].counterpart == "country:IRQ"


@pytest.mark.parametrize(
    ("old", "new", "where", "what"),
    [
        ("signed: 2016-03-18", "signed: 18 March", "plan.yml:6", "no day"),
        ("measured_from: signed", "measured_from: in-force", "plan.yml:7", "not among the dates"),
        ("measured_from: signed", "measured_from: soon", "plan.yml:7", "none of"),
        ("after: 12", "after: 0", "plan.yml:10", "at least one period"),
        ("after: 12", "after: a year", "plan.yml:10", "no whole number"),
        ("until: 2020-02", "until: 2008-02", "plan.yml:9", "ends before it begins"),
        ("since: 2009-01", "since: 2009-01/..", "plan.yml:8", "no end"),
        ("direction: fall", "direction: down", "plan.yml:11", "none of"),
        ("direction: fall", "effect: down", "plan.yml:11", "no field"),
        ("direction: fall", "donors: all", "plan.yml:11", "no choice of donors"),
        ("area: route:eastern-mediterranean", "area: east", "plan.yml:4", "does not name a thing"),
        ("name: eu-turkey-afghans", "name: a b", "plan.yml:1", "no name"),
        ("name: eu-turkey-afghans", "name: -a", "plan.yml:1", "no name"),
        ("name: eu-turkey-afghans", "name: ../a", "plan.yml:1", "no name"),
        ("name: eu-turkey-afghans", "name: eu-turkey-\u0430fghans", "plan.yml:1", "no name"),
        ("after: 12", "after: " + "9" * 5000, "plan.yml:10", "too large"),
        ("announced: 2015-11-29", "announced: 2016-03-19", "plan.yml:6", "lies after signed"),
        ("[arrangement:eu-turkey-statement]", "[arrangement:a, arrangement:a]", "plan.yml:2", "more than once"),
        ("[arrangement:eu-turkey-statement]", "country:TUR", "plan.yml:2", "no arrangement"),
        ("direction: fall", "donors: []", "plan.yml:11", "no list of donors"),
        ("name: eu-turkey-afghans", "name:", "plan.yml:1", "not filled in"),
        ("indicator: frontex-detections\n", "", "plan.yml:1", "not filled in"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, where: str, what: str) -> None:
    with pytest.raises(RefusedFiles) as refused:
        parse_plan("plan.yml", PLAN.replace(old, new).encode())
    (problem,) = refused.value.problems
    assert problem.where == where
    assert what in problem.what


@pytest.mark.parametrize("raw", [b"", b"hello\n"])
def test_a_file_that_is_no_plan_says_how_one_begins(raw: bytes) -> None:
    with pytest.raises(InputError) as refused:
        parse_plan("plan.yml", raw)
    assert "name: and arrangements:" in refused.value.remedy


def test_everything_that_is_wrong_is_told_at_once() -> None:
    wrong = PLAN.replace("after: 12", "after: soon").replace("since: 2009-01", "since: long ago")
    with pytest.raises(RefusedFiles) as refused:
        parse_plan("plan.yml", wrong.encode())
    assert len(refused.value.problems) == 2


STAGGERED = """\
name: readmission
arrangements: [arrangement:eu-ra-aze, arrangement:eu-ra-tur]
indicator: eurostat-returned
area: region:european-union
measured_from: in-force
since: 2012
after: 2
estimator: staggered
starts:
- {country: country:AZE, signed: 2014-02-28, in-force: 2014-09-01}
- {country: country:TUR, signed: , in-force: 2014-10-01}
"""


def test_origins_have_dates_of_their_own() -> None:
    found = parse_plan("plan.yml", STAGGERED.encode())
    assert found.estimator is Estimator.STAGGERED and found.dates == ()
    assert [(one.country, len(one.dates), one.day_of(Moment.IN_FORCE)) for one in found.starts or ()] == [
        ("country:AZE", 2, date(2014, 9, 1)),
        ("country:TUR", 1, date(2014, 10, 1)),
    ]


def test_without_starts_they_are_left_to_the_register() -> None:
    found = parse_plan("plan.yml", STAGGERED.partition("starts:")[0].encode())
    assert found.starts is None


def test_a_plan_without_starts_keeps_the_digest_it_had() -> None:
    assert "starts" not in to_record(parse_plan("plan.yml", PLAN.encode()))


@pytest.mark.parametrize(
    ("old", "new", "where", "what"),
    [
        ("since: 2012", "since: 2012\ndates: {signed: 2014-02-28}", "plan.yml:7", "dates of its own"),
        ("since: 2012", "since: 2012\ncounterpart: country:AZE", "plan.yml:7", "all origins take part"),
        ("in-force: 2014-09-01", "first-money: 2014-09-01", "plan.yml:9", "country:AZE has no day in-force"),
        ("country: country:TUR", "country: country:AZE", "plan.yml:9", "more than once"),
        ("country: country:TUR", "country: route:black-sea", "plan.yml:9", "is no country"),
        (
            "{country: country:TUR, signed: , in-force: 2014-10-01}",
            "country:TUR",
            "plan.yml:9",
            "a start has a country",
        ),
        (
            "estimator: staggered",
            "estimator: poisson\ndates: {in-force: 2014-09-01}",
            "plan.yml:10",
            "only origins with",
        ),
    ],
)
def test_what_is_wrong_with_starts_is_told_with_its_line(old: str, new: str, where: str, what: str) -> None:
    with pytest.raises(RefusedFiles) as refused:
        parse_plan("plan.yml", STAGGERED.replace(old, new).encode())
    (problem,) = refused.value.problems
    assert problem.where == where
    assert what in problem.what


def test_a_series_that_is_only_described_has_no_donors() -> None:
    assert parse_plan("p", (PLAN + "estimator: segmented\n").encode()).estimator is Estimator.SEGMENTED
    named = PLAN + "estimator: segmented\ndonors: [{area: route:black-sea}]\n"
    with pytest.raises(RefusedFiles, match="compared with nothing"):
        parse_plan("p", named.encode())
