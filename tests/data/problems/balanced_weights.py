"""A merchant owns one weight each of 1, 3, 9, 27, ... grams and a pair of scales. Goods of n grams lie in
the left pan (n >= 1). Return a tuple of two lists, the weights to put in the left pan beside the
goods and the weights to put in the right pan so that the scales balance, each list in rising order.

>>> balanced_weights(4)
([], [1, 3])
>>> balanced_weights(5)
([1, 3], [9])
>>> balanced_weights(20)
([1, 9], [3, 27])
"""


def balanced_weights(n):
    left, right = [], []
    weight = 1
    while n:
        digit = n % 3
        n //= 3
        if digit == 1:
            right.append(weight)
        elif digit == 2:
            left.append(weight)
            n += 1
        weight *= 3
    return left, right
