def deed(place):
    line = "x" * (1 << 20)
    for _ in range(place["megabytes"]):
        print(line)
    return "done"
