import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';

interface Props {
  readonly ticketId: string;
  readonly action: string;
  /** In the citizen's language, filled in. */
  readonly onPick: (text: string) => void;
}

/** What the pack has prepared to be said here; nothing if it has nothing. What is picked can be changed. */
export function ReplyPicker({ ticketId, action, onPick }: Props) {
  const { t, i18n } = useTranslation();
  const replies = useQuery({
    queryKey: ['ticket', ticketId, 'replies', i18n.language],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/complaints/{ticketId}/replies', { params: { path: { ticketId } }, signal })),
  });
  const fitting = replies.data?.items.filter((reply) => reply.action === action) ?? [];
  if (fitting.length === 0) return null;
  return (
    <NativeSelect
      label={t('reply.label')}
      description={t('reply.hint')}
      value=""
      data={[
        { value: '', label: t('reply.choose') },
        ...fitting.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        const picked = fitting.find(({ code }) => code === value);
        if (picked) onPick(picked.text);
      }}
    />
  );
}
