"""# Folding a ribbon

A ribbon has a pattern, one letter per centimetre. It may be folded in the middle if every letter then
lies on an equal one; a ribbon of odd length is folded through its middle letter, which stays. What is
left after a fold is the first half, with the middle letter if there is one. A ribbon of one letter is
not folded any more.

Find how many times the ribbon can be folded.

## Examples

>>> count_folds("abbaabba")
2
>>> count_folds("noonnoonnoonnoon")
3
>>> count_folds("tattarrattat")
1

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def count_folds(pattern: str) -> int:
    def matches(length: int) -> bool:
        left, right = 0, length - 1
        while left < right:
            if pattern[left] != pattern[right]:
                return False
            left += 1
            right -= 1
        return True

    def fold(length: int) -> int:
        if length < 2 or not matches(length):
            return 0
        return 1 + fold((length + 1) // 2)

    return fold(len(pattern))
