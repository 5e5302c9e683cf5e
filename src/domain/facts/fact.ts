import type { AttemptMode } from '../quiz/attempt-mode.ts';
import type { AgencyId, AttemptId, DeviceId, FactId, SubjectId } from '../ids.ts';

/**
 * A fact says that something happened on a device. It is stamped once, where it happens, and never changes: meaning
 * is judged later, in folds over facts. Ids and hashes make pushing it twice harmless.
 */

/** Evidence of when, never authority: phones carry wrong clocks. */
export interface FactTime {
  /** Hybrid logical clock of this device, sortable as text; see `hlc.ts`. */
  readonly hlc: string;
  /** The device's wall clock, milliseconds since 1970 UTC. */
  readonly wall: number;
  /** IANA zone the device was set to, for example `Asia/Jakarta`. */
  readonly zone: string;
  /** Milliseconds since this run of the app began, from a clock that only goes forward. */
  readonly mono: number;
  /** Random id of that run, so that `mono` values are compared only within one run. */
  readonly boot: string;
}

/** What each kind of fact says. A server must also keep kinds that are not listed here: they come from newer apps. */
export interface FactBodies {
  'lesson.completed': { readonly module: string; readonly revision: string; readonly lesson: string };
  'attempt.started': AttemptReference & {
    readonly mode: AttemptMode;
    /** By which rule questions and options were shuffled; see `quiz/presentation.ts`. Absent for as written. */
    readonly shuffle?: number;
  };
  'answer.given': AttemptReference & {
    readonly question: string;
    /**
     * What was chosen; empty means the learner said "Tidak tahu". Ids of options, sorted; for an ordering the ids of
     * its items as the learner ordered them; for a matching `left:right`, sorted. See `quiz/response.ts`.
     */
    readonly options: readonly string[];
    /** Milliseconds between the question's appearance and the answer, as far as this run of the app saw it. */
    readonly elapsed: number;
    /** How sure the learner was, where the quiz asks and the learner said. */
    readonly sure?: boolean;
  };
  /** The learner took more time for a test with a time limit. */
  'attempt.extended': AttemptReference & { readonly seconds: number };
  'attempt.submitted': AttemptReference & {
    readonly mode: AttemptMode;
    /** How many questions had an answer, so that a reader of the log knows whether any is still on its way. */
    readonly answered: number;
  };
  /** A question came back some days later. Together these facts and the answers of attempts are the review log. */
  'review.answered': {
    readonly module: string;
    readonly revision: string;
    readonly quiz: string;
    readonly question: string;
    /** As in `answer.given`. */
    readonly options: readonly string[];
    readonly elapsed: number;
    readonly sure?: boolean;
  };
  /** The browser lost this device's storage: the witnesses remember what the database no longer holds. */
  'device.lost': { readonly device: string; readonly count: number; readonly head: string };
}
export type FactKind = keyof FactBodies;

/** Every quiz fact pins the content it was given against, so that it stays scorable after the content changed. */
export interface AttemptReference {
  readonly attempt: AttemptId;
  readonly module: string;
  readonly revision: string;
  readonly quiz: string;
}

export interface FactEnvelope {
  readonly id: FactId;
  /** Version of the envelope. */
  readonly v: number;
  readonly kind: string;
  readonly agency: AgencyId;
  /** The briefing session this happened in, where there is one. */
  readonly session?: string;
  /** Whom the fact is about. */
  readonly subject: SubjectId;
  /** Who recorded it; the subject itself, unless somebody else held the phone. */
  readonly author: SubjectId;
  readonly device: DeviceId;
  readonly body: Readonly<Record<string, unknown>>;
  readonly t: FactTime;
  /** 1 for the device's first fact, then without gaps. */
  readonly n: number;
  /** `h` of the device's fact n-1; null for the first. */
  readonly prev: string | null;
  /** 128 random bits in hex, so that a hash kept after erasure cannot be reversed by guessing. */
  readonly salt: string;
  /** SHA-256 in hex over the canonical JSON of everything above. */
  readonly h: string;
  /** Signature of the device over `h`; absent until devices are enrolled with a key. */
  readonly sig?: string;
}

/** A fact of a kind this version of the code understands. */
export type Fact<Kind extends FactKind = FactKind> = {
  [K in Kind]: FactEnvelope & { readonly kind: K; readonly body: FactBodies[K] };
}[Kind];

export const FACT_VERSION = 1;

/** Largest canonical JSON of one fact, in bytes. Checked where facts are made, so that no phone holds a fact it can never send. */
export const FACT_MAX_BYTES = 8 * 1024;

/**
 * Facts are folded stream by stream: all facts of one attempt, all lesson completions or
 * all reviews of one module. The stream is a
 * function of the fact alone, so phone and server group alike. Facts of unknown kinds share the stream `other`.
 */
export const factToStream = (fact: Pick<FactEnvelope, 'kind' | 'body'>): string => {
  const { attempt, module } = fact.body;
  switch (fact.kind) {
    case 'attempt.started':
    case 'answer.given':
    case 'attempt.extended':
    case 'attempt.submitted':
      return typeof attempt === 'string' ? `attempt:${attempt}` : 'other';
    case 'lesson.completed':
      return typeof module === 'string' ? `module:${module}` : 'other';
    case 'review.answered':
      return typeof module === 'string' ? `review:${module}` : 'other';
    default:
      return 'other';
  }
};

/** Order of facts within one device, the same on phone and server: by clock, then by id to break ties. */
export const compareFacts = (a: FactEnvelope, b: FactEnvelope): number => {
  if (a.t.hlc !== b.t.hlc) return a.t.hlc < b.t.hlc ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
