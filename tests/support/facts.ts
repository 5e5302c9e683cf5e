import type { Fact, FactBodies, FactEnvelope, FactKind } from '../../src/domain/facts/fact.ts';
import { sha256Hex } from '../../src/domain/facts/hash.ts';
import { type DeviceHead, stampFact } from '../../src/domain/facts/stamp.ts';
import type { AttemptId, FactId } from '../../src/domain/ids.ts';
import type { AttemptMode } from '../../src/domain/quiz/attempt-mode.ts';
import { type PushRequest, SCHEMA_RANGE } from '../../src/protocol/push.ts';
import type { Person } from './people.ts';

/** Phones for tests: real chains of facts, stamped by the real code, with a clock and dice that repeat themselves. */

/** Morning of the first day in Tanjungpinang, milliseconds UTC. */
export const FIRST_DAY = Date.UTC(2026, 10, 23, 1, 0, 0);

export interface TestPhone {
  readonly person: Person;
  /** Everything recorded so far, oldest first. */
  readonly facts: readonly FactEnvelope[];
  readonly head: DeviceHead;
  /** Records one fact, one second after the one before. */
  readonly record: <Kind extends FactKind>(kind: Kind, body: FactBodies[Kind]) => Fact<Kind>;
  /** Records a whole attempt: started, one answer a question, submitted. */
  readonly takeQuiz: (quiz: QuizTaken) => readonly FactEnvelope[];
  /** A new UUIDv7 of this phone. */
  readonly nextId: () => string;
  /** The push this phone would send with these facts (all of them unless given). */
  readonly toRequest: (facts?: readonly FactEnvelope[], overrides?: Partial<PushRequest>) => PushRequest;
}

export interface QuizTaken {
  readonly module: string;
  readonly revision: string;
  readonly quiz: string;
  readonly mode: AttemptMode;
  /** Chosen options by question, in the order answered; empty for "Tidak tahu". */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** False leaves the attempt open. */
  readonly submitted?: boolean;
}

/**
 * Deterministic bits: the same phone makes the same ids in every run. `name` tells phones of one person apart.
 */
export const createPhone = (
  person: Person,
  { start = FIRST_DAY, name = '' }: { readonly start?: number; readonly name?: string } = {},
): TestPhone => {
  const device = (
    name === '' ? person.device : seedToUuid(`${person.device} ${name}`, start)
  ) as Person['device'];
  const facts: FactEnvelope[] = [];
  let head: DeviceHead = {
    device,
    subject: person.subject,
    agency: person.agency,
    count: 0,
    head: null,
    hlc: null,
  };
  let wall = start;
  let drawn = 0;
  const draw = (): string => {
    drawn += 1;
    return sha256Hex(`${device} ${drawn}`);
  };
  const boot = seedToUuid(`${device} boot`, start);
  const nextId = (): string => seedToUuid(draw(), wall);

  const record = <Kind extends FactKind>(kind: Kind, body: FactBodies[Kind]): Fact<Kind> => {
    wall += 1000;
    const stamped = stampFact(
      head,
      {
        id: nextId() as FactId,
        salt: draw().slice(0, 32),
        wall,
        zone: 'Asia/Jakarta',
        mono: wall - start,
        boot,
      },
      kind,
      body,
    );
    if (!stamped.ok) throw new Error(`the fact has ${stamped.error.bytes} bytes`);
    ({ head } = stamped.value);
    facts.push(stamped.value.fact);
    return stamped.value.fact;
  };

  return {
    person,
    facts,
    get head() {
      return head;
    },
    record,
    nextId,
    takeQuiz: ({ module, revision, quiz, mode, answers, submitted = true }) => {
      const reference = { attempt: nextId() as AttemptId, module, revision, quiz };
      const taken: FactEnvelope[] = [record('attempt.started', { ...reference, mode })];
      const given = Object.entries(answers);
      for (const [question, options] of given) {
        taken.push(
          record('answer.given', {
            ...reference,
            question,
            options: [...options].sort(),
            elapsed: 4000,
          }),
        );
      }
      if (submitted) {
        taken.push(record('attempt.submitted', { ...reference, mode, answered: given.length }));
      }
      return taken;
    },
    toRequest: (offered = facts, overrides = {}) => ({
      nonce: draw().slice(0, 32),
      device,
      app: '0.1.0',
      schema: [...SCHEMA_RANGE],
      now: wall,
      epoch: null,
      receipt: null,
      facts: offered.map((fact) => ({ ...fact })),
      ask: [],
      count: head.count,
      head: head.head,
      ...overrides,
    }),
  };
};

/** A UUIDv7 of this moment whose random part is taken from a hash of `seed`. */
const seedToUuid = (seed: string, wall: number): string => {
  const time = Math.trunc(wall).toString(16).padStart(12, '0');
  const bits = sha256Hex(seed);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${bits.slice(0, 3)}-8${bits.slice(3, 6)}-${bits.slice(6, 18)}`;
};
