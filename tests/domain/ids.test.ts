import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTENT_ID_MAX_LENGTH, isContentId, subjectToCode, UUID_PATTERN } from '../../src/domain/ids.ts';
import { budi, sari } from '../support/people.ts';

describe('ids that authors write', () => {
  test.each(['a', '1', 'netralitas-kepri', 'pp-94-2021', 'x'.repeat(CONTENT_ID_MAX_LENGTH)])(
    '%s is an id',
    (id) => {
      expect(isContentId(id)).toBe(true);
    },
  );

  test.each([
    ['nothing', ''],
    ['a capital', 'Netralitas'],
    ['a space', 'tes akhir'],
    ['an underscore', 'tes_akhir'],
    ['a hyphen in front', '-tes'],
    ['a hyphen behind', 'tes-'],
    ['two hyphens in a row', 'tes--akhir'],
    ['a letter beyond ASCII', 'tés'],
    ['a line break behind', 'tes\n'],
    ['one character too many', 'x'.repeat(CONTENT_ID_MAX_LENGTH + 1)],
  ])('%s makes it no id', (_why, id) => {
    expect(isContentId(id)).toBe(false);
  });
});

describe('ids that machines make', () => {
  test("Sari's ids are UUIDs in small letters, and nothing else passes for one", () => {
    expect(UUID_PATTERN.test(sari.subject)).toBe(true);
    expect(UUID_PATTERN.test(sari.subject.toUpperCase())).toBe(false);
    expect(UUID_PATTERN.test(`${sari.subject}\n`)).toBe(false);
    expect(UUID_PATTERN.test(`x${sari.subject}`)).toBe(false);
    expect(UUID_PATTERN.test(sari.subject.replaceAll('-', ''))).toBe(false);
  });
});

describe('the code that a person reads aloud', () => {
  test('Sari reads the last eight digits of her id in two groups', () => {
    expect(subjectToCode('019a0000-0000-7000-8000-00007f3a09bc')).toBe('7F3A-09BC');
    expect(subjectToCode(sari.subject)).toBe('5A12-1001');
    expect(subjectToCode(budi.subject)).not.toBe(subjectToCode(sari.subject));
  });

  test('every subject has a code of the same form', () => {
    fc.assert(
      fc.property(fc.uuid(), (subject) => {
        const code = subjectToCode(subject);
        expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
        expect(subject.replaceAll('-', '').endsWith(code.replace('-', '').toLowerCase())).toBe(true);
      }),
    );
  });
});
