# SPDX-License-Identifier: Apache-2.0
# spacekey_build_in_clients(TARGET FILE): the client pairs in FILE (src/core/clientfile.h) become a
# part of TARGET, and of each program that links it. Whoever has the program can read them.
function(spacekey_build_in_clients target file)
    file(REAL_PATH "${file}" path BASE_DIRECTORY "${CMAKE_SOURCE_DIR}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
    file(READ "${path}" contents)
    string(JSON format ERROR_VARIABLE problem GET "${contents}" format)
    if(NOT format EQUAL 1)
        message(FATAL_ERROR "${file} is no file of client pairs (src/core/clientfile.h)")
    endif()
    set_source_files_properties("${path}" PROPERTIES QT_RESOURCE_ALIAS clients.json)
    qt_add_resources(${target} "clients" PREFIX "/spacekey" FILES "${path}")
endfunction()
