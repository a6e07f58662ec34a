/** What somebody has from a mail: the code to type, or what a link holds. */
export type PastedSecret =
  | { kind: 'code'; token: string }
  /** Of a link that was not opened. */
  | { kind: 'link'; hash: string; type: string }
  /** Of a page that a link led to. */
  | { kind: 'grant'; code: string };

/** Reads a code, a link copied out of a mail, or the address it led to. */
export const pastedSecret = (text: string): PastedSecret => {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return { kind: 'code', token: trimmed };
  const given = new URL(trimmed).searchParams;
  const code = given.get('code');
  if (code) return { kind: 'grant', code };
  const hash = given.get('token_hash') ?? given.get('token');
  return hash ? { kind: 'link', hash, type: given.get('type') ?? 'email' } : { kind: 'code', token: trimmed };
};
