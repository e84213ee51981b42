#include "ui/environments/finding_fixes.h"

#include "core/audit/fix.h"
#include "ui/environments/source_panel.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/job_list.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/consent.h"

namespace codegym {

FindingFixes::FindingFixes(const PageContext& context, SourcePanel* source, QWidget* parent)
    : QObject(parent)
    , m_context(context)
    , m_source(source)
    , m_parent(parent)
{
}

void FindingFixes::fix(RowId environment, const QList<Tool>& tools, const Finding& finding)
{
    if (isFixedByGrowing(finding.rule)) {
        const GrowthRequest request {environment, finding.rule};
        return withConsent(
            m_parent, m_context, [this, request](const MachineSettings& settings) { grow(request, settings); });
    }
    const FixRequest request {environment, m_source->text(), tools, {finding}};
    if (!isFixTried(finding.rule))
        return start(request, m_context.settings);
    withConsent(m_parent, m_context, [this, request](const MachineSettings& settings) { start(request, settings); });
}

void FindingFixes::start(const FixRequest& request, const MachineSettings& settings)
{
    auto* job = m_context.jobs.start<Mended>(tr("Fix a finding"),
        [workspace = &m_context.workspace, pool = &m_context.pool, settings, request](
            JobContext& context) { return mend(*workspace, *pool, settings, request, context); });
    connect(job, &JobBase::finished, this, [this, job, before = request.source] {
        if (job->state() == JobBase::State::Failed)
            refuse(job->summary());
        else if (job->state() == JobBase::State::Succeeded)
            take(*job->result(), before);
    });
}

void FindingFixes::grow(const GrowthRequest& request, const MachineSettings& settings)
{
    auto* job = m_context.jobs.start<GrownConfigurations>(tr("Grow the configurations"),
        [workspace = &m_context.workspace, pool = &m_context.pool, settings, request](
            JobContext& context) { return growConfigurations(*workspace, *pool, settings, request, context); });
    connect(job, &JobBase::finished, this, [this, job, environment = request.environment] {
        if (job->state() == JobBase::State::Failed)
            refuse(job->summary());
        if (job->state() != JobBase::State::Succeeded)
            return;
        job->setSummary(job->result()->text());
        Q_EMIT grown(environment, *job->result());
        Q_EMIT m_source->statusMessage(tr("Added %1. Undo beside the tests takes them out.").arg(job->summary()));
    });
}

void FindingFixes::take(const Mended& mended, const ByteText& before)
{
    if (mended.fixes.isEmpty())
        return refuse(tr("There is no known fix for it here: it takes a person."));
    if (m_source->text() != before)
        return refuse(tr("The source was changed meanwhile. Try again."));
    m_source->takeOver(mended.source);
    m_source->editor()->setFocus();
    Q_EMIT m_source->statusMessage(tr("%1: an edit that is not saved yet. Undo takes it back.").arg(mended.text()));
}

void FindingFixes::refuse(const QString& why)
{
    m_context.dialogs.showError(m_parent, tr("The finding was not fixed"), why);
}

} // namespace codegym
