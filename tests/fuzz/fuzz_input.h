#pragma once

#include <QByteArrayView>

#include <cstdlib>

/// Ends the program where a property does not hold, in every build type, so that the fuzzer keeps the input.
#define FUZZ_CHECK(condition)                                                                                             \
    do {                                                                                                                  \
        if (!(condition))                                                                                                 \
            std::abort();                                                                                                 \
    } while (false)

inline QByteArrayView fuzzBytes(const uint8_t* data, size_t size)
{
    return {reinterpret_cast<const char*>(data), qsizetype(size)};
}
