import '../../../src/client/ui/tokens.css';
import { afterEach, describe, expect, test } from 'vitest';
import { applyLook, THEMES } from '../../../src/client/platform/look.ts';
import { rememberWish } from '../../../src/client/platform/remembered.ts';

/** The band's own colours aside, every brand that tokens.css knows, and none. */
const BRANDS = [null, 'inagov', 'bkn', 'lan', 'panrb'] as const;
/** Two of them follow the device, so it is tried both ways. */
const LOOKS = [
  ['light', 'light'],
  ['dark', 'dark'],
  ['contrast', 'light'],
  ['contrast', 'dark'],
] as const;

/** What is written on what. */
const TEXTS: readonly (readonly [text: string, ground: string])[] = [
  ...['ink', 'quiet', 'link'].flatMap((text) =>
    ['bg', 'surface', 'soft'].map((ground) => [text, ground] as const),
  ),
  ...['right', 'wrong', 'warn'].flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    [tone, 'bg'] as const,
    [tone, 'surface'] as const,
    ['ink', `${tone}-soft`] as const,
    ['quiet', `${tone}-soft`] as const,
  ]),
  ['on-fill', 'fill'],
  ['on-band', 'band'],
];
/** Borders by which something is known to be a button or a field, and the ring around what has the focus. */
const LINES = [
  ['edge', 'bg'],
  ['edge', 'surface'],
  ['link', 'bg'],
] as const;

const root = document.documentElement;
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
if (canvas === null) throw new Error('this browser has no canvas');

/** Red, green and blue from 0 to 255 of a colour, whatever way it is written. */
const colorToRgb = (color: string): readonly number[] => {
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
};

const tokenToRgb = (token: string): readonly number[] => {
  const probe = document.createElement('p');
  probe.style.color = `var(--${token})`;
  document.body.append(probe);
  const rgb = colorToRgb(getComputedStyle(probe).color);
  probe.remove();
  return rgb;
};

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (token: string): number => {
  const [red = 0, green = 0, blue = 0] = tokenToRgb(token).map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const show = (brand: string | null, theme: string, device: string): void => {
  if (brand !== null) root.dataset['brand'] = brand;
  root.dataset['theme'] = theme;
  root.style.colorScheme = device;
};

afterEach(() => {
  for (const name of ['brand', 'theme', 'text', 'motion']) delete root.dataset[name];
  root.style.colorScheme = '';
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.remove();
});

describe.each(BRANDS)('with the brand %s', (brand) => {
  test.each(LOOKS)('Sari can read everything in the %s theme on a %s phone', (theme, device) => {
    show(brand, theme, device);
    const [text, line] = theme === 'contrast' ? [7, 7] : [4.5, 3];
    const failures = (pairs: readonly (readonly [string, string])[], least: number): string[] =>
      pairs
        .filter(([one, other]) => contrast(one, other) < least)
        .map(([one, other]) => `${one} on ${other}: ${contrast(one, other).toFixed(2)}`);
    expect(failures(TEXTS, text)).toEqual([]);
    expect(failures(LINES, line)).toEqual([]);
  });
});

test('the probe measures what it should: black on white is 21 to 1', () => {
  show(null, 'contrast', 'light');
  expect(contrast('ink', 'bg')).toBeCloseTo(21, 1);
});

test.each(THEMES)('the browser’s bars have the colour of the band in the %s theme', (theme) => {
  const meta = document.createElement('meta');
  meta.name = 'theme-color';
  document.head.append(meta);
  rememberWish('theme', theme);
  applyLook();
  expect(colorToRgb(meta.content)).toEqual(tokenToRgb('band'));
});
