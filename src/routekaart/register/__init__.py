"""Statements and decisions about them: an append-only log, read as it stood at a moment.

Loads SQLAlchemy: import it inside the function that needs it.
"""

from routekaart.register.appending import Appended
from routekaart.register.chain import ChainReport
from routekaart.register.register import Register

__all__ = ["Appended", "ChainReport", "Register"]
