"""The desk where what Parliament asked and was promised is followed."""
