"""A floor code is a string of digits made by writing tile numbers one after another without gaps. Tile numbers run from 1 to `highest` and never have a leading zero. In how many ways can the code be cut back into tile numbers? The answer can be large: return it modulo 1000007. The code is not empty.

The code "121" with highest 12 can be read as 1,2,1 or 12,1, while 1,21 is not allowed because 21 is above 12. The answer is 2.

>>> count_tile_readings("121", 12)
2
>>> count_tile_readings("100", 100)
1
>>> count_tile_readings("05", 9)
0
>>> count_tile_readings("1" * 40, 11)
578986
"""
from functools import lru_cache


def count_tile_readings(code, highest):
    longest = len(str(highest))

    @lru_cache(maxsize=None)
    def ways(i):
        if i == len(code):
            return 1
        if code[i] == "0":
            return 0
        total = 0
        for size in range(1, longest + 1):
            if i + size > len(code):
                break
            if int(code[i:i + size]) <= highest:
                total += ways(i + size)
        return total % 1000007

    return ways(0)
