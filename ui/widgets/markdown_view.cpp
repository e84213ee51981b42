#include "ui/widgets/markdown_view.h"

#include "ui/shell/theme.h"
#include "ui/widgets/markdown_document.h"

#include <QEvent>
#include <QThread>

namespace codegym {

MarkdownView::MarkdownView(Queries& queries, QWidget* parent)
    : QTextEdit(parent)
    , m_queries(queries)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
}

MarkdownView::~MarkdownView()
{
    setDocument(nullptr); // ours dies before the view
}

void MarkdownView::setMarkdown(const ByteText& markdown)
{
    if (m_document && markdown == m_markdown)
        return;
    m_markdown = markdown;
    render();
}

void MarkdownView::render()
{
    const DocumentStyle style {modeOf(palette()), font(), codeFont()};
    const auto work = [markdown = m_markdown, style, owner = thread()](JobContext&) {
        return Result<std::shared_ptr<QTextDocument>>(markdownDocument(markdown, style, owner));
    };
    m_queries.compute(m_question, this, work, [this](const Result<std::shared_ptr<QTextDocument>>& document) {
        setDocument((*document).get());
        m_document = *document; // after the view has left the former one
    });
}

void MarkdownView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && m_document)
        render();
    QTextEdit::changeEvent(event);
}

} // namespace codegym
