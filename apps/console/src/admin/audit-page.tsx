import { Button, Code, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Moment } from '../formats/moment';
import { AnchorTo } from '../shell/links';
import { AdminHead } from './admin-head';
import { AUDIT_TYPES, type AuditSearch } from './admin-search';
import { ListTable } from '../shell/list-table';

const route = getRouteApi('/admin/audit');

/** Who signed in, looked, changed an account or took data along. */
export function AuditPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const log = useInfiniteQuery({
    queryKey: ['admin', 'audit', search],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/audit', {
          params: { query: { ...search, limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const choose = (change: Partial<AuditSearch>) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '/admin/audit', search: Object.fromEntries(next), replace: true });
  };
  return (
    <Stack gap="md">
      <AdminHead name="audit" />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const fields = new FormData(event.currentTarget);
          const of = (name: string) => (fields.get(name) as string | null)?.trim() || undefined;
          choose({ actor: of('actor'), account: of('account'), ticketId: of('ticketId')?.replaceAll(/\D/g, '') });
        }}
      >
        <Group align="end" className="no-print">
          <NativeSelect
            size="xs"
            label={t('admin.happened')}
            data={[
              { value: '', label: t('queue.any') },
              ...AUDIT_TYPES.map((type) => ({ value: type, label: t(`admin.audit.${type}`) })),
            ]}
            value={search.type ?? ''}
            onChange={(event) => choose({ type: AUDIT_TYPES.find((type) => type === event.currentTarget.value) })}
          />
          <TextInput size="xs" name="actor" label={t('admin.actor')} defaultValue={search.actor ?? ''} />
          <TextInput size="xs" name="account" label={t('admin.concerns')} defaultValue={search.account ?? ''} />
          <TextInput size="xs" name="ticketId" label={t('queue.ticket')} defaultValue={search.ticketId ?? ''} />
          <Button size="xs" type="submit">
            {t('admin.search')}
          </Button>
        </Group>
      </form>
      <Text size="sm" c="dimmed">
        {t('admin.auditWhat')}
      </Text>
      <ListTable
        query={log}
        caption={t('admin.auditCaption')}
        empty={t('admin.noEntry')}
        rows={log.data?.pages.flatMap(({ items }) => items) ?? []}
        keyOf={({ position }) => String(position)}
        columns={[
          {
            label: t('admin.when'),
            cell: ({ at }) => (
              <span style={{ whiteSpace: 'nowrap' }}>
                <Moment at={at} />
              </span>
            ),
          },
          { label: t('admin.happened'), cell: ({ type }) => t(`admin.audit.${type}`) },
          { label: t('admin.actor'), cell: ({ actor }) => <span translate="no">{actor}</span> },
          {
            label: t('admin.concerns'),
            cell: ({ account, actor }) => <span translate="no">{account === actor ? '–' : (account ?? '–')}</span>,
          },
          {
            label: t('queue.ticket'),
            cell: ({ ticketId }) =>
              ticketId === null ? (
                '–'
              ) : (
                <AnchorTo to="/tickets/$ticketId" params={{ ticketId }} inherit>
                  {ticketId}
                </AnchorTo>
              ),
          },
          { label: t('admin.network'), cell: ({ network }) => network ?? '–' },
          { label: t('admin.details'), cell: ({ data }) => <Facts data={data} /> },
        ]}
      />
      {log.hasNextPage && (
        <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('report.more')}
        </Button>
      )}
    </Stack>
  );
}

/** What the other columns do not say. */
function Facts({ data: { account: _, ticketId: __, ...rest } }: { readonly data: Readonly<Record<string, unknown>> }) {
  const facts = Object.entries(rest).filter(([, value]) => value !== null);
  if (facts.length === 0) return '–';
  return (
    <Code lang="en" style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      {facts.map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(' · ')}
    </Code>
  );
}
