#pragma once

#include "core/model/task.h"

#include <QList>

#include <optional>

namespace codegym {

/// For one observation another one of the same type: what the same tool said elsewhere, or a changed number, word or
/// truth value. Nothing where it is no value, or a container that nothing replaces.
class Replacements {
public:
    /// Collects what each tool says over all runs.
    explicit Replacements(const QList<OracleRun>& runs);

    std::optional<ByteText> replacementFor(const Step& step) const;

private:
    QMap<ByteText, QByteArrayList> m_saidBy;
};

} // namespace codegym
