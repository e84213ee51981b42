"""A mountain profile is a list of heights. A plateau is a run of equal heights that stand next to each other. Return a tuple with the index where the longest plateau starts and its length. Should several plateaus be longest, take the highest of them, and if even that does not decide, the leftmost. The list is never empty.

>>> longest_plateau([1, 4, 4, 2, 7, 7, 3])
(4, 2)
>>> longest_plateau([5])
(0, 1)
>>> longest_plateau([2, 2, 2, 9, 9, 2, 2, 2])
(0, 3)
"""


def longest_plateau(heights):
    """Walk from plateau to plateau and keep the best."""
    best_start, best_length = 0, 0
    start = 0
    while start < len(heights):
        end = start
        while end < len(heights) and heights[end] == heights[start]:
            end += 1
        length = end - start
        if length > best_length or (length == best_length and heights[start] > heights[best_start]):
            best_start, best_length = start, length
        start = end
    return best_start, best_length
