#include "app/cli/damage_watch.h"

#include "core/jobs/check_job.h"

namespace codegym::cli {

namespace {
constexpr std::chrono::milliseconds kLongestWait(200);
}

DamageWatch::DamageWatch(Workspace& workspace, Output& output)
    : m_done(std::async(std::launch::async, [&workspace, &output, cancel = m_cancel] {
        const Result<QString> damage = findDamage(workspace, cancel);
        if (damage && !damage->isEmpty())
            output.note(QStringLiteral("codegym: ") + *damage);
    }))
{
}

DamageWatch::~DamageWatch()
{
    m_done.wait_for(kLongestWait);
    m_cancel.cancel();
    m_done.wait();
}

} // namespace codegym::cli
