import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The browser that tests run in, looked for in this order: CHROME from the environment; the system's Chromium or
 * Chrome; on Debian as root the `chromium` package, installed here and now; Playwright's own, downloaded by it.
 */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const WELL_KNOWN = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const isRoot = (): boolean => process.getuid?.() === 0;

/** Path of the browser, or undefined when Playwright's own must serve. Throws when CHROME names nothing executable. */
const findBrowser = (): string | undefined => {
  const named = process.env['CHROME'];
  if (named !== undefined && named !== '') {
    if (!isExecutable(named)) throw new Error(`CHROME names ${named}, which is not an executable file`);
    return named;
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...WELL_KNOWN].find(isExecutable);
};

/** Makes sure that there is a browser, installing one if need be. Throws with the remedy when that fails. */
export const ensureBrowser = (): void => {
  if (findBrowser() !== undefined) return;
  if (isRoot() && existsSync('/etc/debian_version')) {
    execFileSync('apt-get', ['update'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (findBrowser() !== undefined) return;
  }
  try {
    execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  } catch {
    throw new Error(
      'No browser for the tests. Install Chromium or Chrome, or set CHROME to its path, and run again.',
    );
  }
};

/** Launch options for Playwright. Chromium refuses its sandbox to root; the rest keeps it from calling home. */
export const browserLaunchOptions = (): { executablePath?: string; args: string[] } => {
  const executablePath = findBrowser();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-gpu',
    ],
  };
};
