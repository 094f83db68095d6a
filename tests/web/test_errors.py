"""A reader hears what is wrong and what to do, and nothing of the machine behind the site."""

import pytest

from routekaart.domain.errors import InputError, RoutekaartError, StoreError, UnknownName
from routekaart.web.telling import tell


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (StoreError("it is broken", where="/srv/build/1/x", remedy="Publish again."), "it is broken. Publish again."),
        (StoreError("it is broken", where="mail.intern:25"), "it is broken."),
        (UnknownName("'x' is no release", where="/srv/statistics", remedy="Look."), "'x' is no release. Look."),
        (InputError("'x' is no level", where="niveau", remedy="Choose one."), "'x' is no level (niveau). Choose one."),
    ],
)
def test_a_place_on_the_server_is_told_to_its_log_alone(error: RoutekaartError, told: str, caplog) -> None:
    assert tell(error) == told
    assert [str(error)] * (error.where != "niveau") == [one.message for one in caplog.records]
