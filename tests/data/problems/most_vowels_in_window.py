"""Among all pieces of k neighbouring letters of a lowercase word, find one with the most vowels
(a, e, i, o, u) and return the piece; the leftmost if there are several. 1 <= k <= len(word) <= 10**5

>>> most_vowels_in_window("strawberrypie", 3)
'pie'
>>> most_vowels_in_window("banana", 2)
'ba'
>>> most_vowels_in_window("queueing", 4)
'ueue'
"""


def most_vowels_in_window(word, k):
    vowels = set("aeiou")
    count = sum(1 for ch in word[:k] if ch in vowels)
    best, start = count, 0
    for i in range(k, len(word)):
        if word[i] in vowels:
            count += 1
        if word[i - k] in vowels:
            count -= 1
        if count > best:
            best = count
            start = i - k + 1
    return word[start:start + k]
