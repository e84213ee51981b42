#include "core/curation/name_templates.h"

#include <algorithm>
#include <numeric>

namespace codegym {

namespace {

constexpr qsizetype kCommonest = 10;

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }

/// "GetRowHeight" is Get, Row, Height; a shout ("ParseURL") stays one word.
QByteArrayList wordsOf(QByteArrayView name)
{
    QByteArrayList words;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i] == '_')
            continue;
        const bool begins = i == 0 || name[i - 1] == '_' || (isUpper(name[i]) && !isUpper(name[i - 1]));
        if (begins)
            words.append(QByteArray());
        words.last() += name[i];
    }
    return words;
}

} // namespace

QByteArray nameTemplate(QByteArrayView name)
{
    const QByteArrayList words = wordsOf(name);
    if (words.size() < 2)
        return name.toByteArray();
    return words.first() + '*' + (words.size() > 2 ? words.last() : QByteArray());
}

void NameTemplates::set(const ByteText& environment, const QList<ByteText>& tools)
{
    for (const QByteArray& before : m_templates.take(environment))
        --m_counts[before];
    QByteArrayList& templates = m_templates[environment];
    for (const ByteText& tool : tools) {
        if (tool == "Observe" || tool == "Done")
            continue;
        templates.append(nameTemplate(tool));
        ++m_counts[templates.last()];
    }
}

QByteArrayList NameTemplates::commonest() const
{
    QByteArrayList templates = m_counts.keys();
    std::sort(templates.begin(), templates.end(), [this](const QByteArray& a, const QByteArray& b) {
        return std::pair(-m_counts.value(a), a) < std::pair(-m_counts.value(b), b);
    });
    return templates.first(qMin(kCommonest, templates.size()));
}

double NameTemplates::shareOf(const ByteText& environment) const
{
    const QByteArrayList common = commonest();
    const QByteArrayList own = m_templates.value(environment);
    const auto matching
        = std::count_if(own.begin(), own.end(), [&](const QByteArray& name) { return common.contains(name); });
    return own.isEmpty() ? 0 : double(matching) / double(own.size());
}

double NameTemplates::share() const
{
    const int all = std::accumulate(m_counts.begin(), m_counts.end(), 0);
    int matching = 0;
    for (const QByteArray& name : commonest())
        matching += m_counts.value(name);
    return all > 0 ? double(matching) / all : 0;
}

} // namespace codegym
