package weir.cli;

import weir.base.Platform;
import weir.cli.terminal.Terminal;

/** Where the process begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int code = new Weir(Platform.system(), Terminal.system(), System::exit).run(arguments);
        System.out.flush();
        System.exit(code);
    }
}
