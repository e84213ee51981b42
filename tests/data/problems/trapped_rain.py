"""How much rain stays between the walls?

>>> trapped_rain([0, 2, 0, 3])
2
>>> trapped_rain([3, 1, 2])
1
"""


def trapped_rain(walls):
    left, right = 0, len(walls) - 1
    high_left = high_right = water = 0
    while left < right:
        if walls[left] < walls[right]:
            high_left = max(high_left, walls[left])
            water += high_left - walls[left]
            left += 1
        else:
            high_right = max(high_right, walls[right])
            water += high_right - walls[right]
            right -= 1
    return water
