#pragma once
#include "core/base/precompiled.h"

#include <QtWidgets>
