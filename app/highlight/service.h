#pragma once

#include "app/highlight/span_collector.h"

#include <KSyntaxHighlighting/Repository>

#include <QByteArray>
#include <QJsonObject>

#include <cstdio>

namespace codegym::highlight {

/// Answers requests one after the other until the stream ends.
///
/// A request is a frame {"id": n, "definition": "Python", "theme": "light"|"dark", "bytes": n} and then
/// that many bytes of UTF-8 text, at most 4 MB. Its answer is a frame {"id", "spans", "styles",
/// "foreground", "background"} (see SpanCollector), or {"id", "error"}; id is null where it was not legible.
class Service {
public:
    /// True if the stream ended between two requests; false if within one, or if nobody reads the answers.
    [[nodiscard]] bool run(std::FILE* in, std::FILE* out);

private:
    QJsonObject answer(const QJsonObject& request, const QByteArray& text);

    KSyntaxHighlighting::Repository m_repository;
    SpanCollector m_collector;
};

} // namespace codegym::highlight
