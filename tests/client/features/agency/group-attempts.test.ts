import { expect, test } from 'vitest';
import { groupAttempts, reportToCounts } from '../../../../src/client/features/agency/group-attempts.ts';
import type { AgencyAttempt, AgencyReport } from '../../../../src/protocol/agency.ts';
import { budi, sari } from '../../../support/people.ts';

const attempt = (own: Partial<AgencyAttempt>): AgencyAttempt => ({
  attempt: 'x',
  subject: sari.subject,
  device: sari.device,
  module: 'netralitas',
  moduleTitle: null,
  revision: 'r1',
  quiz: 'latihan',
  quizTitle: null,
  mode: 'practice',
  startedAt: 1,
  submittedAt: null,
  receivedAt: 1,
  unscored: 'not-submitted',
  correct: null,
  total: null,
  percent: null,
  answers: [],
  ...own,
});

test('Ratna finds attempts by module, then by person, whoever sent last first', () => {
  const groups = groupAttempts([
    attempt({ attempt: 'sari-2', startedAt: 20, receivedAt: 30 }),
    attempt({ attempt: 'budi-1', subject: budi.subject, receivedAt: 40 }),
    attempt({ attempt: 'sari-1', startedAt: 10, receivedAt: 35, moduleTitle: 'Netralitas ASN' }),
    attempt({ attempt: 'sari-judi', module: 'judi', receivedAt: 50 }),
  ]);
  expect(
    groups.map(({ title, people }) => [
      title,
      people.map(({ attempts }) => attempts.map((one) => one.attempt)),
    ]),
  ).toEqual([
    ['Netralitas ASN', [['budi-1'], ['sari-1', 'sari-2']]],
    ['judi', [['sari-judi']]],
  ]);
});

test('the counts at the top count people once, wherever they appear', () => {
  const report: AgencyReport = {
    seq: 9,
    version: 'x',
    now: 1,
    agency: 'bkd-kepri',
    attempts: [attempt({}), attempt({ attempt: 'y', submittedAt: 5 })],
    devices: [
      {
        device: budi.device,
        subject: budi.subject,
        app: '0.1.0',
        firstSeenAt: 1,
        lastSeenAt: 1,
        skew: 0,
        made: 0,
        received: 0,
      },
    ],
    lessonsCompleted: [{ subject: sari.subject, module: 'netralitas', lesson: 'satu', completedAt: 1 }],
  };
  expect(reportToCounts(report)).toEqual({ participants: 2, submitted: 1, open: 1, 'lessons-read': 1 });
});
