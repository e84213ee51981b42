#include "core/workspace/add_outcome.h"

namespace codegym {

QByteArray besideId(QByteArrayView id, int attempt)
{
    QByteArray letters;
    for (; attempt > 0; attempt /= 26)
        letters.prepend(char('a' + attempt % 26));
    return id.toByteArray() + '_' + letters;
}

} // namespace codegym
