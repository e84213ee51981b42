#include "ui/widgets/highlighter.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QtEndian>

namespace codegym {

namespace {

constexpr qsizetype largestText = 256 * 1024; // the answer of more would take a noticeable time to read
constexpr quint32 largestAnswer = 32u << 20;
constexpr int mostStarts = 3; // a helper that dies again and again is left alone
constexpr int millisecondsOfPatience = 10'000;

QByteArray frame(const QByteArray& bytes)
{
    QByteArray framed(4, '\0');
    qToBigEndian(quint32(bytes.size()), framed.data());
    return framed + bytes;
}

CodeKind kindFrom(const QString& name)
{
    static const QHash<QString, CodeKind> kinds {{QStringLiteral("keyword"), CodeKind::Keyword},
        {QStringLiteral("string"), CodeKind::String}, {QStringLiteral("number"), CodeKind::Number},
        {QStringLiteral("comment"), CodeKind::Comment}, {QStringLiteral("definition"), CodeKind::Definition}};
    return kinds.value(name, CodeKind::Plain);
}

/// Where each UTF-16 unit of the text begins in its bytes, and where the last one ends.
QList<qsizetype> byteOffsets(const ByteText& text)
{
    QList<qsizetype> offsets;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte & 0xc0) == 0x80)
            continue; // within a character
        offsets.append(at);
        if (byte >= 0xf0)
            offsets.append(at); // two units
    }
    offsets.append(text.size());
    return offsets;
}

bool isOfAName(char byte)
{
    return byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
        || (static_cast<unsigned char>(byte) & 0x80) != 0;
}

/// The name that a "def" or "class" brings in, which the helper does not tell from any other name.
std::optional<CodeSpan> definedAfter(const CodeSpan& span, const ByteText& text)
{
    const QByteArrayView word = QByteArrayView(text).sliced(span.start, span.length).trimmed();
    if (span.kind != CodeKind::Keyword || (word != "def" && word != "class"))
        return std::nullopt;
    qsizetype start = span.start + span.length;
    while (start < text.size() && text[start] == ' ')
        ++start;
    qsizetype end = start;
    while (end < text.size() && isOfAName(text[end]))
        ++end;
    return CodeSpan {start, end - start, CodeKind::Definition};
}

/// Nothing if the answer is none, or speaks of places that the text does not have.
std::optional<QList<CodeSpan>> spansFrom(const QJsonObject& answer, const ByteText& text)
{
    if (!answer.value(QLatin1String("spans")).isArray())
        return std::nullopt;
    QList<CodeKind> kinds;
    for (const QJsonValue style : answer.value(QLatin1String("styles")).toArray())
        kinds.append(kindFrom(style[QLatin1String("kind")].toString()));
    const QList<qsizetype> offsets = byteOffsets(text);
    QList<CodeSpan> spans;
    qsizetype last = 0;
    for (const QJsonValue span : answer.value(QLatin1String("spans")).toArray()) {
        const int start = span[0].toInt(-1);
        const int length = span[1].toInt(-1);
        if (start < last || length < 1 || length >= offsets.size() - start)
            return std::nullopt;
        last = start + length;
        spans.append({offsets[start], offsets[last] - offsets[start], kinds.value(span[2].toInt(-1), CodeKind::Plain)});
        if (const std::optional<CodeSpan> name = definedAfter(spans.last(), text))
            spans.append(*name);
    }
    return spans;
}

} // namespace

Highlighter::Highlighter(const QString& program, QObject* parent) : QObject(parent), m_program(program)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(millisecondsOfPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_process)
            m_process->kill(); // whose end is noticed like any other
    });
}

Highlighter::~Highlighter()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(1000);
}

QString Highlighter::installedProgram()
{
    const QString name = QStringLiteral("codegym-highlight");
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

bool Highlighter::start()
{
    if (m_process)
        return true;
    if (m_program.isEmpty() || m_starts == mostStarts)
        return false;
    ++m_starts;
    m_process = new QProcess(this);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::readyReadStandardOutput, this, &Highlighter::read);
    connect(m_process, &QProcess::finished, this, &Highlighter::giveUp);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            giveUp();
    });
    m_process->start(m_program, {});
    return m_process != nullptr; // it may have failed already
}

void Highlighter::ask(const ByteText& python, QObject* context, Answered answered)
{
    const int id = m_nextId++;
    m_waiting.insert(id, {context, python, std::move(answered)});
    if (python.size() > largestText || !isValidUtf8(python) || !start()) {
        // Never before this returns: whoever asks is not ready for it yet.
        QMetaObject::invokeMethod(this, [this, id] { answer(id, std::nullopt); }, Qt::QueuedConnection);
        return;
    }
    const QJsonObject request {{QStringLiteral("id"), id}, {QStringLiteral("definition"), QStringLiteral("Python")},
        {QStringLiteral("theme"), QStringLiteral("light")}, {QStringLiteral("bytes"), python.size()}};
    m_process->write(frame(QJsonDocument(request).toJson(QJsonDocument::Compact)) + python);
    m_patience.start();
}

void Highlighter::read()
{
    while (m_process && m_process->bytesAvailable() >= 4) {
        const auto length = qFromBigEndian<quint32>(m_process->peek(4).constData());
        if (length > largestAnswer) {
            m_process->kill();
            return;
        }
        if (m_process->bytesAvailable() < 4 + qint64(length))
            return;
        m_process->skip(4);
        const QJsonObject reply = QJsonDocument::fromJson(m_process->read(length)).object();
        const int id = reply.value(QLatin1String("id")).toInt(-1);
        answer(id, spansFrom(reply, m_waiting.value(id).text));
    }
}

void Highlighter::giveUp()
{
    m_process->disconnect(this);
    std::exchange(m_process, nullptr)->deleteLater();
    for (const int id : m_waiting.keys())
        answer(id, std::nullopt);
}

void Highlighter::answer(int id, const std::optional<QList<CodeSpan>>& spans)
{
    const auto found = m_waiting.constFind(id);
    if (found == m_waiting.cend())
        return;
    const Waiting waiting = *found;
    m_waiting.erase(found);
    if (m_waiting.isEmpty())
        m_patience.stop();
    if (waiting.context)
        waiting.answered(spans);
    if (m_waiting.isEmpty())
        Q_EMIT idleChanged();
}

} // namespace codegym
