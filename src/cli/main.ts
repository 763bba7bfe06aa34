import { Command, CommanderError } from "commander";
import { EXIT_CODES, isTwinsetError } from "../core/errors.js";
import { VERSION } from "../core/version.js";
import { closestWord } from "./closest-word.js";
import { addCompare } from "./compare.js";
import { addFit } from "./fit.js";
import { addInspect } from "./inspect.js";
import { addSample } from "./sample.js";
import { addTwin } from "./twin.js";

const EXAMPLES = `Examples:
  twinset patients.csv                      a twin and its report, in patients.twin/
  twinset patients.csv --rows 500 --seed 7  500 rows; same seed, same bytes
  twinset inspect patients.csv              what each column is taken for, and why
  twinset compare patients.csv              which synthesizer suits it, and why
  twinset fit patients.csv --output model.json
  twinset sample model.json --rows 100 --given outcome=yes --output more.csv
`;

const ENDING = `
Every command has its own help, such as twinset twin --help.
Exit codes: 0 ok, 2 usage, 3 bad data, 4 limit, 5 input or output, 6 model file,
7 privacy gate, 70 bug, 130 interrupted. Nothing is sent anywhere.
`;

/** The command line: parses, runs, and ends the process with an exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  endWithReader();
  const program = new Command("twinset")
    .description(
      "Turns a table of people into a synthetic twin, and shows how alike it is and how little it gives away.",
    )
    .version(VERSION)
    .showHelpAfterError("(twinset --help says more)")
    .exitOverride()
    .configureOutput({ writeErr: (text) => void process.stderr.write(text) })
    .addHelpText("before", EXAMPLES)
    .addHelpText("after", ENDING);
  addTwin(program);
  addInspect(program);
  addCompare(program);
  addFit(program);
  addSample(program);
  for (const command of program.commands) command.exitOverride().showHelpAfterError("(twinset --help says more)");
  try {
    if (argv.length <= 2) program.help({ error: true });
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = tell(error, program, argv[2]);
  }
}

/** Writes what went wrong in one line, and gives the exit code. */
function tell(error: unknown, program: Command, word: string | undefined): number {
  if (error instanceof CommanderError) {
    if (error.code === "commander.excessArguments") process.stderr.write(suggestion(word, program).trimStart());
    return error.exitCode === 0 ? 0 : EXIT_CODES.E_USAGE;
  }
  if (isTwinsetError(error)) {
    const meant = error.code === "E_IO" ? suggestion(word, program).trimEnd() : "";
    process.stderr.write(`twinset: ${error.message}${meant}\n`);
    return EXIT_CODES[error.code];
  }
  process.stderr.write(`twinset: a bug: ${String((error as { stack?: string } | null)?.stack ?? error)}\n`);
  return EXIT_CODES.E_BUG;
}

/** A first word that is no command but nearly one was meant as it: it was taken for the file of the default command. */
function suggestion(word: string | undefined, program: Command): string {
  const names = program.commands.map((command) => command.name());
  const meant = word === undefined || names.includes(word) ? undefined : closestWord(word, names);
  return meant === undefined ? "" : ` (did you mean the command "${meant}"?)\n`;
}

/** A reader of standard output that went away (`| head`) ends the run quietly. */
function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) =>
    process.exit(error.code === "EPIPE" ? 0 : EXIT_CODES.E_IO),
  );
}
