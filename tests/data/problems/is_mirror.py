"""A sign is a mirror if it reads the same from both ends, letters and digits only, whatever their case.

>>> is_mirror("Level!")
True
>>> is_mirror("ab")
False
>>> is_mirror("No lemon, no melon")
True
"""


def is_mirror(sign):
    left, right = 0, len(sign) - 1
    while left < right:
        if not sign[left].isalnum():
            left += 1
        elif not sign[right].isalnum():
            right -= 1
        else:
            if sign[left].lower() != sign[right].lower():
                return False
            left += 1
            right -= 1
    return True
