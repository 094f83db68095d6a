"""The page on which an auditor sees who saw what, and the same as a table to download."""
