_lob_aanvullen() {
    local regel IFS=$' \t\n'
    COMPREPLY=()
    while IFS= read -r regel; do
        if [[ $regel == :pad ]]; then
            compopt -o filenames 2>/dev/null
            while IFS= read -r regel; do COMPREPLY+=("$regel"); done < <(compgen -f -- "$2")
            return
        fi
        COMPREPLY+=("$(printf '%q' "$regel")")
    done < <("${1/#\~/$HOME}" __vul-aan "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _lob_aanvullen lob
