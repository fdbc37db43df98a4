import { createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { EventStore, decrypt, encrypt } from '@nivaran/event-store';
import { CLOCK, type Clock, inTransaction } from '@nivaran/platform';
import type { Draft } from './draft';

/** How long a draft is kept after its last change. In ms. A phone is lent; a day is enough to look for a slip. */
export const DRAFT_LIFETIME = 24 * 60 * 60 * 1000;

const TOKEN_BYTES = 32;
const ANSWERS = 'draft/answers';
const FILE = 'draft/file';

/** Nothing is answered yet. */
export function emptyDraft(): Draft {
  return {
    ...{
      answered: [],
      category: null,
      sought: null,
      pin: null,
      districtLgd: null,
      dose: null,
      date: null,
      centre: null,
    },
    ...{ vaccine: null, reference: null, idProof: null, statement: null, file: null, name: null, mobile: null },
    ...{ email: null, proved: null, pending: [], commandId: `portal-${randomUUID()}`, ticketId: null },
  };
}

/**
 * Complaints that are being written. A draft lies sealed under a key that is made of the token in the writer's browser, which
 * is kept nowhere else: whoever has the database and the keys of the installation reads none.
 */
@Injectable()
export class Drafts {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A token for a new draft: 43 characters of base64url. Nothing is kept before the first answer. */
  newToken(): string {
    return randomBytes(TOKEN_BYTES).toString('base64url');
  }

  /** What was answered under this token; nothing, if that is over or never began. */
  async read(token: string | undefined): Promise<Draft> {
    if (token === undefined) return emptyDraft();
    const { id, key } = keysOf(token);
    const { rows } = await this.store.pool.query<{ answers: Buffer }>({
      name: 'portal_draft',
      text: 'select answers from portal.drafts where id = $1 and expires_at > $2',
      values: [id, this.clock.now()],
    });
    return rows[0] ? opened(key, rows[0].answers) : emptyDraft();
  }

  /**
   * Changes what is there, one change after the other: two windows, or an answer that was sent twice, take nothing from each
   * other. @param file null: it is taken away; not given: it stays
   */
  async change(token: string, change: (draft: Draft) => Draft, file?: Buffer | null): Promise<Draft> {
    const { id, key } = keysOf(token);
    const now = this.clock.now();
    return inTransaction(this.store.pool, async (client) => {
      await client.query('delete from portal.drafts where expires_at <= $1', [now]);
      const until = new Date(now.getTime() + DRAFT_LIFETIME);
      const sealed = (draft: Draft) => encrypt(key, Buffer.from(JSON.stringify(draft)), ANSWERS);
      await client.query(
        'insert into portal.drafts (id, answers, expires_at) values ($1, $2, $3) on conflict (id) do nothing',
        [id, sealed(emptyDraft()), until],
      );
      const { rows } = await client.query<{ answers: Buffer }>(
        'select answers from portal.drafts where id = $1 for update',
        [id],
      );
      if (!rows[0]) throw new Error('A draft was not stored.');
      const draft = change(opened(key, rows[0].answers));
      await client.query(
        'update portal.drafts set answers = $2, expires_at = $3, file = case when $5 then $4 else file end where id = $1',
        [id, sealed(draft), until, file ? encrypt(key, file, FILE) : null, file !== undefined],
      );
      return draft;
    });
  }

  /** The slip that was added; null if none was. */
  async file(token: string): Promise<Buffer | null> {
    const { id, key } = keysOf(token);
    const { rows } = await this.store.pool.query<{ file: Buffer | null }>(
      'select file from portal.drafts where id = $1 and expires_at > $2',
      [id, this.clock.now()],
    );
    const box = rows[0]?.file;
    return box ? decrypt(key, box, FILE) : null;
  }

  async delete(token: string): Promise<void> {
    await this.store.pool.query('delete from portal.drafts where id = $1', [keysOf(token).id]);
  }
}

function opened(key: Buffer, box: Buffer): Draft {
  return JSON.parse(decrypt(key, box, ANSWERS).toString()) as Draft;
}

/** A name to find it by and a key to open it with, neither of which gives the other. */
function keysOf(token: string): { readonly id: Buffer; readonly key: Buffer } {
  const secret = Buffer.from(token, 'base64url');
  return {
    id: createHmac('sha256', secret).update('nivaran draft id').digest(),
    key: Buffer.from(hkdfSync('sha256', secret, '', 'nivaran draft key', 32)),
  };
}
