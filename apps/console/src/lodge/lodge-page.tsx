import { Alert, Button, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, newKey } from '../api/client';
import { queryClient, readQueuesAnew } from '../api/query-client';
import { ticketIdInGroups } from '../formats/formats';
import { ButtonTo } from '../shell/links';
import { useDraft } from '../ticket/draft';
import { LodgeForm } from './lodge-form';
import { lodgingOf, missingIn } from './lodging';
import { ReadBack } from './read-back';

/** A complaint that somebody tells at the telephone or at the counter: written down, read back, lodged. */
export function LodgePage() {
  const { t } = useTranslation();
  const [draft, setDraft] = useDraft('lodge');
  const [isReadBack, setReadBack] = useState(false);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [key, setKey] = useState(newKey);
  const lodge = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/complaints', { body: lodgingOf(draft), params: { header: { 'Idempotency-Key': key } } }),
      ),
    onSuccess() {
      setDraft({ channel: draft['channel'] ?? 'phone' });
      setKey(newKey());
      setReadBack(false);
      readQueuesAnew();
      void queryClient.invalidateQueries({ queryKey: ['search'] });
    },
    onError: () => setReadBack(false),
  });
  const readBack = () => {
    const needed = missingIn(draft);
    setMissing(needed);
    setReadBack(needed.length === 0);
  };
  const change = (field: string, value: string) => {
    setDraft({ ...draft, [field]: value });
    setMissing(missing.filter((each) => each !== field));
    if (lodge.isError || lodge.isSuccess) lodge.reset();
    setKey(newKey());
  };
  return (
    <Stack gap="md" maw={900}>
      <Title order={1} size="h4">
        {t('lodge.title')}
      </Title>
      {lodge.data && (
        <Alert color="green" title={t('lodge.done')} role="status">
          <Group>
            <Text size="xl" ff="monospace" fw={700}>
              {ticketIdInGroups(lodge.data.ticketId)}
            </Text>
            <ButtonTo to="/tickets/$ticketId" params={{ ticketId: lodge.data.ticketId }} size="xs" variant="default">
              {t('lodge.open')}
            </ButtonTo>
          </Group>
          <Text size="sm">{t('lodge.tellNumber')}</Text>
        </Alert>
      )}
      {isReadBack ? (
        <ReadBack
          lodging={lodgingOf(draft)}
          isPending={lodge.isPending}
          onBack={() => setReadBack(false)}
          onConfirm={() => lodge.mutate()}
        />
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            readBack();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            readBack();
          }}
        >
          <Stack gap="md">
            <LodgeForm
              key={lodge.data?.ticketId ?? ''}
              draft={draft}
              onChange={change}
              error={lodge.error}
              missing={missing}
            />
            <Group>
              <Button type="submit">{t('lodge.readBack')}</Button>
              <Text size="sm" c="dimmed">
                <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
              </Text>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
