"""A shelf keeps the last k books asked for. How often is a book asked for that lies on the shelf?

>>> lru_hits(["a", "b", "a", "c", "b"], 2)
1
>>> lru_hits(["a", "a"], 1)
1
"""
from collections import OrderedDict


def lru_hits(requests, k):
    shelf = OrderedDict()
    hits = 0
    for book in requests:
        if book in shelf:
            hits += 1
            shelf.move_to_end(book)
        else:
            shelf[book] = True
            if len(shelf) > k:
                shelf.popitem(last=False)
    return hits
