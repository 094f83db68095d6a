"""Money counted once, for readers and for machines. The page around it: reporting/money.py."""

from routekaart.reporting.ledger.record import ledger_record, result_record
from routekaart.reporting.ledger.results import result_lines
from routekaart.reporting.ledger.terminal import LedgerPaper, ledger_lines

__all__ = ["LedgerPaper", "ledger_lines", "ledger_record", "result_lines", "result_record"]
