Register-ArgumentCompleter -Native -CommandName lob, lob.exe -ScriptBlock {
    param($huidig, $regel, $plek)
    $delen = @($regel.CommandElements | Where-Object { $_.Extent.StartOffset -lt $plek })
    $woorden = @($delen | Select-Object -Skip 1 | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    $vraag = if ("$huidig" -eq '') { '__vul-aan-leeg' } else { '__vul-aan' }
    & $delen[0].Extent.Text $vraag @woorden 2>$null | Where-Object { $_ -ne ':pad' } | ForEach-Object {
        $tekst = if ($_ -match '[^\w./:=-]') { "'" + $_.Replace("'", "''") + "'" } else { $_ }
        [System.Management.Automation.CompletionResult]::new($tekst, $_, 'ParameterValue', $_)
    }
}
