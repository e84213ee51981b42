"""A pump set to speed s empties up to s litres an hour. It is moved from one tank to the next only on the full hour, so a tank of 7 litres takes 3 hours at speed 3. All the tanks have to be empty within the given number of hours. Find the lowest whole speed that will do. There are never more tanks than hours.

With tanks [7, 4] and 5 hours the speed 3 suffices (3 + 2 hours), while speed 2 would need 6 hours.

>>> slowest_pump([7, 4], 5)
3
>>> slowest_pump([10, 10, 10], 3)
10
>>> slowest_pump([1], 100)
1
"""
from math import ceil


def hours_needed(tanks, speed):
    return sum(ceil(tank / speed) for tank in tanks)


def slowest_pump(tanks, hours):
    # the answer lies in [low, high]
    low, high = 1, max(tanks)
    while low < high:
        mid = (low + high) // 2
        if hours_needed(tanks, mid) <= hours:
            high = mid
        else:
            low = mid + 1
    return low
