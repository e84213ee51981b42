#pragma once

#include "core/base/bytes.h"

#include <QList>
#include <QString>

namespace codegym {

enum class Severity { Info, Warning, Error };

/// Something that verification, an audit or an import noticed. A value: stored, shown, exported, waived.
struct Finding {
    QByteArray rule; ///< Stable id, e.g. "observe-leak".
    Severity severity = Severity::Warning;
    ByteText message; ///< One sentence; may quote foreign text, so it is bytes and shown as plain text.
    ByteText location; ///< A tool, a configuration, "line 12": what it is about within its subject.
    ByteText waivedReason; ///< Why a curator accepts it; empty if nobody does.

    bool waived() const { return !waivedReason.isEmpty(); }
    /// The same finding keeps this id from run to run, so that a waiver holds for it alone. A share that its message
    /// tells ("37 %") may change as long as the severity does not.
    QByteArray waiverId() const;
    friend bool operator==(const Finding&, const Finding&) = default;
};

QByteArray severityName(Severity severity); ///< "info", "warning", "error"
Severity severityFromName(QByteArrayView name);

} // namespace codegym
