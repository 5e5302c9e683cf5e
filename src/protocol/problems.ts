/**
 * The error catalogue: every way the server says no, with a stable code for machines and words for people. Codes are
 * never reused; a retired code stays here with a note.
 *
 * On the wire a problem is `application/problem+json` (RFC 9457): { type, title, status, code, detail?, remedy }.
 * `title` and `remedy` are Indonesian, the first language of the people who read them.
 */
export interface ProblemEntry {
  readonly status: number;
  readonly title: string;
  readonly remedy: string;
}

export const PROBLEMS = {
  'push-not-json': {
    status: 400,
    title: 'Kiriman bukan JSON yang utuh.',
    remedy: 'Kirim ulang; bila terus terjadi, perbarui aplikasi.',
  },
  'push-malformed': {
    status: 400,
    title: 'Bentuk kiriman tidak dikenal.',
    remedy: 'Perbarui aplikasi, lalu sinkronkan lagi. Catatan tetap tersimpan di perangkat.',
  },
  'push-too-large': {
    status: 413,
    title: 'Kiriman terlalu besar.',
    remedy: 'Aplikasi akan mengirim dalam bagian yang lebih kecil.',
  },
  'push-type-unsupported': {
    status: 415,
    title: 'Jenis kiriman tidak didukung.',
    remedy: 'Kirim sebagai application/json tanpa pemampatan.',
  },
  'record-malformed': {
    status: 422,
    title: 'Catatan tidak dapat dibaca server.',
    remedy: 'Perbarui aplikasi; catatan akan dicoba lagi setelah server diperbarui.',
  },
  'record-too-large': {
    status: 422,
    title: 'Catatan lebih besar dari yang diterima server.',
    remedy: 'Ekspor catatan dan serahkan ke admin instansi.',
  },
  'record-hash-wrong': {
    status: 422,
    title: 'Catatan tidak cocok dengan sidik digitalnya.',
    remedy: 'Ekspor catatan dan serahkan ke admin instansi.',
  },
  'record-not-allowed': {
    status: 422,
    title: 'Catatan ini bukan untuk instansi server ini.',
    remedy: 'Pastikan Anda membuka alamat yang diberikan instansi Anda.',
  },
  'link-invalid': {
    status: 401,
    title: 'Tautan petugas tidak berlaku atau sudah dipakai.',
    remedy: 'Buat tautan baru di server dengan: npm run officer-link',
  },
  'officer-only': {
    status: 401,
    title: 'Halaman ini hanya untuk petugas instansi.',
    remedy: 'Buka tautan petugas yang dicetak server, atau minta tautan baru.',
  },
  'cross-site': {
    status: 403,
    title: 'Permintaan dari situs lain ditolak.',
    remedy: 'Buka halaman ini langsung dari alamat Lentera.',
  },
  'not-found': {
    status: 404,
    title: 'Alamat tidak ditemukan.',
    remedy: 'Periksa alamatnya, atau mulai dari beranda.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Cara memanggil alamat ini keliru.',
    remedy: 'Periksa dokumentasi alamat ini.',
  },
  'server-busy': {
    status: 503,
    title: 'Server sedang sangat sibuk.',
    remedy: 'Catatan tetap di perangkat dan dikirim lagi sebentar lagi.',
  },
  'storage-full': {
    status: 507,
    title: 'Penyimpanan server penuh atau tidak dapat ditulis.',
    remedy: 'Catatan tetap di perangkat dan dikirim lagi nanti. Admin perlu mengosongkan ruang di server.',
  },
  'server-error': {
    status: 500,
    title: 'Server mengalami gangguan.',
    remedy: 'Catatan tetap di perangkat dan dikirim lagi nanti. Admin dapat melihat log server.',
  },
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof PROBLEMS;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);

/** Body of a problem answer. */
export interface Problem extends ProblemEntry {
  readonly type: string;
  readonly code: ProblemCode;
  /** What exactly, where there is more to say: the field or the limit. Never echoes what was sent. */
  readonly detail?: string;
}

export const createProblem = (code: ProblemCode, detail?: string): Problem => ({
  type: `urn:lentera:problem:${code}`,
  code,
  ...PROBLEMS[code],
  ...(detail === undefined ? {} : { detail }),
});
