#pragma once

#include "core/model/environment.h"
#include "core/runtime/tool_edit.h"

#include <QHash>

#include <optional>

namespace codegym {

/// A known way to mend what a rule noticed: an edit of the source, to be looked at and saved like any other.
struct Fix {
    QByteArray rule;
    QString text; ///< What it does, for a button or a revision's message.
    ToolEdit edit; ///< Of a mask the words are found by trying.
};

/// What fixes are made from, beside the finding.
struct FixFacts {
    QList<Tool> tools;
    ByteText taskText; ///< What the agent is asked.
    QHash<ByteText, ByteText> outputs; ///< Something that each tool was seen to say.
};

/// Whether there is a fix for what this rule notices, at least as a rule.
bool canBeFixed(const QByteArray& rule);
/// Whether larger configurations, drawn from the problem behind the environment, may be its fix; no edit is.
bool isFixedByGrowing(const QByteArray& rule);
/// Whether its fix is found by running the environment.
bool isFixTried(const QByteArray& rule);

/// Nothing where it takes a person.
std::optional<Fix> knownFix(const Finding& finding, const FixFacts& facts);

/// A name for a tool without words that tell the algorithm, and that no other tool has; empty if it has none of them.
ByteText neutralName(const ByteText& name, const QList<Tool>& tools);

} // namespace codegym
