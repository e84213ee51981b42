import os


def deed(place):
    for _ in range(place["megabytes"]):
        os.write(3, b"\x00\x00\x10\x00" * (1 << 18))
    return "done"
