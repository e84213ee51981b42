#pragma once

#include "core/model/finding.h"
#include "core/workspace/connection.h"

#include <QList>

namespace codegym {

/// What a finding is about.
enum class SubjectKind { Problem = 1, Environment = 2, Task = 3 };

struct Subject {
    SubjectKind kind = SubjectKind::Environment;
    RowId row = 0;
};

/// Replaces what this producer ("verify", "audit", "extract" …) found about the subject. Waivers stay.
Status replaceFindings(
    Connection& connection, Subject subject, const QByteArray& producer, const QList<Finding>& findings);

/// All findings about a subject, worst first, waivers filled in; of one producer if named.
Result<QList<Finding>> findings(Connection& connection, Subject subject, const QByteArray& producer = {});

/// Accepts one finding of one subject, now and in later runs. An empty reason takes the waiver back.
Status waiveFinding(
    Connection& connection, Subject subject, const QByteArray& waiverId, const ByteText& reason, const ByteText& by);

/// An SQL condition on findings f: nobody waived it.
inline constexpr char kNotWaived[] = "NOT EXISTS (SELECT 1 FROM waivers w WHERE w.kind = f.kind"
                                     " AND w.subject = f.subject AND w.waiver_id = f.waiver_id)";

/// Forgets everything about a subject that is purged.
Status purgeFindings(Connection& connection, Subject subject);

} // namespace codegym
