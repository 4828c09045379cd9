# SPDX-License-Identifier: Apache-2.0
# spacekey_room(NAME SOURCES … [PUBLIC …] [PRIVATE …]): one static library for a room of the house.
# PUBLIC are the rooms and libraries its headers speak; PRIVATE those that only its sources use.
function(spacekey_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(spacekey_${name} STATIC ${ROOM_SOURCES})
    target_include_directories(spacekey_${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(spacekey_${name}
        PUBLIC ${ROOM_PUBLIC}
        PRIVATE spacekey_compiler ${ROOM_PRIVATE})
    spacekey_precompile(spacekey_${name})
endfunction()

# spacekey_program(NAME SOURCES … LIBRARIES …): one executable in build/<preset>/bin.
function(spacekey_program name)
    cmake_parse_arguments(PROGRAM "" "" "SOURCES;LIBRARIES" ${ARGN})
    add_executable(${name} ${PROGRAM_SOURCES})
    target_link_libraries(${name} PRIVATE spacekey_compiler ${PROGRAM_LIBRARIES})
    spacekey_precompile(${name})
    if(SPACEKEY_DUMPABLE)
        target_compile_definitions(${name} PRIVATE SPACEKEY_DUMPABLE)
    endif()
endfunction()

# spacekey_test(NAME SOURCES … LIBRARIES … [KEYRING] [LABELS …]): a QtTest program, known to ctest.
# KEYRING runs it in a private D-Bus session with a real, unlocked gnome-keyring.
function(spacekey_test name)
    cmake_parse_arguments(TEST "KEYRING" "" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    add_executable(${name} ${TEST_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/src" "${CMAKE_SOURCE_DIR}/tests")
    target_link_libraries(${name} PRIVATE spacekey_compiler ${TEST_LIBRARIES} Qt6::Test)
    spacekey_precompile(${name})
    set(launcher "")
    if(TEST_KEYRING)
        set(launcher "${CMAKE_SOURCE_DIR}/tests/support/with-keyring")
    endif()
    add_test(NAME ${name} COMMAND ${launcher} $<TARGET_FILE:${name}>)
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8"
        LABELS "${TEST_LABELS}"
        TIMEOUT 120)
endfunction()
