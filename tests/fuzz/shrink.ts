import type { Files } from '../compiler/example-content.ts';
import { judge, toKind } from './oracle.ts';

/** Compilations that one failing case may cost; more makes it hardly smaller. */
const MOST_TRIALS = 1_500;

/** Makes a failing folder smaller for as long as the same kind of complaint remains: fewer files, lines, characters. */
export const shrink = (files: Files, complaint: string): Files => {
  const kind = toKind(complaint);
  let trials = 0;
  let smallest = files;
  const isStillWrong = (smaller: Files): boolean => {
    trials += 1;
    return trials <= MOST_TRIALS && judge(smaller).complaints.some((one) => toKind(one) === kind);
  };
  const tryOut = (smaller: Files): boolean => {
    if (!isStillWrong(smaller)) return false;
    smallest = smaller;
    return true;
  };

  for (const path of Object.keys(smallest)) {
    const { [path]: _left, ...others } = smallest;
    tryOut(others);
  }
  /** Leaves out ever shorter runs of parts. */
  const shorten = (path: string, separator: string): void => {
    const content = smallest[path];
    if (typeof content !== 'string') return;
    let parts = content.split(separator);
    for (let size = parts.length >> 1; size >= 1; size >>= 1) {
      for (let at = 0; at < parts.length;) {
        const fewer = [...parts.slice(0, at), ...parts.slice(at + size)];
        if (tryOut({ ...smallest, [path]: fewer.join(separator) })) parts = fewer;
        else at += size;
      }
    }
  };
  for (const separator of ['\n\n', '\n', ' ', ''])
    for (const path of Object.keys(smallest)) shorten(path, separator);
  return smallest;
};
