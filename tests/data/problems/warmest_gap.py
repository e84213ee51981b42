"""For each morning, tell how many mornings pass until the sea is warmer; 0 if it never is.

>>> warmest_gap([14, 15, 13, 12, 16])
[1, 3, 2, 1, 0]
>>> warmest_gap([9, 8, 7])
[0, 0, 0]
"""


def warmest_gap(temperatures):
    n = len(temperatures)
    waits = [0] * n
    stack = []
    for day in range(n):
        while stack and temperatures[day] > temperatures[stack[-1]]:
            colder = stack.pop()
            waits[colder] = day - colder
        stack.append(day)
    return waits
