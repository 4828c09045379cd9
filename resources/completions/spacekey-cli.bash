# SPDX-License-Identifier: Apache-2.0
# Completes spacekey-cli in bash. What can stand where is known to spacekey-cli itself.
_spacekey_cli() {
    local program=$1 tab=$'\t' index count=0 glued='' quoted=''
    local -a words starts
    type -P -- "$program" >/dev/null || program=spacekey-cli

    # As they will be without their quoting; where bash breaks --option=value, in one piece.
    for ((index = 1; index <= COMP_CWORD; ++index)); do
        local word=${COMP_WORDS[index]}
        quoted=
        [[ $word == [\"\']* ]] && quoted=yes word=${word:1} && word=${word%[\"\']}
        word=${word//\\/}
        if ((count)) && [[ $glued || ($word == '=' && ${words[count - 1]} == --*) ]]; then
            words[count - 1]+=$word
            [[ $glued ]] && glued= || glued=yes
        else
            words[count]=$word
            starts[count++]=$index
        fi
    done

    local wanted line
    COMPREPLY=()
    {
        IFS= read -r wanted
        while IFS= read -r line; do
            line=${line%%"$tab"*}
            [[ $line == --*=* && $COMP_WORDBREAKS == *=* ]] && line=${line#--*=}
            [[ $quoted ]] || printf -v line %q "$line"
            COMPREPLY+=("$line")
        done
    } < <("$program" __complete -- "${words[@]}" 2>/dev/null)

    case $wanted in
    files) compopt -o default ;;
    command\ *)
        index=${starts[${wanted#command }]}
        if declare -F _command_offset >/dev/null; then
            _command_offset "$index"
        elif ((index == COMP_CWORD)); then
            while IFS= read -r line; do
                COMPREPLY+=("$line")
            done < <(compgen -c -- "${COMP_WORDS[COMP_CWORD]}")
        else
            compopt -o default
        fi
        ;;
    esac
}
complete -F _spacekey_cli spacekey-cli
