#include "ui/environments/call_parameters.h"

#include "core/formats/json_scanner.h"
#include "ui/environments/parameter_field.h"
#include "ui/shell/theme.h"
#include "ui/widgets/plain_tip.h"
#include "ui/widgets/typed_edit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QToolButton>

namespace codegym {

namespace {

constexpr int kMostJsonLines = 8;

/// As high as its fields where there is room; a plain one keeps the height that they had before they were shown.
class FieldsArea : public QScrollArea {
public:
    QSize sizeHint() const override { return widget() ? widget()->sizeHint() : QScrollArea::sizeHint(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

QToolButton* formButton(const QString& text, const QString& objectName, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setObjectName(objectName);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setFont(smallFont());
    return button;
}

} // namespace

CallParameters::CallParameters(QWidget* parent)
    : QWidget(parent)
    , m_fieldsButton(formButton(tr("Fields"), QStringLiteral("playgroundFieldsButton"), tr("A field for each parameter")))
    , m_jsonButton(formButton(tr("JSON"), QStringLiteral("playgroundJsonButton"), tr("All parameters as JSON")))
    , m_bar(buildSwitch())
    , m_scroll(new FieldsArea)
    , m_remark(new QLabel)
{
    m_scroll->setObjectName(QStringLiteral("playgroundFieldsArea"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_scroll->setMinimumHeight(52); // a field with its name
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* json = new TypedEdit;
    json->setMostLines(kMostJsonLines);
    m_json = json;
    m_json->setObjectName(QStringLiteral("playgroundParametersEdit"));
    m_json->setAccessibleName(tr("Parameters as JSON"));
    m_remark->setObjectName(QStringLiteral("playgroundParametersRemark"));
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setFont(smallFont());
    m_remark->setProperty("muted", true);
    m_remark->setWordWrap(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget* part : std::initializer_list<QWidget*> {m_bar, m_scroll, m_json, m_remark})
        layout->addWidget(part);
    connect(m_json, &QPlainTextEdit::textChanged, this, &CallParameters::takeJson);
    connect(json, &TypedEdit::returnPressed, this, &CallParameters::callRequested);
    connect(m_fieldsButton, &QToolButton::clicked, this, [this] { showForm(m_preferred = Form::Fields); });
    connect(m_jsonButton, &QToolButton::clicked, this, [this] { showForm(m_preferred = Form::Json); });
    setTool({}, {}, {});
}

QWidget* CallParameters::buildSwitch()
{
    auto* title = new QLabel(tr("Parameters"));
    title->setProperty("muted", true);
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(title, 1);
    row->addWidget(m_fieldsButton);
    row->addWidget(m_jsonButton);
    return bar;
}

void CallParameters::setTool(const Tool& tool, const SeenValues& seen, const QString& typed)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        m_fields = callFields(tool, seen);
        m_edits.clear();
        auto* form = new QWidget;
        auto* column = new QVBoxLayout(form);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        for (const CallField& field : std::as_const(m_fields)) {
            auto* edit = new ParameterField(field, int(m_edits.size()));
            connect(edit, &ParameterField::changed, this, &CallParameters::takeFields);
            connect(edit, &ParameterField::callRequested, this, &CallParameters::callRequested);
            column->addWidget(edit);
            m_edits.append(edit);
        }
        column->addStretch();
        m_scroll->setWidget(form);
    }
    setSeen(tool, seen);
    const QList<FieldEntry> plain = plainEntries(m_fields);
    showForm(m_preferred);
    m_json->setPlainText(typed.isEmpty() ? QString::fromUtf8(parametersFrom(m_fields, plain)) : typed);
    if (typed.isEmpty()) { // a value that nobody can guess is left open: that is no JSON yet
        for (qsizetype i = 0; i < m_edits.size(); ++i)
            m_edits[i]->setEntry(plain[i]);
        takeFields();
        showForm(m_preferred);
    }
}

void CallParameters::setSeen(const Tool& tool, const SeenValues& seen)
{
    for (qsizetype i = 0; i < m_edits.size(); ++i)
        m_edits[i]->setSeen(seen.of(tool.name, m_fields[i].name));
}

QList<FieldEntry> CallParameters::entries() const
{
    QList<FieldEntry> typed;
    for (const ParameterField* edit : m_edits)
        typed.append(edit->entry());
    return typed;
}

QString CallParameters::typed() const { return QString::fromUtf8(typedBytes(*m_json)); }

void CallParameters::takeFields()
{
    if (m_filling)
        return;
    const QScopedValueRollback filling(m_filling, true);
    m_json->setPlainText(QString::fromUtf8(parametersFrom(m_fields, entries())));
    m_fromFields = true;
    m_remark->clear();
    m_remark->hide();
    m_fieldsButton->setEnabled(true);
}

void CallParameters::takeJson()
{
    if (m_filling)
        return;
    const QScopedValueRollback filling(m_filling, true);
    m_fromFields = false;
    const Result<QList<FieldEntry>> read = entriesFrom(m_fields, typedBytes(*m_json));
    for (qsizetype i = 0; read && i < m_edits.size(); ++i)
        m_edits[i]->setEntry((*read)[i]);
    m_remark->setText(read ? QString() : tr("Fits into no fields: %1").arg(read.error().message));
    m_remark->setVisible(!read);
    m_fieldsButton->setEnabled(read.ok());
    if (!read)
        showForm(Form::Json);
}

void CallParameters::showForm(Form form)
{
    const bool takesSome = !m_fields.isEmpty();
    setVisible(takesSome || form == Form::Json);
    m_scroll->setVisible(form == Form::Fields && takesSome);
    m_json->setVisible(form == Form::Json);
    m_fieldsButton->setChecked(form == Form::Fields);
    m_jsonButton->setChecked(form == Form::Json);
}

Result<QByteArray> CallParameters::parameters() const
{
    const QList<FieldEntry> now = entries();
    for (qsizetype i = 0; m_fromFields && i < m_fields.size(); ++i) {
        if (const QString problem = entryProblem(m_fields[i], now[i]); !problem.isEmpty())
            return failure(problem);
    }
    const QByteArray json = m_fromFields ? parametersFrom(m_fields, now) : typedBytes(*m_json).trimmed();
    if (json.isEmpty())
        return QByteArrayLiteral("{}");
    const Result<JsonObject> object = scanJsonObject(json, {.pythonConstants = true});
    if (!object)
        return failure(tr("Parameters are a JSON object, such as {\"i\": 4}. %1").arg(object.error().message));
    return json;
}

} // namespace codegym
