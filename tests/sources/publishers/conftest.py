"""A fetch with small limits, that does not wait."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import stamina

from routekaart.domain.remote import Progress, Protocol, Remote, Validators
from routekaart.sources.publishers import Conduct, fetch
from routekaart.sources.publishers.fetched import Fetched

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_waiting() -> Iterator[None]:
    with stamina.set_testing(True, attempts=3, cap=True):
        yield


@dataclass
class Fetching:
    """Fetches into one folder, as several runs do one after the other."""

    folder: Path
    conduct: Conduct
    waited: list[float] = field(default_factory=list)
    told: list[Progress] = field(default_factory=list)
    now: datetime = NOW

    def __call__(
        self,
        address: str,
        protocol: Protocol = Protocol.FILE,
        *,
        known: Validators | None = None,
        link: str = "",
        pause: float = 0.0,
        parameters: dict[str, str] | None = None,
        **limits: float | bool,
    ) -> Fetched:
        remote = Remote(protocol=protocol, address=address, parameters=parameters or {}, link=link, pause=pause)
        return fetch(
            remote,
            folder=self.folder,
            known=known,
            progress=self.told.append,
            now=lambda: self.now,
            conduct=replace(self.conduct, **limits),
        )


@pytest.fixture
def fetching(tmp_path: Path) -> Fetching:
    waited: list[float] = []
    sleep: Callable[[float], None] = waited.append
    conduct = Conduct(connect=2, silence=2, longest=5, attempts=3, loopback=True, sleep=sleep)
    return Fetching(tmp_path / "fetched", conduct, waited)
