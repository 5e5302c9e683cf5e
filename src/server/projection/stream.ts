import * as v from 'valibot';
import { factToStream, type FactEnvelope } from '../../domain/facts/fact.ts';
import { isContentId, UUID_PATTERN } from '../../domain/ids.ts';

/**
 * Which stored facts are folded, and with which others. The log keeps every fact, but only those whose body says what
 * its kind promises are folded: a body is an open record from the network, and a projection must neither break on it
 * nor carry text of any length or any character into columns and reports. The others wait in `other` for a version
 * that understands them.
 */
const ContentId = v.pipe(v.string(), v.check(isContentId));
const AttemptFields = {
  attempt: v.pipe(v.string(), v.regex(UUID_PATTERN)),
  module: ContentId,
  revision: ContentId,
  quiz: ContentId,
};

/** The id of an option or item, or a pair of a matching: `left:right`. */
const isOptionOrPair = (text: string): boolean => {
  const ids = text.split(':');
  return ids.length <= 2 && ids.every(isContentId);
};

const bodyByKind: Readonly<Record<string, v.GenericSchema>> = {
  'lesson.completed': v.object({ module: ContentId, revision: ContentId, lesson: ContentId }),
  'attempt.started': v.object(AttemptFields),
  'answer.given': v.object({
    ...AttemptFields,
    question: ContentId,
    options: v.array(v.pipe(v.string(), v.check(isOptionOrPair))),
  }),
  'attempt.extended': v.object({ ...AttemptFields, seconds: v.number() }),
  'attempt.submitted': v.object(AttemptFields),
};

export const UNFOLDED_STREAM = 'other';

/** The stream of a stored fact: as the domain groups them, or `other` for what this version does not fold. */
export const factToProjectedStream = (fact: Pick<FactEnvelope, 'kind' | 'body'>): string => {
  const schema = Object.hasOwn(bodyByKind, fact.kind) ? bodyByKind[fact.kind] : undefined;
  return schema !== undefined && v.is(schema, fact.body) ? factToStream(fact) : UNFOLDED_STREAM;
};
