import { describe, expect, test } from 'vitest';
import { dataErrorToProblem, databaseUnreachable, portInUse } from '../../src/server/start-problems.ts';

describe('what stands in the way of a start', () => {
  test.each([
    [{ errcode: 13 }, 'storage-full'],
    [{ code: 'ENOSPC' }, 'storage-full'],
    [{ errcode: 14 }, 'data-not-writable'],
    [{ errcode: 8 }, 'data-not-writable'],
    [{ code: 'EACCES' }, 'data-not-writable'],
    [{ code: 'EROFS' }, 'data-not-writable'],
    [{ code: 'ENOTDIR' }, 'data-not-writable'],
    [{ errcode: 11 }, 'database-damaged'],
    [{ errcode: 26 }, 'database-damaged'],
  ])('%o is named %s', (error, code) => {
    const problem = dataErrorToProblem(error, '/srv/lentera');
    expect(problem?.code).toBe(code);
    expect(problem?.message).toContain('/srv/lentera');
    expect(problem?.remedy.length).toBeGreaterThan(30);
  });

  test('what nobody foresaw is not dressed up as something known', () => {
    expect(dataErrorToProblem(new Error('apa ini'), '/srv')).toBeNull();
    expect(dataErrorToProblem({ errcode: 1 }, '/srv')).toBeNull();
  });

  test('the remedy for a taken port names another one', () => {
    expect(portInUse(8080).remedy).toContain('PORT=8081');
    expect(portInUse(8081).remedy).toContain('PORT=8082');
  });

  test('the password of the database is never shown', () => {
    const problem = databaseUnreachable('postgres://lentera:k4t4-r4hasia@db:5432/x', {
      code: '28P01',
    });
    expect(JSON.stringify(problem)).not.toContain('k4t4');
    expect(problem.message).toContain('db:5432');
    expect(problem.message).toContain('28P01');
  });
});
