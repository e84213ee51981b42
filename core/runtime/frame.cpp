#include "core/runtime/frame.h"

#include <QtEndian>

namespace codegym {

namespace {

constexpr qint64 largestHeader = 4LL << 20;
constexpr int deepestHeader = 8;
constexpr qsizetype keptPrefix = 1 << 20;

/// The parser below recurses, so depth is refused before it starts.
bool isShallow(QByteArrayView json)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > deepestHeader)
                return false;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return true;
}

} // namespace

QByteArray Frame::text(const char* key) const
{
    const auto found = header.find(key);
    if (found == header.end() || !found->is_string())
        return {};
    return QByteArray::fromStdString(found->get_ref<const std::string&>());
}

qint64 Frame::number(const char* key, qint64 fallback) const
{
    const auto found = header.find(key);
    if (found == header.end() || !found->is_number_integer())
        return fallback;
    return found->get<qint64>();
}

QByteArray Frame::section(qsizetype index) const
{
    return index < sections.size() ? sections[index] : QByteArray();
}

QByteArray encodeFrame(nlohmann::json header, const QList<QByteArray>& sections)
{
    auto sizes = nlohmann::json::array();
    for (const QByteArray& section : sections)
        sizes.push_back(section.size());
    header["sizes"] = std::move(sizes);
    const std::string text = header.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    QByteArray frame(4, '\0');
    qToBigEndian(quint32(text.size()), frame.data());
    frame.append(text.data(), qsizetype(text.size()));
    for (const QByteArray& section : sections)
        frame += section;
    return frame;
}

void FrameReader::feed(const QByteArray& bytes)
{
    if (m_broken)
        return;
    if (m_position > keptPrefix) {
        m_buffer.remove(0, m_position);
        m_position = 0;
    }
    m_buffer += bytes;
}

FrameReader::State FrameReader::next(Frame* frame)
{
    if (m_broken)
        return State::Malformed;
    if (m_bodySize < 0) {
        const State state = readHeader();
        m_broken = state == State::Malformed || state == State::TooBig;
        if (state != State::Frame)
            return state;
    }
    if (m_buffer.size() - m_position < m_bodySize)
        return State::NeedsMore;
    for (const qint64 size : std::as_const(m_sizes)) {
        m_current.sections.append(m_buffer.mid(m_position, size));
        m_position += size;
    }
    if (m_position == m_buffer.size()) {
        m_buffer.clear();
        m_position = 0;
    }
    m_bodySize = -1;
    *frame = std::exchange(m_current, {});
    return State::Frame;
}

FrameReader::State FrameReader::readHeader()
{
    const qsizetype available = m_buffer.size() - m_position;
    if (available < 4)
        return State::NeedsMore;
    const quint32 length = qFromBigEndian<quint32>(m_buffer.constData() + m_position);
    if (length > largestHeader)
        return State::Malformed;
    if (available < qsizetype(4 + length))
        return State::NeedsMore;
    const QByteArrayView text(m_buffer.constData() + m_position + 4, length);
    if (!isShallow(text))
        return State::Malformed;
    m_current.header = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
    if (!m_current.header.is_object())
        return State::Malformed;
    const auto sizes = m_current.header.find("sizes");
    if (sizes == m_current.header.end() || !sizes->is_array())
        return State::Malformed;
    m_sizes.clear();
    qint64 total = 0;
    for (const auto& size : *sizes) {
        if (!size.is_number_unsigned())
            return State::Malformed;
        const quint64 bytes = size.get<quint64>();
        if (bytes > quint64(m_maximum - total))
            return State::TooBig;
        total += qint64(bytes);
        m_sizes.append(qint64(bytes));
    }
    m_position += 4 + length;
    m_bodySize = total;
    return State::Frame;
}

} // namespace codegym
