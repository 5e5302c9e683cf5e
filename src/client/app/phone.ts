/**
 * What the app needs as soon as text is on the screen, as one chunk with the database library: fetched in parallel, in
 * nobody's way.
 */
export { factsSuffixes } from '../store/other-outbox.ts';
export { dropRegister, openProfiles } from '../store/profiles.ts';
export { openStore } from '../store/store.ts';
export { createSync } from '../sync/sync.ts';
export { createTransport } from '../sync/transport.ts';
export { startTriggers } from '../sync/triggers.ts';
export { startRelay } from './relay.ts';
