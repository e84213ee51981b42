#pragma once

#include "core/base/bytes.h"

#include <QList>

namespace codegym {

/// Where a problem came from and what may be done with it; inherited by all that is made of it.
struct Origin {
    ByteText source; ///< Data set or collection, e.g. "KodCode/Code_Contests".
    ByteText licence; ///< SPDX id or the words the source uses; empty if unknown.

    friend bool operator==(const Origin&, const Origin&) = default;
};

/// A solved coding problem as it was imported. All text is the author's bytes.
struct Problem {
    ByteText codeId; ///< File-safe identity within the workspace.
    ByteText originalId; ///< As the source named it, e.g. "HumanEval/12".
    ByteText title; ///< First heading or first words of the statement, one line.
    Origin origin;
    ByteText statement; ///< Markdown.
    ByteText solution; ///< Python.
    ByteText tests; ///< pytest source, assert lines or a check(candidate) function; may be empty.
    ByteText testInfo; ///< KodCode's test_info as JSON text; may be empty.
    ByteText entryPoint; ///< Function that the tests call, where the source says so.
    ByteText extra; ///< The other fields of the row as one JSON object, kept and never interpreted.

    /// SHA-256 over everything but the identity: equal content under one id is a duplicate, other content a conflict.
    QByteArray contentHash() const;
};

/// How far a problem has come.
enum class ProblemStage { Imported, Refused, Converted };

} // namespace codegym
