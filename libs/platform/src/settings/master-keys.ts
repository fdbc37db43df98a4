/** What opens the vault: 32 bytes each. */
export interface MasterKeys {
  /** In force: what is wrapped from now on is wrapped under it. */
  readonly current: Buffer;
  /** Another one that opens as well, while the vault is rotated from one to the other; null if there is none. */
  readonly old: Buffer | null;
}
