import { type FactEnvelope, factToStream } from '../../../domain/facts/fact.ts';
import { foldAttempt } from '../../../domain/quiz/attempt.ts';
import { createFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { timeToIsoDay } from '../../platform/calendar.ts';
import { useFactWords } from '../../ui/fact-words.ts';
import type { FactState } from './export-data.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

/** As every spreadsheet reads it, whatever language it is set to. */
const timeToText = ({ wall, zone }: FactEnvelope['t']): string =>
  `${timeToIsoDay(wall, zone)} ${createFormat('en').time(wall, zone)}`;

/** Everything this person recorded as a table: a head, then one row for each fact, oldest first. */
export const useFactTable = (): ((
  facts: readonly FactEnvelope[],
  states: ReadonlyMap<string, FactState>,
) => readonly (readonly string[])[]) => {
  const { t } = useTranslation();
  const words = useFactWords();

  return (facts, states) => {
    const factsByStream = new Map<string, FactEnvelope[]>();
    for (const fact of facts) {
      const stream = factToStream(fact);
      factsByStream.set(stream, [...(factsByStream.get(stream) ?? []), fact]);
    }
    const modeByStream = new Map(
      [...factsByStream].map(([stream, own]) => [
        stream,
        stream.startsWith('attempt:') ? (foldAttempt(own)?.mode ?? null) : null,
      ]),
    );
    const head = [
      t('own.csv-time'),
      t('own.csv-zone'),
      t('own.csv-kind'),
      t('own.csv-module'),
      t('own.csv-place'),
      t('own.csv-question'),
      t('own.csv-answer'),
      t('own.csv-state'),
    ];
    const rows = facts.map((fact) => {
      const { module, question, options } = fact.body;
      const { state } = states.get(fact.id) ?? { state: 'unknown' };
      return [
        timeToText(fact.t),
        fact.t.zone,
        words.kind(fact),
        words.module(fact)?.title ?? (isText(module) ? module : ''),
        words.place(fact, modeByStream.get(factToStream(fact)) ?? null),
        isText(question) ? question : '',
        Array.isArray(options)
          ? options.length === 0
            ? t('own.csv-unknown-answer')
            : options.filter(isText).join(' ')
          : '',
        t(`own.csv-${state}`),
      ];
    });
    return [head, ...rows];
  };
};
