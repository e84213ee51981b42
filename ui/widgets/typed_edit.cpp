#include "ui/widgets/typed_edit.h"

#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>
#include <QStyle>
#include <QTextBlock>

namespace codegym {

namespace {

constexpr int kPadding = 5; // above and below the lines, the border included
constexpr int kInset = 4; // at the sides, besides the style sheet's: as in a line edit
constexpr int kLeastHeight = 28;
constexpr int kShownProposals = 8;

} // namespace

TypedEdit::TypedEdit(QWidget* parent)
    : QPlainTextEdit(parent), m_completer(new QCompleter(this)), m_proposals(new QStringListModel(this))
{
    setProperty("field", true);
    setFont(codeFont());
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // lines are broken, and it would hide the last one
    document()->setDocumentMargin(0);
    setViewportMargins(kInset, 0, kInset, 0);
    m_completer->setModel(m_proposals);
    m_completer->setWidget(this);
    m_completer->setMaxVisibleItems(kShownProposals);
    m_completer->popup()->setFont(codeFont());
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& text) {
        selectAll();
        insertPlainText(text);
    });
    connect(this, &QPlainTextEdit::textChanged, this, &TypedEdit::fitHeight);
    fitHeight();
}

ByteText TypedEdit::bytes() const
{
    return typedBytes(*this);
}

void TypedEdit::setBytes(const ByteText& text)
{
    setPlainText(QString::fromUtf8(text));
}

void TypedEdit::setMostLines(int lines)
{
    m_mostLines = lines;
    fitHeight();
}

void TypedEdit::setProposals(const QStringList& proposals)
{
    if (m_proposals->stringList() != proposals)
        m_proposals->setStringList(proposals);
}

void TypedEdit::setInvalid(bool invalid)
{
    if (property("invalid").toBool() == invalid)
        return;
    setProperty("invalid", invalid);
    style()->unpolish(this);
    style()->polish(this);
}

void TypedEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && choosing()) {
        event->ignore(); // the list of proposals takes it
        return;
    }
    if (enter && event->modifiers() == Qt::ShiftModifier) {
        insertPlainText(QStringLiteral("\n"));
        return;
    }
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier)) {
        m_completer->popup()->hide();
        Q_EMIT returnPressed();
        return;
    }
    if (event->key() == Qt::Key_Down && !event->modifiers() && blockCount() == 1 && !m_completer->popup()->isVisible()) {
        propose({});
        return;
    }
    const QString before = toPlainText();
    QPlainTextEdit::keyPressEvent(event);
    const QString now = toPlainText();
    if (before != now && !event->text().isEmpty() && now.size() > before.size())
        propose(now);
    else if (before != now)
        m_completer->popup()->hide();
}

void TypedEdit::propose(const QString& prefix)
{
    m_completer->setCompletionPrefix(prefix);
    const int found = m_completer->completionCount();
    const bool saysNothing = found == 0 || (found == 1 && m_completer->currentCompletion() == prefix);
    if (saysNothing) {
        m_completer->popup()->hide();
        return;
    }
    if (const QString sheet = window()->styleSheet(); m_completer->popup()->styleSheet() != sheet)
        m_completer->popup()->setStyleSheet(sheet); // the list is a window of its own
    m_completer->popup()->setCurrentIndex({});
    m_completer->complete();
}

bool TypedEdit::choosing() const
{
    return m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid();
}

void TypedEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

void TypedEdit::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < m_mostLines; block = block.next()) {
        document()->documentLayout()->blockBoundingRect(block); // lays the block out, which else waits for painting
        lines += qMax(1, block.layout()->lineCount());
    }
    setVerticalScrollBarPolicy(lines >= m_mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(qMax(kLeastHeight, qBound(1, lines, m_mostLines) * fontMetrics().lineSpacing() + 2 * kPadding));
}

ByteText typedBytes(const QPlainTextEdit& edit)
{
    return edit.document()->toRawText().replace(QChar::ParagraphSeparator, u'\n').toUtf8();
}

} // namespace codegym
