#pragma once

#include "core/base/bytes.h"

#include <QHash>

namespace codegym {

/// Values that calls gave to the parameters of tools, to be proposed for the next call.
class SeenValues {
public:
    /// Notes the parameters of a call, {"name": …, "parameters": {…}}. Text that is no call is passed over.
    void note(QByteArrayView action);
    /// The values of a parameter as JSON, each once, the last one noted first.
    QByteArrayList of(const ByteText& tool, const ByteText& parameter) const;

private:
    QHash<QPair<ByteText, ByteText>, QByteArrayList> m_values;
};

} // namespace codegym
