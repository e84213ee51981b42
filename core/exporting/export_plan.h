#pragma once

#include "core/formats/manifest.h"
#include "core/formats/training_row_writer.h"

#include <functional>

namespace codegym {

/// An environment on its way out.
struct ExportEnvironment {
    ManifestEnvironment entry; ///< tasks is counted by the export; a revision, if given, must be the source's.
    ByteText source;
};

/// What an export writes. The two generators are asked for one item at a time until they return nothing, so memory
/// stays flat. Rows are written and numbered in the order they come, so that order must follow from content alone.
struct ExportPlan {
    QString target; ///< Folder to make, or to replace if it is an untouched export of ours.
    ByteText setName;
    QByteArray recipe; ///< JSON object.
    std::function<Result<std::optional<ExportEnvironment>>()> nextEnvironment;
    std::function<Result<std::optional<TrainingRowValues>>()> nextRow; ///< index is set by the export.
};

struct ExportReport {
    QString target;
    QList<ExportedFile> files; ///< The manifest last.
    qint64 environments = 0;
    qint64 tasks = 0;
};

} // namespace codegym
