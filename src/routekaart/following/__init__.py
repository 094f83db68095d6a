"""What Parliament asked and was promised, followed until it is met: pure, from statements to findings."""
