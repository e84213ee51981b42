"""A gardener writes down the rain of each day.

Input

One line with whole numbers, the rain of each day. There is at least one number.

Output

Print the mean with two digits after the point, then the length of the longest stretch of days
without rain.

Examples

Input
0 0 5 0
Output
1.25
2

Input
3
Output
3.00
0
"""
from itertools import groupby

rain = [int(x) for x in input().split()]
print(f"{sum(rain) / len(rain):.2f}")
print(max((len(list(days)) for dry, days in groupby(rain, key=lambda r: r == 0) if dry), default=0))
