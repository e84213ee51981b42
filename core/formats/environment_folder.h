#pragma once

#include "core/base/ids.h"

namespace codegym {

/// Relative path at which the published server looks for an environment: envs/codegym_v1/{code_id}__{EnvName}.py
QString environmentFilePath(const EnvironmentKey& key);

/// The key in a file name {code_id}__{EnvName}.py; an error if it is not one.
Result<EnvironmentKey> environmentKeyOfFile(const QString& fileName);

} // namespace codegym
