_lob_aanvullen() {
    local -a antwoord
    antwoord=("${(@f)$("${words[1]/#\~/$HOME}" __vul-aan "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ ${antwoord[1]} == :pad ]]; then
        _files
    elif [[ -n ${antwoord[1]} ]]; then
        compadd -a antwoord
    fi
}
if ! (( $+functions[compdef] )); then
    autoload -Uz compinit && compinit -i
fi
compdef _lob_aanvullen lob
