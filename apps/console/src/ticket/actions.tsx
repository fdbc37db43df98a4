import { Button, Group, List, Spoiler, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../api/schema';
import { newKey } from '../api/client';
import { ProblemAlert } from '../shell/problem-alert';
import { type ActionName, act } from './act';
import { ActionForm } from './action-form';
import { tellDone } from './tell-done';
import { ticketChanged } from './ticket-data';

/** What usually comes next stands first. */
const ORDER: readonly ActionName[] = [
  ...(['accept', 'resolve', 'decide-appeal', 'resume', 'return', 'provide-information', 'confirm', 'route'] as const),
  ...(['request-information', 'forward', 'hold-for-source', 'note', 'attach', 'assign', 'escalate'] as const),
  ...(['change-category', 'merge', 'unmerge', 'link-incident', 'reject', 'release', 'reopen', 'appeal'] as const),
  ...(['close', 'withdraw', 'erase'] as const),
];

/** Nothing needs to be said, and it can be taken back at once. */
const isDoneAtOnce = (name: ActionName): boolean => name === 'accept';

/** What this reader may do now, the next step first; and of what they may not, why not. */
export function Actions({ ticket }: { readonly ticket: Complaint }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ActionName | null>(null);
  const ordered = ORDER.flatMap((name) => ticket.actions.find(({ action }) => action === name) ?? []);
  const allowed = ordered.filter((each) => each.allowed);
  const refused = ordered.filter((each) => !each.allowed);
  const now = useMutation({
    mutationFn: (name: ActionName) =>
      act({ ticketId: ticket.ticketId, action: name, version: ticket.version, body: {}, key: newKey() }),
    onSuccess: ({ version }, name) => tellDone(t, name, ticket.ticketId, version),
    onError: () => ticketChanged(ticket.ticketId),
  });
  const action = allowed.find((each) => each.action === chosen);
  return (
    <section aria-labelledby="next" className="no-print">
      <Stack gap="xs">
        <Title order={2} size="h5" id="next">
          {t('ticket.next')}
        </Title>
        {allowed.length === 0 && <Text c="dimmed">{t('ticket.nothing')}</Text>}
        <Group gap="xs">
          {allowed.map(({ action: name }, index) => (
            <Button
              key={name}
              size="xs"
              variant={index === 0 ? 'filled' : 'default'}
              aria-expanded={name === chosen}
              loading={now.isPending && now.variables === name}
              onClick={() => (isDoneAtOnce(name) ? now.mutate(name) : setChosen(name === chosen ? null : name))}
            >
              {t(`action.${name as 'accept'}`)}
            </Button>
          ))}
        </Group>
        <ProblemAlert error={now.error} />
        {action && <ActionForm key={action.action} ticket={ticket} action={action} onClosed={() => setChosen(null)} />}
        {refused.length > 0 && (
          <Spoiler
            maxHeight={0}
            showLabel={t('ticket.whyNot', { count: refused.length })}
            hideLabel={t('ticket.hideWhyNot')}
          >
            <List size="sm">
              {refused.map(({ action: name, reasonText }) => (
                <List.Item key={name}>
                  <b>{t(`action.${name as 'accept'}`)}</b>: {reasonText}
                </List.Item>
              ))}
            </List>
          </Spoiler>
        )}
      </Stack>
    </section>
  );
}
