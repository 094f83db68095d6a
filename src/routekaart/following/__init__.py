"""What was asked or promised is followed: does a letter fulfil it, in which words, and what does it only claim?"""

from routekaart.following.fulfilling import find_fulfilment

__all__ = ["find_fulfilment"]
