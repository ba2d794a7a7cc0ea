/** What the commands have in common: how one is called, and how it tells the shell what became of it. */
package weir.cli.command;
