def deed(place):
    while True:
        try:
            while True:
                pass
        except:  # noqa: E722
            pass
