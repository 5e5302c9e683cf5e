import { openStore } from '../../../../src/client/store/store.ts';
import type { AgencyId } from '../../../../src/domain/ids.ts';
import { parts, type Phone, takeQuiz } from '../../phone.tsx';

const DAY = 86_400_000;

/** What this person answered in the practice of the sample module some days ago, by the phone's clock of then. */
export const practisedDaysAgo = async (
  phone: Phone,
  days: number,
  answers: Readonly<Record<string, readonly string[]>>,
): Promise<void> => {
  const store = await openStore(
    {
      ...parts,
      clock: { ...parts.clock, now: () => parts.clock.now() - days * DAY },
      witnesses: { recall: () => null, testify: () => undefined, forget: () => undefined },
    },
    { agency: 'instansi' as AgencyId, suffix: phone.suffix },
  );
  await takeQuiz({ ...phone, store }, 'latihan', answers);
  store.close();
};
