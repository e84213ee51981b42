#pragma once

#include "core/base/bytes.h"

#include <QCache>

#include <optional>

namespace codegym {

/// What a child read from a source before any of its code ran.
struct KnownSource {
    ByteText sharedStateReason; ///< Construct and line through which runs could share state; empty: none was found.
    QByteArray code; ///< What the interpreter compiled it to, for its children only; empty if it does not compile.
    bool independent = false; ///< It is certain that runs share none, so the last one need not be made alone as well.
    bool orderMatters = false; ///< A run was seen to go another way after others, which the scan had not foreseen.
};

/// Sources that need not be read again: an environment is run in many batches. Used in the pool's thread only.
class KnownSources {
public:
    std::optional<KnownSource> find(const ByteText& source) const;
    void keep(const ByteText& source, const KnownSource& known);

private:
    QCache<QByteArray, KnownSource> m_bySource {64 << 20}; ///< By sha256; the cost is in bytes.
};

} // namespace codegym
