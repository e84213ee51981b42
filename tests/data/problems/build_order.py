"""Parts have to be built before others. Give an order in which all can be built, always the alphabetically first that is possible, or an empty list where there is none. Each rule names the earlier part first.

>>> build_order(["c", "a", "b"], [("c", "a")])
['b', 'c', 'a']
>>> build_order(["x", "y"], [("x", "y"), ("y", "x")])
[]
"""


def build_order(parts, rules):
    needs = {part: {a for a, b in rules if b == part} for part in parts}
    order = []
    while needs:
        ready = sorted(part for part, before in needs.items() if not before)
        if not ready:
            return []
        order.append(ready[0])
        del needs[ready[0]]
        for before in needs.values():
            before.discard(ready[0])
    return order
