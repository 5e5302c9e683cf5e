import type { BrowserContext, Page } from '@playwright/test';

/** What a page did that no content may make it do. */
export interface Alarms {
  /** Everything since the last time it was asked. */
  readonly take: () => readonly string[];
  /** Watches one page of the context; before it goes anywhere. */
  readonly watch: (page: Page) => void;
}

interface Hooks {
  readonly raiseAlarm: (what: string) => void;
}

/** Runs before anything else in every frame: lays traps where the payloads step. */
const layTraps = (): void => {
  const raise = (what: string): void => (globalThis as unknown as Hooks).raiseAlarm(what);
  Object.defineProperty(globalThis, 'xss', {
    get: () => () => raise('a payload called xss()'),
    set: () => {
      raise('a payload set window.xss');
    },
  });
  for (const name of ['alert', 'confirm', 'prompt', 'open'] as const) {
    globalThis[name] = () => {
      raise(`${name} was called`);
      return null as never;
    };
  }
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    raise(`${violatedDirective} was violated by ${blockedURI} ${sample}`),
  );
  new ReportingObserver(
    (reports) => reports.forEach(({ type, url }) => raise(`report of ${type} on ${url}`)),
    {
      buffered: true,
    },
  ).observe();
  if (globalThis.top !== globalThis.self) raise(`there is a frame: ${location.href}`);
};

/** Watches a browser for scripts, requests, frames, windows and moves that do not come from the app at `origin`. */
export const setAlarms = async (context: BrowserContext, origin: string): Promise<Alarms> => {
  let raised: string[] = [];
  const raise = (what: string): void => {
    raised.push(what);
  };
  await context.exposeBinding('raiseAlarm', (_source, what: string) => raise(what));
  await context.addInitScript(layTraps);
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) raise(`request to ${request.url()}`);
  });
  return {
    take: () => {
      const taken = raised;
      raised = [];
      return taken;
    },
    watch: (page) => {
      page.on('dialog', (dialog) => {
        raise(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('popup', (popup) => raise(`window ${popup.url()}`));
      page.on('pageerror', (error) => raise(`error ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') raise(`console ${message.text()}`);
      });
      page.on('framenavigated', (frame) => {
        const isOwn = frame === page.mainFrame() && frame.url().startsWith(`${origin}/`);
        if (!isOwn) raise(`moved to ${frame.url()}`);
      });
    },
  };
};

/** Elements that the app is made of. Whatever else stands in a page came from somewhere else. */
const OWN_ELEMENTS =
  'html head meta title link style script body div header nav main section article footer a p h1 h2 h3 span small strong em code br hr ' +
  'ul ol li dl dt dd blockquote table thead tbody tr th td caption figure img svg g path circle rect line polyline ellipse ' +
  'aside dialog mark noscript details summary form fieldset legend label input button select option progress';

/** What is wrong with the elements of the page on the screen: strange ones, handlers, addresses that are not safe. */
export const inspectPage = (page: Page): Promise<string[]> =>
  page.evaluate((names) => {
    const own = new Set(names.split(' '));
    const faults: string[] = [];
    const ids = new Map<string, number>();
    const isOwnScript = (element: Element): boolean =>
      (element.getAttribute('type') === 'module' &&
        /^\/assets\/[\w-]+\.js$/.test(element.getAttribute('src') ?? '')) ||
      (element.id === 'page-data' && element.getAttribute('type') === 'application/json') ||
      // The one script within the page: nothing that its hash in the policy does not fit would run there.
      (element === document.head.querySelector('script:not([src])') && element.attributes.length === 0);
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      const show = (): string => element.outerHTML.slice(0, 120);
      if (!own.has(name)) faults.push(`element ${show()}`);
      if (name === 'script' && !isOwnScript(element)) faults.push(`script ${show()}`);
      if (element.id !== '') ids.set(element.id, (ids.get(element.id) ?? 0) + 1);
      for (const { name: attribute, value } of element.attributes) {
        if (/^on|^(?:srcdoc|srcset|action|formaction|ping|background|data|is|slot)$/i.test(attribute)) {
          faults.push(`attribute ${attribute} of ${show()}`);
        }
        if (attribute === 'style' && /url\s*\(|expression|import/i.test(value))
          faults.push(`style ${show()}`);
        if (/^(?:href|src|xlink:href)$/.test(attribute)) {
          const { protocol, origin } = new URL(value, location.href);
          const isOutside = name === 'a' && element.getAttribute('rel') === 'noreferrer';
          const isSafe = isOutside ? /^(?:https?|mailto):$/.test(protocol) : origin === location.origin;
          if (!isSafe) faults.push(`address ${show()}`);
        }
      }
    }
    for (const [id, count] of ids) if (count > 1) faults.push(`id ${id} stands ${count} times`);
    return faults;
  }, OWN_ELEMENTS);
