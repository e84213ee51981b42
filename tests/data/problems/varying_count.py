"""How many of the given numbers are above their mean?

>>> varying_count(1, 2, 9)
1
>>> varying_count(5, 5)
0
>>> varying_count(1, 2, 3, 4)
2
"""


def varying_count(*numbers):
    mean = sum(numbers) / len(numbers)
    return sum(1 for number in numbers if number > mean)
