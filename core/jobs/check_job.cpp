#include "core/jobs/check_job.h"

namespace codegym {

Result<QString> findDamage(Workspace& workspace, const CancelToken& cancel)
{
    const Status sound = workspace.integrityCheck(IntegrityDepth::Quick, cancel);
    if (sound)
        return QString();
    if (sound.error().kind == Error::Kind::Cancelled)
        return sound.error();
    return sound.error().text();
}

} // namespace codegym
