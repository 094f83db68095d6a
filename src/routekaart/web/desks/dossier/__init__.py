"""The desk where dossiers are kept: recorded, corrected, taken back, and opened or closed."""
