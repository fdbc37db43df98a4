import { Button, Group, List, Spoiler, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../api/schema';
import type { ActionName } from './act';
import { ActionForm } from './action-form';

/** What usually comes next stands first. */
const ORDER: readonly ActionName[] = [
  ...(['accept', 'resolve', 'decide-appeal', 'resume', 'return', 'provide-information', 'confirm', 'route'] as const),
  ...(['request-information', 'forward', 'hold-for-source', 'note', 'attach', 'assign', 'escalate'] as const),
  ...(['change-category', 'merge', 'unmerge', 'link-incident', 'reject', 'release', 'reopen', 'appeal'] as const),
  ...(['close', 'withdraw', 'erase'] as const),
];

/** What this reader may do now, the next step first; and of what they may not, why not. */
export function Actions({ ticket }: { readonly ticket: Complaint }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ActionName | null>(null);
  const ordered = ORDER.flatMap((name) => ticket.actions.find(({ action }) => action === name) ?? []);
  const allowed = ordered.filter((each) => each.allowed);
  const refused = ordered.filter((each) => !each.allowed);
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
              onClick={() => setChosen(name === chosen ? null : name)}
            >
              {t(`action.${name as 'accept'}`)}
            </Button>
          ))}
        </Group>
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
