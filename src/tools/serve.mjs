import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import path from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The same policy as in the page's own meta element: nothing from elsewhere, no eval, no inline script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/**
 * Serves a folder to this machine only. Takes the port asked for, or any free one where it is taken and `strict` is
 * not set; port 0 means any. With `tls` (certificate and key) by https. `elsewhere` names folders below the address
 * that lie in other places.
 */
export async function serve(
  folder,
  { port = 0, strict = false, tls, headers = HEADERS, elsewhere = {} } = {},
) {
  const places = { root: path.resolve(folder), elsewhere };
  const reply = (request, response) => answer(places, headers, request, response);
  const server = tls ? createSecureServer(tls, reply) : createServer(reply);
  try {
    await listen(server, port);
  } catch (error) {
    if (strict || error.code !== "EADDRINUSE") throw error;
    await listen(server, 0);
  }
  const taken = server.address().port;
  return {
    port: taken,
    address: tls ? `https://localhost:${taken}/` : `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function answer(places, headers, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const file = fileFor(places, request.url ?? "/");
  if (!file) return refuse(response, 404);
  response.writeHead(200, {
    "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "Content-Length": statSync(file).size,
    "Cache-Control": "no-store",
    ...headers,
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file).pipe(response);
}

/** The file an address asks for, or undefined: nothing outside the folder, however the address is written. */
function fileFor({ root, elsewhere }, url) {
  let name;
  try {
    name = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return undefined;
  }
  if (name.includes("\0") || name.includes("\\")) return undefined;
  const [, first, rest] = /^\/([^/]+)(\/.*)$/.exec(name) ?? [];
  const moved = Object.hasOwn(elsewhere, first ?? "");
  const folder = moved ? path.resolve(elsewhere[first]) : root;
  const below = moved ? rest : name;
  const file = path.join(folder, below.endsWith("/") ? `${below}index.html` : below);
  if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function refuse(response, status) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(status === 404 ? "没有这个文件\n" : "只能读取\n");
}
