#pragma once

#include "support/command_line.h"

#include <QMap>

namespace codegym::test {

/// A call that was ended by SIGKILL, or came to its end before that.
struct KilledCall {
    bool inside = false; ///< It was still at work.
    CommandResult printed; ///< Whole lines only.
};

/// Makes this process the one that orphans go to, so that familyOfThis() knows them all.
void adoptOrphans();
/// What descends from this process and is alive.
QList<qint64> familyOfThis();

/// Calls codegym and kills it so many milliseconds after its start.
KilledCall killAfter(const CommandLine& cli, const QStringList& arguments, int milliseconds);
/// Calls codegym with commits that come late and kills it as soon as these words are on the channel.
KilledCall killLateCommitter(
    const CommandLine& cli, const QStringList& arguments, QProcess::ProcessChannel channel, const QByteArray& words);

/// All files of a folder with their bytes; empty if there is no folder.
QMap<QString, QByteArray> filesIn(const QString& folder);

} // namespace codegym::test
