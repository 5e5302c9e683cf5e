import { isDamaged, isStorageFull, isUnwritable, toErrorCode } from './store/storage-trouble.ts';

/**
 * Every foreseeable reason why the server cannot start, in the words of whoever runs it, with what to do. The code is
 * English and stable, for searching.
 */
export interface StartProblem {
  readonly code: StartProblemCode;
  readonly message: string;
  readonly remedy: string;
}

export type StartProblemCode =
  | 'port-in-use'
  | 'address-not-usable'
  | 'data-not-writable'
  | 'data-in-use'
  | 'storage-full'
  | 'database-damaged'
  | 'database-newer'
  | 'database-unreachable'
  | 'database-not-ready'
  | 'agency-differs'
  | 'dist-missing'
  | 'content-damaged';

export const portInUse = (port: number): StartProblem => ({
  code: 'port-in-use',
  message: `Port ${port} sudah dipakai program lain.`,
  remedy: `Hentikan program itu, atau pilih port lain, misalnya: PORT=${port === 8081 ? 8082 : 8081} npm start`,
});

export const addressNotUsable = (host: string, port: number): StartProblem => ({
  code: 'address-not-usable',
  message: `Server tidak dapat mendengarkan di ${host} port ${port}.`,
  remedy:
    'Periksa HOST dan PORT. Port di bawah 1024 biasanya memerlukan hak khusus; HOST=0.0.0.0 cocok di mana saja.',
});

const dataNotWritable = (data: string): StartProblem => ({
  code: 'data-not-writable',
  message: `Folder data tidak dapat dibuat atau ditulis: ${data}`,
  remedy: 'Beri hak tulis pada folder itu, atau pilih folder lain dengan LENTERA_DATA.',
});

export const dataInUse = (data: string): StartProblem => ({
  code: 'data-in-use',
  message: `Folder data sedang dipakai server Lentera yang lain: ${data}`,
  remedy: 'Hentikan server yang lain itu dahulu, atau pilih folder lain dengan LENTERA_DATA.',
});

const storageFull = (data: string): StartProblem => ({
  code: 'storage-full',
  message: `Penyimpanan penuh; basis data tidak dapat ditulis di: ${data}`,
  remedy: 'Kosongkan ruang di penyimpanan itu, lalu jalankan lagi. Data yang sudah tersimpan tidak hilang.',
});

export const databaseDamaged = (place: string): StartProblem => ({
  code: 'database-damaged',
  message: `Basis data rusak atau bukan basis data Lentera: ${place}`,
  remedy:
    'Jangan hapus berkas itu. Pindahkan folder data ke tempat aman, kembalikan cadangan terakhir, lalu jalankan lagi: ' +
    'perangkat peserta akan mengirim ulang yang belum ada di cadangan.',
});

export const databaseNewer = (unknown: readonly string[]): StartProblem => ({
  code: 'database-newer',
  message: `Basis data dibuat oleh Lentera versi lebih baru (${unknown.join(', ')}).`,
  remedy: 'Pasang kembali versi Lentera yang lebih baru itu. Basis data tidak diubah.',
});

export const databaseUnreachable = (url: string, error: unknown): StartProblem => ({
  code: 'database-unreachable',
  // Never the address itself: it carries the password.
  message: `PostgreSQL di ${URL.parse(url)?.host ?? ''} tidak dapat dipakai (${toErrorCode(error)}).`,
  remedy:
    'Pastikan PostgreSQL berjalan dan DATABASE_URL berisi nama pengguna, sandi, dan basis data yang benar.',
});

export const databaseNotReady = (): StartProblem => ({
  code: 'database-not-ready',
  message: 'Basis data belum ada atau belum disiapkan oleh versi Lentera ini.',
  remedy:
    'Jalankan server sekali dahulu dengan: npm start (dengan LENTERA_DATA atau DATABASE_URL yang sama).',
});

export const agencyDiffers = (configured: string, stored: string): StartProblem => ({
  code: 'agency-differs',
  message: `Basis data ini milik instansi "${stored}", bukan "${configured}".`,
  remedy: `Jalankan dengan LENTERA_AGENCY=${stored}, atau pilih folder data lain dengan LENTERA_DATA.`,
});

export const distMissing = (dist: string): StartProblem => ({
  code: 'dist-missing',
  message: `Aplikasi yang sudah dibangun tidak ditemukan di: ${dist}`,
  remedy: 'Bangun dahulu dengan: npm run build',
});

export const contentDamaged = (file: string): StartProblem => ({
  code: 'content-damaged',
  message: `Berkas modul tidak utuh: ${file}`,
  remedy: 'Bangun ulang aplikasi dengan: npm run build',
});

/** What an error from opening or writing the data folder means; null when nobody could have foreseen it. */
export const dataErrorToProblem = (error: unknown, data: string): StartProblem | null => {
  if (isDamaged(error)) return databaseDamaged(data);
  // "May not be written" counts as full while running, but at the start the folder itself is what to look at.
  if (isUnwritable(error)) return dataNotWritable(data);
  return isStorageFull(error) ? storageFull(data) : null;
};
