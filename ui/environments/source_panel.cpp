#include "ui/environments/source_panel.h"

#include "core/jobs/blast_radius_job.h"
#include "core/jobs/save_revision_job.h"
#include "ui/environments/merge_dialog.h"
#include "ui/environments/save_revision_dialog.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/job_list.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/panel_header.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace codegym {

namespace {

QString shortHash(const QByteArray& hash) { return QString::fromLatin1(hash.toHex().left(8)); }

} // namespace

SourcePanel::SourcePanel(const PageContext& context, Queries& queries, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_queries(queries)
    , m_draft(new SourceDraft(context.workspace, this))
    , m_checks(new SourceChecks(context.pool, queries, this))
    , m_header(new PanelHeader(tr("Environment")))
    , m_discard(m_header->addButton(tr("Discard edits")))
    , m_notice(new QLabel)
    , m_editor(new CodeEditor)
    , m_find(new FindBar(m_editor))
    , m_problem(new QPushButton)
{
    buildLayout();
    connect(m_discard, &QPushButton::clicked, this, &SourcePanel::discard);
    connect(m_editor, &CodeEditor::edited, this, &SourcePanel::takeEdit);
    connect(m_checks, &SourceChecks::compared, this, &SourcePanel::showChanges);
    connect(m_checks, &SourceChecks::checked, this, &SourcePanel::showProblems);
    connect(m_checks, &SourceChecks::toolsRead, this, &SourcePanel::toolsRead);
    connect(m_problem, &QPushButton::clicked, this, [this] {
        m_editor->setCurrentLine(qMax(1, m_problemLine));
        m_editor->setFocus();
    });
    connect(m_draft, &SourceDraft::failed, this,
        [this](const QString& reason) { Q_EMIT statusMessage(tr("The draft could not be kept: %1").arg(reason)); });
}

void SourcePanel::buildLayout()
{
    m_discard->setObjectName(QStringLiteral("discardEditsButton"));
    m_discard->setToolTip(tr("Go back to the saved revision; undo brings the edits back"));
    m_discard->hide();
    m_notice->setObjectName(QStringLiteral("sourceNoticeLabel"));
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setProperty("note", true);
    m_notice->setContentsMargins(0, 0, 0, 0);
    m_notice->hide();
    m_editor->setObjectName(QStringLiteral("environmentSourceView"));
    m_editor->setAccessibleName(tr("Source of the environment"));
    m_find->hide();
    m_problem->setObjectName(QStringLiteral("sourceProblemButton"));
    m_problem->setProperty("quiet", true);
    m_problem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_problem->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    layout->addWidget(m_find);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_problem);
}

void SourcePanel::addStrip(QWidget* strip)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_notice), strip);
}

void SourcePanel::setEnvironment(const EnvironmentSheet& sheet)
{
    const bool other = m_draft->environment() != sheet.line.row;
    if (other && m_draft->environment() != 0)
        Q_EMIT leaving();
    m_current = sheet.environment.revision.hash;
    const auto current = std::find_if(
        sheet.revisions.begin(), sheet.revisions.end(), [](const RevisionRow& row) { return row.current; });
    m_number = sheet.revisions.end() - current; // the newest comes first
    // What somebody types is not taken away by another program's save; saving it leads to the merge view.
    const bool outdated = m_draft->baseRevision() != m_current && !edited() && !m_saving;
    if (other || outdated)
        open(sheet);
    showState();
}

void SourcePanel::open(const EnvironmentSheet& sheet)
{
    const Revision& revision = sheet.environment.revision;
    const bool sameRow = m_draft->environment() == sheet.line.row;
    const std::optional<Draft> left = sameRow ? std::nullopt : sheet.draft;
    m_restored = left && left->instance != m_draft->instance() && left->source != revision.source;
    m_draft->begin(sheet.line.row, left ? left->baseRevision : revision.hash, revision.source, left);
    m_editor->open(m_draft->text());
    m_find->hide();
    showProblems({});
    showChanges({});
    m_checks->check(m_draft->saved(), m_draft->text());
}

void SourcePanel::takeEdit()
{
    m_draft->change(m_editor->text());
    m_checks->check(m_draft->saved(), m_draft->text());
    showState();
}

void SourcePanel::showState()
{
    QStringList parts {tr("revision %1").arg(m_number), shortHash(m_current)};
    if (edited())
        parts.prepend(tr("edited")); // first, so that it is never cut off
    m_header->setDetail(parts.join(QStringLiteral(" · ")));
    m_discard->setVisible(edited());
    m_restored = m_restored && edited();
    showNotice();
    Q_EMIT stateChanged();
}

void SourcePanel::showNotice()
{
    QStringList notes;
    if (!m_editor->editable())
        notes.append(tr("This source is not UTF-8 text, so it can be read but not edited here."));
    if (m_restored)
        notes.append(tr("An edit that was never saved is back. Save it, or discard it."));
    if (edited() && m_draft->baseRevision() != m_current && !m_saving)
        notes.append(tr("Somebody else saved revision %1 meanwhile. Saving brings the two together.").arg(shortHash(m_current)));
    m_notice->setText(notes.join(u'\n'));
    m_notice->setVisible(!notes.isEmpty());
}

void SourcePanel::showChanges(const QList<LineHunk>& hunks)
{
    QList<LineRange> changed;
    QList<int> goneAfter;
    for (const LineHunk& hunk : hunks) {
        if (hunk.after.count > 0)
            changed.append({hunk.after.first + 1, hunk.after.end()});
        else
            goneAfter.append(hunk.after.first);
    }
    m_editor->setChanges(changed, goneAfter);
}

void SourcePanel::showProblems(const QList<CodeProblem>& problems)
{
    m_editor->setProblems(problems);
    m_problem->setVisible(!problems.isEmpty());
    if (problems.isEmpty())
        return;
    const CodeProblem& first = problems.first();
    m_problemLine = first.line;
    QString text = first.line > 0 ? tr("Line %1: %2").arg(first.line).arg(first.message) : first.message;
    if (problems.size() > 1)
        text += QStringLiteral("  ") + tr("(and %n more)", nullptr, int(problems.size()) - 1);
    m_problem->setText(text.replace(u'&', QStringLiteral("&&")));
    m_problem->setToolTip(tr("Go to the line"));
}

void SourcePanel::save()
{
    if (!edited() || m_saving || m_context.workspace.readOnly())
        return;
    auto* dialog = new SaveRevisionDialog(tr("The edited source becomes the current revision."), m_context.state, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->follow(tryEdit());
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { store(m_draft->text(), dialog->message(), m_draft->baseRevision()); });
    dialog->open();
}

Job<BlastRadius>& SourcePanel::tryEdit()
{
    const RadiusRequest request {m_draft->environment(), m_draft->baseRevision(), m_draft->text()};
    Workspace* workspace = &m_context.workspace;
    WorkerPool* pool = &m_context.pool;
    return *m_context.jobs.start<BlastRadius>(
        tr("Try the edit"), [workspace, pool, settings = m_context.settings, request](JobContext& context) {
            return blastRadiusOf(*workspace, *pool, settings, request, context);
        });
}

void SourcePanel::store(const ByteText& source, const ByteText& message, const QByteArray& base)
{
    m_saving = true;
    const SaveRequest request {m_draft->environment(), base, source, message,
        m_context.settings.reviewer.toUtf8(), m_draft->instance()};
    Workspace* workspace = &m_context.workspace;
    WorkerPool* pool = &m_context.pool;
    auto* job = m_context.jobs.start<RevisionSaved>(tr("Save revision"),
        [workspace, pool, request](JobContext& context) { return saveRevision(*workspace, *pool, request, context); });
    connect(job, &JobBase::finished, this, [this, job, source, row = request.environment] {
        m_saving = false;
        if (row == m_draft->environment())
            takeSaved(job->result(), source);
    });
}

void SourcePanel::takeSaved(const Result<RevisionSaved>& saved, const ByteText& source)
{
    if (!saved) {
        m_context.dialogs.showError(this, tr("The revision was not saved"), saved.error().text());
    } else if (saved->outcome == RevisionSaved::Outcome::Conflict) {
        merge(saved->currentHash);
    } else {
        m_current = saved->hash;
        m_draft->rebase(saved->hash, source);
        m_checks->check(m_draft->saved(), m_draft->text());
        Q_EMIT statusMessage(tr("Saved as revision %1.").arg(shortHash(saved->hash)));
    }
    showState();
}

void SourcePanel::merge(const QByteArray& theirs)
{
    struct Sides {
        ByteText base;
        ByteText theirs;
    };
    const auto read = [row = m_draft->environment(), base = m_draft->baseRevision(), theirs](
                          Connection& connection) -> Result<Sides> {
        const Result<Revision> before = revision(connection, row, base);
        const Result<Revision> other = revision(connection, row, theirs);
        if (!before)
            return before.error();
        if (!other)
            return other.error();
        return Sides {before->source, other->source};
    };
    m_queries.ask(m_mergeQuestion, this, read, [this, theirs](const Result<Sides>& sides) {
        if (!sides) {
            m_context.dialogs.showError(this, tr("The two revisions could not be compared"), sides.error().text());
            return;
        }
        auto* dialog = new MergeDialog(sides->base, m_draft->text(), sides->theirs, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, theirs] {
            m_editor->replaceText(dialog->merged());
            store(dialog->merged(), tr("Merged with revision %1").arg(shortHash(theirs)).toUtf8(), theirs);
        });
        dialog->open();
    });
}

void SourcePanel::discard()
{
    takeOver(m_draft->saved());
    if (m_draft->baseRevision() != m_current)
        Q_EMIT reloadRequested();
}

void SourcePanel::takeOver(const ByteText& text) { m_editor->replaceText(text); }

void SourcePanel::find() { m_find->start(FindBar::Mode::Find); }

void SourcePanel::replace() { m_find->start(FindBar::Mode::Replace); }

} // namespace codegym
