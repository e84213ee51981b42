"""Write a price in cents as a tag: dollars with commas between thousands, two digits of cents.

>>> price_tag(123456)
'$1,234.56'
>>> price_tag(5)
'$0.05'
>>> price_tag(99900)
'$999.00'
"""


def price_tag(cents):
    return f"${cents // 100:,}.{cents % 100:02d}"
