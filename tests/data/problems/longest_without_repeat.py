"""How long is the longest part of a text in which no sign occurs twice?

>>> longest_without_repeat("abcabcbb")
3
>>> longest_without_repeat("zzz")
1
"""


def longest_without_repeat(text):
    last = {}
    start = best = 0
    for i, sign in enumerate(text):
        if sign in last and last[sign] >= start:
            start = last[sign] + 1
        last[sign] = i
        best = max(best, i - start + 1)
    return best
