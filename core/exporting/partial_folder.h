#pragma once

#include "core/base/result.h"

namespace codegym {

/// A folder in the making beside its target: "{target}.partial". It is removed with all that is in it unless it was
/// moved to the target.
class PartialFolder {
public:
    /// Makes the folder. What an interrupted export of ours left there is cleared away; anything else is refused.
    static Result<PartialFolder> create(const QString& target);

    PartialFolder(PartialFolder&&) noexcept;
    PartialFolder& operator=(PartialFolder&&) = delete;
    ~PartialFolder();

    QString path() const { return m_path; }
    QString path(const QString& relative) const { return m_path + u'/' + relative; }

    /// Puts the folder where the target is; a target that was there is exchanged in one step, then removed.
    Status moveToTarget();

private:
    PartialFolder(const QString& target, const QString& path) : m_target(target), m_path(path) { }

    QString m_target;
    QString m_path; ///< Empty once moved.
};

} // namespace codegym
