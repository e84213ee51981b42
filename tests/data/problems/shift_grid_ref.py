"""On a town map the columns are lettered A to Z, then AA, AB, ..., AZ, BA and so on, and the rows
are numbered from 1 downwards. Given a reference such as "C7", a number of columns to go right and
a number of rows to go down (either may be negative), return the new reference, or None if it would
be off the map on the left or at the top.

>>> shift_grid_ref("Z3", 2, -2)
'AB1'
>>> shift_grid_ref("AA10", -1, 5)
'Z15'
>>> shift_grid_ref("B4", -2, 0)
"""

def shift_grid_ref(ref, right, down):
    letters = ref.rstrip("0123456789")
    row = int(ref[len(letters):]) + down
    col = 0
    for ch in letters:
        col = col * 26 + ord(ch) - 64
    col += right
    if row < 1 or col < 1:
        return None
    name = ""
    while col:
        col, k = divmod(col - 1, 26)
        name = chr(65 + k) + name
    return name + str(row)
