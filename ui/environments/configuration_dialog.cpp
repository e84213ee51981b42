#include "ui/environments/configuration_dialog.h"

#include "ui/widgets/count_text.h"
#include "ui/widgets/typed_edit.h"
#include "ui/widgets/verdict_pill.h"
#include "ui/widgets/wrapped_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kMostLines = 14;
constexpr int kMillisecondsAfterTyping = 300;
constexpr int kAdded = 2; // neither accepted nor rejected: nothing is to be played yet

QString text(const char* words)
{
    return QCoreApplication::translate("ConfigurationDialog", words);
}

QString titleFor(ConfigurationDialog::Purpose purpose)
{
    switch (purpose) {
    case ConfigurationDialog::Purpose::Play:
        return text("A configuration of your own");
    case ConfigurationDialog::Purpose::AddTest:
        return text("Add test");
    case ConfigurationDialog::Purpose::ChangeTest:
        break;
    }
    return text("Change test");
}

} // namespace

ConfigurationDialog::ConfigurationDialog(const PageContext& context, Queries& queries, RowId environment,
    Purpose purpose, const ByteText& start, const QByteArray& level, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_queries(queries)
    , m_environment(environment)
    , m_purpose(purpose)
    , m_edit(new TypedEdit)
    , m_validity(new Pill)
    , m_oracle(new Pill)
    , m_remark(wrappedLabel())
    , m_state(wrappedLabel())
{
    setObjectName(QStringLiteral("configurationDialog"));
    setWindowTitle(titleFor(purpose));
    buildEdit();
    auto* label = new QLabel(tr("&Hidden initial state"));
    label->setBuddy(m_edit);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(
        wrappedLabel(tr("The environment starts from it. It is an object, written as JSON or as a Python literal, "
                        "and is kept as it is typed.")));
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_remark);
    buildState(layout, level);
    layout->addStretch();
    buildButtons(layout);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kMillisecondsAfterTyping);
    connect(&m_timer, &QTimer::timeout, this, &ConfigurationDialog::tryIt);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ConfigurationDialog::typed);
    m_edit->setBytes(start);
    m_edit->selectAll();
    resize(640, 280);
}

void ConfigurationDialog::buildEdit()
{
    m_edit->setObjectName(QStringLiteral("configurationEdit"));
    m_edit->setAccessibleName(tr("Hidden initial state"));
    m_edit->setMostLines(kMostLines);
    connect(m_edit, &TypedEdit::returnPressed, this, [this] { m_confirm->click(); });
}

void ConfigurationDialog::buildState(QBoxLayout* layout, const QByteArray& level)
{
    m_remark->setObjectName(QStringLiteral("configurationRemark"));
    m_state->setObjectName(QStringLiteral("configurationState"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    if (m_purpose != Purpose::Play) {
        m_level = new QComboBox;
        m_level->setObjectName(QStringLiteral("testLevelBox"));
        m_level->addItem(tr("none"), QByteArray());
        for (const auto& [name, word] :
            {std::pair("easy", tr("easy")), std::pair("medium", tr("medium")), std::pair("hard", tr("hard"))})
            m_level->addItem(word, QByteArray(name));
        m_level->setCurrentIndex(qMax(0, m_level->findData(level)));
        auto* label = new QLabel(tr("&Level"));
        label->setBuddy(m_level);
        row->addWidget(label);
        row->addWidget(m_level);
    }
    row->addWidget(m_validity);
    row->addWidget(m_oracle);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_state);
}

void ConfigurationDialog::buildButtons(QBoxLayout* layout)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_confirm
        = buttons->addButton(m_purpose == Purpose::Play ? tr("Play") : windowTitle(), QDialogButtonBox::AcceptRole);
    m_confirm->setObjectName(QStringLiteral("confirmConfigurationButton"));
    if (m_purpose == Purpose::Play) {
        m_add = buttons->addButton(tr("Add as task"), QDialogButtonBox::ActionRole);
        m_add->setObjectName(QStringLiteral("addConfigurationButton"));
        m_add->setToolTip(tr("Keep it as a task of the environment; the oracle runs on it at once"));
        m_add->setVisible(!m_context.workspace.readOnly());
        connect(m_add, &QPushButton::clicked, this, [this] {
            Q_EMIT addRequested();
            done(kAdded);
        });
    }
    layout->addWidget(buttons);
    m_confirm->setDefault(true); // now that it knows of its dialog, which would take Cancel otherwise
    connect(buttons, &QDialogButtonBox::accepted, this, &ConfigurationDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ConfigurationDialog::confirm()
{
    if (m_purpose == Purpose::Play)
        return accept();
    m_confirm->setEnabled(false); // until there is an answer
    Q_EMIT submitted();
}

ByteText ConfigurationDialog::configuration() const
{
    return m_edit->bytes().trimmed();
}

QByteArray ConfigurationDialog::level() const
{
    return m_level ? m_level->currentData().toByteArray() : QByteArray();
}

void ConfigurationDialog::typed()
{
    delete m_tryQuestion.data(); // whatever it says is about another text
    m_timer.stop();
    if (m_purpose != Purpose::Play)
        m_confirm->setEnabled(false); // until its text was looked at, for it would be kept
    const auto work = [workspace = &m_context.workspace, row = m_environment, text = configuration()](
                          JobContext& context) { return checkTypedTest(*workspace, row, text, context); };
    m_queries.compute(m_checkQuestion, this, work, [this](const Result<ConfigurationCheck>& checked) {
        takeCheck(checked ? *checked : ConfigurationCheck {checked.error().text(), {}});
    });
}

void ConfigurationDialog::takeCheck(const ConfigurationCheck& check)
{
    const bool wrong = !check.problem.isEmpty();
    m_edit->setInvalid(wrong);
    m_confirm->setEnabled(!wrong);
    if (m_add)
        m_add->setEnabled(!wrong);
    m_remark->setText(wrong            ? check.problem
            : check.warnings.isEmpty() ? tr("Nothing stands against it.")
                                       : check.warnings.join(u'\n'));
    m_remark->setProperty("danger", wrong);
    m_remark->setProperty("note", !wrong && !check.warnings.isEmpty());
    m_remark->setProperty("muted", !wrong && check.warnings.isEmpty());
    m_remark->style()->unpolish(m_remark);
    m_remark->style()->polish(m_remark);
    if (wrong)
        take(failure(QString()));
    else
        m_timer.start();
    fitHeight();
}

void ConfigurationDialog::tryIt()
{
    const auto work = [workspace = &m_context.workspace, pool = &m_context.pool, settings = m_context.settings,
                          row = m_environment, text = configuration()](JobContext& context) {
        return tryTypedTest(*workspace, *pool, settings, row, text, context);
    };
    m_queries.compute(m_tryQuestion, this, work, [this](const Result<TriedTest>& tried) { take(tried); });
}

void ConfigurationDialog::take(const Result<TriedTest>& tried)
{
    if (!tried) {
        m_validity->set(PillKind::Neutral, {});
        m_oracle->set(PillKind::Neutral, {});
        m_state->setText(tried.error().text());
        return fitHeight();
    }
    m_validity->set(tried->valid ? PillKind::Correct : PillKind::Incorrect, tried->valid ? tr("valid") : tr("invalid"));
    const PillText oracle = verdictPill(tried->oracle);
    m_oracle->set(
        oracle.kind, tr("oracle: %1, %2").arg(oracle.text, countText(tried->rounds, tr("1 round"), tr("%1 rounds"))));
    QStringList said;
    if (!tried->answer.isEmpty())
        said.append(tr("Reference answer: %1").arg(displayLine(tried->answer, 300)));
    if (!tried->reason.isEmpty())
        said.append(displayLine(tried->reason, 600));
    m_state->setText(said.join(u'\n'));
    fitHeight();
}

void ConfigurationDialog::showRefusal(const QString& reason)
{
    m_state->setText(reason);
    m_confirm->setEnabled(true);
    m_edit->setFocus();
    fitHeight();
}

void ConfigurationDialog::fitHeight()
{
    layout()->activate();
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
}

} // namespace codegym
