import { render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { AttemptRows } from '../../../../src/client/features/agency/attempt-rows.tsx';
import { createLibrary } from '../../../../src/client/content/library.ts';
import { agencyTexts } from '../../../../src/client/i18n/agency-texts.ts';
import { createI18n, I18nProvider, useLateTexts } from '../../../../src/client/i18n/i18n.ts';
import { ServicesProvider } from '../../../../src/client/ui/services.ts';
import type { AgencyAnswer, AgencyAttempt } from '../../../../src/protocol/agency.ts';
import { sari } from '../../../support/people.ts';
import { parts, user } from '../../phone.tsx';
import { sampleManifest } from '../../sample-module.ts';

const answer = (own: Partial<AgencyAnswer>): AgencyAnswer => ({
  question: 'q',
  questionText: 'Soal',
  options: ['x'],
  optionTexts: ['Jawaban'],
  verdict: 'correct',
  givenAt: 1,
  tries: 1,
  ...own,
});

const attempt: AgencyAttempt = {
  attempt: 'x',
  subject: sari.subject,
  device: sari.device,
  module: 'ragam',
  moduleTitle: 'Ragam soal',
  revision: 'r1',
  quiz: 'ragam-b',
  quizTitle: 'Tes, bentuk B',
  mode: 'post-test',
  startedAt: 1,
  submittedAt: 2,
  receivedAt: 3,
  unscored: null,
  correct: 1,
  total: 4,
  percent: 42,
  answers: [
    answer({ question: 'q1', questionText: 'Urutkan', optionTexts: ['Satu', 'Dua', 'Tiga'] }),
    answer({ question: 'q2', questionText: 'Situasi', verdict: 'partial' }),
    answer({
      question: 'q3',
      questionText: 'Pasangkan',
      optionTexts: ['Teguran: Ringan', 'Potongan: Berat'],
      verdict: 'wrong',
    }),
    answer({ question: 'q4', questionText: 'Pilih', options: [], optionTexts: [], verdict: 'unknown' }),
  ],
};

const Desk = (): ReactNode => {
  useLateTexts(agencyTexts);
  return (
    <table>
      <tbody>
        <AttemptRows attempt={attempt} person={<th scope="row">Sari</th>} />
      </tbody>
    </table>
  );
};

test('Ratna reads answers of every kind in plain words, and what each of them was worth', async () => {
  render(
    <I18nProvider value={createI18n()}>
      <MemoryRouter>
        <ServicesProvider
          value={{
            ...parts,
            library: createLibrary(sampleManifest),
            store: null,
            storeError: null,
            sync: null,
            profiles: null,
            present: null,
            othersWaiting: async () => new Map(),
            page: null,
            setBusy: () => undefined,
          }}
        >
          <Desk />
        </ServicesProvider>
      </MemoryRouter>
    </I18nProvider>,
  );
  expect(screen.getByRole('cell', { name: 'Tes akhir (post-test)' })).toBeVisible();
  expect(screen.getByRole('cell', { name: '42 (1 dari 4 benar)' })).toBeVisible();
  await user.click(screen.getByText('Jawaban (4)'));
  const rows = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'UrutkanSatu; Dua; Tiga · Tepat',
    'SituasiJawaban · Sebagian tepat',
    'PasangkanTeguran: Ringan; Potongan: Berat · Belum tepat',
    'PilihTidak tahu',
  ]);
});
