#include "ui/environments/coverage_actions.h"

#include "core/base/hash.h"
#include "core/jobs/coverage_job.h"
#include "core/verification/coverage_words.h"
#include "ui/environments/source_panel.h"
#include "ui/shell/command_table.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/job_list.h"
#include "ui/widgets/consent.h"
#include "ui/widgets/heat_margin.h"

#include <QAction>

namespace codegym {

namespace {

QList<CodeHeat> heatOf(const QList<LineHeat>& lines)
{
    QList<CodeHeat> heat;
    for (const LineHeat& line : lines) {
        // What runs at all is never shown as what does not.
        const int percent = line.never() ? 0 : qMax(1, qRound(line.share() * 100));
        heat.append({line.line, percent, heatText(line)});
    }
    return heat;
}

} // namespace

CoverageActions::CoverageActions(
    const PageContext& context, Page* page, SourcePanel* source, CodeView* original, std::function<RowId()> chosen)
    : QObject(page)
    , m_context(context)
    , m_page(page)
    , m_source(source)
    , m_chosen(std::move(chosen))
    , m_sourceHeat(new HeatMargin(source->editor()))
    , m_originalHeat(new HeatMargin(original))
{
    QAction* action = m_context.commands.add({.id = QStringLiteral("coverage.show"), .text = tr("Show co&verage"),
                                                 .help = tr("Show beside each line in how many runs it runs, or hide that"),
                                                 .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F9)},
                                                 .scope = CommandScope::Page, .menu = CommandMenu::Environment},
        page, [this] { toggle(); }, [this] { return m_chosen() != 0; });
    action->setCheckable(true);
    connect(m_source, &SourcePanel::stateChanged, this, &CoverageActions::follow);
}

void CoverageActions::toggle()
{
    m_on = !m_on;
    if (QAction* action = m_context.commands.action(QStringLiteral("coverage.show")))
        action->setChecked(m_on);
    m_failed.clear();
    follow();
}

void CoverageActions::follow()
{
    if (!m_on)
        return clear();
    const QByteArray revision = sha256(m_source->text());
    if (const auto known = m_known.constFind(revision); known != m_known.constEnd())
        return show(*known);
    clear();
    if (!m_source->edited() && m_chosen() != 0 && revision != m_failed && revision != m_measuring)
        measure(m_chosen());
}

void CoverageActions::measure(RowId environment)
{
    const QByteArray revision = sha256(m_source->text());
    m_measuring = revision;
    withConsent(m_page, m_context, [=, this](const MachineSettings& settings) {
        if (m_job)
            m_job->cancel(); // of another environment
        auto* job = m_context.jobs.start<LineCoverage>(tr("Trace what runs"),
            [workspace = &m_context.workspace, pool = &m_context.pool, settings, environment](JobContext& context) {
                return coverageOf(*workspace, *pool, settings, environment, context);
            });
        m_job = job;
        connect(job, &JobBase::finished, this, [this, job, revision] {
            if (m_measuring == revision)
                m_measuring.clear();
            if (job->state() == JobBase::State::Succeeded)
                m_known.insert(job->result()->revisionHash, *job->result());
            else
                m_failed = revision;
            if (job->state() == JobBase::State::Failed)
                m_context.dialogs.showError(m_page, tr("What runs could not be traced"), job->summary());
            follow();
        });
    });
}

void CoverageActions::show(const LineCoverage& coverage)
{
    if (m_shown == coverage.revisionHash)
        return;
    m_shown = coverage.revisionHash;
    m_sourceHeat->setHeat(heatOf(coverage.lines));
    m_originalHeat->setHeat(heatOf(coverage.original));
    const auto never = std::count_if(coverage.lines.begin(), coverage.lines.end(), std::mem_fn(&LineHeat::never));
    Q_EMIT m_page->statusMessage(tr("%1 of %2 lines of code run.").arg(coverage.lines.size() - never).arg(coverage.lines.size()));
}

void CoverageActions::clear()
{
    if (m_shown.isEmpty())
        return;
    m_shown.clear();
    m_sourceHeat->setHeat({});
    m_originalHeat->setHeat({});
}

} // namespace codegym
