#pragma once

#include "core/base/result.h"

#include <QFile>

#include <memory>

namespace codegym {

/// The bytes of a file in order; gzip (several members too) is told by its first bytes and inflated on the way.
class ByteSource {
public:
    static Result<ByteSource> open(const QString& path);

    ByteSource(ByteSource&&) noexcept;
    ByteSource& operator=(ByteSource&&) noexcept;
    ~ByteSource();

    /// Up to size bytes; 0 at the end. Damaged or truncated gzip is an error after all that could be read.
    Result<qsizetype> read(char* buffer, qsizetype size);
    bool compressed() const { return m_inflater != nullptr; }

private:
    struct Inflater;
    explicit ByteSource(std::unique_ptr<QFile> file);
    Result<qsizetype> readInflated(char* buffer, qsizetype size);

    std::unique_ptr<QFile> m_file;
    std::unique_ptr<Inflater> m_inflater; ///< Null for plain files.
};

} // namespace codegym
