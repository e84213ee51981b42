#pragma once

#include <QtGlobal>

namespace codegym::test {

/// Peak memory of this process in kilobytes, since its start or the last resetPeakMemory().
qint64 peakMemory();

/// Starts the peak anew at what is in use now, so that one test does not hide behind another.
void resetPeakMemory();

} // namespace codegym::test
