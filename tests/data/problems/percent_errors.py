"""Two lists of equal length hold measured and true values. Return the list of the absolute errors
in per cent of the true value, each rounded to one decimal. Where the true value is 0 the result
is None, unless the measured value is 0 as well, which gives 0.0.

>>> percent_errors([9.8, 101, -3], [10, 100, -4])
[2.0, 1.0, 25.0]
>>> percent_errors([0, 5], [0, 0])
[0.0, None]
"""

def percent_errors(measured, true):
    def one(m, t):
        if t == 0:
            return 0.0 if m == 0 else None
        return round(abs(m - t) / abs(t) * 100, 1)
    return list(map(one, measured, true))
