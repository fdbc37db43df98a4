import { NivaranError } from '@nivaran/platform';

export class AttachmentInfected extends NivaranError {
  readonly code = 'ATTACHMENT_INFECTED';

  /** @param signature what the scanner calls it */
  constructor(signature: string) {
    super(`The virus scanner found ${signature} in the file. It was not kept. Check the device that it comes from.`, {
      signature,
    });
  }
}

/** Whether there is a virus in a file is not known, so it is not taken. `reason` is for the log. */
export class ScannerUnavailable extends NivaranError {
  readonly code = 'SCANNER_UNAVAILABLE';

  constructor(readonly reason: string) {
    super(`The virus scanner gave no verdict (${reason}), so the file was not taken. Try again in a few minutes.`);
  }
}
