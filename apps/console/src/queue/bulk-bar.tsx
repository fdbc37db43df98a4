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

type Done = Extract<BulkVerdicts['results'][number], { ok: true }>;

/** What can be done to all that are selected at once, what came of each, and the way back where there is one. */
export function BulkBar({ items, onDone }: Props) {
  const { t } = useTranslation();
  const role = useSession().data?.role ?? 'auditor';
  const [chosen, setChosen] = useState<BulkAction | null>(null);
  const [verdicts, setVerdicts] = useState<{ readonly of: BulkVerdicts; readonly canUndo: boolean } | null>(null);
  const targets = items.map(({ ticketId, version }) => ({ ticketId, version }));
  const [key, setKey] = useState(newKey);
  const done = (canUndo: boolean) => (of: BulkVerdicts) => {
    setVerdicts({ of, canUndo });
    setChosen(null);
    readQueuesAnew();
  };
  const claim = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/bulk/accept', { body: { items: targets }, params: { header: { 'Idempotency-Key': key } } }),
      ),
    onSuccess(of) {
      setKey(newKey());
      done(true)(of);
    },
    // After no answer the same key again: it may have arrived.
    onError: (error) => error instanceof Refused && setKey(newKey()),
  });
  const undo = useMutation({
    mutationFn: async (results: readonly Done[]) => {
      for (const { ticketId, version } of results) await release(ticketId, version);
    },
    onSettled: () => {
      close();
      readQueuesAnew();
    },
  });
  const close = () => {
    setVerdicts(null);
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
      <ProblemAlert error={claim.error ?? undo.error} />
      {chosen && <BulkForm action={chosen} items={items} onClose={() => setChosen(null)} onDone={done(false)} />}
      <Dialog opened={verdicts !== null} onClose={close} title={t('bulk.verdicts')}>
        {verdicts && (
          <Stack>
            <Verdicts of={verdicts.of} />
            <Group>
              <Button onClick={close} data-autofocus>
                {t('bulk.close')}
              </Button>
              {verdicts.canUndo && verdicts.of.done > 0 && (
                <Button
                  variant="default"
                  loading={undo.isPending}
                  onClick={() => undo.mutate(verdicts.of.results.filter((each) => each.ok))}
                >
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

function Verdicts({ of: { results, done } }: { readonly of: BulkVerdicts }) {
  const { t } = useTranslation();
  return (
    <>
      <Text>{t('bulk.done', { count: done })}</Text>
      <List size="sm">
        {results.flatMap((each) =>
          each.ok
            ? []
            : [
                <List.Item key={each.ticketId}>
                  {ticketIdInGroups(each.ticketId)}: {each.problem.detail}
                </List.Item>,
              ],
        )}
      </List>
    </>
  );
}
