#include "ui/environments/test_dialog.h"

#include "ui/shell/theme.h"
#include "ui/widgets/count_text.h"
#include "ui/widgets/typed_edit.h"
#include "ui/widgets/verdict_pill.h"
#include "ui/widgets/wrapped_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int millisecondsAfterTyping = 300;

} // namespace

TestDialog::TestDialog(const PageContext& context, Queries& queries, RowId environment, const ByteText& configuration,
    const QByteArray& level, const QString& deed, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_queries(queries)
    , m_environment(environment)
    , m_text(new QPlainTextEdit(QString::fromUtf8(configuration)))
    , m_level(new QComboBox)
    , m_validity(new Pill)
    , m_oracle(new Pill)
    , m_state(wrappedLabel())
{
    setObjectName(QStringLiteral("testDialog"));
    setWindowTitle(deed);
    m_timer.setSingleShot(true);
    m_timer.setInterval(millisecondsAfterTyping);
    buildLayout(level, deed);
    resize(680, 420);
    connect(&m_timer, &QTimer::timeout, this, &TestDialog::tryIt);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TestDialog::typed);
    m_text->setFocus();
    typed();
}

void TestDialog::buildLayout(const QByteArray& level, const QString& deed)
{
    m_text->setObjectName(QStringLiteral("testConfigurationEdit"));
    m_text->setAccessibleName(tr("Configuration"));
    m_text->setProperty("field", true);
    m_text->setFont(codeFont());
    m_text->setTabChangesFocus(true);
    m_level->setObjectName(QStringLiteral("testLevelBox"));
    m_level->addItem(tr("none"), QByteArray());
    for (const auto& [name, word] : {std::pair("easy", tr("easy")), std::pair("medium", tr("medium")), std::pair("hard", tr("hard"))})
        m_level->addItem(word, QByteArray(name));
    m_level->setCurrentIndex(qMax(0, m_level->findData(level)));
    auto* levelLabel = new QLabel(tr("&Level"));
    levelLabel->setBuddy(m_level);
    m_state->setObjectName(QStringLiteral("testStateLabel"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*> {levelLabel, m_level, m_validity, m_oracle})
        row->addWidget(widget);
    row->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_confirm = buttons->addButton(deed, QDialogButtonBox::AcceptRole);
    m_confirm->setObjectName(QStringLiteral("confirmTestButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(wrappedLabel(tr("The hidden initial state, as a JSON object. It is kept byte for byte.")));
    layout->addWidget(m_text, 1);
    layout->addLayout(row);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    m_confirm->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_confirm->setEnabled(false); // until there is an answer
        Q_EMIT submitted();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ByteText TestDialog::configuration() const { return typedBytes(*m_text).trimmed(); }

QByteArray TestDialog::level() const { return m_level->currentData().toByteArray(); }

void TestDialog::typed()
{
    delete m_question.data(); // whatever it says is about another text
    m_confirm->setEnabled(false);
    m_timer.start();
}

void TestDialog::tryIt()
{
    const auto work = [workspace = &m_context.workspace, pool = &m_context.pool, settings = m_context.settings,
                          row = m_environment, text = configuration()](JobContext& context) {
        return tryTest(*workspace, *pool, settings, row, text, context);
    };
    m_queries.compute(m_question, this, work, [this](const Result<TriedTest>& tried) { take(tried); });
}

void TestDialog::take(const Result<TriedTest>& tried)
{
    if (!tried) {
        m_validity->set(PillKind::Neutral, {});
        m_oracle->set(PillKind::Neutral, {});
        m_state->setText(tried.error().text());
        // Where nothing may run here, the text alone was looked at, and is in order.
        m_confirm->setEnabled(tried.error().kind == Error::Kind::Refused);
        return;
    }
    m_validity->set(tried->valid ? PillKind::Correct : PillKind::Incorrect, tried->valid ? tr("valid") : tr("invalid"));
    const PillText oracle = verdictPill(tried->oracle);
    m_oracle->set(oracle.kind, tr("oracle: %1, %2").arg(oracle.text, countText(tried->rounds, tr("1 round"), tr("%1 rounds"))));
    QStringList said;
    if (!tried->answer.isEmpty())
        said.append(tr("Reference answer: %1").arg(displayLine(tried->answer, 300)));
    if (!tried->reason.isEmpty())
        said.append(displayLine(tried->reason, 600));
    m_state->setText(said.join(u'\n'));
    m_confirm->setEnabled(true); // an invalid test is one, too: the count of valid ones tells of the environment
}

void TestDialog::showRefusal(const QString& reason)
{
    m_state->setText(reason);
    m_confirm->setEnabled(true);
    m_text->setFocus();
}

} // namespace codegym
