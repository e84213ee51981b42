"""Each inner list holds the titles on one library shelf. Return the number of the shelf, counted from 0, with the most different titles. When several are equally full the last of them counts. Return -1 if there are no shelves.

>>> fullest_shelf([["Emma"], ["Dune", "Emma"], ["Dune", "Dune", "Dune"]])
1
>>> fullest_shelf([["Ivanhoe"], ["Kim"]])
1
>>> fullest_shelf([])
-1
"""


def fullest_shelf(shelves):
    return max(range(len(shelves)), key=lambda i: (len(set(shelves[i])), i), default=-1)
