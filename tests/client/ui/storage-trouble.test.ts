import { expect, test } from 'vitest';
import { toStorageFailure } from '../../../src/client/store/storage-failure.ts';
import { toStorageTrouble } from '../../../src/client/ui/storage-trouble.ts';

const named = (name: string, message = '', inner?: unknown): Error =>
  Object.assign(new Error(message), { name, inner });

test.each([
  ['a full phone', 'full', new DOMException('', 'QuotaExceededError')],
  ['a full phone, as Dexie wraps it', 'full', named('AbortError', '', named('QuotaExceededError'))],
  [
    'a full phone, as Chrome says when it opens',
    'full',
    named('UnknownError', 'Encountered full disk while opening'),
  ],
  ['blocked cookies', 'refused', new DOMException('', 'SecurityError')],
  ['a browser without databases', 'refused', named('OpenFailedError', '', named('MissingAPIError'))],
  [
    'Firefox’s private mode of old',
    'refused',
    named(
      'InvalidStateError',
      'A mutation operation was attempted on a database that did not allow mutations.',
    ),
  ],
  ['a database closed under the app', 'closed', named('DatabaseClosedError')],
  ['a database emptied under the app', 'closed', named('StoreEmptied')],
  [
    'one that was closed because it never opened',
    'damaged',
    named('DatabaseClosedError', '', named('UnknownError')),
  ],
  [
    'a chunk that is not here',
    'missing',
    new TypeError('Failed to fetch dynamically imported module: /a.js'),
  ],
  [
    'a file of the database that is broken',
    'damaged',
    named('UnknownError', 'Internal error opening backing store'),
  ],
  ['an aborted transaction', 'damaged', named('AbortError')],
  ['something that is no error', 'damaged', 'halo'],
])('%s is told as "%s"', (_what, kind, error) => {
  expect(toStorageTrouble(error)).toEqual({ kind, place: 'facts' });
  expect(toStorageTrouble(toStorageFailure('content', error))).toEqual({ kind, place: 'content' });
});

test('where it happened is said once, by whoever stood closest', () => {
  const inner = toStorageFailure('content', named('UnknownError'));
  expect(toStorageTrouble(toStorageFailure('facts', inner)).place).toBe('content');
});
