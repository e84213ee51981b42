"""A map has a scale such as "1:25000", possibly with spaces around the colon or a number other
than 1 in front. Given the scale and a distance measured on the map in centimetres, return the
real distance as text: in whole metres with "m" below one kilometre, otherwise in kilometres with
two decimals and "km". The given numbers always lead to a whole number of metres.

>>> real_distance("1:25000", 3)
'750 m'
>>> real_distance("1 : 50000", 12.5)
'6.25 km'
>>> real_distance("2:1000", 40)
'200 m'
"""

def real_distance(scale, cm):
    a, b = map(int, scale.split(":"))
    metres = round(cm * b / a / 100)
    if metres < 1000:
        return str(metres) + " m"
    return "{:.2f} km".format(metres / 1000)
