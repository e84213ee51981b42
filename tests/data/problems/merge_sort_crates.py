"""Sort crates by weight.

>>> merge_sort_crates([5, 2, 9, 1])
[1, 2, 5, 9]
>>> merge_sort_crates([3, 3, 1])
[1, 3, 3]
"""


def merge(left, right):
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def merge_sort_crates(crates):
    if len(crates) <= 1:
        return crates
    middle = len(crates) // 2
    return merge(merge_sort_crates(crates[:middle]), merge_sort_crates(crates[middle:]))
