import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused, answer, api, newKey } from '../api/client';
import { readQueuesAnew } from '../api/query-client';
import type { BulkVerdicts, QueueItem } from '../api/schema';
import { ticketIdInGroups } from '../formats/formats';
import { useSession } from '../session/session';
import { release } from '../ticket/act';
import { Dialog } from '../shell/dialog';
import { ProblemAlert } from '../shell/problem-alert';
import { TAKING } from '../shell/roles';
import { BULK_ACTIONS, type BulkAction, BulkForm } from './bulk-form';

const ACTIONS = Object.keys(BULK_ACTIONS) as readonly BulkAction[];

interface Props {
  readonly items: readonly QueueItem[];
  readonly onDone: () => void;
}

/** What came of one action on many tickets, or of taking it back. */
interface Result {
  readonly of: 'done' | 'undone';
  readonly done: number;
  readonly refused: readonly { readonly ticketId: string; readonly why: string }[];
  /** What can be taken back, each with the key of that intention. */
  readonly undo: readonly { readonly ticketId: string; readonly version: number; readonly key: string }[];
}

/** What can be done to all that are selected at once, what came of each, and the way back where there is one. */
export function BulkBar({ items, onDone }: Props) {
  const { t } = useTranslation();
  const role = useSession().data?.role ?? 'auditor';
  const [chosen, setChosen] = useState<BulkAction | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const targets = items.map(({ ticketId, version }) => ({ ticketId, version }));
  const [key, setKey] = useState(newKey);
  const done = (canUndo: boolean) => (verdicts: BulkVerdicts) => {
    setResult(resultOf(verdicts, canUndo));
    setChosen(null);
    readQueuesAnew();
  };
  const claim = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/bulk/accept', { body: { items: targets }, params: { header: { 'Idempotency-Key': key } } }),
      ),
    onSuccess(verdicts) {
      setKey(newKey());
      done(true)(verdicts);
    },
    // After no answer the same key again: it may have arrived.
    onError: (error) => error instanceof Refused && setKey(newKey()),
  });
  const undo = useMutation({ mutationFn: takeBack, onSuccess: setResult, onSettled: readQueuesAnew });
  const close = () => {
    setResult(null);
    onDone();
  };
  return (
    <Group gap="xs" role="toolbar" aria-label={t('bulk.title')}>
      <Text size="sm" fw={600} role="status">
        {t('bulk.selected', { count: items.length })}
      </Text>
      {TAKING.includes(role) && (
        <Button size="xs" onClick={() => claim.mutate()} loading={claim.isPending}>
          {t('bulk.claim')}
        </Button>
      )}
      {ACTIONS.filter((action) => (BULK_ACTIONS[action].roles as readonly string[]).includes(role)).map((action) => (
        <Button key={action} size="xs" variant="default" onClick={() => setChosen(action)}>
          {t(`action.${action}`)}
        </Button>
      ))}
      <Button size="xs" variant="subtle" onClick={onDone}>
        {t('bulk.nothing')}
      </Button>
      <ProblemAlert error={claim.error} />
      {chosen && <BulkForm action={chosen} items={items} onClose={() => setChosen(null)} onDone={done(false)} />}
      <Dialog opened={result !== null} onClose={close} title={t('bulk.verdicts')}>
        {result && (
          <Stack>
            <Text role="status">{t(`bulk.${result.of}`, { count: result.done })}</Text>
            <List size="sm">
              {result.refused.map(({ ticketId, why }) => (
                <List.Item key={ticketId}>
                  {ticketIdInGroups(ticketId)}: {why}
                </List.Item>
              ))}
            </List>
            <ProblemAlert error={undo.error} />
            <Group>
              {/* Anew once it is taken back: the button that had the focus is gone then. */}
              <Button key={result.of} onClick={close} data-autofocus autoFocus>
                {t('bulk.close')}
              </Button>
              {result.undo.length > 0 && (
                <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate(result.undo)}>
                  {t('bulk.undo')}
                </Button>
              )}
            </Group>
          </Stack>
        )}
      </Dialog>
    </Group>
  );
}

function resultOf({ results, done }: BulkVerdicts, canUndo: boolean): Result {
  return {
    ...{ of: 'done', done },
    undo: results.flatMap((each) =>
      each.ok && canUndo ? [{ ticketId: each.ticketId, version: each.version, key: newKey() }] : [],
    ),
    refused: results.flatMap((each) => (each.ok ? [] : [{ ticketId: each.ticketId, why: each.problem.detail }])),
  };
}

/** One after another; what somebody went on with meanwhile stays. @throws Unreachable: may be tried again as it is */
async function takeBack(tickets: Result['undo']): Promise<Result> {
  const refused: { ticketId: string; why: string }[] = [];
  for (const { ticketId, version, key } of tickets) {
    try {
      await release(ticketId, version, key);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.push({ ticketId, why: error.message });
    }
  }
  return { of: 'undone', done: tickets.length - refused.length, refused, undo: [] };
}
