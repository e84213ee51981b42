#pragma once

#include "core/base/bytes.h"

namespace codegym {

/// Appends a code point as UTF-8, a surrogate as its three WTF-8 bytes.
inline void appendCodePoint(ByteText& out, char32_t codePoint)
{
    if (codePoint < 0x80) {
        out += static_cast<char>(codePoint);
        return;
    }
    const int continuations = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
    constexpr uchar kLead[] = {0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(kLead[continuations] | (codePoint >> (6 * continuations)));
    for (int i = continuations - 1; i >= 0; --i)
        out += static_cast<char>(0x80 | ((codePoint >> (6 * i)) & 0x3F));
}

} // namespace codegym
