"""Each candle burns one hour. The stubs of `need` burnt candles can be melted into one new candle.
How many hours of light do `candles` candles give? `need` is at least 2.

>>> candle_hours(4, 2)
7
>>> candle_hours(6, 3)
8
>>> candle_hours(0, 5)
0
"""


def candle_hours(candles, need):
    hours = candles
    stubs = candles
    while stubs >= need:
        made, left = divmod(stubs, need)
        hours += made
        stubs = made + left
    return hours
