import { expect, it } from 'vitest';
import { pastedSecret } from './pasted-secret.ts';

it.each([
  ['123456', { kind: 'code', token: '123456' }],
  ['  123456\n', { kind: 'code', token: '123456' }],
  [
    'https://p.example/auth/v1/verify?token=pkce_ab&type=magiclink&redirect_to=https://planner.example/sign-in.html',
    { kind: 'link', hash: 'pkce_ab', type: 'magiclink' },
  ],
  ['https://planner.example/sign-in.html?token_hash=ab&type=email', { kind: 'link', hash: 'ab', type: 'email' }],
  ['https://planner.example/sign-in.html?code=c-1', { kind: 'grant', code: 'c-1' }],
  ['https://planner.example/', { kind: 'code', token: 'https://planner.example/' }],
])('reads %s from a mail', (text, secret) => {
  expect(pastedSecret(text)).toEqual(secret);
});
