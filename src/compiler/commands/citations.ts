import type { Citation, CitationStatus } from '../../domain/content/module.ts';
import { formatCsv } from '../../domain/csv.ts';
import { toCitationUses, citationUseToText, type CitationUse } from '../citation-uses.ts';
import { textOption, type Call, type Command, type ExitCode } from './command.ts';
import { openCorrectContent, toAllModules, type OpenContent } from './open-content.ts';
import { dayIn } from './today.ts';
import { tryToWrite } from './write-whole.ts';

const STATUS_NAMES: Readonly<Record<CitationStatus, string>> = {
  repealed: 'sudah dicabut',
  uncertain: 'belum pasti',
  'in-force': 'berlaku',
};

/** What a legal officer looks at first stands first. */
const STATUS_ORDER = ['repealed', 'uncertain', 'in-force'] as const;

interface Entry {
  readonly citation: Citation;
  readonly uses: readonly CitationUse[];
  /** Whether the day to look at it again has passed. */
  readonly isOverdue: boolean;
}

const toEntries = (content: OpenContent, today: string): readonly Entry[] => {
  const usesByModule = toAllModules(content).map(({ draft }) => toCitationUses(draft));
  const entries = [...(content.setting.citations?.values() ?? [])].map((citation) => ({
    citation,
    uses: usesByModule.flatMap((uses) => uses.get(citation.id) ?? []),
    isOverdue: citation.reviewBy < today,
  }));
  return STATUS_ORDER.flatMap((status) => entries.filter(({ citation }) => citation.status === status));
};

/** The places of one page in one line. */
const usesToLines = (uses: readonly CitationUse[]): readonly string[] => {
  const toPage = ({ module, page, isHistory }: CitationUse): string =>
    citationUseToText({ module, page, isHistory });
  return [...new Set(uses.map(toPage))].map((page) => {
    const parts = uses.filter((use) => toPage(use) === page).flatMap(({ part }) => part ?? []);
    return parts.length === 0 ? page : `${page}: ${parts.join(', ')}`;
  });
};

const entryToText = ({ citation, uses, isOverdue }: Entry): string => {
  const { id, rule, short, article, remark, replacedBy, checkedOn, checkedBy, reviewBy, source } = citation;
  const lines = [
    `[ ] ${id}  ${short}${article === undefined ? '' : `, ${article}`}`,
    rule,
    ...(remark === undefined ? [] : [`Catatan: ${remark}`]),
    ...(replacedBy === undefined ? [] : [`Digantikan: ${replacedBy}`]),
    `Diperiksa ${checkedOn} oleh ${checkedBy}; tinjau lagi sebelum ${reviewBy}${isOverdue ? '  LEWAT' : ''}`,
    `Sumber: ${source}`,
    ...(uses.length === 0
      ? ['Belum dipakai.']
      : ['Dipakai di:', ...usesToLines(uses).map((use) => `  ${use}`)]),
  ];
  return `${lines.join('\n    ')}\n`;
};

const toReport = (entries: readonly Entry[]): string =>
  STATUS_ORDER.flatMap((status) => {
    const group = entries.filter(({ citation }) => citation.status === status);
    if (group.length === 0) return [];
    return [
      `${STATUS_NAMES[status].toUpperCase()} (${group.length})\n\n${group.map(entryToText).join('\n')}`,
    ];
  }).join('\n\n');

const HEADS = [
  'sudah diperiksa',
  'id',
  'status',
  'peraturan',
  'singkatan',
  'pasal',
  'catatan',
  'digantikan',
  'diperiksa pada',
  'diperiksa oleh',
  'tinjau sebelum',
  'lewat',
  'sumber',
  'dipakai di',
];

const entryToRow = ({ citation, uses, isOverdue }: Entry): readonly string[] => [
  '',
  citation.id,
  STATUS_NAMES[citation.status],
  citation.rule,
  citation.short,
  citation.article ?? '',
  citation.remark ?? '',
  citation.replacedBy ?? '',
  citation.checkedOn,
  citation.checkedBy,
  citation.reviewBy,
  isOverdue ? 'LEWAT' : '',
  citation.source,
  uses.map(citationUseToText).join(', '),
];

const run = async (call: Call): Promise<ExitCode> => {
  const { io, options } = call;
  const opened = await openCorrectContent(call);
  if (!opened.ok) return opened.error;
  const today = dayIn(opened.value.profile.timeZone, io.now());
  const all = toEntries(opened.value, today);
  const onlyOverdue = options['overdue'] === true;
  const entries = onlyOverdue ? all.filter(({ isOverdue, uses }) => isOverdue && uses.length > 0) : all;
  const file = textOption(call, 'csv');
  if (file !== undefined) {
    const isWritten = await tryToWrite(file, formatCsv([HEADS, ...entries.map(entryToRow)]), io);
    if (!isWritten) return 2;
    io.out(`${entries.length} rujukan ditulis ke ${file}.\n`);
  } else if (entries.length > 0) {
    io.out(toReport(entries));
  } else {
    io.out(
      onlyOverdue
        ? `Tidak ada rujukan terpakai yang lewat tanggal tinjaunya per ${today}.\n`
        : 'Belum ada rujukan.\n',
    );
  }
  return onlyOverdue && entries.length > 0 ? 1 : 0;
};

export const CITATIONS: Command = {
  name: 'citations',
  takes: '',
  fewest: 0,
  most: 0,
  options: { csv: 'BERKAS', overdue: true },
  about: 'daftar rujukan untuk diperiksa bagian hukum; --overdue hanya yang lewat tanggal tinjau (kode 1)',
  run,
};
