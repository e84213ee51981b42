#pragma once

// QScintilla's headers use Qt's lower-case keywords, which the project switches off. Include this in .cpp files only.
#include <QtGlobal>
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <Qsci/qsciapis.h>
#include <Qsci/qscilexerpython.h>
#include <Qsci/qsciscintilla.h>
#undef signals
#undef slots
