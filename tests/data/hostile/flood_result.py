def deed(place):
    return "x" * (place["megabytes"] << 14)
