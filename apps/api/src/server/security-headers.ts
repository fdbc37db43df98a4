import type { SecurityHeadersOptions } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/**
 * What browsers are told to refuse, as the OWASP Secure Headers Project has it. Nothing comes from elsewhere and nothing is
 * inline; no page of ours is shown within another one, sends a form, or loads a plug-in.
 */
export const SECURITY_HEADERS: SecurityHeadersOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: "'none'",
      scriptSrc: "'self'",
      styleSrc: "'self'",
      imgSrc: ["'self'", 'data:'], // Swagger UI draws its arrows from data:
      fontSrc: "'self'",
      connectSrc: "'self'",
      manifestSrc: "'self'",
      baseUri: "'none'",
      formAction: "'self'",
      frameAncestors: "'none'",
      objectSrc: "'none'",
    },
  },
  xFrameOptions: { action: 'deny' }, // for browsers that do not know frame-ancestors
  crossOriginEmbedderPolicy: { policy: 'require-corp' },
  strictTransportSecurity: { includeSubDomains: false }, // the neighbours of our host are not ours to bind
};

/** No page of ours asks for any of it; whoever gets a script into one can't, either. */
const NOT_NEEDED = [
  ...['accelerometer', 'autoplay', 'bluetooth', 'camera', 'display-capture', 'encrypted-media', 'fullscreen'],
  ...['geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi'],
  ...['payment', 'picture-in-picture'],
  ...['screen-wake-lock', 'serial', 'usb', 'web-share', 'xr-spatial-tracking'],
];
const PERMISSIONS_POLICY = NOT_NEEDED.map((feature) => `${feature}=()`).join(', ');

/** What Nest's headers leave out. An answer is kept by nobody, unless its route says so. */
export function addHeaders(instance: FastifyInstance): void {
  instance.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store').header('permissions-policy', PERMISSIONS_POLICY);
    done();
  });
}

/** The Content-Security-Policy of a page that cannot do without something of its own. */
export function policyWith(own: Readonly<Record<string, string | string[]>>): string {
  const { directives = {} } = SECURITY_HEADERS.contentSecurityPolicy as { directives?: object };
  return Object.entries({ ...directives, ...own })
    .map(([name, sources]: [string, string | string[]]) => `${kebab(name)} ${[sources].flat().join(' ')}`)
    .join('; ');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
