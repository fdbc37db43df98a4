import type { Pool } from 'pg';

/** A queue narrowed to something, under a name of its owner's. `search`: fields of GET /api/v1/queue. */
export interface SavedView {
  readonly name: string;
  readonly search: Readonly<Record<string, string | number>>;
}

/** The views that people save for themselves. */
export class SavedViews {
  constructor(private readonly pool: Pool) {}

  async of(account: string): Promise<readonly SavedView[]> {
    const { rows } = await this.pool.query<{ views: readonly SavedView[] }>(
      'select views from identity.saved_views where account = $1',
      [account],
    );
    return rows[0]?.views ?? [];
  }

  /** Puts these in the place of all that there were. */
  async replace(account: string, views: readonly SavedView[]): Promise<void> {
    await this.pool.query(
      `insert into identity.saved_views (account, views) values ($1, $2)
         on conflict (account) do update set views = excluded.views`,
      [account, JSON.stringify(views)],
    );
  }
}
