def deed(place):
    return str(len(str(10**10**8)))
