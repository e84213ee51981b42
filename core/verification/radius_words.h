#pragma once

#include "core/verification/blast_radius.h"

#include <QStringList>

namespace codegym {

/// What an edit changes, in one sentence.
QString radiusHeadline(const BlastRadius& radius);

/// The same in more lines: what is no longer solved, what is solved now, other rounds and observations, findings and
/// tools. Empty where nothing changes.
QStringList radiusLines(const BlastRadius& radius);

QString radiusSubjectName(RadiusSubject subject); ///< "oracle", "unit test", "stored run", "trajectory", "solution"

/// The same of one run: a solution with its name, a trajectory with the beginning of its own part of the id, since a
/// task may have many of both.
QString radiusRunName(const RadiusChange& change);

/// "correct, 12 rounds → incorrect, 14 rounds".
QString changeText(const RadiusChange& change);
/// The first step that differs: "Step 3 answers “5” instead of “4”."; empty where none does.
QString changeDetail(const RadiusChange& change);

} // namespace codegym
