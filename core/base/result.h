#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace codegym {

/// Why a call failed: a sentence for the user (what happened and what to do), and where if a file is to blame.
struct Error {
    enum class Kind { Failed, Usage, Cancelled, Busy, NotFound, Conflict, Refused, Limit };

    Kind kind = Kind::Failed;
    QString message;
    QString file; ///< As the user named it; empty if no file is involved.
    qint64 line = 0; ///< Counted from 1; 0 if unknown.

    /// "file:line: message", or the message alone.
    QString text() const;
};

inline Error failure(const QString& message) { return {Error::Kind::Failed, message, {}, 0}; }
inline Error failure(Error::Kind kind, const QString& message) { return {kind, message, {}, 0}; }
inline Error failureAt(const QString& file, qint64 line, const QString& message)
{
    return {Error::Kind::Failed, message, file, line};
}

/// A value, or the Error that kept it from being made.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::get<0>(std::move(m_state)); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success, or the Error that prevented it.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) { }

    bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace codegym
