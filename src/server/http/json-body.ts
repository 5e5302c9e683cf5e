import { err, ok, type Result } from '../../domain/result.ts';
import type { ProblemCode } from '../../protocol/problems.ts';

/**
 * Reads a request's JSON without trusting anything it says of itself: the size is counted as it streams in, whatever
 * content-length claims, and reading stops at the limit.
 */
export const readJsonBody = async (
  request: Request,
  limit: number,
): Promise<Result<unknown, ProblemCode>> => {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) return err('push-type-unsupported');
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') return err('push-type-unsupported');
  if (Number(request.headers.get('content-length') ?? 0) > limit) return err('push-too-large');

  let bytes: Uint8Array | null;
  try {
    bytes = await readLimited(request.body, limit);
  } catch {
    // The line broke in the middle. Hardly anybody is left to hear the answer, but it is not our defect.
    return err('push-not-json');
  }
  if (bytes === null) return err('push-too-large');
  try {
    // `fatal`: bytes that are not UTF-8 would otherwise silently become other text.
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return err('push-not-json');
  }
};

/** The whole body, or null when it is longer than `limit` bytes. */
const readLimited = async (
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array | null> => {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
};
