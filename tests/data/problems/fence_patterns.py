"""A fence of n metres is put together from panels that are 1, 2 or 4 metres long. Panels of the same length look the same, and the order matters. Compute the exact number of different fences. n can be several thousand, so step through the lengths cleverly; the answer has then hundreds of digits.

For n = 4 there are six: 1+1+1+1, 1+1+2, 1+2+1, 2+1+1, 2+2 and 4.

>>> fence_patterns(4)
6
>>> fence_patterns(0)
1
>>> fence_patterns(7)
31
>>> fence_patterns(90)
5849196377607571987186
"""


def multiply(a, b):
    size = range(len(a))
    return [[sum(a[i][k] * b[k][j] for k in size) for j in size] for i in size]


def power(matrix, exponent):
    result = [[int(i == j) for j in range(len(matrix))] for i in range(len(matrix))]
    while exponent:
        if exponent & 1:
            result = multiply(result, matrix)
        matrix = multiply(matrix, matrix)
        exponent >>= 1
    return result


def fence_patterns(n):
    step = [
        [1, 1, 0, 1],
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
    ]
    # state for length 0 is (1, 0, 0, 0): lengths 0, -1, -2, -3
    return power(step, n)[0][0]
