#include "core/model/problem.h"

#include "core/base/hash.h"

namespace codegym {

QByteArray Problem::contentHash() const
{
    QByteArray framed;
    for (const ByteText* part : {&statement, &solution, &tests, &testInfo, &entryPoint, &extra}) {
        framed += QByteArray::number(part->size()) + ':';
        framed += *part;
    }
    return sha256(framed);
}

} // namespace codegym
