"""Who saw what: a log of reads above openbaar, of refusals and of changes to accounts, in one chain."""

from routekaart.web.log.noting import note_account, note_read, note_refused

__all__ = ["note_account", "note_read", "note_refused"]
