package weir.cli.completion;

import java.util.List;
import weir.cli.line.Option;
import weir.cli.line.Verb;

/** Writes completion scripts from what the verbs say of themselves. */
final class CompletionScripts {
    private CompletionScripts() {}

    static String bash(List<Verb> verbs) {
        StringBuilder text = new StringBuilder("""
                # Completes weir in bash. Load it with: source <(weir completion bash)
                _weir() {
                    local word=${COMP_WORDS[COMP_CWORD]}
                    COMPREPLY=()
                    if [ "$COMP_CWORD" -eq 1 ]; then
                        COMPREPLY=($(compgen -W "%s --help --version" -- "$word"))
                        return
                    fi
                    case ${COMP_WORDS[1]} in
                """.formatted(names(verbs)));
        for (Verb verb : verbs) {
            text.append("        ").append(verb.name()).append(")\n");
            text.append("            if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"");
            text.append(String.join(" ", verb.optionNames())).append("\" -- \"$word\"))\n            else ");
            text.append("COMPREPLY=($(compgen ").append(bashOperands(verb)).append(" -- \"$word\")); fi ;;\n");
        }
        return text.append("    esac\n}\ncomplete -o filenames -F _weir weir\n").toString();
    }

    static String zsh(List<Verb> verbs) {
        StringBuilder text = new StringBuilder("""
                #compdef weir
                # Completes weir in zsh. Load it with: source <(weir completion zsh)
                _weir() {
                    if (( CURRENT == 2 )); then
                        local -a verbs=(
                """);
        verbs.forEach(verb -> text.append("            ")
                .append(single(verb.name() + ":" + verb.summary()))
                .append('\n'));
        text.append("        )\n        _describe command verbs\n        return\n    fi\n    case ${words[2]} in\n");
        for (Verb verb : verbs) {
            text.append("        ").append(verb.name()).append(") shift words; (( CURRENT-- )); _arguments");
            for (Option option : verb.allOptions()) {
                zshOption(text, option);
            }
            text.append(" \\\n            ").append(single(zshOperands(verb))).append(" ;;\n");
        }
        return text.append("    esac\n}\ncompdef _weir weir\n").toString();
    }

    static String fish(List<Verb> verbs) {
        StringBuilder text = new StringBuilder("""
                # Completes weir in fish. Load it with: weir completion fish | source
                complete -c weir -f -n __fish_use_subcommand -l help
                complete -c weir -f -n __fish_use_subcommand -l version
                """);
        for (Verb verb : verbs) {
            String when = " -n '__fish_seen_subcommand_from " + verb.name() + "'";
            text.append("complete -c weir -f -n __fish_use_subcommand -a ").append(verb.name());
            text.append(" -d ").append(single(verb.summary())).append('\n');
            for (Option option : verb.allOptions()) {
                fishOption(text, when, option);
            }
            if (!verb.operands().words().isEmpty()) {
                text.append("complete -c weir -f").append(when).append(" -a ");
                text.append(single(String.join(" ", verb.operands().words()))).append('\n');
            }
        }
        return text.toString();
    }

    private static String names(List<Verb> verbs) {
        return String.join(" ", verbs.stream().map(Verb::name).toList());
    }

    private static String bashOperands(Verb verb) {
        List<String> words = verb.operands().words();
        if (!words.isEmpty()) {
            return "-W \"" + String.join(" ", words) + "\"";
        }
        return verb.operands().most() == 0 ? "-W \"\"" : "-f";
    }

    private static String zshOperands(Verb verb) {
        List<String> words = verb.operands().words();
        return words.isEmpty() ? "*:file:_files" : "1:word:(" + String.join(" ", words) + ")";
    }

    private static void zshOption(StringBuilder text, Option option) {
        if (option.isOffered()) {
            String value = option.takesValue() ? ":" + option.value() + ":" : "";
            option.names()
                    .forEach(name ->
                            text.append(" \\\n            ").append(single(name + "[" + option.help() + "]" + value)));
        }
    }

    private static void fishOption(StringBuilder text, String when, Option option) {
        if (!option.isOffered()) {
            return;
        }
        text.append("complete -c weir").append(when);
        for (String name : option.names()) {
            text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        text.append(option.takesValue() ? " -r" : "")
                .append(" -d ")
                .append(single(option.help()))
                .append('\n');
    }

    private static String single(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
