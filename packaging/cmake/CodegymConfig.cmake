# What every target of ours is compiled with.
add_library(codegym_config INTERFACE)
target_compile_features(codegym_config INTERFACE cxx_std_20)
target_include_directories(codegym_config INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")
target_compile_definitions(codegym_config INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(codegym_config INTERFACE
    -Wall -Wextra -Wpedantic -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual
    -Wunused -Wformat=2 -Wextra-semi)
if(CODEGYM_WERROR)
    target_compile_options(codegym_config INTERFACE -Werror)
endif()
if(CODEGYM_FUZZ)
    # The whole program is instrumented: a fuzzer finds its way by the branches of what it feeds.
    target_compile_options(codegym_config INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
    target_link_options(codegym_config INTERFACE -fsanitize=address,undefined)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The precompiled header hides its macros and time stamps from ccache; both are harmless here.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
        "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" "CCACHE_NOHASHDIR=1" "${CCACHE_PROGRAM}")
endif()
find_program(LLD_PROGRAM ld.lld)
if(LLD_PROGRAM)
    add_link_options(-fuse-ld=lld)
endif()

# codegym_test(NAME SOURCE LIBRARIES...): one Qt Test program, run without a display.
function(codegym_test name source)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE codegym_config codegym_test_support Qt6::Test ${ARGN})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    add_test(NAME ${name} COMMAND ${name})
    # The audits of a hundred environments take two minutes on two cores to themselves, and many on a busy machine.
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_FUNCTION_TIMEOUT=1100000" TIMEOUT 1200)
endfunction()
