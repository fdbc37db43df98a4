import { Button, List, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, newKey } from '../api/client';
import { queryClient, readQueuesAnew } from '../api/query-client';
import type { OfficerRow } from '../api/schema';
import { ticketIdInGroups } from '../formats/formats';
import { Dialog } from '../shell/dialog';
import { ProblemAlert } from '../shell/problem-alert';

/** Of one request. */
const MOST = 200;

interface Props {
  /** Of one's own desk. */
  readonly officers: readonly OfficerRow[];
  readonly onClose: () => void;
}

/** Gives tickets from whoever has most in hand to whoever has least: the most urgent first, each with a verdict of its own. */
export function Rebalance({ officers, onClose }: Props) {
  const { t } = useTranslation();
  const sorted = officers.toSorted((one, other) => other.inHand - one.inHand);
  const [from, setFrom] = useState(sorted[0]?.account ?? '');
  const [to, setTo] = useState(sorted.at(-1)?.account ?? '');
  const inHandOf = (account: string) => officers.find((each) => each.account === account)?.inHand ?? 0;
  const half = Math.floor((inHandOf(from) - inHandOf(to)) / 2);
  const [count, setCount] = useState(Math.min(Math.max(half, 1), MOST));
  const [key] = useState(newKey);
  const move = useMutation({
    mutationFn: async () => {
      const { items } = await answer(api.GET('/api/v1/queue', { params: { query: { officer: from, limit: count } } }));
      return answer(
        api.POST('/api/v1/bulk/assign', {
          body: { officer: to, items: items.map(({ ticketId, version }) => ({ ticketId, version })) },
          params: { header: { 'Idempotency-Key': key } },
        }),
      );
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['officers'] });
      readQueuesAnew();
    },
  });
  const choices = officers.map(({ account, name, inHand }) => ({
    value: account,
    label: t('input.inHand', { name, count: inHand }),
  }));
  return (
    <Dialog opened onClose={onClose} title={t('rebalance.title')}>
      {move.data ? (
        <Stack>
          <Text role="status">{t('rebalance.done', { count: move.data.done })}</Text>
          <List size="sm">
            {move.data.results.flatMap((each) =>
              each.ok
                ? []
                : [
                    <List.Item key={each.ticketId}>
                      {ticketIdInGroups(each.ticketId)}: {each.problem.detail}
                    </List.Item>,
                  ],
            )}
          </List>
          <Button onClick={onClose} data-autofocus>
            {t('bulk.close')}
          </Button>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            move.mutate();
          }}
        >
          <Stack>
            <NativeSelect
              label={t('rebalance.from')}
              data={choices}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
              data-autofocus
            />
            <NativeSelect
              label={t('rebalance.to')}
              data={choices}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
            <NumberInput
              label={t('rebalance.count')}
              description={t('rebalance.urgentFirst')}
              min={1}
              max={Math.min(Math.max(inHandOf(from), 1), MOST)}
              clampBehavior="strict"
              allowDecimal={false}
              value={count}
              onChange={(value) => setCount(Number(value) || 1)}
            />
            <ProblemAlert error={move.error} />
            <Button type="submit" loading={move.isPending} disabled={from === to || inHandOf(from) === 0}>
              {t('rebalance.move')}
            </Button>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
