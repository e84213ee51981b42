#pragma once

#include "core/base/bytes.h"
#include "ui/widgets/queries.h"

#include <QTextDocument>
#include <QTextEdit>

namespace codegym {

/// Shows somebody's Markdown, rendered off the UI thread; over 20 kB as plain text. Nothing in it can be followed,
/// loaded or executed.
class MarkdownView : public QTextEdit {
    Q_OBJECT

public:
    explicit MarkdownView(Queries& queries, QWidget* parent = nullptr);
    ~MarkdownView() override;

    void setMarkdown(const ByteText& markdown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();

    Queries& m_queries;
    ByteText m_markdown;
    std::shared_ptr<QTextDocument> m_document;
    Question m_question;
};

} // namespace codegym
