"""The command line: a few lines around one operation each."""
