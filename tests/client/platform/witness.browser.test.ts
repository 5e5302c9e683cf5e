import { afterEach, describe, expect, test } from 'vitest';
import { createWitnesses, type Testimony, witnessedSuffixes } from '../../../src/client/platform/witness.ts';
import { sari } from '../../support/people.ts';

const NAME = 'lentera-witness';
const testimony = (count: number): Testimony => ({
  device: sari.device,
  count,
  head: String(count).padStart(64, 'a'),
});
const toText = ({ device, count, head }: Testimony): string => `${device}.${count}.${head}`;
const setCookie = (text: string): void => {
  document.cookie = `${NAME}=${text}; path=/`;
};
const clearCookie = (name: string): void => {
  document.cookie = `${name}=; max-age=0; path=/`;
};

afterEach(() => {
  clearCookie(NAME);
  clearCookie('lain');
  localStorage.clear();
});

describe('the two witnesses', () => {
  test('remember nothing on the first visit', () => {
    expect(createWitnesses().recall()).toBeNull();
  });

  test('remember what Sari had made, in a later run of the app', () => {
    createWitnesses().testify(testimony(3));
    createWitnesses().testify(testimony(4));
    expect(createWitnesses().recall()).toEqual(testimony(4));
    expect(document.cookie).toContain(toText(testimony(4)));
    expect(localStorage.getItem(NAME)).toBe(toText(testimony(4)));
  });

  test('each speaks alone when the browser threw the other away', () => {
    createWitnesses().testify(testimony(3));
    localStorage.clear();
    expect(createWitnesses().recall()).toEqual(testimony(3));

    createWitnesses().testify(testimony(5));
    clearCookie(NAME);
    expect(createWitnesses().recall()).toEqual(testimony(5));
  });

  test('the better informed of the two is believed', () => {
    setCookie(toText(testimony(9)));
    localStorage.setItem(NAME, toText(testimony(8)));
    expect(createWitnesses().recall()).toEqual(testimony(9));
    localStorage.setItem(NAME, toText(testimony(10)));
    expect(createWitnesses().recall()).toEqual(testimony(10));
  });

  test('the cookie is found between others', () => {
    document.cookie = 'lain=1; path=/';
    setCookie(toText(testimony(2)));
    expect(createWitnesses().recall()).toEqual(testimony(2));
  });

  test.each([
    ['nothing', ''],
    ['a word', 'halo'],
    ['no device', `.3.${'a'.repeat(64)}`],
    ['a count below nought', `${sari.device}.-3.${'a'.repeat(64)}`],
    ['a hash too short', `${sari.device}.3.${'a'.repeat(63)}`],
    ['something behind it', `${sari.device}.3.${'a'.repeat(64)}x`],
  ])('%s is no testimony', (_what, text) => {
    setCookie(text);
    localStorage.setItem(NAME, text);
    expect(createWitnesses().recall()).toBeNull();
  });

  test('Sari and Budi on one phone have witnesses of their own, and both are found by them', () => {
    createWitnesses().testify(testimony(3));
    createWitnesses('-b0d1').testify(testimony(7));
    expect(createWitnesses().recall()).toEqual(testimony(3));
    expect(createWitnesses('-b0d1').recall()).toEqual(testimony(7));
    expect([...witnessedSuffixes()].sort()).toEqual(['', '-b0d1']);
    // One of the two witnesses is enough.
    localStorage.clear();
    expect([...witnessedSuffixes()].sort()).toEqual(['', '-b0d1']);
    createWitnesses().forget();
    createWitnesses('-b0d1').forget();
    expect(witnessedSuffixes()).toEqual([]);
  });

  test('what was given up on purpose is forgotten by both', () => {
    createWitnesses().testify(testimony(3));
    createWitnesses().forget();
    expect(createWitnesses().recall()).toBeNull();
    expect(localStorage.getItem(NAME)).toBeNull();
  });
});
