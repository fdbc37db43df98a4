import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { Refused } from '../api/client';
import type { ActionName } from './act';
import { ticketChanged } from './ticket-data';
import { undoOf } from './undo';

/** Says that an action is done, with the way back where the lifecycle has one; what shows the ticket is read anew. */
export function tellDone(t: TFunction, action: ActionName, ticketId: string, version: number): void {
  ticketChanged(ticketId);
  const undo = undoOf(action, ticketId, version);
  const id = `${ticketId} ${version}`;
  const takeBack = async () => {
    notifications.hide(id);
    try {
      await undo?.();
    } catch (error) {
      notifications.show({
        color: 'red',
        message: error instanceof Refused ? error.message : t('problem.unreachableText'),
      });
    }
    ticketChanged(ticketId);
  };
  notifications.show({
    id,
    closeButtonProps: { 'aria-label': t('bulk.close') },
    message: (
      <Group justify="space-between">
        <Text size="sm">{t('ticket.done', { action: t(`action.${action as 'accept'}`) })}</Text>
        {undo && (
          <Button size="compact-xs" variant="default" onClick={() => void takeBack()}>
            {t('bulk.undo')}
          </Button>
        )}
      </Group>
    ),
  });
}
