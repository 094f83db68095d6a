"""One file per table of facts: its columns, and the statements that its rows make."""
