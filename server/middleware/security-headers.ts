import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const self = ["'self'"];
const policy = {
  defaultSrc: self,
  scriptSrc: self,
  styleSrc: self,
  imgSrc: [...self, 'data:'],
  connectSrc: self,
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: self,
  frameAncestors: self,
};
const options = {
  // frame-ancestors says it better, and Office frames the pane.
  xFrameOptions: false,
  strictTransportSecurity: false,
  crossOriginResourcePolicy: false,
} as const;

/** The hash of nothing: Fluent UI adds empty style elements and fills them through the CSSOM, which a policy does not see. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const officeCdn = 'https://appsforoffice.microsoft.com';
/** Where Excel on the web runs. */
const officeHosts = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.live.com',
];

const strict = secureHeaders({ ...options, contentSecurityPolicy: policy });
/** Swagger UI sets style attributes. */
const docs = secureHeaders({
  ...options,
  contentSecurityPolicy: { ...policy, styleSrc: [...self, "'unsafe-inline'"] },
});

/** Where the pane asks Supabase, and hears from it. */
const supabaseSources = (url: string | null | undefined): string[] => {
  if (!url) return [];
  const { origin } = new URL(url);
  return [origin, origin.replace(/^http/, 'ws')];
};

/** Nothing from anywhere but this server, save where a page needs more; TLS, and with it HSTS, is the proxy's. */
export const securityHeaders = (supabaseUrl?: string | null): MiddlewareHandler => {
  const connectSrc = [...self, ...supabaseSources(supabaseUrl)];
  const pane = { ...policy, styleSrc: [...self, emptyStyle], connectSrc };
  const preview = secureHeaders({ ...options, contentSecurityPolicy: pane });
  /** The pane inside Excel: framed by Excel on the web, with Office.js from Microsoft, whose dialogs speak to the page that opened them. */
  const taskpane = secureHeaders({
    ...options,
    crossOriginOpenerPolicy: false,
    contentSecurityPolicy: {
      ...pane,
      scriptSrc: [...self, officeCdn],
      connectSrc: [...connectSrc, officeCdn],
      frameAncestors: [...self, ...officeHosts],
    },
  });
  /** A window that Excel opens to sign in: framed by nobody. */
  const dialog = secureHeaders({
    ...options,
    crossOriginOpenerPolicy: false,
    contentSecurityPolicy: { ...pane, scriptSrc: [...self, officeCdn], connectSrc: [...connectSrc, officeCdn] },
  });
  const byPath: Record<string, MiddlewareHandler> = {
    '/': preview,
    '/preview': preview,
    '/index.html': preview,
    '/taskpane.html': taskpane,
    '/sign-in.html': preview,
    '/sign-in-dialog.html': dialog,
    '/docs': docs,
  };
  return (c, next) => (byPath[c.req.path] ?? strict)(c, next);
};
