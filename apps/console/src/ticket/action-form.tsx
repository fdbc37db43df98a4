import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused, newKey } from '../api/client';
import type { Complaint, ComplaintAction, Outcome } from '../api/schema';
import { ProblemAlert } from '../shell/problem-alert';
import { act } from './act';
import { ChangedMeanwhile } from './changed-meanwhile';
import { bodyOf } from './action-body';
import { ActionField } from './action-field';
import { useDraft } from './draft';
import { MergePreview } from './merge-preview';
import { ReplyPicker } from './reply-picker';
import { sendFile } from './send-file';
import { ticketChanged } from './ticket-data';
import { tellDone } from './tell-done';

interface Props {
  readonly ticket: Complaint;
  readonly action: ComplaintAction;
  readonly onClosed: () => void;
}

/** What an action needs to be told. What is typed stays until it is done, also when the page is loaded anew. */
export function ActionForm({ ticket, action: { action, input }, onClosed }: Props) {
  const { t } = useTranslation();
  const { ticketId, version } = ticket;
  const [draft, setDraft] = useDraft(`${ticketId} ${action}`);
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState(newKey);
  const [decidedOn, setDecidedOn] = useState<number | null>(null);
  const send = useMutation({
    mutationFn: (): Promise<Outcome> =>
      action === 'attach'
        ? sendFile({ ticketId, version, kind: draft['kind'] ?? '', file, key })
        : act({ ticketId, action, version, key, body: bodyOf(input, draft) }),
    onSuccess(outcome) {
      setDraft({});
      onClosed();
      tellDone(t, action, ticketId, outcome.version);
    },
    onError(error) {
      if (!(error instanceof Refused)) return; // the same key again, should it have arrived after all
      setKey(newKey());
      if (error.problem.status !== 412) return;
      setDecidedOn(version);
      ticketChanged(ticketId);
    },
  });
  const setField = (name: string, value: string) => setDraft({ ...draft, [name]: value });
  const missing = input.some(({ name, required, kind }) =>
    kind === 'file' ? file === null : required && !draft[name]?.trim(),
  );
  return (
    <Paper withBorder p="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <Stack gap="sm">
          {input.map((field, index) => (
            <Fragment key={field.name}>
              {field.kind === 'text-for-citizen' && (
                <ReplyPicker
                  ticketId={ticketId}
                  action={action}
                  onPick={(text) =>
                    setField(field.name, [draft[field.name]?.trim(), text].filter(Boolean).join('\n\n'))
                  }
                />
              )}
              <ActionField
                field={field}
                ticketId={ticketId}
                language={ticket.language}
                value={draft[field.name] ?? ''}
                onChange={(value) => setField(field.name, value)}
                onFile={setFile}
                isFirst={index === 0}
              />
              {field.kind === 'ticket' && (
                <MergePreview
                  ticket={ticket}
                  into={draft[field.name] ?? ''}
                  onPick={(picked) => setField(field.name, picked)}
                />
              )}
            </Fragment>
          ))}
          {input.length === 0 && <Text size="sm">{t('ticket.sure')}</Text>}
          <ProblemAlert error={send.error} />
          {decidedOn !== null && <ChangedMeanwhile ticketId={ticketId} since={decidedOn} />}
          <Group>
            <Button type="submit" size="xs" loading={send.isPending} disabled={missing} autoFocus={input.length === 0}>
              {t(`action.${action as 'accept'}`)}
            </Button>
            <Button size="xs" variant="default" onClick={onClosed}>
              {t('ticket.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
