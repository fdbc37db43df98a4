import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminHead } from './admin-head';

/** Somebody asks to be erased: what happens, and the way to their complaint, where it is done. */
export function ErasurePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const ticketId = typed.replaceAll(/\D/g, '');
  return (
    <Stack gap="md" maw={720}>
      <AdminHead name="erasure" />
      <List size="sm" type="ordered">
        {(['which', 'over', 'what', 'keeps'] as const).map((step) => (
          <List.Item key={step}>{t(`admin.erasure.${step}`)}</List.Item>
        ))}
      </List>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: '/tickets/$ticketId', params: { ticketId } });
        }}
      >
        <Group align="end">
          <TextInput
            label={t('admin.erasure.ticket')}
            inputMode="numeric"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" disabled={ticketId.length !== 11}>
            {t('admin.erasure.open')}
          </Button>
        </Group>
      </form>
      <Text size="sm" c="dimmed">
        {t('admin.erasure.law')}
      </Text>
    </Stack>
  );
}
