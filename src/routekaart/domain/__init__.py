"""The language of Routekaart: pure values without disk, network or libraries.

Someone said something about a subject, for a period, in a source: that is a `Statement`.
Everything else in this package is what a statement is made of, or what is found out about it.
"""
