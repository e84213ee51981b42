"""A long garden bed has one place per plant. A dictionary tells how many plants of each kind (named by
one lower-case letter) are to be set, and a set of two-letter strings tells which kinds must not stand next to
each other, in either order ("aa" keeps plants of kind a apart). Return the
alphabetically first order of all plants as a string, or None if no order is allowed. With no plants the
order is the empty string.

>>> bed_orders({"a": 1, "b": 1, "c": 1}, {"ba"})
'acb'
>>> bed_orders({"a": 2, "b": 1, "c": 2}, {"ab", "aa"})
'acacb'
>>> bed_orders({"x": 3, "y": 1}, {"xx"})
"""

def bed_orders(plants, enemies):
    left = dict(plants)
    total = sum(left.values())
    order = []

    def hostile(p, q):
        return p + q in enemies or q + p in enemies

    def place():
        if len(order) == total:
            return True
        for kind in sorted(left):
            if left[kind] == 0:
                continue
            if order and hostile(order[-1], kind):
                continue
            order.append(kind)
            left[kind] -= 1
            if place():
                return True
            left[kind] += 1
            order.pop()
        return False

    return "".join(order) if place() else None
