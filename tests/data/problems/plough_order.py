"""A field is a rectangular list of rows. A tractor ploughs it column by column: down the first
column, up the second, down the third and so on. It does not lower the plough on cells marked
None. Return the list of the cells it ploughs, in its order. An empty field gives an empty list.

>>> plough_order([[1, 2, 3], [4, None, 6]])
[1, 4, 2, 3, 6]
>>> plough_order([["a", "b"], ["c", "d"], [None, "f"]])
['a', 'c', 'f', 'd', 'b']
>>> plough_order([])
[]
"""

def plough_order(field):
    done = []
    down = True
    for column in zip(*field):
        if not down:
            column = column[::-1]
        done.extend(c for c in column if c is not None)
        down = not down
    return done
