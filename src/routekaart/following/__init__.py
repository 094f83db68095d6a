"""What Parliament asked and was promised, followed until it is met: pure, from statements and letters to findings."""
