#pragma once

#include "core/base/bytes.h"

#include <QByteArrayList>
#include <QHash>

namespace codegym {

/// A tool's name without what it is about: the first word, and the last one of three or more, with a star between
/// them. "GetHeight" and "GetRowHeight" are "Get*" and "Get*Height", "Swap" is "Swap".
QByteArray nameTemplate(QByteArrayView name);

/// How alike the tools of a set are named: their templates, counted. Observe and Done are in every environment and do
/// not count.
class NameTemplates {
public:
    /// The tools of one environment, in the place of those that it had.
    void set(const ByteText& environment, const QList<ByteText>& tools);

    /// Share of one environment's tools that match the set's ten commonest templates; 0 where it has none.
    double shareOf(const ByteText& environment) const;
    /// The same of all tools of the set: its template_share.
    double share() const;

private:
    QByteArrayList commonest() const;

    QHash<ByteText, QByteArrayList> m_templates; ///< Of each environment.
    QHash<QByteArray, int> m_counts;
};

} // namespace codegym
