import { useMutation } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { answer, api, newKey } from '../api/client';
import { readQueuesAnew } from '../api/query-client';

/** The most urgent ticket that nobody has is yours; undefined: nothing is left. */
export function useTakeNext(onTaken: (ticketId: string) => void, nothingLeft: string) {
  return useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/queue/next', { body: {}, params: { header: { 'Idempotency-Key': newKey() } } })),
    onSuccess: (outcome) => {
      readQueuesAnew();
      if (outcome) onTaken(outcome.ticketId);
      else notifications.show({ message: nothingLeft });
    },
  });
}
