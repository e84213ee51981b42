#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/environment.h"

namespace codegym {

/// A file of an export as it lies on disk.
struct ExportedFile {
    QString path; ///< Relative, with "/".
    QByteArray sha256; ///< Hexadecimal.
    qint64 bytes = 0;
    qint64 rows = 0; ///< Training rows in it; 0 for other files.
};

/// Where an exported environment comes from and what it is pinned to.
struct ManifestEnvironment {
    EnvironmentKey key;
    ByteText originalId; ///< Of the problem, as its source named it.
    Origin origin;
    QByteArray revision; ///< SHA-256 of the source, hexadecimal.
    qint64 tasks = 0;
    QList<Tool> tools; ///< Only name, fileLines and sourceLines are written.
    QByteArray decision = {}; ///< keep, fix or drop; empty where nobody decided.
    QByteArray decisionReason = {}; ///< Code; may be empty.
    QByteArray decisionRevision = {}; ///< That it was decided on, hexadecimal.
};

/// What an export holds, with the recipe that made it. No time stamp: the same workspace gives the same bytes.
struct Manifest {
    ByteText setName;
    QByteArray recipe; ///< JSON object: preset, ranges, filters.
    QByteArray program; ///< "codegym-studio 0.1.0"
    qint64 tasks = 0;
    QList<ExportedFile> files; ///< Sorted by path; the manifest itself is not among them.
    QList<ManifestEnvironment> environments; ///< Sorted by id.
};

/// File name of the manifest within an export.
inline constexpr char kManifestName[] = "manifest.json";

Result<QByteArray> manifestJson(const Manifest& manifest);

/// Reads a manifest that manifestJson() wrote; anything else is an error. The tools' lines are not read back.
Result<Manifest> parseManifest(QByteArrayView json);

} // namespace codegym
