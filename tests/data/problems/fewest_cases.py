"""A museum has n finds, numbered 0 to n - 1 (n at most 9), and a list of pairs that must not lie in the same display case, because one would harm the other. A case can hold any number of finds. Return the smallest number of cases that is enough for all the finds.

>>> fewest_cases(4, [(0, 1), (1, 2), (2, 3)])
2
>>> fewest_cases(5, [(0, 1), (1, 2), (2, 0), (3, 4)])
3
>>> fewest_cases(3, [])
1
>>> fewest_cases(0, [])
0
"""


def fewest_cases(n, clashes):
    harms = [set() for _ in range(n)]
    for a, b in clashes:
        harms[a].add(b)
        harms[b].add(a)
    best = n

    def place(find, cases):
        nonlocal best
        if len(cases) >= best:
            return
        if find == n:
            best = len(cases)
            return
        for case in cases:
            if not case & harms[find]:
                case.add(find)
                place(find + 1, cases)
                case.remove(find)
        place(find + 1, cases + [{find}])

    place(0, [])
    return best
