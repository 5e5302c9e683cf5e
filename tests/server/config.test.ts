import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/server/config.ts';
import { renderConfigProblems } from '../../src/server/terminal.ts';

describe('the settings of the server', () => {
  test('the admin who sets nothing gets a working server', () => {
    expect(parseConfig({})).toEqual({
      ok: true,
      value: {
        port: 8080,
        host: '0.0.0.0',
        data: './data',
        agency: 'instansi',
        databaseUrl: null,
        dist: './dist',
        origin: null,
        logLevel: 'warn',
      },
    });
  });

  test('an empty variable counts as not set, as compose files leave it', () => {
    const empty = {
      PORT: '',
      HOST: ' ',
      LENTERA_DATA: '',
      LENTERA_AGENCY: '',
      DATABASE_URL: '',
      LENTERA_DIST: '',
      LENTERA_ORIGIN: '',
      LENTERA_LOG: '',
    };
    expect(parseConfig(empty)).toEqual(parseConfig({}));
  });

  test('everything can be set', () => {
    const set = parseConfig({
      PORT: '0',
      HOST: '::1',
      LENTERA_DATA: '/srv/lentera',
      LENTERA_AGENCY: 'bkd-kepri',
      DATABASE_URL: 'postgres://lentera:rahasia@db:5432/lentera',
      LENTERA_DIST: '/opt/lentera/dist',
      LENTERA_ORIGIN: 'https://lentera.kepriprov.go.id/',
      LENTERA_LOG: 'info',
    });
    expect(set).toEqual({
      ok: true,
      value: {
        port: 0,
        host: '::1',
        data: '/srv/lentera',
        agency: 'bkd-kepri',
        databaseUrl: 'postgres://lentera:rahasia@db:5432/lentera',
        dist: '/opt/lentera/dist',
        origin: 'https://lentera.kepriprov.go.id',
        logLevel: 'info',
      },
    });
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80a'],
    ['PORT', '1e3'],
    ['HOST', 'a b'],
    ['LENTERA_AGENCY', 'BKD Kepri'],
    ['LENTERA_AGENCY', 'a'.repeat(65)],
    ['DATABASE_URL', 'mysql://db/lentera'],
    ['DATABASE_URL', 'lentera'],
    ['LENTERA_ORIGIN', 'lentera.go.id'],
    ['LENTERA_ORIGIN', 'https://lentera.go.id/masuk'],
    ['LENTERA_ORIGIN', 'https://admin@lentera.go.id'],
    ['LENTERA_ORIGIN', 'ftp://lentera.go.id'],
    ['LENTERA_LOG', 'keras'],
  ])('nonsense is refused by name, with what to do: %s=%s', (variable, value) => {
    const parsed = parseConfig({ [variable]: value });
    expect(parsed).toMatchObject({ ok: false, error: [{ variable }] });
    if (parsed.ok) return;
    const text = renderConfigProblems(parsed.error);
    expect(text).toContain('(config-invalid)');
    expect(text).toMatch(/Isi|Pakai|Pilih/);
  });

  test('all problems come at once, so that the admin corrects them in one go', () => {
    const parsed = parseConfig({ PORT: 'x', LENTERA_AGENCY: '!', LENTERA_LOG: 'x' });
    expect(parsed).toMatchObject({
      ok: false,
      error: [{ variable: 'PORT' }, { variable: 'LENTERA_AGENCY' }, { variable: 'LENTERA_LOG' }],
    });
  });
});
