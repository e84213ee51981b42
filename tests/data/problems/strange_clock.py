"""A clock on a far moon has `hours` hours of `minutes` minutes. It shows a time as "h:m" with no
zeros put in front. What does it show after `passed` minutes more?

>>> strange_clock("9:70", 10, 80, 15)
'0:5'
>>> strange_clock("1:1", 3, 5, 0)
'1:1'
"""


def strange_clock(shown, hours, minutes, passed):
    h, m = [int(part) for part in shown.split(":")]
    total = (h * minutes + m + passed) % (hours * minutes)
    return "%d:%d" % divmod(total, minutes)
