import { afterEach } from 'vitest';
import { cleanup, configure } from '@testing-library/react';

// A busy machine is no reason to fail: what is waited for comes, or it does not.
configure({ asyncUtilTimeout: 5_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});
