import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize('NFC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key))),
  );

/** What is kept of a password: `scrypt$salt$key`. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  return `scrypt$${salt.toString('base64url')}$${(await derive(password, salt)).toString('base64url')}`;
};

const nobody = `scrypt$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whether it is the password; with no hash it takes as long, so that the time tells nobody who has an account. */
export const isPassword = async (password: string, hash: string | null): Promise<boolean> => {
  const [, salt, key] = (hash?.startsWith('scrypt$') ? hash : nobody).split('$');
  const derived = await derive(password, Buffer.from(salt, 'base64url'));
  const expected = Buffer.from(key, 'base64url');
  return expected.length === derived.length && timingSafeEqual(expected, derived) && hash !== null;
};
