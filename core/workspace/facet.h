#pragma once

#include "core/base/bytes.h"

namespace codegym {

/// A value that rows of a list share, and by how many.
struct Facet {
    ByteText value; ///< Empty where it is not known.
    int count = 0;

    friend bool operator==(const Facet&, const Facet&) = default;
};

} // namespace codegym
