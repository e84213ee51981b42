"""# Signposts with numbers

A path has signposts, numbered from 0, and on signpost `i` stands a number `signs[i]`, at least 2. A
walker begins at signpost 0. If the number there is a prime, she goes on to the next signpost. If not,
she skips as many signposts as its smallest prime factor tells: from signpost 4, with a 15 on it, she
comes to signpost 8.

Find how many signposts she stands at before the path ends, and the sum of the numbers that she sees
there, in this order.

## Examples

>>> walk([7, 15, 4, 9, 11, 25, 6, 13, 8, 10, 3, 49])
[4, 96]
>>> walk([4, 5, 5, 35, 2, 2, 2, 2, 2, 14, 3, 3, 21])
[4, 74]
>>> walk([2, 3, 5, 7, 4, 9, 9, 6, 8, 15, 2, 25, 2, 3])
[8, 54]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def smallest_factor(number):
    factor = 2
    while factor * factor <= number:
        if number % factor == 0:
            return factor
        factor += 1
    return number


def walk(signs):
    place = 0
    stops = 0
    total = 0
    while place < len(signs):
        number = signs[place]
        stops += 1
        total += number
        factor = smallest_factor(number)
        place += 1 if factor == number else factor + 1
    return [stops, total]
