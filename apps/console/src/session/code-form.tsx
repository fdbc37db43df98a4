import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { ProblemAlert } from '../shell/problem-alert';
import { setSession, signOut } from './session';

/** The code of the authenticator app, or a recovery code. */
export function CodeForm() {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const show = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/session/code', { body: { code: code.trim() } })),
    onSuccess: setSession,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        show.mutate();
      }}
    >
      <Stack>
        <Text>{t('signIn.codeText')}</Text>
        <TextInput
          label={t('signIn.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          autoFocus
          required
          withAsterisk={false}
        />
        <ProblemAlert error={show.error} />
        <Button type="submit" loading={show.isPending}>
          {t('signIn.submit')}
        </Button>
        <Button variant="subtle" onClick={() => void signOut()}>
          {t('signIn.otherAccount')}
        </Button>
      </Stack>
    </form>
  );
}
