/** A folder that is being served to this machine. */
export interface Served {
  readonly port: number;
  readonly address: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly port?: number;
  readonly strict?: boolean;
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
  readonly headers?: Readonly<Record<string, string>>;
  readonly elsewhere?: Readonly<Record<string, string>>;
}

export function serve(folder: string, options?: ServeOptions): Promise<Served>;
