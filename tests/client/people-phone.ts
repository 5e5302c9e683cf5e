import { Dexie } from 'dexie';
import { onTestFinished } from 'vitest';
import { openProfiles, type Present, type Profiles } from '../../src/client/store/profiles.ts';
import { parts } from './phone.tsx';

/** Who uses a phone in a test: a register of its own, and what it says now. */
export interface Register {
  readonly profiles: Profiles;
  readonly present: () => Promise<Present>;
}

/** A register of people with one guest. Its database goes when the test ends. */
export const createRegister = async (clock = parts.clock): Promise<Register> => {
  const suffix = `-${crypto.randomUUID()}`;
  const profiles = await openProfiles({ ...parts, clock }, { suffix });
  onTestFinished(async () => {
    profiles.close();
    await Dexie.delete(`lentera-profiles${suffix}`);
  });
  return { profiles, present: profiles.present };
};
