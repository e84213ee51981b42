#pragma once

#include "core/base/bytes.h"

namespace codegym {

/// The user message of a training row: how to call tools (one a step, each call wrapped as
/// <|FunctionCallBegin|>[…]<|FunctionCallEnd|>), then "Question:" and the task.
ByteText instructionWithTask(QByteArrayView task);

/// The task of such a message, ours or a published one: what follows its "Question:" line, blank lines trimmed.
/// Empty if there is no such line.
ByteText taskOfInstruction(QByteArrayView message);

} // namespace codegym
