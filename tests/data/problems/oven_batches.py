"""Dishes wait in a queue for one oven; each is a pair (name, heat). The oven
takes up to `shelves` dishes at a time, all with the same heat. The cook always
looks at the first dish waiting, and bakes with it the next dishes in the queue
that need the same heat, as many as fit, even if others stand between them. Return
the batches as strings of names joined by "+", in order of baking.

>>> oven_batches([("pie", 200), ("cake", 170), ("tart", 200), ("buns", 200)], 2)
['pie+tart', 'cake', 'buns']
>>> oven_batches([], 3)
[]
>>> oven_batches([("a", 1), ("b", 1)], 5)
['a+b']
"""


def oven_batches(dishes, shelves):
    waiting = list(dishes)
    batches = []
    while waiting:
        heat = waiting[0][1]
        batch = []
        rest = []
        for dish in waiting:
            if dish[1] == heat and len(batch) < shelves:
                batch.append(dish[0])
            else:
                rest.append(dish)
        batches.append("+".join(batch))
        waiting = rest
    return batches
