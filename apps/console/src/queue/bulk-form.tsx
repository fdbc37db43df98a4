import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused, answer, api, newKey } from '../api/client';
import type { BulkVerdicts, ComplaintAction, QueueItem, Session } from '../api/schema';
import { bodyOf } from '../ticket/action-body';
import { ActionField } from '../ticket/action-field';
import { Dialog } from '../shell/dialog';
import { ProblemAlert } from '../shell/problem-alert';

type Role = Session['role'];
type Field = ComplaintAction['input'][number];

const required = (name: string, kind: Field['kind']): Field => ({ name, kind, required: true });
const optional = (name: string, kind: Field['kind']): Field => ({ name, kind, required: false });
const AT_DESKS: readonly Role[] = ['officer', 'supervisor', 'state', 'national'];
const WITH_HELPDESK: readonly Role[] = ['helpdesk', ...AT_DESKS];

/** What can be done to many tickets and has to be told something, for whom. The server has the last word, ticket by ticket. */
export const BULK_ACTIONS = {
  assign: {
    roles: ['supervisor', 'state', 'national'],
    input: [required('officer', 'officer'), optional('reason', 'text-for-staff')],
  },
  forward: { roles: AT_DESKS, input: [required('to', 'desk'), required('reason', 'text-for-staff')] },
  resolve: {
    roles: AT_DESKS,
    input: [required('resolution', 'resolution'), required('explanation', 'text-for-citizen')],
  },
  'link-incident': { roles: AT_DESKS, input: [required('incident', 'incident')] },
  'change-category': {
    roles: WITH_HELPDESK,
    input: [required('category', 'category'), required('reason', 'text-for-staff')],
  },
  note: { roles: WITH_HELPDESK, input: [required('text', 'text-for-staff')] },
} as const satisfies Record<string, { readonly roles: readonly Role[]; readonly input: readonly Field[] }>;
export type BulkAction = keyof typeof BULK_ACTIONS;

interface Props {
  readonly action: BulkAction;
  readonly items: readonly QueueItem[];
  readonly onClose: () => void;
  readonly onDone: (verdicts: BulkVerdicts) => void;
}

/** Asks what the action needs to be told, once for all tickets. */
export function BulkForm({ action, items, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({});
  const [key, setKey] = useState(newKey);
  const input: readonly Field[] = BULK_ACTIONS[action].input;
  const targets = items.map(({ ticketId, version }) => ({ ticketId, version }));
  const send = useMutation({
    mutationFn: () =>
      answer(
        // All have the same shape but for what the table above says.
        api.POST(`/api/v1/bulk/${action as 'note'}`, {
          body: { ...(bodyOf(input, draft) as { text: string }), items: targets },
          params: { header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: onDone,
    onError: (error) => error instanceof Refused && setKey(newKey()),
  });
  const missing = input.some(({ name, required: isNeeded }) => isNeeded && !draft[name]?.trim());
  return (
    <Dialog opened onClose={onClose} title={t('bulk.titleOf', { action: t(`action.${action}`), count: items.length })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <Stack>
          {input.map((field, index) => (
            <ActionField
              key={field.name}
              field={field}
              ticketId={null}
              language={null}
              value={draft[field.name] ?? ''}
              onChange={(value) => setDraft({ ...draft, [field.name]: value })}
              onFile={() => undefined}
              isFirst={index === 0}
            />
          ))}
          <ProblemAlert error={send.error} />
          <Button type="submit" loading={send.isPending} disabled={missing}>
            {t(`action.${action}`)}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
