function __lob_aanvullen
    set -l woorden (commandline -opc)
    set -l huidig (commandline -ct)
    set -l antwoord (command $woorden[1] __vul-aan $woorden[2..-1] "$huidig" 2>/dev/null)
    if test "$antwoord[1]" = :pad
        __fish_complete_path "$huidig"
    else if set -q antwoord[1]
        printf '%s\n' $antwoord
    end
end
complete -c lob -f -a '(__lob_aanvullen)'
