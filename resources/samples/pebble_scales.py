"""# Balancing with pebbles

Pebbles of the weights listed in `pebbles` lie beside a pair of scales, and a parcel of weight `parcel`
lies on the left pan. Each pebble is put on the left pan, on the right pan, or stays where it is.

Find in how many ways the scales balance. Pebbles of the same weight are different pebbles. All weights
are positive.

## Examples

>>> count_balances([1, 3, 9], 5)
1
>>> count_balances([2, 3, 5, 7, 4], 4)
10
>>> count_balances([2, 4, 6], 3)
0

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def count_balances(pebbles, parcel):
    rest = [0] * (len(pebbles) + 1)
    for i in range(len(pebbles) - 1, -1, -1):
        rest[i] = rest[i + 1] + pebbles[i]

    def ways(position, difference):
        if abs(difference) > rest[position]:
            return 0
        if position == len(pebbles):
            return 1
        weight = pebbles[position]
        return (ways(position + 1, difference)
                + ways(position + 1, difference + weight)
                + ways(position + 1, difference - weight))

    return ways(0, parcel)
