"""# Two cranes on one quay

Containers stand in a row along a quay, and `minutes[i]` tells how long container `i` takes to lift.
Two cranes start at the same moment, the western one at the first container and the eastern one at
the last. Whenever a crane has finished a container it goes on with the nearest one that nobody has
begun, so they work towards each other. If both become free at the same moment, the western crane
chooses first; at the start it chooses first, too.

Find two numbers, in this order: how many containers the western crane lifts, and the minute at which
the last container has been lifted. With no containers both are 0.

## Examples

>>> unload([4, 2, 7, 1, 3, 6, 2, 5])
[4, 16]
>>> unload([9, 1, 1, 1, 1, 2, 1, 1, 3, 1])
[3, 11]
>>> unload([5])
[1, 5]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def unload(minutes: list[int]) -> list[int]:
    west, east = 0, len(minutes) - 1
    west_clock = east_clock = 0
    while west <= east:
        if west_clock <= east_clock:
            west_clock += minutes[west]
            west += 1
        else:
            east_clock += minutes[east]
            east -= 1
    return [west, max(west_clock, east_clock)]
