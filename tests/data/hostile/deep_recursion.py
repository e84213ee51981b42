import sys


def deed(place):
    sys.setrecursionlimit(10**9)

    class Deep:
        def __repr__(self):
            return "".join(map(repr, [Deep()]))

    return repr(Deep())
