import { describe, expect, test } from 'vitest';
import { listAddresses, renderAnnouncement } from '../../src/server/announcement.ts';

const base = {
  config: {
    host: '0.0.0.0',
    origin: null,
    agency: 'bkd-kepri',
    databaseUrl: null,
    data: '/srv/lentera',
  },
  port: 8080,
  lanAddresses: ['192.168.1.7'],
  modules: 5,
  linkToken: 'rahasia',
};

describe('what the server prints when it is ready', () => {
  test('Ratna finds the address, a code to scan and her link; the token only behind the #', () => {
    const text = renderAnnouncement(base);
    expect(text).toContain('"bkd-kepri" siap: 5 modul, SQLite di /srv/lentera.');
    expect(text).toContain('  http://192.168.1.7:8080\n  http://localhost:8080\n');
    expect(text).toMatch(/[█▀▄]{10,}/);
    expect(text).toContain('http://192.168.1.7:8080/instansi#tautan=rahasia');
    expect(text.split('rahasia')).toHaveLength(2);
  });

  test('over plain http it says honestly that the app does not open without a network', () => {
    expect(renderAnnouncement(base)).toMatch(/http biasa.*tidak mengizinkan.*tanpa jaringan/s);
    const config = { ...base.config, origin: 'https://lentera.go.id' };
    const secure = renderAnnouncement({ ...base, config });
    expect(secure).not.toContain('Perhatian');
    expect(secure).toContain('https://lentera.go.id/instansi#tautan=');
  });

  test('once an officer has come in it prints how to make a link, and none', () => {
    const text = renderAnnouncement({ ...base, linkToken: null });
    expect(text).not.toContain('#tautan');
    expect(text).toContain('npm run officer-link');
  });

  test('on this machine alone there is nothing to scan and nothing to warn of', () => {
    const config = { ...base.config, host: '127.0.0.1' };
    const text = renderAnnouncement({ ...base, config });
    expect(text).toContain('  http://localhost:8080\n');
    expect(text).not.toMatch(/192\.168|Pindai|Perhatian/);
  });

  test('every way of listening gives addresses that work', () => {
    const list = (host: string, origin: string | null = null) =>
      listAddresses({ ...base, config: { ...base.config, host, origin } });
    expect(list('0.0.0.0')).toEqual(['http://192.168.1.7:8080', 'http://localhost:8080']);
    expect(list('::')).toEqual(['http://192.168.1.7:8080', 'http://localhost:8080']);
    expect(list('10.0.0.3')).toEqual(['http://10.0.0.3:8080']);
    expect(list('fd00::1')).toEqual(['http://[fd00::1]:8080']);
    expect(list('127.0.0.1', 'https://l.go.id')).toEqual(['https://l.go.id', 'http://localhost:8080']);
  });

  test('PostgreSQL is named without its address, which carries a password', () => {
    const config = { ...base.config, databaseUrl: 'postgres://lentera:sandi@db/lentera' };
    const text = renderAnnouncement({ ...base, config });
    expect(text).toContain('PostgreSQL.');
    expect(text).not.toContain('sandi');
  });
});
