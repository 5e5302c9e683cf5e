import { networkInterfaces } from 'node:os';

/** IPv4 addresses under which other machines on the local network may reach this one. */
export const listLanAddresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((interfaces) =>
    (interfaces ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address),
  );
