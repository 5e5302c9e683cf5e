import type { AgencyId, DeviceId, SubjectId } from '../../src/domain/ids.ts';

/** The people in all tests. Ids are fixed, so that a failing test reads the same every time. */
export interface Person {
  readonly name: string;
  readonly role: 'learner' | 'officer' | 'outsider';
  readonly agency: AgencyId;
  readonly subject: SubjectId;
  readonly device: DeviceId;
}

export const AGENCY = 'bkd-kepri' as AgencyId;

const createPerson = (
  name: string,
  role: Person['role'],
  agency: AgencyId,
  subject: string,
  device: string,
): Person => ({ name, role, agency, subject: subject as SubjectId, device: device as DeviceId });

/** Learner at BKD Kepri. */
export const sari = createPerson(
  'Sari',
  'learner',
  AGENCY,
  '019a0000-0000-7000-8000-00005a121001',
  '019a0000-0000-7000-8000-00005a12d001',
);

/** Learner at BKD Kepri with a phone of his own. */
export const budi = createPerson(
  'Budi',
  'learner',
  AGENCY,
  '019a0000-0000-7000-8000-00000b0d1001',
  '019a0000-0000-7000-8000-00000b0dd001',
);

/** Officer of BKD Kepri, reads the results. */
export const ratna = createPerson(
  'Ratna',
  'officer',
  AGENCY,
  '019a0000-0000-7000-8000-00004a7a1001',
  '019a0000-0000-7000-8000-00004a7ad001',
);

/** Works elsewhere and has no business here. */
export const joko = createPerson(
  'Joko',
  'outsider',
  'dinas-lain' as AgencyId,
  '019a0000-0000-7000-8000-00000707a001',
  '019a0000-0000-7000-8000-00000707d001',
);
