#pragma once

#include <QString>

#include <functional>

namespace codegym {

enum class FileKind { Rows, Json, Python, Parquet, Other };

/// By name alone: .jsonl and .ndjson (Rows), .json, .py, each also with .gz behind it; .parquet.
FileKind fileKindOf(const QString& fileName);

/// Calls visit for every folder (before its files) and every file below a folder, in an order that depends on names
/// only. Hidden entries and __pycache__ are left out; links are followed to files within the folder only. Returns false
/// as soon as a visit does.
bool walkFolder(const QString& folder, const std::function<bool(const QString& path, bool isFolder)>& visit);

} // namespace codegym
