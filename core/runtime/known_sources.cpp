#include "core/runtime/known_sources.h"

#include "core/base/hash.h"

namespace codegym {

std::optional<KnownSource> KnownSources::find(const ByteText& source) const
{
    const KnownSource* known = m_bySource.object(sha256(source));
    return known ? std::optional(*known) : std::nullopt;
}

void KnownSources::keep(const ByteText& source, const KnownSource& known)
{
    constexpr qsizetype overhead = 256;
    m_bySource.insert(
        sha256(source), new KnownSource(known), known.code.size() + known.sharedStateReason.size() + overhead);
}

} // namespace codegym
