/**
 * Compiled content: what the compiler emits, the phone shows and the server scores from. Everything here is plain
 * JSON; a module is immutable and named by its revision.
 */

/** Elements that compiled text may use. Anything else in the Markdown is an error of the compiler, never raw HTML. */
export const TEXT_TAGS = [
  'p',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'code',
  'a',
  'br',
  'hr',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  /** A call-out (`> [!NOTE]` in Markdown); its `kind` property is one of NOTE_KINDS. */
  'note',
] as const;
export type TextTag = (typeof TEXT_TAGS)[number];

export const NOTE_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Only these properties are ever emitted: `href` on `a`, `start` on `ol`, `kind` on `note`, `align` on cells. */
export interface TextProps {
  readonly href?: string;
  readonly start?: number;
  readonly kind?: NoteKind;
  readonly align?: 'left' | 'right' | 'center';
}

/** One node of compiled text: a string, or `[tag, properties or 0, ...children]`. */
export type TextNode = string | readonly [tag: TextTag, props: TextProps | 0, ...children: TextNode[]];

/** How sure the authors are that a rule still binds. `uncertain` is shown to the reader as such. */
export const CITATION_STATUSES = ['in-force', 'repealed', 'uncertain'] as const;
export type CitationStatus = (typeof CITATION_STATUSES)[number];

/** A rule that content relies on. Dates are ISO calendar days (`2026-11-22`). */
export interface Citation {
  readonly id: string;
  /** Full name of the rule, for example "Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin PNS". */
  readonly rule: string;
  /** Name short enough for a phone line, for example "PP 94/2021". */
  readonly short: string;
  /** Where in the rule, for example "Pasal 5 huruf n". Absent when the rule as a whole is meant. */
  readonly article?: string;
  readonly status: CitationStatus;
  /** One sentence on what is uncertain or what replaced it; required unless the status is `in-force`. */
  readonly remark?: string;
  readonly checkedOn: string;
  readonly checkedBy: string;
  readonly reviewBy: string;
  /** Where the authors read it. */
  readonly source: string;
}

export interface Lesson {
  readonly id: string;
  readonly title: string;
  /** Reading time in whole minutes, as estimated by the author. */
  readonly minutes: number;
  readonly body: readonly TextNode[];
  /** Ids of the citations shown under the lesson. */
  readonly basis: readonly string[];
}

export const QUESTION_KINDS = ['single', 'multiple', 'true-false'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface AnswerOption {
  readonly id: string;
  readonly label: readonly TextNode[];
  readonly correct: boolean;
  readonly explanation: readonly TextNode[];
}

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly stem: readonly TextNode[];
  readonly options: readonly AnswerOption[];
  /** Ids of the citations that make the key right; never empty. */
  readonly basis: readonly string[];
}

export const QUIZ_MODES = ['pre-test', 'practice', 'post-test'] as const;
export type QuizMode = (typeof QUIZ_MODES)[number];

export interface Quiz {
  readonly id: string;
  readonly title: string;
  readonly mode: QuizMode;
  /** What the learner reads before starting. */
  readonly intro: readonly TextNode[];
  readonly questions: readonly Question[];
}

export interface Module {
  /** Version of this shape. A phone or server that reads another number must not guess. */
  readonly format: 1;
  readonly id: string;
  /** SHA-256 of the canonical JSON of everything else, first 16 hex digits. */
  readonly revision: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly objectives: readonly string[];
  readonly intro: readonly TextNode[];
  readonly lessons: readonly Lesson[];
  readonly quizzes: readonly Quiz[];
  /** Every citation used anywhere in the module. */
  readonly citations: readonly Citation[];
}

/** What is known of a module before it is downloaded. */
export interface ManifestEntry {
  readonly id: string;
  readonly revision: string;
  readonly title: string;
  readonly summary: string;
  /** Site-relative address of the compiled JSON, with the revision in its name. */
  readonly file: string;
  /** Size of the compiled JSON in bytes, before compression. */
  readonly bytes: number;
  readonly lessons: readonly Pick<Lesson, 'id' | 'title' | 'minutes'>[];
  readonly quizzes: readonly (Pick<Quiz, 'id' | 'title' | 'mode'> & { readonly questions: number })[];
}

export interface Manifest {
  readonly format: 1;
  readonly modules: readonly ManifestEntry[];
}
