/** Pages that may show the pane in a frame: Excel on the web, 21Vianet's too. Desktop Excel shows it by itself. */
const FRAMED_BY = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://excel.cloud.microsoft",
  "https://*.partner.officewebapps.cn",
  "https://*.sharepoint.cn",
];

/**
 * What the pane's page may load: its own files and Office.js, and no connection at all. Inline styles are
 * Office.js's and Fluent's own.
 */
export function pagePolicy(officeJsOrigin) {
  return [
    "default-src 'none'",
    ["script-src 'self'", officeJsOrigin].filter(Boolean).join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The same as a header, where it can also say who may frame the page: a meta element cannot. */
export function headerPolicy(officeJsOrigin) {
  return `${pagePolicy(officeJsOrigin)}; frame-ancestors ${FRAMED_BY.join(" ")}`;
}

/** The headers that every file is sent with. Excel on the web is another origin that shows our icons. */
export function securityHeaders(officeJsOrigin) {
  return {
    "Content-Security-Policy": headerPolicy(officeJsOrigin),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
}

/** The origin that the policy must allow besides the page's own. */
export function originOf(officeJs) {
  return officeJs === "self" ? undefined : new URL(officeJs).origin;
}

/** Puts the policy of this deployment in the place of the page's own; throws where the page has none. */
export function withPolicy(html, policy) {
  const found = [...html.matchAll(/(<meta[^>]+http-equiv="Content-Security-Policy"[^>]+content=")[^"]*(")/g)];
  if (found.length !== 1) throw new Error("taskpane.html 里应当正好有一处内容安全策略（CSP）。");
  return html.replace(found[0][0], () => `${found[0][1]}${policy}${found[0][2]}`);
}
