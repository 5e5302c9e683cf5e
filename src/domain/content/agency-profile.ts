import type { Phase } from './module.ts';

/** Where people report to; shown as the agency wrote it. */
export interface ReportingChannel {
  readonly name: string;
  /** `https://…`, `mailto:…`, or a telephone number as text. */
  readonly address: string;
  /** What it is for, or how sure the authors are that it still works. */
  readonly remark?: string;
}

/** From `from` on, the election phase is `phase`, until the next span begins. */
export interface PhaseSpan {
  /** ISO calendar day in the agency's time zone, for example `2026-11-22`. */
  readonly from: string;
  readonly phase: Phase;
}

/** A day that the agency announces: a briefing to prepare for, or a date before which things are worth repeating. */
export interface AgendaEntry {
  readonly kind: 'briefing' | 'date';
  /** ISO calendar day in the agency's time zone. */
  readonly on: string;
  /** Time of day in the agency's time zone, `HH:MM`; absent when the day is all there is to say. */
  readonly at?: string;
  readonly name: string;
  readonly place?: string;
  /** Ids of the modules it is about; absent for all. */
  readonly modules?: readonly string[];
}

/** How much a person is asked to repeat. */
export interface ReviewSettings {
  /** Most questions a day. */
  readonly daily: number;
  /** This many days before every day of the agenda, what it is about comes once more. */
  readonly daysBefore: number;
}

/** What an agency sets once for all its modules, from `content/agency.yaml`. */
export interface AgencyProfile {
  readonly name: string;
  /** Who holds the briefings: BKD, BKPSDM, Kesbangpol, KORPRI or anybody else. */
  readonly organiser: string;
  /** Who supervises neutrality at present. */
  readonly supervisor: string;
  /** IANA zone, for example `Asia/Makassar`. */
  readonly timeZone: string;
  readonly channels: readonly ReportingChannel[];
  /** Sorted by `from`; empty when the agency keeps no calendar. */
  readonly phases: readonly PhaseSpan[];
  /** Sorted by day, then time. */
  readonly agenda: readonly AgendaEntry[];
  readonly review: ReviewSettings;
}

/** What of it the app needs; the channels stand in the text of the modules. */
export type AgencySettings = Omit<AgencyProfile, 'channels'>;

/** Content without an `agency.yaml`. */
export const DEFAULT_AGENCY_PROFILE: AgencyProfile = {
  name: 'Instansi Anda',
  organiser: 'penyelenggara di instansi Anda',
  supervisor: 'BKN (masa peralihan)',
  timeZone: 'Asia/Jakarta',
  channels: [],
  phases: [],
  agenda: [],
  review: { daily: 10, daysBefore: 14 },
};

/**
 * The election phase on a day, as the agency's calendar says.
 * @param day ISO calendar day in the agency's time zone
 * @returns null before the first span and without a calendar: nobody knows
 */
export const phaseOn = (phases: readonly PhaseSpan[], day: string): Phase | null =>
  phases.filter(({ from }) => from <= day).at(-1)?.phase ?? null;
