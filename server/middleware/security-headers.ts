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

const strict = secureHeaders({ ...options, contentSecurityPolicy: policy });
/** Swagger UI sets style attributes. */
const docs = secureHeaders({
  ...options,
  contentSecurityPolicy: { ...policy, styleSrc: [...self, "'unsafe-inline'"] },
});

/** Nothing from anywhere but this server; TLS, and with it HSTS, is the proxy's. */
export const securityHeaders: MiddlewareHandler = (c, next) =>
  c.req.path === '/docs' ? docs(c, next) : strict(c, next);
