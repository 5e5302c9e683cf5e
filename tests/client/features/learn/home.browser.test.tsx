import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createLibrary } from '../../../../src/client/content/library.ts';
import type { AgendaEntry } from '../../../../src/domain/content/agency-profile.ts';
import { createPhone, openApp, parts, type Phone, takeQuiz } from '../../phone.tsx';
import { sampleManifest } from '../../sample-module.ts';

/** 23 November 2026, 23.30 in Jakarta: the next day has begun in Jayapura. */
const LATE_EVENING = Date.UTC(2026, 10, 23, 16, 30);

const briefing: AgendaEntry = {
  kind: 'briefing',
  on: '2026-11-26',
  at: '09:00',
  name: 'Pembekalan netralitas',
  place: 'Aula BKD',
  modules: ['netralitas'],
};
const date = (on: string, name: string): AgendaEntry => ({ kind: 'date', on, name });

const openHome = (phone: Phone, agenda: readonly AgendaEntry[], timeZone = 'Asia/Jakarta') =>
  openApp(phone, '/', {
    clock: { ...parts.clock, now: () => LATE_EVENING },
    library: createLibrary({
      ...sampleManifest,
      agency: { ...sampleManifest.agency, timeZone, agenda },
    }),
  });

test('Sari sees the briefing she is invited to: day, time, place, and the test to take first', async () => {
  const phone = await createPhone();
  openHome(phone, [briefing]);
  const agenda = within(screen.getByRole('region', { name: 'Agenda' }));
  expect(agenda.getByText('Undangan pembekalan')).toBeVisible();
  expect(agenda.getByText('Kamis, 26 November, pukul 09.00 WIB')).toBeVisible();
  expect(agenda.getByText('Aula BKD')).toBeVisible();
  const link = await agenda.findByRole('link', { name: /Kerjakan tes awal dulu$/ });
  expect(link).toHaveAttribute('href', '/modul/netralitas/tes/awal');
});

test('once the pre-test is done the invitation leads to the module', async () => {
  const phone = await createPhone();
  await takeQuiz(phone, 'tes-a', {});
  openHome(phone, [briefing]);
  const link = screen.getByRole('link', { name: 'Netralitas ASN Buka modul' });
  await screen.findByRole('link', { name: /^Lanjutkan/ });
  expect(link).toHaveAttribute('href', '/modul/netralitas');
});

test('days that are past in the agency’s zone are gone, today says so, and three days are enough', async () => {
  const agenda = [
    date('2026-11-22', 'Kemarin'),
    date('2026-11-23', 'Hari H'),
    date('2026-11-24', 'Satu'),
    date('2026-11-25', 'Dua'),
    date('2026-11-26', 'Tiga'),
  ];
  const phone = await createPhone();
  const days = (): (string | null)[] =>
    within(screen.getByRole('region', { name: 'Agenda' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  const app = openHome(phone, agenda);
  expect(days()).toEqual(['Hari ini: Hari H', 'Selasa, 24 November: Satu', 'Rabu, 25 November: Dua']);
  app.unmount();
  openHome(phone, agenda, 'Asia/Jayapura');
  expect(days()[0]).toBe('Hari ini: Satu');
});

test('an agency that announces nothing, or nothing any more, has no agenda', async () => {
  const phone = await createPhone();
  const app = openHome(phone, []);
  expect(screen.queryByText('Agenda')).toBeNull();
  app.unmount();
  openHome(phone, [date('2026-11-22', 'Kemarin')]);
  expect(screen.queryByText('Agenda')).toBeNull();
});

test('Sari goes on reading where she stopped', async () => {
  const phone = await createPhone();
  await phone.store.personal.savePlace({ module: 'netralitas', lesson: 'dua', block: 2, print: 'x', at: 1 });
  openApp(phone, '/');
  const link = await screen.findByRole('link', {
    name: 'Lanjut membaca Netralitas ASN Pelajaran 2: Pelajaran dua',
  });
  expect(link).toHaveAttribute('href', '/modul/netralitas/dua');
});

test('everything else is one tap away: search, bookmarks, her data, people, settings', async () => {
  openApp(await createPhone(), '/');
  expect(screen.getByRole('link', { name: 'Cari di semua modul' })).toHaveAttribute('href', '/cari');
  const more = within(screen.getByRole('navigation', { name: 'Lainnya' })).getAllByRole('link');
  expect(more.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Penanda', '/penanda'],
    ['Data saya', '/data-saya'],
    ['Orang di perangkat ini', '/orang'],
    ['Pengaturan', '/pengaturan'],
  ]);
});

test('Sari who reads English is told which modules are in Indonesian only', async () => {
  localStorage.setItem('lentera-language', 'en');
  openApp(await createPhone(), '/');
  expect(await screen.findByText('Indonesian only')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Netralitas ASN' })).toHaveAttribute('lang', 'id');
});
