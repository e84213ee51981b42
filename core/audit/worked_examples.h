#pragma once

#include "core/base/literal.h"

namespace codegym {

/// An example in a task's words that can be tried: a configuration and the answer that the text promises.
struct WorkedExample {
    ByteText configuration; ///< A Python literal, as environments read it.
    QByteArray promised; ///< Canonical.
    ByteText text; ///< As it stands in the task, one line.
    QByteArray answer; ///< What get_ref_answer() says there; empty until it ran, or where it gave none.
};

/// Examples in the forms ">>> f([1, 2])" with the result below, "Input: … Output: …", "with a = [1, 2] … the answer is
/// 3", "f([1, 2]) == 3" and their like, whose values fit the configurations key by key and the answers in type. What
/// does not fit is prose and left alone.
QList<WorkedExample> workedExamples(
    QByteArrayView task, const QList<Literal>& configurations, const QList<QByteArray>& answers);

} // namespace codegym
