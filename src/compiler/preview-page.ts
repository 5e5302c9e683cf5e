import { isContentId } from '../domain/ids.ts';
import type { Manifest, ManifestEntry } from '../domain/content/module.ts';

/** The page that shows the app on the screen of a phone, beside a list of what there is to see. */
export const PREVIEW_URL = '/pratinjau';
/** The list by itself, in a frame of its own: it is loaded anew when content changes, the phone is not. */
export const PREVIEW_LIST_URL = '/pratinjau/daftar';

export const PREVIEW_MODULE = 'virtual:lentera-preview';

/**
 * Runs in the list. A correct change and a new set of mistakes load it anew; mistakes that it shows already do not, or
 * it would never come to rest.
 */
export const PREVIEW_SCRIPT = `
const shown = () => document.querySelector('#kesalahan')?.textContent;
import.meta.hot.on('lentera:content', () => location.reload());
import.meta.hot.on('vite:error', ({ err }) => {
  if (err.plugin === 'lentera-content' && err.message !== shown()) location.reload();
});
`;

/** Narrow, usual and wide phones, in CSS pixels. */
const WIDTHS = [320, 360, 412] as const;
const USUAL = 360;

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; }
a { display: block; padding: 0.25rem 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 4px solid #b3261e; padding-left: 0.75rem; }
`;

const PAGE_STYLE = `
body { display: flex; flex-wrap: wrap; height: 100vh; }
iframe { border: 1px solid #888; background: #fff; }
#daftar { flex: 1 1 16rem; border: 0; height: 100%; }
main { flex: 0 0 440px; padding: 1rem; }
fieldset { border: 0; padding: 0; margin: 0 0 1rem; }
#ponsel { width: ${USUAL}px; height: 640px; }
${WIDTHS.map((width) => `:has(#w${width}:checked) #ponsel { width: ${width}px; }`).join('\n')}
`;

const LIST_STYLE = `
body { padding: 1rem; }
/* The mistakes stand in the list itself. */
vite-error-overlay { display: none; }
`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const toDocument = (style: string, head: string, body: string): string =>
  `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pratinjau Lentera</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${STYLE}${style}</style>
${head}</head>
<body>
${body}
</body>
</html>
`;

/** @param module id of the module to begin with; anything else begins at the home page */
export const toPreviewPage = (module: string | null): string => {
  const start = module !== null && isContentId(module) ? `/modul/${module}` : '/';
  const choices = WIDTHS.map((width) => {
    const checked = width === USUAL ? ' checked' : '';
    return `<label><input type="radio" name="lebar" id="w${width}"${checked}> ${width}</label>`;
  });
  return toDocument(
    PAGE_STYLE,
    '',
    `<iframe id="daftar" title="Modul dan halamannya" src="${PREVIEW_LIST_URL}"></iframe>
<main>
<fieldset><legend>Lebar layar dalam piksel</legend>${choices.join(' ')}</fieldset>
<iframe id="ponsel" name="ponsel" title="Aplikasi di layar ponsel" src="${start}"></iframe>
</main>`,
  );
};

const toLink = (href: string, text: string): string => `<li><a href="${href}">${escape(text)}</a></li>`;

const toSection = ({ id, title, lessons, quizzes }: ManifestEntry): string => {
  const address = `/modul/${id}`;
  const practice = quizzes.filter(({ mode }) => mode === 'practice');
  // Which form stands at which of the two is decided for each person; here one sees both.
  const tests = quizzes.some(({ mode }) => mode === 'test')
    ? [toLink(`${address}/tes/awal`, 'Tes awal'), toLink(`${address}/tes/akhir`, 'Tes akhir')]
    : [];
  return [
    `<h2><a href="${address}">${escape(title)}</a></h2>`,
    '<ul>',
    ...lessons.map((lesson) =>
      toLink(`${address}/${lesson.id}`, `${lesson.title} (${lesson.minutes} menit)`),
    ),
    ...practice.map((quiz) => toLink(`${address}/kuis/${quiz.id}`, `${quiz.title} (${quiz.questions} soal)`)),
    ...tests,
    '</ul>',
  ].join('\n');
};

/** @param mistakes everything that is wrong with the content; the list is then the one before */
export const toPreviewList = (manifest: Manifest, mistakes: string | undefined): string =>
  toDocument(
    LIST_STYLE,
    `<base target="ponsel">
<script type="module" src="/@id/__x00__${PREVIEW_MODULE}"></script>
`,
    [
      '<h1>Pratinjau</h1>',
      ...(mistakes === undefined ? [] : [`<pre id="kesalahan">${escape(mistakes)}</pre>`]),
      '<p><a href="/">Beranda</a></p>',
      ...manifest.modules.map(toSection),
    ].join('\n'),
  );
