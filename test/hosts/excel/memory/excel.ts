import { createEventHub, type EventEntry } from "./events";
import type { Faults, Machine } from "./machine";
import { emptyBook } from "./model";
import { hostTable, type HostTable } from "./host-table";
import { interpret } from "./interpreter";
import { createRecorder, type Recorder } from "./recorder";
import { createReferences } from "./references";
import { createUser, type User } from "./user";
import type { WireRequest } from "./wire";

/** What the library's one function for requests is called with, and how it is answered. */
export type RequestArray = readonly [string, string, string, readonly string[], string, number, number];
export type Answer = (result: OfficeResult) => void;
export interface OfficeResult {
  readonly status: "succeeded" | "failed";
  readonly value?: { readonly data: readonly unknown[] };
  readonly error?: { readonly code: number; readonly message: string };
}

/** What kind of Excel is to be played. */
export interface ExcelOptions {
  /** The minor version of ExcelApi it claims; 20 unless told. */
  readonly version?: number;
  /** Whether it is Excel on the web, which limits requests and answers to 5 MB. */
  readonly web?: boolean;
  readonly faults?: Faults;
}

/** An Excel in memory, without the client library. */
export interface MemoryExcel {
  readonly machine: Machine;
  readonly user: User;
  readonly recorder: Recorder;
  readonly table: HostTable;
  /** Answers a request of the library; put in place of OSF.DDA.RichApi.executeRichApiRequestAsync. */
  execute(request: RequestArray, answer: Answer): void;
  /** Where messages with events go. */
  listen(receive: (entries: readonly EventEntry[]) => void): void;
  /** Resolves once nothing has been asked for a moment, as when a user comes to act. */
  quiet(): Promise<void>;
  /** Begins and ends the editing of a cell by the user. */
  editCell(): void;
  leaveCell(): void;
}

/** Codes by which Office tells of requests that were not carried out; the library translates them. */
const CELL_EDIT_MODE = 5004;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
const DELAY_FOR_CELL_EDIT = 64;
const QUIET_MS = 20;
const WEB_LIMIT = 5 * 1024 * 1024;

/** Makes an Excel. */
export function createMemoryExcel(options: ExcelOptions = {}): MemoryExcel {
  const { version = 20, web = false, faults = {} } = options;
  let receive: (entries: readonly EventEntry[]) => void = () => undefined;
  let waiting: (() => void)[] = [];
  let editing = false;
  let lastAsked = 0;
  const machine: Machine = {
    book: emptyBook(),
    version,
    web,
    faults,
    events: createEventHub(
      (entries) => receive(entries),
      () => machine.enableEvents,
    ),
    references: createReferences(),
    enableEvents: true,
    drawFocus: () => undefined,
    failing: null,
  };
  const recorder = createRecorder();
  const carryOut = (body: string, answer: Answer) => {
    const bytesOut = bytesOf(body);
    const request = JSON.parse(body) as WireRequest;
    const refuse = (code: number, message: string, bytesIn = 0) => {
      recorder.record(request, bytesOut, bytesIn, message);
      answer({ status: "failed", error: { code, message } });
    };
    if (web && bytesOut > WEB_LIMIT) {
      refuse(REQUEST_TOO_LARGE, "The request payload size has exceeded the limit.");
      return;
    }
    const response = interpret(machine, request);
    const text = JSON.stringify(response);
    if (web && bytesOf(text) > WEB_LIMIT) {
      refuse(RESPONSE_TOO_LARGE, "The response payload size has exceeded the limit.", bytesOf(text));
      return;
    }
    recorder.record(request, bytesOut, bytesOf(text), response.Error?.Code);
    answer({ status: "succeeded", value: { data: [200, [], text] } });
  };
  return {
    machine,
    user: createUser(machine),
    recorder,
    table: hostTable(version),
    execute([, , , , body, , flags], answer) {
      const go = () => {
        lastAsked = Date.now();
        if (!editing) carryOut(body, answer);
        else if (flags & DELAY_FOR_CELL_EDIT) waiting.push(go);
        else answer({ status: "failed", error: { code: CELL_EDIT_MODE, message: "" } });
      };
      // An answer never comes at once.
      setTimeout(go, 0);
    },
    listen(each) {
      receive = each;
    },
    async quiet() {
      do await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      while (Date.now() - lastAsked < QUIET_MS);
    },
    editCell() {
      editing = true;
    },
    leaveCell() {
      editing = false;
      const held = waiting;
      waiting = [];
      for (const go of held) go();
    },
  };
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
