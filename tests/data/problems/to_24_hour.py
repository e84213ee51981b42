"""Convert a time such as "7:05 PM" to the 24-hour form "19:05" (always two digits for the hour).
12 AM is midnight, 12 PM is noon. The ending may be in upper or lower case.

>>> to_24_hour("7:05 PM")
'19:05'
>>> to_24_hour("12:30 am")
'00:30'
>>> to_24_hour("12:00 PM")
'12:00'
>>> to_24_hour("9:59 AM")
'09:59'
"""


def to_24_hour(time: str) -> str:
    clock, half = time.split()
    hour, minute = clock.split(":")
    hour = int(hour) % 12
    if half.lower() == "pm":
        hour += 12
    return f"{hour:02d}:{minute}"
