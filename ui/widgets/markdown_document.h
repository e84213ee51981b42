#pragma once

#include "core/base/bytes.h"
#include "ui/shell/tokens.h"

#include <QFont>
#include <QTextDocument>

#include <memory>

namespace codegym {

/// How rendered text is to look.
struct DocumentStyle {
    ThemeMode mode = ThemeMode::Light;
    QFont text;
    QFont code;
};

/// A document that fetches nothing: somebody's text must not make the program read files or call a network.
class DetachedDocument : public QTextDocument {
    Q_OBJECT

protected:
    QVariant loadResource(int type, const QUrl& name) override;
};

/// Longest text that is rendered; a longer one can keep Qt's parser busy for a minute and is shown as it is.
constexpr qsizetype kLargestMarkdown = 20'000;

/// Reads somebody's Markdown into a document. HTML in it stays text, links and pictures lead nowhere. For a worker
/// thread: the document is handed over to the given thread.
std::shared_ptr<QTextDocument> markdownDocument(const ByteText& markdown, const DocumentStyle& style, QThread* owner);

} // namespace codegym
