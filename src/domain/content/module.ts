import type { SearchFile } from '../search/search-index.ts';
import type { AgencySettings } from './agency-profile.ts';

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
  /** A picture on a line of its own: `src`, `alt`, `width`, `height` and `bytes`, no children. */
  'picture',
  /** Text that depends on the reader's case: `by` says on what, the children are `case` elements and nothing else. */
  'switch',
  /** What a switch says in the cases named in `of`; a case for all others names every value that is left. */
  'case',
] as const;
export type TextTag = (typeof TEXT_TAGS)[number];

export const NOTE_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** On what a switch depends. */
export const SWITCH_AXES = ['phase', 'status'] as const;
export type SwitchAxis = (typeof SWITCH_AXES)[number];

/** Where an election stands, as far as neutrality rules care, in the order of time. */
export const PHASES = ['outside-stages', 'would-be-candidates', 'candidates-set', 'quiet-days'] as const;
export type Phase = (typeof PHASES)[number];

/** How a person is employed. */
export const STATUSES = ['pns', 'cpns', 'pppk', 'non-asn'] as const;
export type EmploymentStatus = (typeof STATUSES)[number];

/**
 * Only these properties are ever emitted: `href` on `a`, `start` on `ol`, `kind` on `note`, `align` on cells, `by` on
 * `switch`, `of` on `case`, the others on `picture`.
 */
export interface TextProps {
  readonly href?: string;
  readonly start?: number;
  readonly kind?: NoteKind;
  readonly align?: 'left' | 'right' | 'center';
  readonly by?: SwitchAxis;
  /** Values of the axis, in the order of PHASES or STATUSES; never empty. Every value is in exactly one case. */
  readonly of?: readonly (Phase | EmploymentStatus)[];
  /** Site-relative address of the compressed picture. */
  readonly src?: string;
  readonly alt?: string;
  /** In CSS pixels, of the compressed picture. */
  readonly width?: number;
  readonly height?: number;
  /** Size of the compressed picture. */
  readonly bytes?: number;
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
  /** Of a repealed rule: the id of the citation that took its place, where there is one. */
  readonly replacedBy?: string;
}

/** What a learner can do with a post of a simulated feed, in the order the buttons stand. */
export const FEED_ACTIONS = ['like', 'comment', 'share', 'join', 'pose', 'ignore', 'report'] as const;
export type FeedAction = (typeof FEED_ACTIONS)[number];

/** What a simulated action is worth: harmless, unwise or unclear, or named as a breach by a rule. */
export const ACTION_VERDICTS = ['safe', 'risky', 'breach'] as const;
export type ActionVerdict = (typeof ACTION_VERDICTS)[number];

export interface SimulatedAction {
  readonly action: FeedAction;
  readonly verdict: ActionVerdict;
  /** What follows, and why; may hold switches. */
  readonly consequence: readonly TextNode[];
}

export interface SimulatedPost {
  readonly id: string;
  /** Who posts, as the feed shows it; invented. */
  readonly from: string;
  readonly body: readonly TextNode[];
  /** Two or more, in the order of FEED_ACTIONS, each action once. */
  readonly actions: readonly SimulatedAction[];
  /** Ids of the citations behind the consequences; never empty. */
  readonly basis: readonly string[];
}

/** A feed of invented posts inside a lesson: the learner acts and sees rule and consequence. Nothing is recorded. */
export interface Simulation {
  readonly type: 'simulation';
  readonly id: string;
  readonly title: string;
  readonly intro: readonly TextNode[];
  readonly posts: readonly SimulatedPost[];
}

/** What a lesson is made of. */
export type LessonBlock = TextNode | Simulation;

/** Whether a block of a lesson is a simulated feed; everything else is text. */
export const isSimulation = (block: LessonBlock): block is Simulation =>
  typeof block === 'object' && !Array.isArray(block);

export interface Lesson {
  readonly id: string;
  readonly title: string;
  /** Reading time in whole minutes, counted by the compiler. */
  readonly minutes: number;
  readonly body: readonly LessonBlock[];
  /** Ids of the citations shown under the lesson. */
  readonly basis: readonly string[];
  /** Ids of repealed rules that the lesson tells of; shown apart from the rules that bind. */
  readonly history?: readonly string[];
  /** What the reader affirms by finishing the lesson, for a pledge or an integrity pact. */
  readonly acknowledgement?: string;
}

/** How hard the authors think a question is. */
export const LEVELS = ['easy', 'medium', 'hard'] as const;
export type Level = (typeof LEVELS)[number];

interface QuestionBase {
  readonly id: string;
  readonly stem: readonly TextNode[];
  /** Ids of the citations that make the key right; never empty. */
  readonly basis: readonly string[];
  /** What the question is about, as an id of the module's own; always there in tests with two forms. */
  readonly topic?: string;
  readonly level?: Level;
}

export interface AnswerOption {
  readonly id: string;
  readonly label: readonly TextNode[];
  readonly correct: boolean;
  readonly explanation: readonly TextNode[];
}

/** Options of which exactly one (`single`, `true-false`) or one or more (`multiple`) are right. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'single' | 'multiple' | 'true-false';
  readonly options: readonly AnswerOption[];
}

export interface LabelledItem {
  readonly id: string;
  readonly label: readonly TextNode[];
}

/** Things to bring into an order. */
export interface OrderingQuestion extends QuestionBase {
  readonly kind: 'ordering';
  /** In the right order; never shown like that before the answer. Three or more. */
  readonly items: readonly LabelledItem[];
  readonly explanation: readonly TextNode[];
}

/** Things to pair: every `left` has one right partner; a `right` may have several, or none. */
export interface MatchingQuestion extends QuestionBase {
  readonly kind: 'matching';
  /** Heads of the two columns, for example "Contoh" and "Jenis sanksi". */
  readonly heads: readonly [left: readonly TextNode[], right: readonly TextNode[]];
  readonly left: readonly LabelledItem[];
  readonly right: readonly LabelledItem[];
  /** Id of the right partner by id of the left one. */
  readonly pairs: Readonly<Record<string, string>>;
  readonly explanation: readonly TextNode[];
}

/** Points of the best option of a situational judgement. */
export const BEST_POINTS = 3;

export interface JudgementOption {
  readonly id: string;
  readonly label: readonly TextNode[];
  /** 0 to BEST_POINTS. */
  readonly points: number;
  readonly explanation: readonly TextNode[];
}

/**
 * A situation with more and less fitting ways to act. The key is a draft until the agency has confirmed it; until then
 * the question stands in practice only.
 */
export interface JudgementQuestion extends QuestionBase {
  readonly kind: 'judgement';
  readonly options: readonly JudgementOption[];
  /** Whether the agency has confirmed the key. */
  readonly confirmed: boolean;
}

export type Question = ChoiceQuestion | OrderingQuestion | MatchingQuestion | JudgementQuestion;
export type QuestionKind = Question['kind'];

export const QUIZ_MODES = ['practice', 'test'] as const;
export type QuizMode = (typeof QUIZ_MODES)[number];

export const TEST_FORMS = ['A', 'B'] as const;
export type TestForm = (typeof TEST_FORMS)[number];

export interface Quiz {
  readonly id: string;
  readonly title: string;
  readonly mode: QuizMode;
  /** Of a test with two parallel forms: equal in number, topics and levels of questions. */
  readonly form?: TestForm;
  /** What the learner reads before starting. */
  readonly intro: readonly TextNode[];
  readonly questions: readonly Question[];
  /** Asks with every answer how sure the learner is; nobody has to say. */
  readonly certainty?: true;
  /** Of a test: time for one attempt in whole minutes. The learner can extend it; without, there is no limit. */
  readonly minutes?: number;
  /** How many attempts one person may begin at one place of this quiz; without, as many as they like. */
  readonly attempts?: number;
  /** Questions and options stand as in the file, because they build on each other; without, they are shuffled. */
  readonly order?: 'fixed';
}

/** Where a module stands on the home page. */
export const SHELVES = ['essentials', 'events', 'agency'] as const;
export type Shelf = (typeof SHELVES)[number];

export interface Module {
  /** Version of this shape. A phone or server that reads another number must not guess; see `read-module.ts`. */
  readonly format: 2;
  readonly id: string;
  /** SHA-256 of the canonical JSON of everything else, first 16 hex digits. */
  readonly revision: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly shelf: Shelf;
  readonly objectives: readonly string[];
  readonly intro: readonly TextNode[];
  readonly lessons: readonly Lesson[];
  /** Practice in the order of the files, then the test: no form, or form A and form B. */
  readonly quizzes: readonly Quiz[];
  /** Every citation used anywhere in the module. */
  readonly citations: readonly Citation[];
  /** For a twin in another language: the revision of the module it translates. Ids and keys are the same in both. */
  readonly twinOf?: string;
}

/** One compiled module as a file of the site. */
export interface ModuleFile {
  readonly revision: string;
  /** Site-relative address of the compiled JSON, with the revision in its name. */
  readonly file: string;
  /** Size of the compiled JSON in bytes, before compression. */
  readonly bytes: number;
}

/** What is known of a module before it is downloaded. */
export interface ManifestEntry extends ModuleFile {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly shelf: Shelf;
  readonly lessons: readonly Pick<Lesson, 'id' | 'title' | 'minutes'>[];
  readonly quizzes: readonly (Pick<Quiz, 'id' | 'title' | 'mode' | 'form'> & {
    readonly questions: number;
  })[];
  /** Twins by language code; titles in the order of `lessons`. */
  readonly twins?: Readonly<
    Record<
      string,
      ModuleFile & {
        readonly title: string;
        readonly summary: string;
        readonly lessonTitles: readonly string[];
      }
    >
  >;
}

export interface Manifest {
  readonly format: 2;
  /** What the agency has set for everybody; see `agency-profile.ts`. */
  readonly agency: AgencySettings;
  /** In the order the agency wants them shown. */
  readonly modules: readonly ManifestEntry[];
  /** Search indexes by language code; a language other than the modules' own holds their twins. */
  readonly search?: Readonly<Record<string, SearchFile>>;
}
