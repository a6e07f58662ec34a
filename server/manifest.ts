import { readFileSync } from 'node:fs';

/** The manifest as it stands in the repository, with the address that `npm run excel` serves. */
const template = readFileSync(new URL('../manifest.xml', import.meta.url), 'utf8');
const localAddress = 'https://localhost:3443';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * The add-in's manifest for a server at `address` (https, without a slash at its end).
 *
 * @param alsoOpens origins that the pane may open besides its own, such as a sign-in
 */
export const manifestFor = (address: string, alsoOpens: readonly string[] = []): string => {
  const own = `<AppDomain>${localAddress}</AppDomain>`;
  const domains = [new URL(address).origin, ...alsoOpens].map((origin) => `<AppDomain>${escaped(origin)}</AppDomain>`);
  return template
    .replace(own, () => [...new Set(domains)].join('\n    '))
    .replaceAll(`"${localAddress}/`, () => `"${escaped(address)}/`);
};
