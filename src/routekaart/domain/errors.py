"""The errors Routekaart raises on purpose. All say what, where, and what to do next.

RoutekaartError
├── InputError               something handed in cannot be used
│   ├── NotationError        a text is not in the notation it should have
│   ├── UnreadableLetter     bytes that are no letter we can read
│   ├── QuoteMismatch        a quote is not in the document at its place
│   ├── UnknownName          a thing, indicator, dataset or place we do not know
│   ├── RefusedTable         a file with a column, code or value that was not expected
│   ├── PersonalRecord       a text that looks like the record of a private person
│   ├── RefusedFiles         files that people wrote, with everything that is wrong in them
│   ├── Unsettled            a question of weighing that was not answered in time
│   ├── Overtaken            somebody else decided on the same statement in the meantime
│   └── PlanChanged          a plan of an evaluation is not the one that was sealed
├── MailFailed               a message cannot be handed to the mail server
├── ProposerFailed           a model on this machine does not answer as asked
└── StoreError               something kept cannot be read or written
    ├── WorkspaceMissing     there is no workspace at this place
    ├── DamagedRelease       a statistics file no longer has the content that was stored
    ├── NoSpace              the disk is full or may not be written
    ├── StoreUnavailable     the register's database does not answer
    └── BrokenChain          an entry of the register was changed after it was written
"""


class RoutekaartError(Exception):
    """Stop with a message for a person.

    Args:
        what: what is wrong, as a sentence without a full stop.
        where: the file, line, row or entry.
        remedy: what to do next, as a sentence.
    """

    exit_status = 2

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        place = f" ({self.where})" if self.where else ""
        advice = f" {self.remedy}" if self.remedy else ""
        return f"{self.what}{place}.{advice}"


class InputError(RoutekaartError):
    """Refuse something that was handed in."""


class NotationError(InputError):
    """Refuse a text that is not in the notation it should have."""


class UnreadableLetter(InputError):
    """Refuse bytes that are no letter we can read."""


class QuoteMismatch(InputError):
    """Refuse a statement whose quote is not in the document at its place."""


class UnknownName(InputError):
    """Refuse a name that is in none of our lists."""


class RefusedTable(InputError):
    """Refuse a table with a column, code or value that was not expected."""


class PersonalRecord(InputError):
    """Refuse a text that looks like the record of a private person; the message never repeats it."""


class RefusedFiles(InputError):
    """Refuse files that people wrote, and say everything that is wrong in them at once.

    Args:
        problems: one or more, each with its place as `file:line`.
        so: what was not done because of them.
        remedy: what to do next.
    """

    def __init__(
        self,
        problems: tuple[InputError, ...],
        *,
        so: str = "nothing was added",
        remedy: str = "Correct the file and hand it in again.",
    ) -> None:
        number = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        super().__init__(f"{number}, so {so}", remedy=remedy)
        self.problems = problems

    def __str__(self) -> str:
        lines = (f"{problem.where}: {problem.what}. {problem.remedy}" for problem in self.problems)
        return "\n".join((*lines, f"{self.what}. {self.remedy}"))


class Unsettled(InputError):
    """Refuse a program of weighing that the solver did not settle in time."""


class Overtaken(InputError):
    """Refuse a decision on a statement about which more was decided than its writer had seen; nothing was added."""


class PlanChanged(InputError):
    """Refuse a plan of an evaluation that has the name of one that was sealed, and is another."""


class MailFailed(RoutekaartError):
    """Stop because a message cannot be handed to the mail server; it never names the address."""


class ProposerFailed(RoutekaartError):
    """Stop because a model on this machine does not answer as asked."""


class StoreError(RoutekaartError):
    """Stop because something kept cannot be read or written."""


class WorkspaceMissing(StoreError):
    """Stop because there is no workspace at this place."""


class DamagedRelease(StoreError):
    """Stop because a statistics file no longer has the content that was stored."""


class NoSpace(StoreError):
    """Stop because the disk is full or may not be written."""


class StoreUnavailable(StoreError):
    """Stop because the register's database does not answer."""


class BrokenChain(StoreError):
    """Stop because an entry of the register was changed after it was written."""

    exit_status = 1
