/**
 * Mistakes that real products made, as switches. The simulator must catch every one of them: a simulator that lets
 * them pass would let ours pass too.
 */
export const MUTANTS = {
  anyAnswerIsAck: 'any HTTP 200 counts as delivered (background-sync queues)',
  batchAck: 'a genuine reply settles the whole batch, whatever it says of each record',
  dropRejected: 'a refused record is deleted from the phone (check-in apps on 400)',
  splitTransaction: 'fact and outbox row are written in two transactions',
  headOfLine: 'a refused record is sent again and again, with nothing behind it getting through',
  giveUp: 'the queue is dropped after a few failures',
  rejectForever: 'a refused record is never offered again, not even to a newer server',
  ignoreEpoch: 'a restored server is not noticed by the phone',
  noReceipt: 'a restored server is not noticed by the server: phones show no receipt',
  newIdAtSend: 'the id is made when sending, not when it happened',
  staleAnswerCounts: 'the answer to an earlier request settles the one that is out',
  removeBeforeSend: 'records leave the outbox before the answer is there',
  outboxInMemory: 'the outbox is lost when the app is killed',
  answerBeforeCommit: 'the server answers before the data is on disk',
  lastWriteWins: 'a second fact with a known id overwrites the first',
} as const;

export type Mutant = keyof typeof MUTANTS;
export const MUTANT_NAMES = Object.keys(MUTANTS) as Mutant[];
