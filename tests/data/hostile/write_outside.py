def deed(place):
    with open(place["target"], "w") as target:
        target.write("written")
    return "done"
