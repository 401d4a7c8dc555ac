/** Certificates of localhost as they lie in a folder. */
export interface Certificates {
  readonly made: boolean;
  readonly authority: string;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer };
}

export const CERTIFICATES: string;
export function certificatesIn(folder: string): Promise<Certificates>;
