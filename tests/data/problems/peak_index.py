"""The heights rise and then fall. Where is the top?

>>> peak_index([1, 4, 9, 3])
2
>>> peak_index([2, 7, 1])
1
"""


def peak_index(heights):
    low, high = 0, len(heights) - 1
    while low < high:
        middle = (low + high) // 2
        if heights[middle] < heights[middle + 1]:
            low = middle + 1
        else:
            high = middle
    return low
