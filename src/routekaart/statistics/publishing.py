"""What of the statistics goes out: the releases that are used, with the bytes of their publisher.

Releases that wait or were refused stay inside, and so do the reasons and accounts of those who decided.
"""

from collections.abc import Iterator
from pathlib import Path

from routekaart.domain.ids import RecorderId
from routekaart.domain.revision import Decision, State, state_of
from routekaart.statistics import folders
from routekaart.statistics.decisions import load_decisions, write_first_decision

_PERSON = "account:"
_LOOKED_AT = "A person looked at it and accepted it."


def find_public_files(root: Path, *, keeper: RecorderId) -> Iterator[tuple[str, Path | bytes]]:
    """Yield each file of the releases that are used: its name under the root, and the file or what it holds.

    Args:
        root: the folder of the statistics.
        keeper: who stands in the place of every account.

    Raises:
        DamagedRelease: if a file is not as it was stored.
    """
    for path in folders.find_paths(root):
        decisions = load_decisions(path)
        if state_of(decisions) is not State.ACCEPTED:
            continue
        folder = folders.load_folder(path)
        for damage in folders.find_damage(folder):
            raise damage
        for file in (folder.raw_path, folder.observations_path, path / folders.RELEASE):
            yield f"{folder.release.id}/{file.name}", file
        yield f"{folder.release.id}/{folders.DECISIONS}", write_first_decision(_public(decisions[-1], keeper))


def _public(decision: Decision, keeper: RecorderId) -> Decision:
    if not decision.by.startswith(_PERSON):
        return decision
    return Decision(release=decision.release, accepted=True, by=keeper, reason=_LOOKED_AT, at=decision.at)
