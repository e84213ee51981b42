#pragma once

#include "core/base/ids.h"
#include "core/model/finding.h"
#include "core/model/problem.h"

#include <QList>

#include <optional>

namespace codegym {

/// Lines of a text, both ends included, counted from 1.
struct LineRange {
    int first = 0;
    int last = 0;

    friend bool operator==(const LineRange&, const LineRange&) = default;
};

/// A tool of an environment: a key of func_mapping and the method behind it.
struct Tool {
    ByteText name;
    ByteText signature; ///< "(index: int)", self left out.
    ByteText documentation; ///< The raw docstring.
    QByteArray kind; ///< observe, reader, length, compare, compute, update, helper, done; empty if unknown.
    bool documented = false; ///< Has Args, Returns and an example.
    QList<LineRange> fileLines; ///< In the environment's source.
    QList<LineRange> sourceLines; ///< In the original solution; empty for imported environments.
};

enum class EnvironmentOrigin { Imported, Extracted, Edited };

/// One version of an environment's source. Verdicts and trajectories pin it by hash.
struct Revision {
    QByteArray hash; ///< SHA-256 of source, 32 bytes.
    ByteText source;
    ByteText message; ///< Why it was made.
    QByteArray parentHash; ///< Empty for the first.
    ByteText author;
    QList<Tool> tools;
};

/// What the extractor knows about how it made an environment.
struct Extraction {
    QByteArray granularity; ///< fine, medium or coarse; empty if imported.
    QByteArray metrics; ///< Metrics of worth as a JSON object; empty if not measured.
    bool trainable = false;
};

/// An environment with its current revision.
struct Environment {
    EnvironmentKey key;
    ByteText problemCodeId; ///< Problem it was made from; empty if unknown.
    ByteText parentId; ///< id() of the environment that this is a variant of; empty for none.
    Origin origin;
    EnvironmentOrigin madeBy = EnvironmentOrigin::Imported;
    ByteText task; ///< What the agent is asked, without the instruction on how to call tools.
    Extraction extraction;
    Revision revision;
};

} // namespace codegym
