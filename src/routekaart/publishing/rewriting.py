"""A statement as it is in a public build: without accounts, and naming only statements that are in it too.

Its id is a digest of what it says. Where an account was in it the id becomes another one, since whoever guesses the
account could otherwise see that the guess was right.
"""

from collections.abc import Mapping
from dataclasses import replace

from routekaart.domain.content import Content, Event, Retraction
from routekaart.domain.ids import StatementId
from routekaart.domain.statement import Statement, Testimony
from routekaart.publishing.offices import office_of


class Rewriter:
    """Rewrites the statements of a build, each once."""

    def __init__(self, statements: Mapping[StatementId, Statement]) -> None:
        self._statements = statements
        self._written: dict[StatementId, Statement] = {}

    def write(self, name: StatementId) -> Statement:
        """Return the statement with this id as the public reads it."""
        if name not in self._written:
            said = self._statements[name]
            source = said.source
            if isinstance(source, Testimony):
                source = replace(source, account=office_of(source.account))
            self._written[name] = replace(
                said,
                speaker=office_of(said.speaker),
                content=self._content(said.content),
                source=source,
                recorded_by=office_of(said.recorded_by),
            )
        return self._written[name]

    def find(self, name: StatementId | None) -> StatementId | None:
        """Return the id that a statement has in the build; `None` if it is not in it."""
        return None if name is None or name not in self._statements else self.write(name).id

    def _content(self, content: Content) -> Content:
        match content:
            case Retraction():
                retracts = self.find(content.retracts)
                assert retracts is not None  # what takes back nothing visible is not in the build
                return replace(content, retracts=retracts, replacement=self.find(content.replacement))
            case Event(about=about) if about is not None:
                return replace(content, about=self.find(about))
            case _:
                return content
