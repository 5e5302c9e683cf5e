import { FACT_MARKS, type FactMark, type TaughtFact } from '../facts.ts';
import { layOut } from '../layout.ts';
import { textOption, type Call, type Command, type ExitCode } from './command.ts';
import { findModule, openCorrectContent, toAllModules, type OpenContent } from './open-content.ts';

const MARK_NAMES: Readonly<Record<FactMark, string>> = {
  'two-sources': 'dua sumber',
  'event-report': 'laporan kegiatan',
  'one-source': 'satu sumber',
  conflicting: 'sumber bertentangan',
  unverified: 'belum diperiksa',
};

const markToText = (mark: FactMark): string => `${mark}, ${MARK_NAMES[mark]}`;

const factToLines = ({ id, text, mark, source, checkedOn }: TaughtFact): readonly string[] => [
  `${id}  [${markToText(mark)}]`,
  `  ${text}`,
  `  Sumber: ${source} (${checkedOn})`,
];

const toText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Every fact with the pages that list it; what no page lists stands apart. */
const toReport = (content: OpenContent, facts: readonly TaughtFact[]): string => {
  const uses = toAllModules(content).flatMap(({ factUses }) => factUses);
  const usedIds = new Set(uses.map(({ id }) => id));
  const used = facts.filter(({ id }) => usedIds.has(id));
  const unused = facts.filter(({ id }) => !usedIds.has(id));
  const counts = FACT_MARKS.map((mark) => `${facts.filter((fact) => fact.mark === mark).length} ${mark}`);
  return [
    `${facts.length} fakta: ${counts.join(', ')}.\n`,
    ...used.map((fact) => {
      const pages = uses.filter(({ id }) => id === fact.id).map(({ path }) => path);
      return toText([...factToLines(fact), `  Dipakai di: ${pages.join(', ')}`]);
    }),
    ...(unused.length === 0 ? [] : [`BELUM DIPAKAI (${unused.length})\n`]),
    ...unused.map((fact) => toText(factToLines(fact))),
  ].join('\n');
};

/** What each page of one module lists, and which pages list nothing. */
const toModuleReport = ({ setting, entries, all }: OpenContent, id: string): string => {
  const folder = layOut(entries, []).modules.find((one) => one.id === id);
  const paths = [folder?.front, ...(folder?.pages ?? [])].flatMap((file) => file?.path ?? []);
  const uses = all.find(({ draft }) => draft.id === id)?.factUses ?? [];
  return paths
    .map((path) => {
      const facts = uses
        .filter((use) => use.path === path)
        .flatMap((use) => setting.facts?.get(use.id) ?? []);
      const lines =
        facts.length === 0 ? ['Halaman ini tidak menyebut satu fakta pun.'] : facts.flatMap(factToLines);
      return toText([path, ...lines.map((line) => `  ${line}`)]);
    })
    .join('\n');
};

const run = async (call: Call): Promise<ExitCode> => {
  const opened = await openCorrectContent(call);
  if (!opened.ok) return opened.error;
  const content = opened.value;
  const facts = [...(content.setting.facts?.values() ?? [])];
  const id = textOption(call, 'module');
  if (id !== undefined) {
    const found = findModule(content, id, call.io);
    if (!found.ok) return found.error;
    call.io.out(toModuleReport(content, id));
  } else if (facts.length === 0) {
    call.io.out('Belum ada facts.yaml, atau berkas itu kosong.\n');
  } else {
    call.io.out(toReport(content, facts));
  }
  return 0;
};

export const FACTS: Command = {
  name: 'facts',
  takes: '',
  fewest: 0,
  most: 0,
  options: { module: 'MODUL' },
  about: 'setiap fakta dengan tanda, sumber, dan halaman yang memakainya; --module untuk satu modul',
  run,
};
