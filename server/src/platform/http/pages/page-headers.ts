const csp = [
  "default-src 'self'", "img-src 'self' https: data:", "object-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');

const always = { vary: 'accept-encoding, accept-language, cookie', 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' };

/** Of a page that is somebody's. Vite's hot updates need inline styles, hence no policy in development. */
export const privateHeaders = (dev: boolean): Record<string, string> => ({ ...always, ...(!dev && { 'content-security-policy': csp }), 'cache-control': 'private, no-cache' });

/**
 * Of a page that is the same for all guests. Browsers ask each time (a 304 costs next to nothing); what stands between may keep it for
 * so many seconds, and give it out a little longer while it fetches the next or we are away.
 */
export const guestHeaders = (sharedSeconds: number): Record<string, string> => ({
  ...always,
  'content-security-policy': csp, // without nonces: there is no inline script, so that the same bytes are right for everybody
  'cache-control': `public, max-age=0, s-maxage=${sharedSeconds}, stale-while-revalidate=${sharedSeconds}, stale-if-error=600`,
});
