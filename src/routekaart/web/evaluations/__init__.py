"""What came out of evaluations, on both sites: all of them in one table, and one with all it rests on."""
