"""Buses go between stops in one direction. How many stops can be reached from the first given stop, itself included?

>>> bus_stops({"a": ["b", "c"], "b": ["a"], "d": ["a"]}, "a")
3
>>> bus_stops({"x": ["y"]}, "y")
1
"""


def bus_stops(lines, start):
    reached = set()

    def visit(stop):
        if stop in reached:
            return
        reached.add(stop)
        for following in lines.get(stop, []):
            visit(following)

    visit(start)
    return len(reached)
