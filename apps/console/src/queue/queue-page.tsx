import { Button, Center, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { RowSelectionState } from '@tanstack/react-table';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../formats/formats';
import { useSession } from '../session/session';
import { OF_ONE_DESK, TAKING } from '../shell/roles';
import { ProblemAlert } from '../shell/problem-alert';
import { BulkBar } from './bulk-bar';
import { useHeldRows } from './held-rows';
import { beginQueueAnew, useQueue, useQueueCounts } from './queue-data';
import { QueueFilters } from './queue-filters';
import { QueueTable } from './queue-table';
import { useTakeNext } from './take';

const route = getRouteApi('/queue');

/** The tickets that wait for this reader, most urgent first. */
export function QueuePage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = useNavigate();
  const role = useSession().data?.role ?? 'auditor';
  const queue = useQueue(search);
  const counts = useQueueCounts(search.desk);
  const [isHeld, setHeld] = useState(false);
  const [selection, setSelection] = useState<RowSelectionState>({});
  const latest = useMemo(() => queue.data?.pages.flatMap(({ items }) => items) ?? [], [queue.data]);
  const selected = Object.keys(selection);
  const { rows, changes, showLatest } = useHeldRows(latest, JSON.stringify(search), isHeld || selected.length > 0);
  const open = useCallback(
    (ticketId: string) => void navigate({ to: '/tickets/$ticketId', params: { ticketId } }),
    [navigate],
  );
  // Something changed in a queue of which too many pages are there to read them all anew.
  const isBehind = queue.isStale && !queue.isFetching && queue.isSuccess;
  const take = useTakeNext(open, t('queue.nothingLeft'));
  const mayTake = TAKING.includes(role);
  useHotkeys([
    ['n', () => mayTake && !take.isPending && take.mutate()],
    ['r', () => (isBehind ? beginQueueAnew() : showLatest())],
  ]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = queue;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const view = search.view ?? 'open';
  const { view: _, desk: __, ...narrowed } = search;
  const total = Object.keys(narrowed).length === 0 ? counts.data?.[view] : undefined;
  const chosen = useMemo(
    () => rows.map(({ row }) => row).filter(({ ticketId }) => selection[ticketId]),
    [rows, selection],
  );

  return (
    <Stack gap="xs" h="calc(100dvh - 72px)">
      <Group justify="space-between" wrap="nowrap">
        <Title order={1} size="h4">
          {t(`view.${view}`)}
          {total !== undefined && (
            <Text span c="dimmed" ml="xs" size="md">
              {formats.number(total)}
            </Text>
          )}
        </Title>
        {mayTake && (
          <Button size="xs" onClick={() => take.mutate()} loading={take.isPending} aria-keyshortcuts="n">
            {t('queue.takeNext')}
          </Button>
        )}
      </Group>
      <QueueFilters search={search} mayChooseDesk={!OF_ONE_DESK.includes(role)} />
      <ProblemAlert error={take.error} />
      <ProblemAlert error={queue.error} retry={() => void queue.refetch()} />
      {(isBehind || changes > 0) && (
        <Group role="status" gap="xs">
          <Text size="sm">{isBehind ? t('queue.isBehind') : t('queue.changed', { count: changes })}</Text>
          <Button
            size="compact-xs"
            variant="default"
            onClick={isBehind ? beginQueueAnew : showLatest}
            aria-keyshortcuts="r"
          >
            {t('queue.showChanges')}
          </Button>
        </Group>
      )}
      {selected.length > 0 && <BulkBar items={chosen} onDone={() => setSelection({})} />}
      {queue.isPending && (
        <Center flex={1}>
          <Loader aria-label={t('shell.loading')} />
        </Center>
      )}
      {queue.isSuccess && rows.length === 0 && (
        <Center flex={1}>
          <Text c="dimmed">{Object.keys(narrowed).length > 0 ? t('queue.emptyNarrowed') : t('queue.empty')}</Text>
        </Center>
      )}
      {rows.length > 0 && (
        <QueueTable
          rows={rows}
          total={total ?? rows.length}
          label={t(`view.${view}`)}
          selection={selection}
          onSelection={setSelection}
          onOpen={open}
          onNearEnd={more}
          onHeld={setHeld}
        />
      )}
      {isFetchingNextPage && (
        <Text size="sm" c="dimmed" role="status">
          {t('queue.more')}
        </Text>
      )}
    </Stack>
  );
}
