"""The codes of IATI 2.03 that are read, and what they mean here.

Source: the code lists of the standard, https://iatistandard.org/en/iati-standard/203/codelists/ .
"""

from routekaart.domain.content import MoneyState, ResultSort

TRANSACTION_TYPES = {
    "1": "incoming funds", "2": "outgoing commitment", "3": "disbursement", "4": "expenditure",
    "5": "interest payment", "6": "loan repayment", "7": "reimbursement", "8": "purchase of equity",
    "9": "sale of equity", "10": "credit guarantee", "11": "incoming commitment", "12": "outgoing pledge",
    "13": "incoming pledge",
}  # fmt: skip
GIVEN = {
    "2": MoneyState.COMMITTED,
    "3": MoneyState.PAID,
    "4": MoneyState.PAID,
    "12": MoneyState.ANNOUNCED,
}
"""The transactions in which the reporting organisation gives money, and the state of it."""
INCOMING = frozenset({"1", "11", "13"})
"""What comes in was given by somebody else, who reports it as well."""
BUDGET_TYPES = {"1": "original", "2": "revised"}
BUDGET_STATES = {"1": MoneyState.PROPOSED, "2": MoneyState.ADOPTED}
"""Indicative (not binding) and committed (binding). A binding budget is not yet a commitment to somebody."""
DATE_TYPES = {
    "1": ("start", False), "2": ("start", True), "3": ("end", False), "4": ("end", True),
}  # fmt: skip
"""The event, and whether it took place."""
ROLES = {"1": "funded-by", "2": "accountable", "3": "extended-by", "4": "implemented-by"}
RELATED = {"1": "parent", "2": "child", "3": "sibling", "4": "co-funded", "5": "third party"}
MEASURES = frozenset({"1", "2", "3", "4", "5"})
RESULT_TYPES = frozenset({"1", "2", "3", "9"})
STATUSES = frozenset({"1", "2", "3", "4", "5", "6"})
DEVELOPMENT_AID = {"10": True, "20": False, "21": False, "22": False}
"""Flow types: 10 is official development assistance, 20 to 22 are other official flows. Others say nothing of it."""
BUDGET_SUPPORT = frozenset({"A01", "A02"})
SORTS = {"baseline": ResultSort.BASELINE, "target": ResultSort.TARGET, "actual": ResultSort.ACTUAL}


def form_of(finance: str | None, aid: tuple[str, ...]) -> str | None:
    """Return the form of money from its finance type and its aid types (of OECD DAC), or `None` if they do not say."""
    if BUDGET_SUPPORT.intersection(aid):
        return "budget-support"
    if finance is None or len(finance) != 3 or not finance.isdecimal():
        return None
    # The hundreds are the categories of the list; the export credits are within the loans.
    return {"1": "grant", "4": "loan", "5": "investment", "6": "debt-relief", "7": "investment"}.get(finance[0])
