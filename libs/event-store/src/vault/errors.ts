import { NivaranError } from '@nivaran/platform';

/** No master key that was given opens this vault, or this part of it. */
export class WrongMasterKey extends NivaranError {
  readonly code = 'WRONG_MASTER_KEY';

  /** @param id of the master key that would open it; null: not noted */
  constructor(id: Buffer | null) {
    const which = id === null ? '' : ` It is under the master key ${id.toString('hex')}.`;
    super(
      `The master key does not open this vault.${which} Start with the NIVARAN_MASTER_KEY that the vault was made with or ` +
        'rotated to; if a rotation is not finished, with the other key as NIVARAN_MASTER_KEY_OLD (docs/keys.md).',
    );
  }
}

/** The person's data was erased on request. */
export class PersonErased extends NivaranError {
  readonly code = 'PERSON_ERASED';

  constructor() {
    super('The personal data of this complaint was erased. It can be read in outline, but not be changed.');
  }
}
