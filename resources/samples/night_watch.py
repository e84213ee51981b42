"""# Pay for the night watch

A student may take night watches at an observatory. Night `i` pays `pay[i]` crowns. She may watch two
nights in a row, but never three, and she may stay at home on any night.

Find the largest sum she can earn.

## Examples

>>> best_earnings([6, 9, 8, 2, 7, 7, 1, 5, 10, 4])
46
>>> best_earnings([1, 20, 20, 1, 20, 1, 1, 20])
81
>>> best_earnings([3, 4, 4, 3, 9, 1, 2, 9, 9, 2, 1])
38

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def best_earnings(pay):
    rested = 0
    one_night = 0
    two_nights = 0
    for crowns in pay:
        stay_home = max(rested, one_night, two_nights)
        two_nights = one_night + crowns
        one_night = rested + crowns
        rested = stay_home
    return max(rested, one_night, two_nights)
