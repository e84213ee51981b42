"""How long is the longest stretch of signs that two texts have in common?

>>> longest_common_run("weather", "feathers")
6
>>> longest_common_run("abc", "xyz")
0
"""


def longest_common_run(first, second):
    best = 0
    for i in range(len(first)):
        for j in range(len(second)):
            k = 0
            while i + k < len(first) and j + k < len(second) and first[i + k] == second[j + k]:
                k += 1
            best = max(best, k)
    return best
