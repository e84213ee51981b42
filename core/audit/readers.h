#pragma once

#include "core/audit/probes.h"

#include <QSet>

namespace codegym {

/// A configuration's value that is worth hiding: a container that is not empty, or a text of some length.
bool isHiddenContainer(const Literal& value);
/// Items of a container, characters of a text; a dictionary's are its values.
qsizetype elementCount(const Literal& container);

/// A tool that reads a container of the configuration, told by comparing results with elements.
struct ElementReader {
    ByteText tool;
    QByteArray key; ///< Of the configuration.
    enum class Reach { Whole, Slice, Element, Nested } reach = Reach::Element;

    /// Calls that read all of such a container.
    qsizetype callsFor(const Literal& container) const;
};

/// A call and what came back, on one task.
struct SeenCall {
    qsizetype task = 0;
    ByteText tool;
    QList<Literal> parameters; ///< In the call's order.
    QByteArray result; ///< Canonical.
};

/// Calls of the oracle and probes that were answered with a value.
QList<SeenCall> seenCalls(const QList<OracleRun>& runs, const QList<Probe>& probes);
/// Every tool with every container that it reads.
QList<ElementReader> elementReaders(const QList<Literal>& configurations, const QList<SeenCall>& calls);
/// Keys of containers of which a tool tells whether something is in them: asked for every name, it tells all of them.
QSet<QByteArray> askedForMembers(const QList<Literal>& configurations, const QList<SeenCall>& calls);
/// Tools without parameters that always tell the size of a container.
QList<ByteText> sizeTools(const QList<Literal>& configurations, const QList<SeenCall>& calls);

} // namespace codegym
