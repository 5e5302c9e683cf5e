import { connect } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUSH_MAX_BYTES } from '../../../src/protocol/push.ts';
import { createLog } from '../../../src/server/platform/log.ts';
import { type RunningServer, startServer } from '../../../src/server/start.ts';
import { createPhone } from '../../support/facts.ts';
import { sari } from '../../support/people.ts';

/** What only shows on a real socket: requests that lie about their length, break off, or dawdle. */
describe('a real connection', () => {
  let server: RunningServer;
  let data: string;
  const complaints: string[] = [];
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'lentera-socket-'));
    server = await startServer(
      {
        port: 0,
        host: '127.0.0.1',
        data,
        agency: sari.agency,
        databaseUrl: null,
        dist: null,
        origin: null,
        logLevel: 'error',
      },
      { log: createLog('warn', { write: (line) => void complaints.push(line) }) },
    );
  });
  afterAll(async () => {
    await server.close();
    rmSync(data, { recursive: true });
  });

  /** Sends raw bytes and reads until the answer's head is there, then until the other side or we close. */
  const talk = (parts: readonly string[], pause = 0): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1');
      let answer = '';
      socket.setTimeout(5000, () => socket.destroy());
      socket.on('data', (chunk) => {
        answer += String(chunk);
      });
      socket.on('error', (error: NodeJS.ErrnoException) => {
        // The server may close while we still send; what it said before is what counts.
        if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
      });
      socket.on('close', () => resolve(answer));
      void (async () => {
        for (const part of parts) {
          if (socket.destroyed) return;
          socket.write(part);
          if (pause > 0) await new Promise((wake) => setTimeout(wake, pause));
        }
      })();
    });

  const head = (...lines: readonly string[]): string =>
    [
      'POST /sync/1/push HTTP/1.1',
      'host: x',
      'connection: close',
      'content-type: application/json',
      ...lines,
      '',
      '',
    ].join('\r\n');

  test("Sari's push arrives byte by byte over a slow line", async () => {
    const phone = createPhone(sari);
    phone.record('lesson.completed', { module: 'm', revision: 'r', lesson: 'l' });
    const body = JSON.stringify(phone.toRequest());
    const parts = body.match(/[\s\S]{1,60}/g) ?? [];
    const answer = await talk([head(`content-length: ${body.length}`), ...parts], 2);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"s":"stored"');
  });

  test('a body without a length that never ends is cut off with an answer', async () => {
    const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;
    const answer = await talk(
      [head('transfer-encoding: chunked'), ...Array.from({ length: 40 }, () => chunk)],
      1,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('push-too-large');
  });

  test('a length beyond the limit is answered before the body comes', async () => {
    const answer = await talk([head(`content-length: ${PUSH_MAX_BYTES + 1}`)]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('a phone that breaks off in the middle leaves no trace and the server goes on', async () => {
    const before = await (await fetch(`http://127.0.0.1:${server.port}/api/health`)).json();
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(`${head('content-length: 5000')}{"nonce":`);
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => resolve());
    });
    // Give the server the time to notice.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(complaints).toEqual([]);
    const after = await (await fetch(`http://127.0.0.1:${server.port}/api/health`)).json();
    expect(after).toEqual(before);
  });
});
