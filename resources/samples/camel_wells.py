"""# Wells in the desert

A caravan crosses a desert, which takes `width` days. `wells` tells for each well how many days' march from
the start it lies, in rising order. With full water bags the caravan can march `supply` days. It leaves with
full bags and fills them up at a well only if the next well, or the far edge of the desert after the last
one, could not be reached otherwise.

Find how many times it fills its bags on the way. If it cannot get across, it still goes as far as it
can by the same rule, and the answer is negative: -1 if it has filled its bags nowhere but at the start,
otherwise -1 minus the days' march from the start to the well where it filled them last.

## Examples

>>> refills([2, 5, 6, 9, 13, 14, 18, 21], 24, 6)
4
>>> refills([3, 4, 7, 12, 20, 23], 27, 7)
-13
>>> refills([4, 8], 10, 12)
0

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def refills(wells, width, supply):
    filled_at = 0
    fills = 0
    for i in range(len(wells)):
        onward = wells[i + 1] if i + 1 < len(wells) else width
        if wells[i] - filled_at > supply:
            return -filled_at - 1
        if onward - filled_at > supply:
            filled_at = wells[i]
            fills += 1
    if width - filled_at > supply:
        return -filled_at - 1
    return fills
