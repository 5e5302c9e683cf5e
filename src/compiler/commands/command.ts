/** Where a command writes, and what it cannot know by itself. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** 0 when all is well, 1 when content has mistakes or the work could not be done, 2 for wrong arguments. */
export type ExitCode = 0 | 1 | 2;

export interface Call {
  /** The content folder, as the author gave it. */
  readonly root: string;
  /** What stands behind the name of the command. */
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly io: CliIo;
}

/** One command of the author's tool. */
export interface Command {
  readonly name: string;
  /** What stands behind the name, for the usage text: `MODUL/KUIS [BERKAS]`. */
  readonly takes: string;
  /** How many arguments it takes. */
  readonly fewest: number;
  readonly most: number;
  /** Its own options; `--root` is everybody's. A text for the value, or true for a switch. */
  readonly options: Readonly<Record<string, string | true>>;
  /** One line about it, in Indonesian. */
  readonly about: string;
  readonly run: (call: Call) => Promise<ExitCode>;
}

/** The value of an option that takes a text; undefined when it was not given. */
export const textOption = ({ options }: Call, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};
