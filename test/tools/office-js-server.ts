import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { ROOT } from "./run-tool";

const FILES = path.join(ROOT, "node_modules/@microsoft/office-js/dist");

/** Answers in the server's place for one file; what it does not answer is served as usual. */
export type Fault = (response: ServerResponse, bytes: Buffer) => void;

/** A server of Microsoft's own files, with the faults of the day. */
export interface OfficeJsServer {
  readonly address: string;
  readonly asked: string[];
  faults: Record<string, Fault>;
  close(): Promise<void>;
}

/** Serves the real Office.js to this machine. */
export async function serveOfficeJs(): Promise<OfficeJsServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? "").replace("/lib/1/hosted/", "");
    asked.push(name);
    const file = path.join(FILES, name);
    const fault = result.faults[name];
    if (!existsSync(file)) return void response.writeHead(404).end("none");
    const bytes = readFileSync(file);
    if (fault) return fault(response, bytes);
    response.writeHead(200, { "Content-Length": bytes.length }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const result: OfficeJsServer = {
    address: `http://127.0.0.1:${port}/lib/1/hosted/`,
    asked,
    faults: {},
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return result;
}

/** There is no such file on the server. */
export const absent: Fault = (response) => void response.writeHead(404).end("none");

/** The connection ends in the middle of the file. */
export const cutShort: Fault = (response, bytes) => {
  response.writeHead(200, { "Content-Length": bytes.length });
  response.write(bytes.subarray(0, 1000), () => response.destroy());
};

/** The page where one has to log in to the network. */
export const loginPage: Fault = (response) =>
  void response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>login</h1>");
