"""Sort numbers by the sum of their digits, equal ones by place in the list; a minus belongs to the first digit.

>>> sorted_by_digits([1, 11, -1, -11, -12])
[-1, -11, 1, -12, 11]
>>> sorted_by_digits([])
[]
"""


def sorted_by_digits(nums):
    def digits_sum(n):
        neg = 1
        if n < 0:
            n, neg = -1 * n, -1
        n = [int(i) for i in str(n)]
        n[0] = n[0] * neg
        return sum(n)
    return sorted(nums, key=digits_sum)
