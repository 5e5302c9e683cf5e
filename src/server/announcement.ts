import { renderUnicodeCompact } from 'uqr';
import type { Config } from './config.ts';

/** What is known once the server runs. */
export interface Announcement {
  readonly config: Pick<Config, 'host' | 'origin' | 'agency' | 'databaseUrl' | 'data'>;
  readonly port: number;
  readonly lanAddresses: readonly string[];
  readonly modules: number;
  /** Token of a fresh officer link, or null when an officer has come in before. */
  readonly linkToken: string | null;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;
const ANYWHERE = new Set(['0.0.0.0', '::']);

/** Every address of this server, the one to give to people first. */
export const listAddresses = ({
  config: { host, origin },
  port,
  lanAddresses,
}: Pick<Announcement, 'config' | 'port' | 'lanAddresses'>): readonly string[] => {
  const toAddress = (name: string): string => `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  const local = toAddress('localhost');
  const here = ANYWHERE.has(host)
    ? [...lanAddresses.map(toAddress), local]
    : [LOOPBACK.test(host) ? local : toAddress(host)];
  return origin === null ? here : [origin, ...here];
};

/** The token travels behind the `#`, which browsers never send to any server and proxies never log. */
export const toOfficerLink = (address: string, token: string): string =>
  `${address}/instansi#tautan=${token}`;

const isLocalOnly = (address: string): boolean => address.startsWith('http://localhost:');

/** What the server prints once it is ready. */
export const renderAnnouncement = (announcement: Announcement): string => {
  const { config, modules, linkToken } = announcement;
  const addresses = listAddresses(announcement);
  const best = addresses[0] ?? '';
  const store = config.databaseUrl === null ? `SQLite di ${config.data}` : 'PostgreSQL';
  const lines = [
    '',
    `Lentera untuk "${config.agency}" siap: ${modules} modul, ${store}.`,
    '',
    'Alamat:',
    ...addresses.map((address) => `  ${address}`),
  ];
  if (!isLocalOnly(best)) lines.push('', 'Pindai dengan ponsel:', '', renderUnicodeCompact(best));
  if (best.startsWith('http://') && !isLocalOnly(best)) {
    lines.push(
      '',
      'Perhatian: lewat http biasa, peramban di ponsel tidak mengizinkan aplikasi dibuka tanpa jaringan.',
      'Jawaban tetap tersimpan di ponsel, tetapi halaman hanya terbuka selama server terjangkau. Untuk pemakaian',
      'tanpa jaringan, sediakan https (reverse proxy) dan isi LENTERA_ORIGIN; di mesin ini sendiri localhost cukup.',
    );
  }
  lines.push(
    '',
    ...(linkToken === null
      ? ['Tautan petugas baru dapat dibuat dengan: npm run officer-link']
      : ['Tautan petugas instansi (sekali pakai, berlaku 24 jam):', `  ${toOfficerLink(best, linkToken)}`]),
    '',
    'Tekan Ctrl-C untuk berhenti.',
    '',
  );
  return lines.join('\n');
};
