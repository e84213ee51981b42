"""The plan of a school essay is nested: each heading is a pair (title, list of the
headings below it). Return all headings as one list of strings, every heading right
before those below it, with numbers such as "2.1.3 Title" in front. Headings that
stand more than `deepest` levels down are left out; instead "..." is added to the end
of the heading above them.

>>> outline_numbers([("Soups", [("Cold", []), ("Hot", [("Leek", [])])]), ("Pies", [])], 3)
['1 Soups', '1.1 Cold', '1.2 Hot', '1.2.1 Leek', '2 Pies']
>>> outline_numbers([("Soups", [("Cold", [])]), ("Pies", [])], 1)
['1 Soups...', '2 Pies']
>>> outline_numbers([], 2)
[]
"""


def outline_numbers(plan, deepest):
    def walk(headings, before, level):
        for i, (title, below) in enumerate(headings, 1):
            number = before + str(i)
            if below and level == deepest:
                yield number + " " + title + "..."
            else:
                yield number + " " + title
                yield from walk(below, number + ".", level + 1)

    return list(walk(plan, "", 1))
