#include "ui/problems/problem_detail.h"

#include "core/workspace/environments.h"
#include "core/workspace/findings.h"
#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "ui/problems/problem_columns.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/tabs.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace codegym {

namespace {

template <typename Widget>
Widget* named(Widget* widget, const QString& objectName, const QString& accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    return widget;
}

QWidget* withHeader(PanelHeader* header, QWidget* body)
{
    auto* panel = new QWidget;
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(body, 1);
    return panel;
}

QString originLine(const Problem& problem)
{
    QStringList parts {displayLine(problem.codeId, 60)};
    for (const ByteText& part : {problem.origin.source, problem.origin.licence}) {
        if (!part.isEmpty())
            parts.append(displayLine(part, 60));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

Result<ProblemSheet> problemSheet(Connection& connection, RowId row)
{
    const Result<Problem> found = problemAt(connection, row);
    if (!found)
        return found.error();
    ProblemSheet sheet {row, *found, ProblemStage::Imported, {}, {}};
    const Result<QList<ProblemRow>> lines = problemRows(connection, {row});
    if (!lines)
        return lines.error();
    if (!lines->isEmpty())
        sheet.stage = lines->first().stage;
    const Result<QList<Finding>> noticed = findings(connection, {SubjectKind::Problem, row});
    if (!noticed)
        return noticed.error();
    sheet.findings = *noticed;
    const Result<QList<EnvironmentKey>> made = environmentsOfProblem(connection, found->codeId);
    if (!made)
        return made.error();
    for (const EnvironmentKey& key : *made)
        sheet.environments.append(key.id());
    return sheet;
}

ProblemDetail::ProblemDetail(const PageContext& context, Queries& queries, QWidget* parent)
    : QWidget(parent)
    , m_queries(queries)
    , m_stack(new QStackedWidget)
    , m_header(new PanelHeader({}, PanelHeader::Size::Page))
    , m_stage(new Pill)
    , m_notePlace(new QWidget)
    , m_note(new QLabel)
{
    m_header->addInfo(m_stage);
    m_open = named(m_header->addButton(tr("Open environment")), QStringLiteral("openEnvironmentButton"), tr("Open environment"));
    m_extract = named(m_header->addButton(tr("Extract tools")), QStringLiteral("extractProblemButton"), tr("Extract tools"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setProperty("note", true);
    m_note->setObjectName(QStringLiteral("problemNoteLabel"));
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_notePlace->setContentsMargins(12, 8, 12, 8);
    (new QVBoxLayout(m_notePlace))->addWidget(m_note);
    m_notePlace->layout()->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notePlace);
    column->addWidget(buildBody(context), 1);
    m_stack->addWidget(new EmptyState(QStringLiteral("problems"), tr("No problem chosen"),
        tr("Choose a problem above to read its statement, solution and tests.")));
    m_stack->addWidget(sheet);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_extract, &QPushButton::clicked, this, &ProblemDetail::extractRequested);
    connect(m_open, &QPushButton::clicked, this,
        [this] { Q_EMIT environmentRequested(QString::fromUtf8(m_environments.value(0))); });
}

QWidget* ProblemDetail::buildBody(const PageContext& context)
{
    m_statement = named(new MarkdownView(m_queries), QStringLiteral("statementView"), tr("Statement"));
    m_solution = named(new CodeView, QStringLiteral("solutionView"), tr("Solution"));
    m_tests = named(new CodeView, QStringLiteral("testsView"), tr("Tests"));
    for (CodeView* view : {m_solution, m_tests})
        view->setHighlighter(&context.highlighter);
    m_code = named(new QTabWidget, QStringLiteral("problemCodeTabs"), tr("Solution and tests"));
    dressTabs(m_code);
    m_code->addTab(m_solution, tr("Solution"));
    m_code->addTab(m_tests, tr("Tests"));
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(withHeader(new PanelHeader(tr("Statement")), m_statement));
    splitter->addWidget(m_code);
    context.state.rememberSplitter(QStringLiteral("problemDetail"), splitter, {500, 500});
    return splitter;
}

void ProblemDetail::show(RowId row)
{
    if (row == 0) {
        delete m_question.data();
        m_stack->setCurrentIndex(0);
        return;
    }
    m_queries.ask(m_question, this, [row](Connection& connection) { return problemSheet(connection, row); },
        [this](const Result<ProblemSheet>& sheet) {
            if (sheet)
                take(*sheet);
            else
                m_stack->setCurrentIndex(0);
        });
}

void ProblemDetail::take(const ProblemSheet& sheet)
{
    const Problem& problem = sheet.problem;
    m_header->setTitle(displayLine(problem.title.isEmpty() ? problem.codeId : problem.title, 80));
    m_header->setDetail(originLine(problem));
    const PillText stage = stagePill(sheet.stage);
    m_stage->set(stage.kind, stage.text);
    m_environments = sheet.environments;
    m_open->setVisible(!m_environments.isEmpty());
    m_extract->setVisible(sheet.stage != ProblemStage::Converted);
    takeNotes(sheet);
    m_statement->setMarkdown(problem.statement);
    if (m_solution->text() != problem.solution)
        m_solution->setText(problem.solution);
    if (m_tests->text() != problem.tests)
        m_tests->setText(problem.tests);
    m_code->setTabVisible(1, !problem.tests.isEmpty());
    m_stack->setCurrentIndex(1);
}

void ProblemDetail::takeNotes(const ProblemSheet& sheet)
{
    QStringList notes;
    for (const Finding& finding : sheet.findings) {
        if (finding.waived())
            continue;
        const QString place = finding.location.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(displayLine(finding.location));
        const QString message = displayLine(finding.message, 1000) + place;
        notes.append(finding.rule == "refused" ? tr("No tools could be extracted: %1").arg(message) : message);
    }
    m_note->setText(notes.join(u'\n'));
    m_notePlace->setVisible(!notes.isEmpty());
}

} // namespace codegym
