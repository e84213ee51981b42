#include "ui/widgets/diff_view.h"

#include "ui/widgets/code_view.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace codegym {

DiffView::DiffView(QWidget* parent) : QWidget(parent) { }

void DiffView::build()
{
    m_before = new CodeView;
    m_after = new CodeView;
    m_before->setObjectName(QStringLiteral("diffBeforeView"));
    m_before->setAccessibleName(tr("Before"));
    m_after->setObjectName(QStringLiteral("diffAfterView"));
    m_after->setAccessibleName(tr("After"));
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_before);
    splitter->addWidget(m_after);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    m_before->scrollWith(m_after);
    m_after->scrollWith(m_before);
}

void DiffView::setTexts(const ByteText& before, const ByteText& after, const QList<LineHunk>& hunks)
{
    m_textBefore = before;
    m_textAfter = after;
    m_hunks = hunks;
    if (m_before)
        showTexts();
}

void DiffView::showTexts()
{
    m_before->setText(m_textBefore);
    m_after->setText(m_textAfter);
    QList<LineSpan> gone;
    QList<LineSpan> added;
    for (const LineHunk& hunk : std::as_const(m_hunks)) {
        gone.append(hunk.before);
        added.append(hunk.after);
    }
    m_before->setDifferences(gone, added, CodeView::Side::Before);
    m_after->setDifferences(added, gone, CodeView::Side::After);
    if (!m_hunks.isEmpty())
        m_after->bringIntoSight({m_hunks.first().after.first + 1, m_hunks.first().after.end() + 1});
}

void DiffView::showEvent(QShowEvent* event)
{
    if (!m_before) {
        build();
        showTexts();
    }
    QWidget::showEvent(event);
}

void DiffView::clear() { setTexts({}, {}, {}); }

} // namespace codegym
