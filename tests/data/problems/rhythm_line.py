"""A drummer wants k strokes spread over n beats as evenly as possible. Beat
number i (counted from 0) carries a stroke exactly when the remainder of i times k
divided by n is less than k. Return the line as text with "x" for a stroke and "."
for a rest. k is from 0 to n.

>>> rhythm_line(3, 8)
'x..x..x.'
>>> rhythm_line(4, 4)
'xxxx'
>>> rhythm_line(0, 3)
'...'
"""

def rhythm_line(k, n):
    return "".join(".x"[i * k % n < k] for i in range(n))
