"""Who may do what: one table of roles, actions and levels. What the table does not give is refused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from routekaart.domain.levels import Level


class Action(StrEnum):
    """Something that a reader can do on the site."""

    OPEN_PAGE = "page.open"
    """Pages that hold nothing of the register: help, signing in."""
    OWN_ACCOUNT = "account.own"
    """Change one's own password and second factor."""
    READ_DOSSIER = "dossier.read"
    READ_LETTER = "letter.read"
    READ_STATISTICS = "statistics.read"
    CHECK_SENTENCE = "sentence.check"
    CHECK_LETTER = "letter.check"
    """Upload a letter and see its figures checked."""
    KEEP_LETTER = "letter.keep"
    """Put a letter in the workspace."""
    READ_QUEUE = "queue.read"
    """See which readings nobody has reviewed."""
    REVIEW_STATEMENT = "statement.review"
    RECORD_STATEMENT = "statement.record"
    DECIDE_DISCLOSURE = "disclosure.decide"
    READ_DRAFT = "draft.read"
    """See letters that are written here, before and after they go out."""
    WRITE_DRAFT = "draft.write"
    RELEASE_DRAFT = "draft.release"
    """Let a letter go out that somebody else wrote."""
    ACCEPT_RELEASE = "release.accept"
    """Let a release of statistics be used."""
    READ_WEIGHING = "weighing.read"
    """See weighings that are kept, each from the level with which it was made."""
    MAKE_WEIGHING = "weighing.make"
    """Weigh at the desk, and keep what came out."""
    READ_EVALUATION = "evaluation.read"
    """See what came out of evaluations, each from the level of what it rests on."""
    MAKE_EVALUATION = "evaluation.make"
    """Seal a plan at the desk, and have it worked out."""
    READ_LOG = "log.read"
    """See who saw what."""
    MANAGE_ACCOUNTS = "account.manage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What one kind of reader may do, each action up to a level."""

    key: str
    name_nl: str
    name_en: str
    may: Mapping[Action, Level]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something may not be done: no role of the reader has the action, or none up to the level."""

    action: Action
    level: Level
    highest: Level | None
    """Up to which level the reader may do it; `None` if at no level."""


@dataclass(frozen=True, slots=True)
class Rights:
    """The table as a whole."""

    roles: Mapping[str, Role]

    def highest(self, roles: Iterable[str], action: Action) -> Level | None:
        """Return up to which level readers with these roles may do something; `None` if they may not.

        A role that is not in the table gives nothing.
        """
        known = (self.roles[role].may.get(action) for role in roles if role in self.roles)
        return max((level for level in known if level is not None), default=None)

    def refuse(self, roles: Iterable[str], action: Action, level: Level = Level.OPENBAAR) -> Refusal | None:
        """Return why readers with these roles may not do something at a level; `None` if they may."""
        highest = self.highest(roles, action)
        return None if highest is not None and level <= highest else Refusal(action, level, highest)
