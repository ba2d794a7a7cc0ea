package weir.api.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The arguments of a program: names with one or two dashes, each followed by a value or by the next name. */
final class ProgramArguments {
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private ProgramArguments() {}

    /** The values by name, in the order of the first mention; none for a name that never had one. */
    static Map<String, List<String>> parse(String[] args) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int i = 0;
        while (i < args.length) {
            List<String> ofThisName = values.computeIfAbsent(nameIn(args, i), name -> new ArrayList<>());
            i++;
            if (i < args.length && !isName(args[i])) {
                ofThisName.add(args[i]);
                i++;
            }
        }
        return values;
    }

    private static boolean isName(String arg) {
        return arg.startsWith("-") && !NEGATIVE_NUMBER.matcher(arg).matches();
    }

    private static String nameIn(String[] args, int index) {
        String arg = args[index];
        String name = arg.startsWith("--") ? arg.substring(2) : arg.substring(Math.min(1, arg.length()));
        if (!isName(arg) || name.isEmpty()) {
            throw new IllegalArgumentException("Argument " + (index + 1) + " of the program, '" + arg
                    + "', should be the name of a parameter with dashes in front, as in --input.");
        }
        return name;
    }
}
