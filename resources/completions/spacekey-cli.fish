# SPDX-License-Identifier: Apache-2.0
# Completes spacekey-cli in fish. What can stand where is known to spacekey-cli itself.
function __spacekey_cli_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l lines ($before[1] __complete -- $before[2..-1] (string unescape -- "$current"; or echo "$current") 2>/dev/null)
    switch "$lines[1]"
        case files
            __fish_complete_path (string replace -r -- '^--[^=]*=' '' "$current")
        case 'command *'
            set -l first (math (string replace 'command ' '' $lines[1]) + 2)
            complete -C (string join ' ' -- (string escape -- $before[$first..-1]) "$current")
        case words
            string join \n -- $lines[2..-1]
    end
end
complete -c spacekey-cli -f -a '(__spacekey_cli_complete)'
