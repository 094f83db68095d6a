"""Who saw what: a log of reads above openbaar, of refusals and of changes to accounts, in one chain."""

from routekaart.web.log.noting import expect_note, note_account, note_read, note_refused, note_rest

__all__ = ["expect_note", "note_account", "note_read", "note_refused", "note_rest"]
