import { Anchor, Button, Code, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { queryClient } from '../api/query-client';
import type { ParkedStreams } from '../api/schema';
import { Moment } from '../formats/moment';
import { useSession } from '../session/session';
import { ProblemAlert } from '../shell/problem-alert';
import { AdminHead } from './admin-head';
import { ListTable } from '../shell/list-table';

const KEY = ['admin', 'parked'];
type Parked = ParkedStreams['items'][number];

/** What could not be taken in, and waits for somebody to look. */
export function UpkeepPage() {
  const { t } = useTranslation();
  const isAdmin = useSession().data?.role === 'admin';
  const parked = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/admin/parked', { signal })),
    refetchInterval: 10_000,
  });
  const release = useMutation({
    mutationFn: ({ subscription, streamId }: Parked) =>
      answer(api.POST('/api/v1/admin/parked/release', { body: { subscription, streamId } })),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <Stack gap="md">
      <AdminHead name="upkeep" />
      <Text size="sm" c="dimmed">
        {t('admin.parkedWhat')}
      </Text>
      {isAdmin && (
        <Text size="sm">
          {/* Another page altogether: Bull Board, in English. */}
          <Anchor href="/admin/queues/" underline="always">
            {t('admin.queues')}
          </Anchor>{' '}
          {t('admin.queuesWhat')}
        </Text>
      )}
      <ProblemAlert error={release.error} />
      <ListTable
        query={parked}
        caption={t('admin.parkedCaption')}
        empty={t('admin.noneParked')}
        rows={parked.data?.items ?? []}
        keyOf={({ subscription, streamId }) => `${subscription} ${streamId}`}
        columns={[
          { label: t('admin.stream'), cell: ({ streamId }) => <Code lang="en">{streamId}</Code> },
          { label: t('admin.subscription'), cell: ({ subscription }) => <Code lang="en">{subscription}</Code> },
          { label: t('admin.position'), cell: ({ position }) => position, isNumber: true },
          { label: t('admin.error'), cell: ({ error }) => <Code lang="en">{error}</Code> },
          { label: t('admin.since'), cell: ({ parkedAt }) => <Moment at={parkedAt} /> },
          {
            label: t('admin.doWhat'),
            cell: (row) =>
              row.released ? (
                t('admin.released')
              ) : (
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={!isAdmin}
                  aria-label={t('admin.releaseOf', { stream: row.streamId })}
                  onClick={() => release.mutate(row)}
                >
                  {t('admin.release')}
                </Button>
              ),
          },
        ]}
      />
    </Stack>
  );
}
