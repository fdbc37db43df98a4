import { ScrollArea } from '@mantine/core';
import { QueueViews } from '../queue/queue-views';

/** Where one can go from anywhere. */
export function Navigation({ onGone }: { readonly onGone: () => void }) {
  return (
    <ScrollArea onClick={onGone}>
      <QueueViews />
    </ScrollArea>
  );
}
