"""What was known on a date, and what was not."""

import random
import threading
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import IndicatorId, RecorderId, ReleaseId, ThingId
from routekaart.domain.observation import Known
from routekaart.domain.period import Period
from routekaart.domain.revision import Decision
from routekaart.statistics import Catalogue, Statistics, accept_as_given, store_release

WMR = ThingId("route:western-mediterranean")
DETECTIONS = IndicatorId("frontex-detections")


@pytest.fixture
def two(table, offer, tmp_path) -> Statistics:
    """A first figure of January 2019, and a revised table of June 2025 that has more."""
    offer(table(), label="first-2019-01", published=Period.parse("2019-01"))
    revised = table({"obs_value": "56245"}, {"time_period": "2019", "obs_value": "23969"})
    offer(revised, label="2025-06-03", published=Period.parse("2025-06-03"))
    return Statistics(tmp_path)


def values(store: Statistics, as_of: date | None, **asked: object) -> list[float | None]:
    return [found.value for found in store.find_observations(as_of=as_of, **asked)]  # type: ignore[arg-type]  # from a test


def test_the_newest_release_is_the_answer_now(two):
    assert values(two, None) == [56245, 23969]
    assert values(two, date(2026, 1, 1)) == [56245, 23969]


def test_on_a_date_in_between_the_first_figure_is_the_answer(two):
    assert values(two, date(2020, 7, 10)) == [57000]


def test_the_answer_is_the_same_on_every_day_between_two_releases(two):
    days = (date(2019, 2, 1), date(2020, 7, 10), date(2025, 6, 2))
    assert {str(values(two, day)) for day in days} == {"[57000.0]"}


def test_a_release_counts_from_the_evening_of_its_day(two):
    assert values(two, date(2025, 6, 2)) == [57000]
    assert values(two, date(2025, 6, 3)) == [56245, 23969]


def test_before_the_first_release_nothing_was_known(two):
    assert values(two, date(2018, 12, 31)) == []


def test_a_release_that_was_perhaps_known_is_given_and_recognised(two):
    day = date(2019, 1, 15)
    (found,) = two.find_observations(as_of=day)
    assert found.value == 57000
    assert two.get_release(found.release).known_on(day) is Known.UNCERTAIN


def test_a_release_that_was_certainly_known_goes_before_one_that_perhaps_was(table, offer, tmp_path):
    offer(table(), label="sure", published=Period.parse("2019-01-04"))
    offer(table({"obs_value": "1"}, {"time_period": "2019", "obs_value": "2"}), label="perhaps", published=None)
    assert values(Statistics(tmp_path), date(2020, 1, 1)) == [57000, 2]


def test_only_the_date_of_publication_makes_a_release_newer(table, offer, tmp_path):
    later = datetime(2027, 1, 1, tzinfo=UTC)
    offer(table({"obs_value": "56245"}), label="a", published=Period.parse("2025"))
    offer(table(), label="z", published=Period.parse("2019"), retrieved=later)
    assert values(Statistics(tmp_path), None) == [56245]


def test_of_two_releases_of_the_same_day_the_later_label_counts(table, offer, tmp_path):
    offer(table({"obs_value": "1"}), label="2019-01-04-b")
    offer(table({"obs_value": "2"}), label="2019-01-04-a")
    assert values(Statistics(tmp_path), None) == [1]


def test_a_missing_value_is_missing_and_not_zero(table, offer, tmp_path):
    offer(table({"obs_value": "", "obs_status": "O"}, {"time_period": "2017", "obs_value": "0"}))
    zero, missing = Statistics(tmp_path).find_observations()
    assert (zero.value, zero.obs_status) == (0, "A")
    assert (missing.value, missing.interval, missing.obs_status) == (None, None, "O")


def test_a_number_that_was_withdrawn_is_missing_now(table, offer, tmp_path):
    offer(table())
    offer(table({"obs_value": "", "obs_status": "O"}), label="2025", published=Period.parse("2025"))
    store = Statistics(tmp_path)
    assert values(store, None) == [None]
    assert values(store, date(2024, 1, 1)) == [57000]


def test_a_hidden_value_keeps_its_ends(table, offer, tmp_path):
    offer(table({"obs_value": "", "obs_status": "Q", "low": "0", "high": "4"}))
    (hidden,) = Statistics(tmp_path).find_observations()
    assert (hidden.value, hidden.low, hidden.high) == (None, 0, 4)


def test_one_number_is_found_by_all_that_makes_it(table, offer, tmp_path):
    gambia = ThingId("country:GMB")
    offer(table({}, {"counterpart": gambia, "obs_value": "7"}, {"ref_area": "route:western-african", "obs_value": "9"}))
    store = Statistics(tmp_path)
    assert values(store, None, areas=[WMR]) == [57000, 7]
    assert values(store, None, areas=[WMR], counterparts=[None]) == [57000]
    assert values(store, None, counterparts=[gambia]) == [7]
    assert values(store, None, areas=[WMR], counterparts=[gambia], periods=[Period.parse("2018-01/2018-12")]) == [7]
    assert values(store, None, periods=[Period.parse("2018-01")]) == []
    assert values(store, None, periods=[Period.parse("../2018")]) == []
    assert values(store, None, indicators=[IndicatorId("iom-arrivals")]) == []
    assert values(store, None, indicators=[], areas=[WMR]) == values(store, None, areas=[]) == []


def test_a_figure_of_part_of_a_year_is_not_taken_for_the_year(table, offer, tmp_path):
    offer(table({}, {"time_period": "2018-01/..", "obs_value": "41000"}))
    store = Statistics(tmp_path)
    assert values(store, None, periods=[Period.parse("2018")]) == [57000]
    assert values(store, None, periods=[Period.parse("2018-01-01/..")]) == [41000]


def test_a_first_figure_of_unknown_day_is_older_than_the_revision_it_came_before(table, offer, tmp_path):
    offer(table(), label="first-2018", published=Period.parse("2019-01/2025-06-03"))
    offer(table({"obs_value": "56245"}), label="2025-06-03", published=Period.parse("2025-06-03"))
    store = Statistics(tmp_path)
    assert values(store, None) == values(store, date(2025, 6, 3)) == [56245]
    assert values(store, date(2020, 7, 10)) == [57000]


def test_releases_are_told_from_old_to_new(two):
    assert [release.id.rpartition("/")[2] for release in two.releases()] == ["first-2019-01", "2025-06-03"]
    assert two.releases("frontex-ibc") == ()


def test_an_empty_store_has_no_answers(tmp_path):
    store = Statistics(tmp_path / "nothing")
    assert store.releases() == store.find_observations() == store.verify() == ()


@pytest.mark.parametrize("name", ["frontex/frontex-ibc/never", "never", "../../etc", "a/../b"])
def test_an_unknown_release_is_refused(tmp_path, name):
    with pytest.raises(UnknownName, match="not a release we have"):
        Statistics(tmp_path).get_release(ReleaseId(name))


def test_a_release_imported_while_the_store_is_open_is_seen(table, offer, tmp_path):
    store = Statistics(tmp_path)
    offer(table())
    assert values(store, None) == [57000]
    offer(table({"obs_value": "56245"}), label="2025", published=Period.parse("2025"))
    assert values(store, None) == [56245]


def test_several_threads_get_the_same_answer(two):
    answers: list[list[float | None]] = []
    asking = [threading.Thread(target=lambda: answers.append(values(two, None))) for _ in range(8)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert answers == [[56245, 23969]] * 8


cells = st.tuples(
    st.sampled_from(["route:western-mediterranean", "route:western-african"]),
    st.sampled_from(["", "country:GMB", "country:NAM"]),
    st.integers(2009, 2024),
)
numbers = st.one_of(st.none(), st.integers(0, 2_000_000))
tables = st.dictionaries(cells, numbers, min_size=1, max_size=12)


def long_form(content: dict[tuple[str, str, int], int | None], order: list[int]) -> bytes:
    lines = [
        f"frontex-detections,{area},{counterpart},{year},{'' if value is None else value},,"
        f",{'O' if value is None else 'A'},detections"
        for (area, counterpart, year), value in content.items()
    ]
    header = "indicator,ref_area,counterpart,time_period,obs_value,low,high,obs_status,unit_measure"
    return "\n".join((header, *(lines[index] for index in order))).encode()


def imported(catalogue: Catalogue, root: str, raw: bytes, label: str, published: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    folder = store_release(
        Path(root),
        catalogue.get("frontex-detections-yearly"),
        raw,
        label=label,
        published=Period.parse(published),
        retrieved=now,
        address="https://example.org",
        title="Detections",
    )
    by = RecorderId("account:desk-1")
    accept_as_given(folder, Decision(release=folder.release.id, accepted=True, by=by, reason="Looked at.", at=now))


@settings(max_examples=15, deadline=None)
@given(tables, st.randoms(use_true_random=False))
def test_what_was_imported_is_found_exactly_and_in_any_order_of_rows(catalogue, content, chance: random.Random):
    order = list(range(len(content)))
    chance.shuffle(order)
    with TemporaryDirectory() as root:
        imported(catalogue, root, long_form(content, order), "1", "2024")
        found = Statistics(Path(root)).find_observations()
    assert {(o.ref_area, o.counterpart or "", o.period.start.year): o.value for o in found} == content
    keys = list(content)
    assert all(keys[order[o.row - 1]] == (o.ref_area, o.counterpart or "", o.period.start.year) for o in found)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(tables, st.integers(2015, 2024)), min_size=1, max_size=4))
def test_with_time_numbers_are_added_and_replaced_by_newer_ones_only(catalogue, releases):
    with TemporaryDirectory() as root:
        for number, (content, year) in enumerate(releases):
            imported(catalogue, root, long_form(content, list(range(len(content)))), str(number), str(year))
        store = Statistics(Path(root))
        published = {release.id: release.published.end for release in store.releases()}
        before: dict[object, date] = {}
        for year in range(2014, 2026):
            day = date(year, 12, 31)
            found = {
                (o.ref_area, o.counterpart, o.period): published[o.release] for o in store.find_observations(as_of=day)
            }
            assert all(key in found and found[key] >= end for key, end in before.items())
            before = found
        assert before == {
            (o.ref_area, o.counterpart, o.period): published[o.release] for o in store.find_observations()
        }
