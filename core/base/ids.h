#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <QHashFunctions>

namespace codegym {

/// Who an environment is: the problem it was made from and the name of its class. Names repeat across problems.
struct EnvironmentKey {
    ByteText codeId; ///< File-safe: [A-Za-z0-9_-]+ without "__".
    ByteText name; ///< Python class name, e.g. RotatedArraySearchEnv.

    /// "{code_id}__{EnvName}", the public id and the stem of the published file name.
    ByteText id() const { return codeId + "__" + name; }
    static Result<EnvironmentKey> parse(QByteArrayView id);

    friend bool operator==(const EnvironmentKey&, const EnvironmentKey&) = default;
    friend size_t qHash(const EnvironmentKey& key, size_t seed = 0) { return qHashMulti(seed, key.codeId, key.name); }
};

/// Whether an id can be part of a published file name as it is.
bool isFileSafeCodeId(QByteArrayView id);

/// Maps any id to a file-safe one, reversibly: what is not [A-Za-z0-9_] becomes "-" and two hexadecimal digits a
/// byte, and so does the second of two underscores. Already safe ids stay as they are unless they hold "-".
ByteText toCodeId(QByteArrayView originalId);

/// The id that toCodeId() was given, or an error if no id maps to this one.
Result<ByteText> fromCodeId(QByteArrayView codeId);

/// "codegym_v1@{code_id}__{EnvName}@{configuration}", split at the first "@" after the name only, since
/// configurations may hold "@" themselves. The data-source prefix is optional.
struct Ability {
    EnvironmentKey environment;
    ByteText configuration;

    ByteText text() const;
    static Result<Ability> parse(QByteArrayView text);
};

} // namespace codegym
