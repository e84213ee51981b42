"""Books are given as author and title. List the titles of each author in alphabetical order.

>>> shelve_by_author([("Woolf", "Orlando"), ("Grass", "Dog Years"), ("Woolf", "Flush")])
{'Woolf': ['Flush', 'Orlando'], 'Grass': ['Dog Years']}
>>> shelve_by_author([])
{}
"""


def shelve_by_author(books):
    shelves = {}
    for author, title in books:
        shelves[author] = sorted(shelves.get(author, []) + [title])
    return shelves
