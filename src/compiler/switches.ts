import type { Blockquote, RootContent, Text } from 'mdast';

import {
  PHASES,
  STATUSES,
  type EmploymentStatus,
  type Phase,
  type SwitchAxis,
} from '../domain/content/module.ts';
import { placeAt, type Place } from './diagnostics.ts';
import { readMarker, type Marker } from './markers.ts';
import type { SourceText } from './read.ts';

/** How an author writes each phase. */
export const PHASE_NAMES: Readonly<Record<string, Phase>> = {
  'di-luar-tahapan': 'outside-stages',
  'bakal-calon': 'would-be-candidates',
  calon: 'candidates-set',
  'masa-tenang': 'quiet-days',
};

const STATUS_NAMES: Readonly<Record<string, EmploymentStatus>> = Object.fromEntries(
  STATUSES.map((status) => [status, status]),
);

type AxisName = 'FASE' | 'STATUS';
type AxisValue = Phase | EmploymentStatus;

interface Axis {
  readonly by: SwitchAxis;
  readonly values: readonly AxisValue[];
  readonly valuesByName: Readonly<Record<string, AxisValue>>;
}

const AXES: Readonly<Record<AxisName, Axis>> = {
  FASE: { by: 'phase', values: PHASES, valuesByName: PHASE_NAMES },
  STATUS: { by: 'status', values: STATUSES, valuesByName: STATUS_NAMES },
};

/** Stands for every value that no other case names. */
const OTHERS = 'lainnya';

/** One quote of a switch, as written. */
export interface WrittenCase {
  readonly axis: AxisName;
  readonly marker: Marker;
  readonly names: readonly { readonly name: string; readonly place: Place }[];
  /** False when the marker has no values, or does not have its line to itself. */
  readonly isReadable: boolean;
}

/** The marker as an author sees it. */
export const toMarkerText = ({ written }: Marker): string => `[!${written}]`;

/** Reads a marker as that of a case; undefined when it is meant to be something else. */
export const readCase = (marker: Marker): WrittenCase | undefined => {
  const { written, place, standsAlone } = marker;
  const [, axis, list = ''] = /^(FASE|STATUS)(?![\p{L}\p{N}_])(.*)$/iu.exec(written) ?? [];
  if (axis === undefined) return undefined;
  const names: { name: string; place: Place }[] = [];
  for (const { 0: part, index } of list.matchAll(/[^,]+/g)) {
    const name = part.trim();
    const column = place.column + 2 + axis.length + index + part.indexOf(name);
    names.push({ name, place: { line: place.line, column } });
  }
  const isList = /^\s+[^\s,][^,]*(?:,\s*[^\s,][^,]*)*$/.test(list);
  return {
    axis: axis.toUpperCase() === 'FASE' ? 'FASE' : 'STATUS',
    marker,
    names,
    isReadable: isList && standsAlone,
  };
};

const readCaseOf = (node: RootContent | undefined, source: SourceText): WrittenCase | undefined => {
  const marker = node?.type === 'blockquote' ? readMarker(node, source) : undefined;
  return marker && readCase(marker);
};

/** The neighbouring quotes from `start` on that are cases of one switch; empty when there is none. */
export const takeCases = (
  nodes: readonly RootContent[],
  start: number,
  source: SourceText,
): readonly WrittenCase[] => {
  const cases: WrittenCase[] = [];
  for (let index = start; index < nodes.length; index += 1) {
    const next = readCaseOf(nodes[index], source);
    if (next === undefined || (cases[0] !== undefined && cases[0].axis !== next.axis)) break;
    cases.push(next);
  }
  return cases;
};

/** A switch whose values were checked. */
export interface CheckedSwitch {
  readonly by: SwitchAxis;
  readonly cases: readonly { readonly of: readonly AxisValue[]; readonly body: Blockquote['children'] }[];
}

/** Checks that the cases of a switch name every value exactly once. */
export const checkSwitch = (cases: readonly WrittenCase[], { report }: SourceText): CheckedSwitch => {
  const axis = cases[0]?.axis ?? 'FASE';
  const { by, values, valuesByName } = AXES[axis];
  const allowed = [...Object.keys(valuesByName), OTHERS].join(', ');
  const named = new Set<string>();
  let isClear = true;
  let others: Place | undefined;

  for (const { marker, names, isReadable } of cases) {
    if (!isReadable) {
      report('switch-malformed', marker.place, { marker: toMarkerText(marker) });
      isClear = false;
    }
    for (const { name, place } of names) {
      if (named.has(name)) report('switch-value-repeated', place, { axis, value: name });
      else if (name === OTHERS) others = place;
      else if (!Object.hasOwn(valuesByName, name)) {
        report('switch-value-unknown', place, { axis, value: name, allowed });
        isClear = false;
      }
      const isLast = marker === cases.at(-1)?.marker && names.length === 1;
      if (name === OTHERS && !isLast) report('switch-others-placement', place, { axis });
      named.add(name);
    }
  }

  const left = Object.keys(valuesByName).filter((name) => !named.has(name));
  const start = cases[0]?.marker.place;
  if (others !== undefined && left.length === 0) report('switch-others-empty', others, { axis });
  if (others === undefined && left.length > 0 && isClear && start !== undefined) {
    report('switch-values-missing', start, { axis, values: left.join(', ') });
  }
  return {
    by,
    cases: cases.map(({ marker, names }) => {
      const own = names.flatMap(({ name }) => (name === OTHERS ? left : [name]));
      const of = values.filter((value) => own.some((name) => valuesByName[name] === value));
      return { of, body: [...marker.body] };
    }),
  };
};

/** Reports markers in the middle of text, which would otherwise be shown as they are. */
export const reportStrayMarkers = ({ position }: Text, { text, report }: SourceText): void => {
  const start = position?.start.offset ?? 0;
  const written = text.slice(start, position?.end.offset);
  for (const { 0: marker, index } of written.matchAll(
    /(?<!\\)\[!(?:FASE|STATUS)(?![\p{L}\p{N}_])[^\]\n]*\]?/giu,
  )) {
    report('switch-malformed', placeAt(text, start + index), { marker });
  }
};
