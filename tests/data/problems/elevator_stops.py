"""An elevator starts at floor 0 and serves the calls in order. How many floors does it pass, and at which floor does it end?

>>> elevator_stops([3, 1, 4])
(8, 4)
>>> elevator_stops([])
(0, 0)
"""


def elevator_stops(calls):
    floor = passed = 0
    for call in calls:
        while floor != call:
            floor += 1 if call > floor else -1
            passed += 1
    return passed, floor
