_lob_aanvullen() {
    local regel woord vorig= vast rest=$COMP_LINE nr=-1 IFS=$' \t\n'
    local -a woorden=()
    COMPREPLY=()
    for woord in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        if [[ $rest == [[:space:]]* || ! ( $woord == :* || $vorig == *: ) ]]; then
            nr=$((nr + 1))
            rest=${rest#"${rest%%[![:space:]]*}"}
        fi
        woorden[nr]=${woorden[nr]-}$woord
        rest=${rest#"$woord"}
        vorig=$woord
    done
    vast=${woorden[nr]%"$2"}
    [[ $vast == *: ]] || vast=
    while IFS= read -r regel; do
        if [[ $regel == :pad ]]; then
            compopt -o filenames 2>/dev/null
            while IFS= read -r regel; do COMPREPLY+=("$regel"); done < <(compgen -f -- "$2")
            return
        fi
        COMPREPLY+=("$(printf '%q' "${regel:${#vast}}")")
    done < <("${1/#\~/$HOME}" __vul-aan "${woorden[@]:1}" 2>/dev/null)
}
complete -F _lob_aanvullen lob
