#compdef spacekey-cli
# SPDX-License-Identifier: Apache-2.0
# Completes spacekey-cli in zsh. What can stand where is known to spacekey-cli itself.
_spacekey-cli() {
    local line word
    local -a lines described
    lines=("${(@f)$("${~${(Q)words[1]}}" __complete -- "${(@Q)words[2,CURRENT-1]}" \
        "${(Q)PREFIX}" 2>/dev/null)}")
    case $lines[1] in
    files)
        compset -P '--*='
        _files
        ;;
    command\ *)
        local first=$((${lines[1]#command } + 2))
        words=("${(@)words[first,-1]}")
        ((CURRENT -= first - 1))
        _normal
        ;;
    words)
        for line in "${(@)lines[2,-1]}"; do
            word=${line%%$'\t'*}
            word=${word//\\/\\\\}
            word=${word//:/\\:}
            [[ $line == *$'\t'* ]] && word+=:${line#*$'\t'}
            described+=("$word")
        done
        _describe -t words spacekey-cli described
        ;;
    *) return 1 ;;
    esac
}
# Found by the completion system, this file is the function; else it is read by `source`.
if [[ $funcstack[1] == _spacekey-cli ]]; then
    _spacekey-cli "$@"
else
    compdef _spacekey-cli spacekey-cli
fi
