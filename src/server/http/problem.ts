import { createProblem, type ProblemCode } from '../../protocol/problems.ts';

/** The answer that says no: RFC 9457, in the words of the catalogue. */
export const problemResponse = (
  code: ProblemCode,
  { detail, headers }: { readonly detail?: string; readonly headers?: Record<string, string> } = {},
): Response => {
  const problem = createProblem(code, detail);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      // A cache may otherwise keep "not found" beyond the moment in which it was true.
      'cache-control': 'no-store',
      ...headers,
    },
  });
};
