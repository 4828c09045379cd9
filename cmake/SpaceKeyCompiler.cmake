# SPDX-License-Identifier: Apache-2.0
# One interface target carries the language level, the strict Qt defines, the warnings and the
# hardening of every room and program.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_GLOBAL_AUTOGEN_TARGET ON) # `autogen`: all that a linter needs built …
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF) # … and nothing else
set(CMAKE_AUTOUIC_SEARCH_PATHS "${CMAKE_SOURCE_DIR}/ui")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(SPACEKEY_CCACHE ccache)
if(SPACEKEY_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${SPACEKEY_CCACHE}")
endif()

add_library(spacekey_compiler INTERFACE)
target_compile_definitions(spacekey_compiler INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SPACEKEY_VERSION="${PROJECT_VERSION}")

if(MSVC)
    target_compile_options(spacekey_compiler INTERFACE /W4 /permissive- /utf-8)
else()
    target_compile_options(spacekey_compiler INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        -Wno-missing-field-initializers # designated initializers leave out what has a default
        -Wcast-qual -Wimplicit-fallthrough -Wnull-dereference -Werror=switch -Werror=return-type
        -fstack-protector-strong -fvisibility=hidden -fvisibility-inlines-hidden)
    if(NOT APPLE)
        target_compile_options(spacekey_compiler INTERFACE -fstack-clash-protection)
        target_link_options(spacekey_compiler INTERFACE
            -Wl,-z,relro,-z,now,-z,noexecstack -Wl,--as-needed)
    endif()
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        target_compile_options(spacekey_compiler INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
        target_compile_definitions(spacekey_compiler INTERFACE _GLIBCXX_ASSERTIONS)
    endif()
    if(SPACEKEY_WERROR)
        target_compile_options(spacekey_compiler INTERFACE -Werror)
    endif()
    if(SPACEKEY_SANITIZE)
        target_compile_options(spacekey_compiler INTERFACE
            -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
        target_link_options(spacekey_compiler INTERFACE -fsanitize=address,undefined)
    endif()
endif()

# One precompiled header for all: it halves the time of a clean build.
if(SPACEKEY_PRECOMPILE)
    file(WRITE "${CMAKE_BINARY_DIR}/precompiled.cpp" "")
    add_library(spacekey_precompiled OBJECT "${CMAKE_BINARY_DIR}/precompiled.cpp")
    target_link_libraries(spacekey_precompiled PRIVATE spacekey_compiler Qt6::Core)
    set_target_properties(spacekey_precompiled PROPERTIES AUTOMOC OFF AUTOUIC OFF)
    target_precompile_headers(spacekey_precompiled PRIVATE "${CMAKE_SOURCE_DIR}/cmake/precompiled.h")
endif()
function(spacekey_precompile target)
    if(SPACEKEY_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM spacekey_precompiled)
    endif()
endfunction()
