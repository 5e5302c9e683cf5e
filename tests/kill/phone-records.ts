import type { Page } from '@playwright/test';
import type { FactEnvelope } from '../../src/domain/facts/fact.ts';
import { factToHash } from '../../src/domain/facts/hash.ts';

/** Everything of a person that is on disk. */
export interface Records {
  /** In the order of the device. */
  readonly facts: readonly FactEnvelope[];
  /** Ids of the facts that wait for the agency. */
  readonly waiting: readonly string[];
  /** Choices not confirmed yet. */
  readonly drafts: readonly {
    readonly attempt: string;
    readonly question: string;
    readonly options: readonly string[];
  }[];
}

/** Reads the phone's databases past the app. The app must have made them. */
export const readRecords = async (page: Page): Promise<Records> => {
  const { facts, waiting, drafts } = await page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
      });
    const readAll = async (name: string, tables: readonly string[]): Promise<unknown[][]> => {
      const known = await indexedDB.databases();
      if (!known.some((database) => database.name === name)) throw new Error(`no database ${name}`);
      const database = await settle(indexedDB.open(name));
      const transaction = database.transaction([...tables], 'readonly');
      const rows = await Promise.all(
        tables.map((table) => settle(transaction.objectStore(table).getAll() as IDBRequest<unknown[]>)),
      );
      database.close();
      return rows;
    };
    const [factRows = [], outboxRows = []] = await readAll('lentera-facts', ['facts', 'outbox']);
    const [draftRows = []] = await readAll('lentera-content', ['drafts']);
    return { facts: factRows, waiting: outboxRows, drafts: draftRows };
  });
  const rows = facts as readonly { readonly fact: FactEnvelope }[];
  return {
    facts: rows.map(({ fact }) => fact).sort((a, b) => a.n - b.n),
    waiting: (waiting as readonly { readonly id: string }[]).map(({ id }) => id),
    drafts: drafts as Records['drafts'],
  };
};

/** What is wrong with the chain of facts itself, whoever made them and for whatever. */
export const checkChain = ({ facts, waiting }: Records): string | null => {
  const ids = new Set<string>(facts.map(({ id }) => id));
  if (ids.size !== facts.length) return 'a fact is there twice';
  if (waiting.length !== facts.length || waiting.some((id) => !ids.has(id)))
    return `${facts.length} facts, but ${waiting.length} wait for the agency`;
  let prev: string | null = null;
  for (const [index, fact] of facts.entries()) {
    if (fact.n !== index + 1) return `fact ${index + 1} says it is number ${fact.n}`;
    if (fact.prev !== prev) return `fact ${fact.n} does not follow the one before it`;
    if (factToHash(fact) !== fact.h) return `fact ${fact.n} is not what it was hashed as`;
    prev = fact.h;
  }
  return null;
};
