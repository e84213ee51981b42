#pragma once

#include "core/base/bytes.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

class QProcess;

namespace codegym {

/// What a piece of code is, as far as colours go.
enum class CodeKind { Plain, Keyword, String, Number, Comment, Definition };

/// Bytes of one kind.
struct CodeSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    CodeKind kind = CodeKind::Plain;
};

/// Tells what is what in code that is only read. The work is done by codegym-highlight, a process of its own, so that
/// no text, however odd, can hold the window up. It is started with the first question, and again when it dies.
class Highlighter : public QObject {
    Q_OBJECT
public:
    /// program is the helper's path; empty where it is not installed.
    explicit Highlighter(const QString& program = installedProgram(), QObject* parent = nullptr);
    ~Highlighter() override;

    /// Beside this program, else in the search path; empty if there is none.
    static QString installedProgram();

    /// Every question has been answered.
    bool idle() const { return m_waiting.isEmpty(); }

    using Answered = std::function<void(const std::optional<QList<CodeSpan>>&)>;
    /// Calls answered in this thread, unless context is gone by then; without spans where there is no helper, the text
    /// is not UTF-8 or too large, or the helper cannot make anything of it.
    void ask(const ByteText& python, QObject* context, Answered answered);

Q_SIGNALS:
    void idleChanged();

private:
    struct Waiting {
        QPointer<QObject> context;
        ByteText text;
        Answered answered;
    };

    bool start();
    void read();
    void giveUp();
    void answer(int id, const std::optional<QList<CodeSpan>>& spans);

    QString m_program;
    QProcess* m_process = nullptr;
    int m_starts = 0;
    int m_nextId = 0;
    QHash<int, Waiting> m_waiting;
    QTimer m_patience; ///< Ends a helper that no longer answers.
};

} // namespace codegym
