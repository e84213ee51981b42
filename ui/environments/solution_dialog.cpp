#include "ui/environments/solution_dialog.h"

#include "ui/widgets/code_editor.h"
#include "ui/widgets/wrapped_label.h"

#include <QDialogButtonBox>
#include <QFutureWatcher>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int millisecondsAfterTyping = 250;

/// The line that a refusal speaks of; 0 if it names none.
int lineIn(const QString& refusal)
{
    static const QRegularExpression line(QStringLiteral("^Line (\\d+):"));
    return line.match(refusal).captured(1).toInt();
}

} // namespace

SolutionDialog::SolutionDialog(
    WorkerPool& pool, const ByteText& environment, const CandidateSolution& solution, const QString& deed, QWidget* parent)
    : QDialog(parent)
    , m_pool(pool)
    , m_environment(environment)
    , m_author(solution.author)
    , m_name(new QLineEdit(QString::fromUtf8(solution.name)))
    , m_editor(new CodeEditor)
    , m_state(wrappedLabel())
{
    setObjectName(QStringLiteral("solutionDialog"));
    setWindowTitle(deed);
    m_timer.setSingleShot(true);
    m_timer.setInterval(millisecondsAfterTyping);
    m_editor->open(solution.source);
    buildLayout(deed);
    resize(820, 600);
    connect(&m_timer, &QTimer::timeout, this, &SolutionDialog::look);
    connect(m_editor, &CodeEditor::edited, this, &SolutionDialog::typed);
    connect(m_name, &QLineEdit::textChanged, this, &SolutionDialog::update);
    m_name->selectAll();
    m_name->setFocus();
    typed();
}

SolutionDialog::~SolutionDialog() { m_looking.cancel(); }

void SolutionDialog::buildLayout(const QString& deed)
{
    m_name->setObjectName(QStringLiteral("solutionNameEdit"));
    m_name->setMaxLength(80);
    m_name->setPlaceholderText(tr("A short name, for the head of its column"));
    auto* nameLabel = new QLabel(tr("&Name"));
    nameLabel->setBuddy(m_name);
    m_editor->setObjectName(QStringLiteral("solutionEditor"));
    m_editor->setAccessibleName(tr("Python of the solution"));
    m_state->setObjectName(QStringLiteral("solutionStateLabel"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_confirm = buttons->addButton(deed, QDialogButtonBox::AcceptRole);
    m_confirm->setObjectName(QStringLiteral("confirmSolutionButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(wrappedLabel(tr("One function solve(self) that calls tools by self.step() and ends with Done. It takes the "
                                 "oracle's place while it runs; imports may stand above it.")));
    layout->addWidget(nameLabel);
    layout->addWidget(m_name);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    m_confirm->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_confirm->setEnabled(false); // until there is an answer
        Q_EMIT submitted();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

CandidateSolution SolutionDialog::solution() const
{
    return {m_name->text().trimmed().toUtf8(), m_editor->text(), m_author};
}

void SolutionDialog::typed()
{
    m_looking.cancel(); // whatever it says is about another text
    m_sound = false;
    m_timer.start();
    update();
}

void SolutionDialog::look()
{
    m_looking = CancelToken();
    auto* watcher = new QFutureWatcher<Result<ByteText>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, wanted = m_looking] {
        watcher->deleteLater();
        if (!wanted.cancelled() && watcher->future().resultCount() > 0)
            take(watcher->result());
    });
    watcher->setFuture(m_pool.edit(m_environment, ToolEdit::solve(m_editor->text()), m_looking));
}

void SolutionDialog::take(const Result<ByteText>& composed)
{
    m_sound = composed.ok();
    const QString refusal = composed ? QString() : composed.error().text();
    m_editor->setProblems(composed ? QList<CodeProblem>() : QList<CodeProblem> {{lineIn(refusal), refusal}});
    m_state->setText(composed ? tr("This can take the oracle's place.") : refusal);
    update();
}

void SolutionDialog::update()
{
    m_confirm->setEnabled(m_sound && !m_name->text().trimmed().isEmpty());
}

void SolutionDialog::showRefusal(const QString& reason)
{
    m_state->setText(reason);
    update();
    m_name->setFocus();
}

} // namespace codegym
