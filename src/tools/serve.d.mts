/** A folder that is being served to this machine. */
export interface Served {
  readonly port: number;
  readonly address: string;
  close(): Promise<void>;
}

export function serve(folder: string, options?: { port?: number; strict?: boolean }): Promise<Served>;
