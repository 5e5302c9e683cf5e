import type { AttemptMode } from '../domain/quiz/attempt-mode.ts';
import type { Verdict } from '../domain/quiz/score.ts';

/** What the agency's page reads. Times are milliseconds UTC. */

export const AGENCY_SESSION_PATH = '/api/agency/session';
export const AGENCY_ATTEMPTS_PATH = '/api/agency/attempts';

/** Why an attempt has no score yet; null when it has one. */
export type Unscored =
  | 'not-submitted'
  /** The device said more answers were given than have arrived. */
  | 'answers-missing'
  /** The content revision it was taken against is not on this server. */
  | 'content-unknown';

export interface AgencyAnswer {
  readonly question: string;
  /** Question text in plain words; null when the content revision is not on this server. */
  readonly questionText: string | null;
  readonly options: readonly string[];
  /** Plain words of the answer: chosen options, items in their order, or pairs; empty for "Tidak tahu". */
  readonly optionTexts: readonly string[];
  /** Verdict by the server; null when it cannot judge. */
  readonly verdict: Verdict | null;
  /** Device clock at the tap. */
  readonly givenAt: number;
  /** How often the question was answered, repeats included. */
  readonly tries: number;
}

export interface AgencyAttempt {
  readonly attempt: string;
  readonly subject: string;
  readonly device: string;
  readonly module: string;
  readonly moduleTitle: string | null;
  readonly revision: string;
  readonly quiz: string;
  readonly quizTitle: string | null;
  readonly mode: AttemptMode | null;
  readonly startedAt: number | null;
  readonly submittedAt: number | null;
  /** When the server stored the newest fact of this attempt. */
  readonly receivedAt: number;
  readonly unscored: Unscored | null;
  readonly correct: number | null;
  readonly total: number | null;
  readonly percent: number | null;
  readonly answers: readonly AgencyAnswer[];
}

export interface AgencyDevice {
  readonly device: string;
  readonly subject: string | null;
  readonly app: string;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** Device clock minus server clock at the last push, milliseconds; positive when the phone is ahead. */
  readonly skew: number;
  /** Facts the device says it has made, and how many of them are here. */
  readonly made: number;
  readonly received: number;
}

export interface AgencyReport {
  /** Place in the log this report was folded from. */
  readonly seq: number;
  /** Changes whenever anything in the report may have; a page that shows it need not be sent the body again. */
  readonly version: string;
  readonly now: number;
  readonly agency: string;
  readonly attempts: readonly AgencyAttempt[];
  readonly devices: readonly AgencyDevice[];
  readonly lessonsCompleted: readonly {
    readonly subject: string;
    readonly module: string;
    readonly lesson: string;
    readonly completedAt: number;
  }[];
}
