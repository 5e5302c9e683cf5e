import { recallWish } from './remembered.ts';

/**
 * How the app looks to this person: attributes on <html> that tokens.css and base.css go by. An absent attribute means
 * "as the device says". Set before the first paint by early.ts and again whenever a wish changes.
 */
export const THEMES = ['light', 'dark', 'contrast'] as const;
/** Per cent of the browser's own size, besides the usual 100. */
export const TEXT_SIZES = ['115', '130', '150', '175', '200'] as const;
export const MOTIONS = ['reduce'] as const;

/** The colour of the browser's own bars: that of the band on top of the first page. A test compares them. */
const BAR_COLORS = { light: '#0b5563', dark: '#0b3a44', contrast: '#000' } as const;

/** The media query of a device whose person wants more contrast everywhere. */
export const CONTRAST_QUERY = '(prefers-contrast: more)';

/** Brings <html> and the browser's bars in line with what is remembered on this phone. */
export const applyLook = (): void => {
  const pick = <Value extends string>(values: readonly Value[], name: 'theme' | 'text' | 'motion') =>
    values.find((value) => value === recallWish(name)) ?? null;
  const theme = pick(THEMES, 'theme') ?? (matchMedia(CONTRAST_QUERY).matches ? 'contrast' : null);
  const look = { theme, text: pick(TEXT_SIZES, 'text'), motion: pick(MOTIONS, 'motion') };
  for (const [name, value] of Object.entries(look)) {
    if (value === null) document.documentElement.removeAttribute(`data-${name}`);
    else document.documentElement.setAttribute(`data-${name}`, value);
  }
  // There are two, one for devices in the dark.
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = BAR_COLORS[theme ?? (meta.media === '' ? 'light' : 'dark')];
  }
};
