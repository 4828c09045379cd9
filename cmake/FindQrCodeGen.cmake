# SPDX-License-Identifier: Apache-2.0
# Nayuki's QR code generator. Debian ships it with pkg-config only.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
    pkg_check_modules(QRCODEGENCPP QUIET IMPORTED_TARGET qrcodegencpp)
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(QrCodeGen REQUIRED_VARS QRCODEGENCPP_LINK_LIBRARIES)
if(QrCodeGen_FOUND AND NOT TARGET QrCodeGen::qrcodegen)
    add_library(QrCodeGen::qrcodegen ALIAS PkgConfig::QRCODEGENCPP)
endif()
