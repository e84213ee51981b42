#include "core/model/finding.h"

#include "core/base/hash.h"

namespace codegym {

QByteArray Finding::waiverId() const
{
    return rule + ':' + sha256Hex(location + '\0' + message).first(16);
}

QByteArray severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info: return "info";
    case Severity::Warning: return "warning";
    case Severity::Error: break;
    }
    return "error";
}

Severity severityFromName(QByteArrayView name)
{
    if (name == "info")
        return Severity::Info;
    return name == "warning" ? Severity::Warning : Severity::Error;
}

} // namespace codegym
