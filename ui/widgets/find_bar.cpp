#include "ui/widgets/find_bar.h"

#include "ui/shell/icons.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/panel_header.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace codegym {

namespace {

QLineEdit* field(const QString& objectName, const QString& prompt)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(objectName);
    edit->setPlaceholderText(prompt);
    edit->setAccessibleName(prompt);
    return edit;
}

QPushButton* button(const QString& objectName, const QString& text, const QString& tip)
{
    auto* made = new QPushButton(text);
    made->setObjectName(objectName);
    made->setToolTip(tip);
    made->setAutoDefault(false);
    return made;
}

QToolButton* iconButton(const QString& objectName, const QString& icon, const QString& tip)
{
    auto* made = new QToolButton;
    made->setObjectName(objectName);
    made->setIcon(themeIcon(icon));
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    return made;
}

QHBoxLayout* rowOf(QWidget* place)
{
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    return row;
}

} // namespace

FindBar::FindBar(CodeEditor* editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_text(field(QStringLiteral("findTextEdit"), tr("Find")))
    , m_replacement(field(QStringLiteral("replacementEdit"), tr("Replace by")))
    , m_expression(new QCheckBox(tr(".*")))
    , m_matchCase(new QCheckBox(tr("Aa")))
    , m_outcome(new QLabel)
    , m_replaceRow(buildReplaceRow())
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildFindRow());
    layout->addWidget(m_replaceRow);
    layout->addWidget(hairline(Qt::Horizontal));
    connect(m_text, &QLineEdit::returnPressed, this, [this] { findNext(true); });
    connect(m_replacement, &QLineEdit::returnPressed, this, &FindBar::replaceNext);
}

QWidget* FindBar::buildFindRow()
{
    m_expression->setObjectName(QStringLiteral("findExpressionCheckBox"));
    m_expression->setToolTip(tr("Regular expression"));
    m_expression->setAccessibleName(tr("Regular expression"));
    m_matchCase->setObjectName(QStringLiteral("findCaseCheckBox"));
    m_matchCase->setToolTip(tr("Match capital letters"));
    m_matchCase->setAccessibleName(tr("Match capital letters"));
    m_outcome->setObjectName(QStringLiteral("findOutcomeLabel"));
    m_outcome->setProperty("muted", true);
    QToolButton* previous = iconButton(QStringLiteral("findPreviousButton"), QStringLiteral("back"), tr("The match before"));
    QToolButton* next = iconButton(QStringLiteral("findNextButton"), QStringLiteral("next"), tr("The next match"));
    QToolButton* close = iconButton(QStringLiteral("closeFindButton"), QStringLiteral("close"), tr("Back to the text"));
    connect(previous, &QToolButton::clicked, this, [this] { findNext(false); });
    connect(next, &QToolButton::clicked, this, [this] { findNext(true); });
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        m_editor->setFocus();
    });
    auto* place = new QWidget;
    QHBoxLayout* row = rowOf(place);
    row->addWidget(m_text, 1);
    for (QWidget* widget : QList<QWidget*> {m_outcome, m_matchCase, m_expression, previous, next, close})
        row->addWidget(widget);
    return place;
}

QWidget* FindBar::buildReplaceRow()
{
    QPushButton* one = button(QStringLiteral("replaceButton"), tr("Replace"), tr("Replace this match and go to the next"));
    QPushButton* all = button(QStringLiteral("replaceAllButton"), tr("Replace all"), tr("One step for undo"));
    connect(one, &QPushButton::clicked, this, &FindBar::replaceNext);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
    auto* place = new QWidget;
    QHBoxLayout* row = rowOf(place);
    row->addWidget(m_replacement, 1);
    row->addWidget(one);
    row->addWidget(all);
    return place;
}

void FindBar::start(Mode mode)
{
    m_replaceRow->setVisible(mode == Mode::Replace && m_editor->editable());
    const QString selected = m_editor->selectedText();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_text->setText(selected);
    m_outcome->clear();
    show();
    m_text->setFocus();
    m_text->selectAll();
}

void FindBar::findNext(bool forward)
{
    tell(m_editor->findNext(m_text->text(), m_expression->isChecked(), m_matchCase->isChecked(), forward));
}

void FindBar::replaceNext()
{
    tell(m_editor->replaceNext(m_text->text(), m_replacement->text(), m_expression->isChecked(), m_matchCase->isChecked()));
}

void FindBar::replaceAll()
{
    const int count = m_editor->replaceAll(
        m_text->text(), m_replacement->text(), m_expression->isChecked(), m_matchCase->isChecked());
    m_outcome->setText(tr("%n replaced", nullptr, count));
}

void FindBar::tell(bool found) { m_outcome->setText(found ? QString() : tr("not found")); }

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    hide();
    m_editor->setFocus();
}

} // namespace codegym
